// The life of one evaluation (employee × period) and of its document. PermenPANRB 6/2022 Lampiran IV.A.11-13, IV.B.3
// and V.A.4-12; the text names no states, the names are our choice.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "base/enum_text.h"
#include "base/msg.h"
#include "pelaksanaan/transisi.h"

namespace penilaian {

enum class KeadaanEvaluasi {
  menunggu_org,  // the predikat of the penilai's unit is not set (Pasal 24 ayat (1), 25 ayat (1))
  siap,
  dinilai,
  alih_atasan,  // the window closed without a signature
  dinilai_atasan,
  dipakai_ulang,  // an employee who moved keeps last period's result (IV.A.13.a)
  ditetapkan,     // block 6 signed
  disampaikan,
  diterima,
  dikembalikan,  // block 7 signed
  tanpa_ttd,     // the employee's days passed; nothing is ever signed for him
  dilaporkan,
  dikelola,
  tidak_dinilai,
  // An objection leads here. No row of this table reaches them: the objection has a machine of its own.
  keberatan_diajukan,
  keberatan_diperiksa,
  diubah,
};

enum class PeristiwaEvaluasi {
  org_ditetapkan,
  simpan_draf,
  nilai,
  tanda_tangan,
  jendela_tutup,
  pakai_ulang,  // agreed by the new penilai and the employee
  tidak_dinilai,
  sampaikan,
  terima,
  kembalikan,
  lewat_waktu,
  laporkan,
  terima_pyb,
};

inline constexpr auto transisi_evaluasi = [] {
  using K = KeadaanEvaluasi;
  using P = PeristiwaEvaluasi;
  using R = pelaksanaan::Relasi;
  using B = pelaksanaan::Transisi<K, P>;
  return std::array{
      B{K::menunggu_org, P::org_ditetapkan, R::sistem, K::siap},  // Pasal 24 ayat (1), 25 ayat (1)
      B{K::menunggu_org, P::simpan_draf, R::penilai, K::menunggu_org},
      B{K::siap, P::simpan_draf, R::penilai, K::siap},
      B{K::siap, P::nilai, R::penilai, K::dinilai},  // IV.B.3
      B{K::dinilai, P::nilai, R::penilai, K::dinilai},
      B{K::dinilai, P::simpan_draf, R::penilai, K::siap},         // opened again before signing, and not complete yet
      B{K::dinilai, P::tanda_tangan, R::penilai, K::ditetapkan},  // V.A.4

      B{K::siap, P::pakai_ulang, R::penilai, K::dipakai_ulang},  // IV.A.13.a
      B{K::dipakai_ulang, P::tanda_tangan, R::penilai, K::ditetapkan},

      B{K::menunggu_org, P::jendela_tutup, R::sistem, K::alih_atasan},  // IV.A.11, V.A.8
      B{K::siap, P::jendela_tutup, R::sistem, K::alih_atasan},
      B{K::dinilai, P::jendela_tutup, R::sistem, K::alih_atasan},
      B{K::dipakai_ulang, P::jendela_tutup, R::sistem, K::alih_atasan},
      B{K::alih_atasan, P::simpan_draf, R::atasan, K::alih_atasan},
      B{K::alih_atasan, P::nilai, R::atasan, K::dinilai_atasan},
      B{K::dinilai_atasan, P::nilai, R::atasan, K::dinilai_atasan},
      B{K::dinilai_atasan, P::simpan_draf, R::atasan, K::alih_atasan},
      B{K::dinilai_atasan, P::tanda_tangan, R::atasan, K::ditetapkan},

      B{K::menunggu_org, P::tidak_dinilai, R::admin, K::tidak_dinilai},  // II.C.8
      B{K::siap, P::tidak_dinilai, R::admin, K::tidak_dinilai},
      B{K::dinilai, P::tidak_dinilai, R::admin, K::tidak_dinilai},
      B{K::dipakai_ulang, P::tidak_dinilai, R::admin, K::tidak_dinilai},
      B{K::alih_atasan, P::tidak_dinilai, R::admin, K::tidak_dinilai},
      B{K::dinilai_atasan, P::tidak_dinilai, R::admin, K::tidak_dinilai},

      B{K::ditetapkan, P::sampaikan, R::penanda_tangan, K::disampaikan},  // V.A.5, V.A.9
      B{K::disampaikan, P::terima, R::diri, K::diterima},                 // opened by the employee, or
      B{K::disampaikan, P::terima, R::penanda_tangan, K::diterima},       // a signed receipt on paper
      B{K::diterima, P::kembalikan, R::diri, K::dikembalikan},            // V.A.6, V.A.10
      B{K::diterima, P::lewat_waktu, R::sistem, K::tanpa_ttd},
      B{K::diterima, P::laporkan, R::penanda_tangan, K::dilaporkan},  // V.A.7, V.A.11
      B{K::dikembalikan, P::laporkan, R::penanda_tangan, K::dilaporkan},
      B{K::tanpa_ttd, P::laporkan, R::penanda_tangan, K::dilaporkan},
      B{K::dilaporkan, P::terima_pyb, R::pyb, K::dikelola},  // V.A.12
  };
}();

constexpr std::optional<KeadaanEvaluasi> next_keadaan(KeadaanEvaluasi dari, PeristiwaEvaluasi peristiwa,
                                                      pelaksanaan::Relasi oleh) {
  return pelaksanaan::find_transisi(transisi_evaluasi, dari, peristiwa, oleh);
}

const msg::Entry& label(KeadaanEvaluasi keadaan);

}  // namespace penilaian

template <>
struct EnumText<penilaian::KeadaanEvaluasi> {
  using K = penilaian::KeadaanEvaluasi;
  static constexpr std::array table{
      std::pair{K::menunggu_org, std::string_view("menunggu_org")},
      std::pair{K::siap, std::string_view("siap")},
      std::pair{K::dinilai, std::string_view("dinilai")},
      std::pair{K::alih_atasan, std::string_view("alih_atasan")},
      std::pair{K::dinilai_atasan, std::string_view("dinilai_atasan")},
      std::pair{K::dipakai_ulang, std::string_view("dipakai_ulang")},
      std::pair{K::ditetapkan, std::string_view("ditetapkan")},
      std::pair{K::disampaikan, std::string_view("disampaikan")},
      std::pair{K::diterima, std::string_view("diterima")},
      std::pair{K::dikembalikan, std::string_view("dikembalikan")},
      std::pair{K::tanpa_ttd, std::string_view("tanpa_ttd")},
      std::pair{K::dilaporkan, std::string_view("dilaporkan")},
      std::pair{K::dikelola, std::string_view("dikelola")},
      std::pair{K::tidak_dinilai, std::string_view("tidak_dinilai")},
      std::pair{K::keberatan_diajukan, std::string_view("keberatan_diajukan")},
      std::pair{K::keberatan_diperiksa, std::string_view("keberatan_diperiksa")},
      std::pair{K::diubah, std::string_view("diubah")},
  };
};
