// The performance report of a period: achievements and challenges in words, sent to the penilai and taken back while it
// is not locked by an evaluation.
#pragma once
#include "pelaksanaan/akses_store.h"

namespace pelaksanaan {

struct IsianLaporan {
  SkpId skp;
  PeriodeId periode;
  std::string capaian;
  std::string kendala;
  std::int64_t versi = 0;  // of the report as the person saw it, 0 when there was none
};
// Answers the new version. conflict when it changed since.
Result<std::int64_t> save_laporan(db::Tx& tx, const akun::Pelaku& pelaku, const IsianLaporan& isian, std::int64_t now,
                                  Tanggal today);
// Everything that stops sending, as the page shows it.
std::vector<Error> faults_of(const PeriodeLaporan& laporan, const std::vector<HasilKerjaKerja>& hasil,
                             const Sudut& sudut);
// Sends it and tells the penilai. invalid with the first fault when something is missing.
Result<void> submit_laporan(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode, std::int64_t now,
                            Tanggal today);
// Back to a draft, for a correction.
Result<void> withdraw_laporan(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode, std::int64_t now);

}  // namespace pelaksanaan
