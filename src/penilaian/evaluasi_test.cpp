#include "penilaian/evaluasi.h"

#include <doctest/doctest.h>

#include "msg/penilaian.h"
#include "penilaian/contoh_test.h"

using namespace penilaian;

namespace {

using Fields = std::vector<std::string>;

Fields fields(const std::vector<Error>& faults) {
  Fields out;
  for (const auto& e : faults) out.push_back(e.field);
  return out;
}

Fields fields(const Masukan& masukan, const BahanEvaluasi& bahan = contoh::bahan()) {
  return fields(check_nilai(masukan, bahan));
}

template <class Change>
Masukan with(Change change) {
  Masukan m = contoh::masukan();
  change(m);
  return m;
}

}  // namespace

TEST_CASE("a complete evaluation that follows the guidance needs no reason") {
  CHECK(fields(contoh::masukan()).empty());
  CHECK(check_tanda_tangan(contoh::masukan(), contoh::bahan()).empty());
  CHECK(warnings(contoh::masukan(), contoh::bahan()).empty());
  CHECK(predikat_of(contoh::masukan(), contoh::bahan())->predikat == Predikat::baik);
}

TEST_CASE("D09 without the organisation's predikat nothing is rated or signed") {
  auto bahan = contoh::bahan();
  bahan.organisasi = std::nullopt;
  CHECK(fields(contoh::masukan(), bahan) == Fields{""});
  CHECK(fields(check_tanda_tangan(contoh::masukan(), bahan)) == Fields{""});
}

TEST_CASE("both ratings are chosen, and both faults are shown at once") {
  const auto kosong = with([](Masukan& m) { m.rating_hasil = m.rating_perilaku = std::nullopt; });
  CHECK(fields(kosong) == Fields{"rating_hasil", "rating_perilaku"});
  CHECK_THROWS_AS((void)predikat_of(kosong, contoh::bahan()), Bug);
}

TEST_CASE("either end of the scale needs a reason, for results and for behaviour") {
  for (const Rating ujung : {Rating::diatas, Rating::dibawah}) {
    CHECK(fields(with([&](Masukan& m) { m.rating_hasil = ujung; })) == Fields{"alasan_hasil"});
    CHECK(fields(with([&](Masukan& m) { m.rating_perilaku = ujung; })) == Fields{"alasan_perilaku"});
    CHECK(fields(with([&](Masukan& m) {
            m.rating_hasil = m.rating_perilaku = ujung;
            m.alasan_hasil = m.alasan_perilaku = "Dua ibu hamil dijemput dari Karadiri pada 14 November.";
          })).empty());
  }
}

TEST_CASE("an end of the scale needs a reason even when the guidance suggests it") {
  const auto diatas = with([](Masukan& m) {
    m.penjaga = Penjaga::ya;
    m.bukti_penjaga = 1;
    m.rating_perilaku = Rating::diatas;
  });
  CHECK(saran_perilaku(diatas, contoh::bahan()).rating == Rating::diatas);
  CHECK(fields(diatas) == Fields{"alasan_perilaku"});
}

TEST_CASE("sesuai needs a reason where the guidance suggests something else or nothing") {
  const auto naik = with([](Masukan& m) { m.tingkat = {contoh::rhk(1, Rating::diatas)}; });
  CHECK(saran_hasil(naik, contoh::bahan()).rating == Rating::diatas);
  const auto faults = check_nilai(naik, contoh::bahan());
  REQUIRE(fields(faults) == Fields{"alasan_hasil"});
  CHECK(faults[0].text == msg::Text(msg::penilaian::evaluasi_alasan_beda_saran));

  const auto seri = with([](Masukan& m) {
    m.tingkat = {contoh::rhk(1, Rating::sesuai), contoh::rhk(2, Rating::dibawah)};
  });
  CHECK(saran_hasil(seri, contoh::bahan()).rating == std::nullopt);
  CHECK(fields(seri) == Fields{"alasan_hasil"});

  auto bahan = contoh::bahan();
  bahan.umpan_balik_perilaku[perencanaan::NilaiPerilaku::loyal] = {.positif = 0, .campuran = 0, .semua = 1};
  CHECK(fields(contoh::masukan(), bahan) == Fields{"alasan_perilaku"});
}

