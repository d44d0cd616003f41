#include "penilaian/lewat_waktu.h"

namespace penilaian {

Tanggal jawab_sampai(const Evaluasi& e, const Tenggat& tenggat, int zona_menit) {
  MUST(e.diterima_pada);
  return tenggat.kembalikan(Tanggal::from_utc_ms(*e.diterima_pada, zona_menit), e.jalur());
}

KeadaanEvaluasi keadaan_pada(const Evaluasi& e, const Tenggat& tenggat, Tanggal today, int zona_menit) {
  if (e.keadaan != KeadaanEvaluasi::diterima || today <= jawab_sampai(e, tenggat, zona_menit)) return e.keadaan;
  return next_keadaan(e.keadaan, PeristiwaEvaluasi::lewat_waktu, Relasi::sistem).value_or(e.keadaan);
}

}  // namespace penilaian
