// Pieces of rows of periods and evaluations, for the stores of every feature.
#pragma once
#include "db/row_values.h"
#include "organisasi/baris_store.h"
#include "penilaian/periode.h"

namespace penilaian {

using organisasi::read_full_name;

inline constexpr std::string_view kPeriodeColumns =
    "p.id AS periode_id, p.tahun, p.jenis AS periode_jenis, p.nomor, p.mulai, p.selesai, p.buka, p.tutup";

inline PeriodeRow read_periode(const db::Row& r) {
  return {
      r.id<PeriodeId>("periode_id"),
      {static_cast<int>(r.i64("tahun")), read_enum<JenisPeriode>(r, "periode_jenis"), static_cast<int>(r.i64("nomor")),
       read_date(r, "mulai"), read_date(r, "selesai"), read_date(r, "buka"), read_date(r, "tutup")}};
}

}  // namespace penilaian
