// The log of a pengaduan in the database: append-only, each row chained to the one before by its hash. The words of an
// event stand apart, with their hash in the chain.
#pragma once
#include <string>
#include <vector>

#include "berkas/brankas.h"
#include "db/db.h"
#include "pengaduan/baris_store.h"
#include "pengaduan/perkara/kejadian.h"

namespace pengaduan {

// Oldest first, without words.
std::vector<BarisPeristiwa> load_riwayat(db::Reader& reader, PengaduanId id);

struct Kata {
  std::string teks;                        // "" when nothing was said
  std::optional<std::string> teks_publik;  // what of it everybody may read
};
// The next number is taken in the transaction that holds the row of `pengaduan`. Of WBS the words are sealed. Answers
// the row's id.
std::int64_t append_peristiwa(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, BarisPeristiwa peristiwa,
                              const Kata& kata, Klasifikasi kelas);

// An event with its words, for a page.
struct PeristiwaBerkata {
  std::int64_t id = 0;
  BarisPeristiwa baris;
  std::string nama_unit;
  std::string teks;
  std::optional<std::string> teks_publik;
};
// Oldest first. unavailable when words cannot be opened.
Result<std::vector<PeristiwaBerkata>> load_percakapan(db::Reader& reader, const berkas::Brankas& brankas,
                                                      PengaduanId id);

struct RiwayatRusak {
  PengaduanId pengaduan;
  std::int64_t nomor = 0;
};
// Walks the chain of every pengaduan and compares the words that are still there. Nothing when all is well.
std::optional<RiwayatRusak> periksa_riwayat(db::Reader& reader, const berkas::Brankas& brankas);

}  // namespace pengaduan
