#include "pelaksanaan/realisasi.h"

#include "base/text.h"
#include "msg/pelaksanaan.h"

namespace pelaksanaan {
namespace {

bool blank(std::string_view s) {
  return text::trim(s).empty();
}

Error fault(std::string field, msg::Text message) {
  return {Fault::invalid, std::move(message), std::move(field)};
}

bool has_realisasi(const RealisasiIndikator& indikator) {
  return indikator.nilai || !blank(indikator.uraian);
}

}  // namespace

const msg::Entry& label(KeadaanRealisasi keadaan) {
  using namespace msg::pelaksanaan;
  switch (keadaan) {
    case KeadaanRealisasi::kosong:
      return realisasi_keadaan_kosong;
    case KeadaanRealisasi::draf:
      return realisasi_keadaan_draf;
    case KeadaanRealisasi::disampaikan:
      return realisasi_keadaan_disampaikan;
    case KeadaanRealisasi::terkunci:
      break;
  }
  return realisasi_keadaan_terkunci;
}

// Lampiran III.A.7 asks for evidence of progress or result, not of activity. Our choice: at least one per indicator
// that reports something, because evidence that belongs to no number convinces nobody.
std::vector<Error> check_sampaikan(const LaporanRealisasi& laporan) {
  using namespace msg::pelaksanaan;
  std::vector<Error> faults;
  if (blank(laporan.capaian)) faults.push_back(fault("capaian", realisasi_capaian_kosong));
  for (const auto& indikator : laporan.indikator) {
    const bool ada = has_realisasi(indikator);
    if (!ada && indikator.jatuh_tempo == JatuhTempo::ya)
      faults.push_back(fault("realisasi_" + to_text(indikator.id), realisasi_indikator_kosong(indikator.nama)));
    if (ada && indikator.bukti < 1)
      faults.push_back(fault("bukti_" + to_text(indikator.id), realisasi_bukti_kurang(indikator.nama)));
  }
  if (blank(laporan.kendala)) faults.push_back(fault("kendala", realisasi_kendala_kosong));
  return faults;
}

}  // namespace pelaksanaan
