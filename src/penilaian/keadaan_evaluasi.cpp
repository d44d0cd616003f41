#include "penilaian/keadaan_evaluasi.h"

#include "msg/penilaian.h"

namespace penilaian {

const msg::Entry& label(KeadaanEvaluasi keadaan) {
  using namespace msg::penilaian;
  static constexpr std::array labels{&evaluasi_keadaan_menunggu_org,
                                     &evaluasi_keadaan_siap,
                                     &evaluasi_keadaan_dinilai,
                                     &evaluasi_keadaan_alih_atasan,
                                     &evaluasi_keadaan_dinilai_atasan,
                                     &evaluasi_keadaan_dipakai_ulang,
                                     &evaluasi_keadaan_ditetapkan,
                                     &evaluasi_keadaan_disampaikan,
                                     &evaluasi_keadaan_diterima,
                                     &evaluasi_keadaan_dikembalikan,
                                     &evaluasi_keadaan_tanpa_ttd,
                                     &evaluasi_keadaan_dilaporkan,
                                     &evaluasi_keadaan_dikelola,
                                     &evaluasi_keadaan_tidak_dinilai,
                                     &evaluasi_keadaan_keberatan_diajukan,
                                     &evaluasi_keadaan_keberatan_diperiksa,
                                     &evaluasi_keadaan_diubah};
  return *labels.at(static_cast<std::size_t>(keadaan));
}

}  // namespace penilaian
