// What was reached, saved per indicator and period (PermenPANRB 6/2022 Pasal 16), and the plan of actions before it.
#pragma once
#include <map>

#include "pelaksanaan/akses_store.h"

namespace pelaksanaan {

struct IsianRealisasi {
  int indikator_kunci = 0;
  NilaiRealisasi nilai;
  std::string teks;
  bool operator==(const IsianRealisasi&) const = default;
};

struct SimpanRealisasi {
  SkpId skp;
  PeriodeId periode;
  int hasil_kunci = 0;
  std::vector<IsianRealisasi> isian;
  std::int64_t versi = 0;  // versi_isian as the person saw it
};
// Writes the rows that changed and answers the new version. conflict when somebody saved the result in between;
// not_found for an indicator that is not one of the result's.
Result<std::int64_t> save_realisasi(db::Tx& tx, const akun::Pelaku& pelaku, const SimpanRealisasi& simpan,
                                    std::int64_t now, Tanggal today);

// Actions per hasil kerja (its kunci), in order.
using RencanaAksi = std::map<int, std::vector<std::string>>;
RencanaAksi list_rencana_aksi(db::Reader& reader, const SkpKerja& skp, PeriodeId periode);
// Replaces the actions of the period. A plan of actions may be written before its period begins.
Result<void> save_rencana_aksi(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode,
                               const RencanaAksi& aksi, std::int64_t now);

}  // namespace pelaksanaan
