// Realisasi of one rencana hasil kerja in one documentation period: its states and what must be there before it is
// sent. PermenPANRB 6/2022 Pasal 16 and Lampiran III.A.4-8 (Format B.1.2).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/desimal.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/result.h"
#include "pelaksanaan/transisi.h"

namespace pelaksanaan {

enum class KeadaanRealisasi { kosong, draf, disampaikan, terkunci };
enum class PeristiwaRealisasi { isi, sampaikan, beri_umpan_balik, koreksi, evaluasi_ditetapkan };

// Our choice: the regulation names no states. What was never filled in is locked too, or a result could appear after
// the evaluation that should have seen it.
inline constexpr auto transisi_realisasi = [] {
  using S = KeadaanRealisasi;
  using K = PeristiwaRealisasi;
  using B = Transisi<S, K>;
  return std::array{
      B{S::kosong, K::isi, Relasi::diri, S::draf},
      B{S::draf, K::isi, Relasi::diri, S::draf},
      B{S::draf, K::sampaikan, Relasi::diri, S::disampaikan},
      B{S::disampaikan, K::beri_umpan_balik, Relasi::penilai, S::disampaikan},  // Pasal 17-19
      B{S::disampaikan, K::beri_umpan_balik, Relasi::pimpinan, S::disampaikan},
      B{S::disampaikan, K::beri_umpan_balik, Relasi::pemberi, S::disampaikan},
      B{S::disampaikan, K::koreksi, Relasi::diri, S::draf},
      B{S::kosong, K::evaluasi_ditetapkan, Relasi::sistem, S::terkunci},
      B{S::draf, K::evaluasi_ditetapkan, Relasi::sistem, S::terkunci},
      B{S::disampaikan, K::evaluasi_ditetapkan, Relasi::sistem, S::terkunci},
  };
}();

constexpr std::optional<KeadaanRealisasi> next_keadaan(KeadaanRealisasi dari, PeristiwaRealisasi peristiwa,
                                                       Relasi oleh) {
  return find_transisi(transisi_realisasi, dari, peristiwa, oleh);
}

const msg::Entry& label(KeadaanRealisasi keadaan);

enum class JatuhTempo { ya, tidak };  // does this indicator have something to show in this period?

struct RealisasiIndikator {
  IndikatorId id;
  std::string nama;  // shown in the fault
  JatuhTempo jatuh_tempo = JatuhTempo::ya;
  std::optional<Desimal> nilai;
  std::string uraian;
  int bukti = 0;
};

struct LaporanRealisasi {
  std::string capaian;  // what was achieved, in words
  std::string kendala;  // always asked; "tidak ada" is an answer, an empty field is not
  std::vector<RealisasiIndikator> indikator;
};

// Every fault that stops `sampaikan`, with the field it belongs to: capaian, kendala, realisasi_<id>, bukti_<id>.
std::vector<Error> check_sampaikan(const LaporanRealisasi& laporan);

}  // namespace pelaksanaan

template <>
struct EnumText<pelaksanaan::KeadaanRealisasi> {
  using S = pelaksanaan::KeadaanRealisasi;
  static constexpr std::array table{
      std::pair{S::kosong, std::string_view("kosong")},
      std::pair{S::draf, std::string_view("draf")},
      std::pair{S::disampaikan, std::string_view("disampaikan")},
      std::pair{S::terkunci, std::string_view("terkunci")},
  };
};
