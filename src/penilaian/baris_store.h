// Pieces of rows that the stores of this folder read alike.
#pragma once
#include "db/db.h"
#include "penilaian/periode.h"

namespace penilaian {

inline constexpr std::string_view kPeriodeColumns =
    "p.id AS periode_id, p.tahun, p.jenis AS periode_jenis, p.nomor, p.mulai, p.selesai, p.buka, p.tutup";

template <class E>
E read_enum(const db::Row& r, std::string_view column) {
  const auto value = from_code<E>(r.text(column));
  MUST(value);
  return *value;
}
template <class E>
std::optional<E> read_opt_enum(const db::Row& r, std::string_view column) {
  return r.is_null(column) ? std::nullopt : std::optional<E>(read_enum<E>(r, column));
}

inline Tanggal read_date(const db::Row& r, std::string_view column) {
  const auto date = Tanggal::parse_iso(r.text(column));
  MUST(date);
  return *date;
}

inline PeriodeRow read_periode(const db::Row& r) {
  return {
      r.id<PeriodeId>("periode_id"),
      {static_cast<int>(r.i64("tahun")), read_enum<JenisPeriode>(r, "periode_jenis"), static_cast<int>(r.i64("nomor")),
       read_date(r, "mulai"), read_date(r, "selesai"), read_date(r, "buka"), read_date(r, "tutup")}};
}

// From the columns <prefix>depan, <prefix>nama and <prefix>belakang.
inline std::string read_full_name(const db::Row& r, const std::string& prefix) {
  const std::string front = r.text(prefix + "depan");
  const std::string behind = r.text(prefix + "belakang");
  std::string name = (front.empty() ? "" : front + " ") + r.text(prefix + "nama");
  return behind.empty() ? name : name + ", " + behind;
}

}  // namespace penilaian
