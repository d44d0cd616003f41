// A place in a Rencana: where a fault is, or a difference. Hasil kerja and indikator are named by kunci, so a place
// means the same in every version.
#pragma once
#include <string>

#include "base/enum_text.h"

namespace perencanaan {

enum class Bidang {
  hasil_kerja,
  jenis,
  teks,
  induk,
  penugasan_dari,
  menunggu_induk,
  urut,
  indikator,
  aspek,
  perspektif,
  target,
  ukuran_target,
  perilaku,
  sumber_daya,
  skema_pertanggungjawaban,
  konsekuensi,
  bentuk,
  pendekatan
};

struct Tempat {
  int hasil_kerja = 0;  // kunci; 0 outside hasil kerja
  int indikator = 0;    // kunci; 0 outside indikator
  int butir = 0;        // 1 … 7 for perilaku, the row for the three lists of the lampiran; 0 for the whole list
  Bidang bidang;
  bool operator==(const Tempat&) const = default;
};

// "hasil_kerja.3.indikator.7.target", "perilaku.5", "sumber_daya": the form field's name.
std::string path(const Tempat& tempat);

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::Bidang> {
  using E = perencanaan::Bidang;
  static constexpr std::array table{
      std::pair{E::hasil_kerja, std::string_view("hasil_kerja")},
      std::pair{E::jenis, std::string_view("jenis")},
      std::pair{E::teks, std::string_view("teks")},
      std::pair{E::induk, std::string_view("induk")},
      std::pair{E::penugasan_dari, std::string_view("penugasan_dari")},
      std::pair{E::menunggu_induk, std::string_view("menunggu_induk")},
      std::pair{E::urut, std::string_view("urut")},
      std::pair{E::indikator, std::string_view("indikator")},
      std::pair{E::aspek, std::string_view("aspek")},
      std::pair{E::perspektif, std::string_view("perspektif")},
      std::pair{E::target, std::string_view("target")},
      std::pair{E::ukuran_target, std::string_view("ukuran_target")},
      std::pair{E::perilaku, std::string_view("perilaku")},
      std::pair{E::sumber_daya, std::string_view("sumber_daya")},
      std::pair{E::skema_pertanggungjawaban, std::string_view("skema_pertanggungjawaban")},
      std::pair{E::konsekuensi, std::string_view("konsekuensi")},
      std::pair{E::bentuk, std::string_view("bentuk")},
      std::pair{E::pendekatan, std::string_view("pendekatan")},
  };
};
