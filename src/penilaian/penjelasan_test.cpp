#include "penilaian/penjelasan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "penilaian/contoh_test.h"

using namespace penilaian;

namespace {

Penjelasan contoh_penjelasan() {
  return explain(contoh::masukan(), contoh::bahan(), 2);
}

}  // namespace

TEST_CASE("the explanation holds the inputs, the clauses and the version of the rules") {
  const Penjelasan p = contoh_penjelasan();
  CHECK(p.versi_aturan == versi_aturan);
  CHECK(p.tingkat.size() == 4);
  CHECK(p.saran_hasil.klausul == "IV.B.3.a.1.d (2)");
  CHECK(p.saran_perilaku.klausul == "IV.B.3.a.2.c (2)");
  CHECK(p.klausul_predikat == "IV.B.3.a.3.c");
  CHECK(p.predikat == PredikatDitetapkan{Predikat::baik, Aturan::kuadran});
  CHECK(p.umpan_balik_terlambat == 2);
  CHECK(p.tidak_dipakai.size() == EnumText<TidakDipakai>::table.size());
}

TEST_CASE("one other rating at a time, with the predikat it would have given") {
  using enum Rating;
  CHECK(contoh_penjelasan().ubah_rating == std::vector<UbahRating>{{dibawah, sesuai, Predikat::butuh_perbaikan},
                                                                   {diatas, sesuai, Predikat::baik},
                                                                   {sesuai, dibawah, Predikat::kurang},
                                                                   {sesuai, diatas, Predikat::baik}});
}

TEST_CASE("levels that alone would have changed the suggestion, and no others") {
  // Sesuai, sesuai, dibawah and a tambahan diatas: a second utama below leaves half at or above expectations.
  const auto ubah = contoh_penjelasan().ubah_tingkat;
  CHECK(ubah == std::vector<UbahTingkat>{{HasilKerjaId{1}, Rating::dibawah, std::nullopt},
                                         {HasilKerjaId{2}, Rating::dibawah, std::nullopt},
                                         {HasilKerjaId{4}, Rating::dibawah, std::nullopt}});
}

TEST_CASE("a result that could have been raised to a better suggestion is named") {
  auto masukan = contoh::masukan();
  masukan.tingkat = {contoh::rhk(1, Rating::diatas), contoh::rhk(2, Rating::sesuai)};
  const auto ubah = explain(masukan, contoh::bahan(), 0).ubah_tingkat;
  CHECK(std::ranges::find(ubah, UbahTingkat{HasilKerjaId{2}, Rating::diatas, Rating::diatas}) != ubah.end());
}

TEST_CASE("results that are not due are not offered for change") {
  auto masukan = contoh::masukan();
  masukan.tingkat[0].relevansi = Relevansi::tidak;
  masukan.tingkat[0].alasan = "Baru dimulai bulan depan.";
  masukan.alasan_hasil = "Kunjungan tertunda karena banjir.";
  for (const auto& u : explain(masukan, contoh::bahan(), 0).ubah_tingkat) CHECK(u.id != HasilKerjaId{1});
}

TEST_CASE("a failed study has no neighbours in the quadrant") {
  auto masukan = contoh::masukan();
  auto bahan = contoh::bahan();
  masukan.predikat = Predikat::kurang;
  bahan.studi = Studi::tidak_lulus;
  const Penjelasan p = explain(masukan, bahan, 0);
  CHECK(p.ubah_rating.empty());
  CHECK(p.klausul_predikat == "IV.B.3.a.3.d");
}

TEST_CASE("an evaluation with faults is not explained") {
  auto masukan = contoh::masukan();
  masukan.rating_hasil = std::nullopt;
  CHECK_THROWS_AS(explain(masukan, contoh::bahan(), 0), Bug);
}

TEST_CASE("frozen and read back it is the same") {
  auto masukan = contoh::masukan();
  auto bahan = contoh::bahan();
  masukan.tingkat[1].bantuan = Rating::diatas;
  masukan.tingkat[2].relevansi = Relevansi::tidak;
  masukan.tingkat[2].alasan = "Baru dimulai bulan depan \"nanti\".";
  masukan.penjaga = Penjaga::ya;
  masukan.rating_perilaku = Rating::diatas;
  masukan.alasan_perilaku = "Mengingatkan dua rekan.\nDua kali.";
  bahan.siklus = Siklus::tahunan;
  bahan.umpan_balik_perilaku[perencanaan::NilaiPerilaku::loyal] = {.positif = 0, .campuran = 1, .semua = 3};
  const Penjelasan p = explain(masukan, bahan, 3);
  const auto read = penjelasan_from_json(to_json(p));
  REQUIRE(read);
  CHECK(*read == p);
}

TEST_CASE("a frozen explanation keeps the version it was made with") {
  Penjelasan p = contoh_penjelasan();
  p.versi_aturan = "2025.9";
  CHECK(penjelasan_from_json(to_json(p))->versi_aturan == "2025.9");
}

TEST_CASE("a damaged explanation is an error, never half an explanation") {
  const std::string whole = to_json(contoh_penjelasan());
  const auto broken = [&](std::string_view from, std::string_view to) {
    std::string json = whole;
    json.replace(json.find(from), from.size(), to);
    return penjelasan_from_json(json).has_value();
  };
  CHECK(penjelasan_from_json(whole));
  CHECK_FALSE(penjelasan_from_json(""));
  CHECK_FALSE(penjelasan_from_json("[]"));
  CHECK_FALSE(penjelasan_from_json(whole.substr(0, whole.size() / 2)));
  CHECK_FALSE(broken("\"siklus\":\"periodik\"", "\"siklus\":\"mingguan\""));
  CHECK_FALSE(broken("\"bukti_penjaga\":0", "\"bukti_penjaga\":\"nol\""));
  CHECK_FALSE(broken("\"rating_hasil\":", "\"rating_hasi\":"));
}

TEST_CASE("everything that is not used has a sentence") {
  for (const auto& [hal, code] : EnumText<TidakDipakai>::table)
    CHECK(std::string(label(hal).key) == "penilaian.penjelasan_tidak_" + std::string(code));
}
