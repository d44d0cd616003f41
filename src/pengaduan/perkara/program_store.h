// A pengaduan that a program sent: under which token the program asks for it, and what it sent besides the words.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "berkas/brankas.h"
#include "db/db.h"

namespace pengaduan {

struct JawabanProgram {
  std::string tanya;
  std::string jawab;
  bool operator==(const JawabanProgram&) const = default;
};

struct IsiProgram {
  std::vector<JawabanProgram> jawaban;
  std::vector<std::string> media;  // addresses as they were sent: text, which nobody fetches or links to
};

void simpan_program(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, std::string_view token,
                    const IsiProgram& isi);

// For whoever may read the words: with the name of the program.
struct DariProgram {
  std::string nama;
  IsiProgram isi;
};
// Nothing when no program sent it; unavailable when it cannot be opened.
Result<std::optional<DariProgram>> find_program(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id);

// The number of the pengaduan; whether it may be told is asked of publik_store.h.
std::optional<std::string> nomor_of_token(db::Reader& reader, std::string_view token);

}  // namespace pengaduan
