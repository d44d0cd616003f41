// Who acts in a store test.
#pragma once
#include <string>

#include "akun/pelaku.h"
#include "db/db.h"

namespace test {

// The employee with that id, without any role.
inline akun::Pelaku pelaku(int pegawai) {
  akun::Pelaku p;
  p.akun = AkunId{100 + pegawai};
  p.pegawai = PegawaiId{pegawai};
  p.nama = "Pegawai " + std::to_string(pegawai);
  return p;
}

// An account that is no employee's, for the part of the tree below `jalur`.
inline akun::Pelaku officer(akun::Peran peran, const std::string& jalur = "", AkunId akun = AkunId{99}) {
  akun::Pelaku p;
  p.akun = akun;
  p.nama = "Petugas";
  p.peran.push_back({peran, std::nullopt, jalur});
  return p;
}

// The column n of the first row, 0 when there is none.
inline std::int64_t number(db::Database& database, std::string_view sql) {
  std::int64_t n = 0;
  database.read([&](db::Reader& r) { n = r.number(sql); });
  return n;
}

}  // namespace test
