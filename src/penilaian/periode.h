// The evaluation periods of a year and when each may be evaluated. PermenPANRB 6/2022 Pasal 24 ayat (2)-(3): an agency
// evaluates monthly or quarterly; Lampiran IV.A.8: and once a year, from the end of December to the end of January.
#pragma once
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/id.h"
#include "base/msg.h"
#include "base/tanggal.h"
#include "penilaian/klausul.h"

namespace penilaian {

enum class JenisPeriode { bulanan, triwulanan, tahunan };

constexpr Siklus siklus_of(JenisPeriode jenis) {
  return jenis == JenisPeriode::tahunan ? Siklus::tahunan : Siklus::periodik;
}

// Our choice, because the text sets no dates for the periodic window. It must open before the period ends: a penilai
// who moves on 25 September still evaluates triwulan III, one who moved on 25 August does not (IV.A.14).
struct AturanJendela {
  int buka_hari_sebelum_akhir = 10;
  int tutup_hari_sesudah_akhir = 10;
  int tahunan_buka_desember = 20;  // "akhir Bulan Desember" (IV.A.8.b)
  int tahunan_tutup_januari = 31;  // "paling lama akhir Bulan Januari tahun berikutnya" (IV.A.8.b)
};

struct Periode {
  int tahun;
  JenisPeriode jenis;
  int nomor;  // 1…12, 1…4, or 1 for the year
  Tanggal mulai, selesai;
  Tanggal buka, tutup;  // the window, both days included
};

struct PeriodeRow {
  PeriodeId id;
  Periode periode;
};

// All periods of a year in order, the annual one last. `periodik` is the agency's choice: bulanan or triwulanan.
std::vector<Periode> periods_of_year(int tahun, JenisPeriode periodik, const AturanJendela& aturan = {});

enum class KeadaanJendela { belum_buka, terbuka, tutup };
KeadaanJendela keadaan_jendela(const Periode& periode, Tanggal hari_ini);

// The period somebody most likely means today: of the open ones the one that closes first, else the one that closed
// last, else the next to open. Null only for an empty list.
const PeriodeRow* choose_periode(const std::vector<PeriodeRow>& list, Tanggal hari_ini);

// "Triwulan IV 2026", "November 2026", "Tahun 2026 (akhir)".
msg::Text name_of(const Periode& periode);
// The one word a form prints after PERIODE: "TRIWULAN I", "BULAN NOVEMBER", "AKHIR".
std::string_view printed(const Periode& periode);

}  // namespace penilaian

template <>
struct EnumText<penilaian::JenisPeriode> {
  using J = penilaian::JenisPeriode;
  static constexpr std::array table{
      std::pair{J::bulanan, std::string_view("bulanan")},
      std::pair{J::triwulanan, std::string_view("triwulanan")},
      std::pair{J::tahunan, std::string_view("tahunan")},
  };
};
