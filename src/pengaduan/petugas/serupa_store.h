// Open pengaduan that may be about the same, for an officer who may merge one: those that the same people see,
// published or not.
#pragma once
#include <string>
#include <vector>

#include "berkas/brankas.h"
#include "db/db.h"
#include "pengaduan/baris_store.h"

namespace pengaduan {

struct UsulGabung {
  PengaduanId id;
  std::string isi;  // the beginning of it
  double skor = 0;
};
inline constexpr std::size_t usul_gabung_max = 5;

// The most alike first; whether he may see each is asked by whoever shows them.
Result<std::vector<UsulGabung>> list_usul_gabung(db::Reader& reader, const berkas::Brankas& brankas,
                                                 const BarisPengaduan& p, const std::string& cerita, std::int64_t now);

}  // namespace pengaduan