TEST_CASE("spaces are not a reason") {
  CHECK(fields(with([](Masukan& m) {
          m.rating_hasil = Rating::diatas;
          m.alasan_hasil = " \n ";
        })) == Fields{"alasan_hasil"});
}

TEST_CASE("every result has a level or a reason why it is not due") {
  CHECK(fields(with([](Masukan& m) { m.tingkat[1].tingkat = std::nullopt; })) == Fields{"tingkat_2"});
  const auto tidak_jatuh = with([](Masukan& m) { m.tingkat[2].relevansi = Relevansi::tidak; });
  CHECK(fields(tidak_jatuh) == Fields{"alasan_tingkat_3"});
  CHECK(fields(with([](Masukan& m) {
          m.tingkat[2].relevansi = Relevansi::tidak;
          m.tingkat[2].alasan = "Baru dimulai bulan depan.";
        })).empty());
  CHECK(saran_hasil(tidak_jatuh, contoh::bahan()).hitungan.tidak_relevan == 1);
}

TEST_CASE("a level above the target's reading needs the umpan balik that explains it, one below does not") {
  const auto bantuan = [](Rating r) { return with([&](Masukan& m) { m.tingkat[0].bantuan = r; }); };
  CHECK(fields(bantuan(Rating::dibawah)) == Fields{"alasan_tingkat_1"});
  CHECK(fields(bantuan(Rating::sesuai)).empty());
  CHECK(fields(bantuan(Rating::diatas)).empty());
}

TEST_CASE("a document without catatan cannot be signed, but the rating can be saved") {
  const auto tanpa = with([](Masukan& m) { m.catatan = " "; });
  CHECK(fields(tanpa).empty());
  CHECK(fields(check_tanda_tangan(tanpa, contoh::bahan())) == Fields{"catatan"});
}

TEST_CASE("a study that was not completed needs Kurang or Sangat Kurang, nobody else may choose") {
  auto bahan = contoh::bahan();
  CHECK(fields(with([](Masukan& m) { m.predikat = Predikat::sangat_baik; })) == Fields{"predikat"});
  bahan.studi = Studi::tidak_lulus;
  CHECK(fields(contoh::masukan(), bahan) == Fields{"predikat"});
  const auto kurang = with([](Masukan& m) { m.predikat = Predikat::kurang; });
  CHECK(fields(kurang, bahan).empty());
  CHECK(*predikat_of(kurang, bahan) == PredikatDitetapkan{Predikat::kurang, Aturan::tugas_belajar_do});
}

TEST_CASE("the pattern warns until a reason is written and never stands in the way") {
  auto bahan = contoh::bahan();
  bahan.pola = NasihatPola::peringatan;
  CHECK(check_tanda_tangan(contoh::masukan(), bahan).empty());
  CHECK(warnings(contoh::masukan(), bahan).size() == 1);
  CHECK(warnings(with([](Masukan& m) { m.alasan_pola = "Dua pegawai belum dinilai."; }), bahan).empty());
}

TEST_CASE("behaviour below expectations warns when it was never raised with the employee") {
  const auto dibawah = with([](Masukan& m) {
    m.rating_perilaku = Rating::dibawah;
    m.alasan_perilaku = "Tiga keluhan rekan pada November.";
  });
  auto bahan = contoh::bahan();
  CHECK(check_nilai(dibawah, bahan).empty());
  CHECK(warnings(dibawah, bahan).size() == 1);
  bahan.komunikasi = KomunikasiPerilaku::tercatat;
  CHECK(warnings(dibawah, bahan).empty());
}
