// Pieces of rows and of scopes that the stores of this folder share.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/periode.h"
#include "perencanaan/target.h"

namespace pelaksanaan {

template <class E>
E read_enum(const db::Row& r, std::string_view column) {
  const auto value = from_code<E>(r.text(column));
  MUST(value);
  return *value;
}

inline Tanggal read_date(const db::Row& r, std::string_view column) {
  const auto date = Tanggal::parse_iso(r.text(column));
  MUST(date);
  return *date;
}

// From the columns of `periode`, its kind as periode_jenis.
penilaian::Periode read_periode(const db::Row& r);
// From the target_… columns of `indikator`.
perencanaan::Target read_target(const db::Row& r);
// From the columns <prefix>depan, <prefix>nama and <prefix>belakang.
std::string read_full_name(const db::Row& r, const std::string& prefix);

// 0 for an account without an employee: no row has that id.
inline std::int64_t actor_id(const akun::Pelaku& pelaku) {
  return pelaku.pegawai ? pelaku.pegawai->value : 0;
}

}  // namespace pelaksanaan
