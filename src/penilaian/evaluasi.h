// What a penilai enters about one employee in one period, and what is checked before it is saved and before it is
// signed. PermenPANRB 6/2022 Pasal 24-25, Lampiran IV.B.3 and V.A.3. Every fault is collected, each at its field.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "penilaian/pola.h"
#include "penilaian/saran_hasil.h"
#include "penilaian/saran_perilaku.h"
#include "perencanaan/jenis_hasil.h"

namespace penilaian {

// Raised whenever a rule of this folder changes, and frozen with every evaluation that used it.
inline constexpr std::string_view versi_aturan = "2026.1";

enum class Relevansi { ya, tidak };  // is this result due in the period?

// Working data, printed on no form: the guidance of IV.B.3.a.1.d presupposes a level for each result.
struct TingkatRhk {
  HasilKerjaId id;
  std::string rencana;  // the wording, frozen with the explanation
  perencanaan::JenisHasil jenis = perencanaan::JenisHasil::utama;
  Relevansi relevansi = Relevansi::ya;
  std::optional<Rating> tingkat;
  std::optional<Rating> bantuan;  // what the target suggests (tingkat.h)
  std::string alasan;
  friend bool operator==(const TingkatRhk&, const TingkatRhk&) = default;
};

// What the penilai entered.
struct Masukan {
  std::vector<TingkatRhk> tingkat;
  std::optional<Rating> rating_hasil;
  std::optional<Rating> rating_perilaku;
  std::string alasan_hasil;
  std::string alasan_perilaku;
  Penjaga penjaga = Penjaga::tidak;
  int bukti_penjaga = 0;
  std::optional<Predikat> predikat;  // only for a tugas belajar that was not completed
  std::string catatan;               // catatan or rekomendasi
  std::string alasan_pola;
};

enum class KomunikasiPerilaku { tercatat, belum };  // was the behaviour raised with the employee before? (III.D.5.c.1)

// What the penilai saw.
struct BahanEvaluasi {
  Siklus siklus = Siklus::periodik;
  std::optional<PredikatOrganisasi> organisasi;
  pelaksanaan::HitunganUmpanBalik umpan_balik_hasil;
  pelaksanaan::HitunganPerilaku umpan_balik_perilaku;
  AturanSaran aturan;
  Studi studi = Studi::bukan_atau_berjalan;
  NasihatPola pola = NasihatPola::info;  // of the spread that includes this evaluation
  KomunikasiPerilaku komunikasi = KomunikasiPerilaku::belum;
};

SaranHasil saran_hasil(const Masukan& masukan, const BahanEvaluasi& bahan);
SaranPerilaku saran_perilaku(const Masukan& masukan, const BahanEvaluasi& bahan);

// Fields: "" (organisation), tingkat_<id>, alasan_tingkat_<id>, rating_hasil, alasan_hasil, rating_perilaku,
// alasan_perilaku, predikat. A draft is saved without any check.
std::vector<Error> check_nilai(const Masukan& masukan, const BahanEvaluasi& bahan);
// The same and `catatan`: a document holds at least the predikat and a catatan or rekomendasi (V.A.3).
std::vector<Error> check_tanda_tangan(const Masukan& masukan, const BahanEvaluasi& bahan);
// Shown, never in the way.
std::vector<msg::Text> warnings(const Masukan& masukan, const BahanEvaluasi& bahan);

// The predikat that follows. Both ratings must have been chosen.
Result<PredikatDitetapkan> predikat_of(const Masukan& masukan, const BahanEvaluasi& bahan);

}  // namespace penilaian

template <>
struct EnumText<penilaian::Relevansi> {
  static constexpr std::array table{
      std::pair{penilaian::Relevansi::ya, std::string_view("ya")},
      std::pair{penilaian::Relevansi::tidak, std::string_view("tidak")},
  };
};
