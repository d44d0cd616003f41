#include "perencanaan/kelengkapan.h"

#include <doctest/doctest.h>

#include "perencanaan/contoh_test.h"

using namespace perencanaan;

namespace {

// The places of all faults, in order.
std::vector<std::string> faults(const Rencana& rencana) {
  std::vector<std::string> out;
  for (const Kekurangan& k : check_kelengkapan(rencana)) out.push_back(path(k.tempat));
  return out;
}
using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("the complete plans have no fault") {
  CHECK(faults(contoh::bidan()).empty());
  CHECK(faults(contoh::kepala_dinas()).empty());
}

TEST_CASE("an empty plan reports everything at once") {
  CHECK(faults({}) == Places{"hasil_kerja", "sumber_daya", "skema_pertanggungjawaban", "konsekuensi"});
  Rencana jpt;
  jpt.bentuk = Bentuk::jpt_ukm;
  CHECK(faults(jpt) == Places{"hasil_kerja", "perspektif", "sumber_daya", "skema_pertanggungjawaban", "konsekuensi"});
}

TEST_CASE("a plan with only tambahan lacks an utama") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[0].jenis = JenisHasil::tambahan;
  CHECK(faults(r) == Places{"hasil_kerja"});
  r = contoh::bidan();
  r.hasil_kerja.pop_back();
  CHECK(faults(r).empty());
}

TEST_CASE("every RHK needs words, at least one indicator, and every indicator words") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[0].teks = " ";
  r.hasil_kerja[0].indikator[1].teks = "";
  r.hasil_kerja[1].indikator.clear();
  CHECK(faults(r) == Places{"hasil_kerja.1.teks", "hasil_kerja.1.indikator.3.teks", "hasil_kerja.4.indikator"});
}

TEST_CASE("kuantitatif needs a target apart, kualitatif tells it in the narration") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[0].indikator[0].target = {};
  CHECK(faults(r) == Places{"hasil_kerja.1.indikator.2.target"});
  r.pendekatan = Pendekatan::kualitatif;
  for (HasilKerja& hasil : r.hasil_kerja) hasil.penugasan_dari = "Kepala Puskesmas";
  CHECK(faults(r).empty());
}

TEST_CASE("aspek is needed on A.1.7 and nowhere else") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[0].indikator[0].aspek.reset();
  CHECK(faults(r) == Places{"hasil_kerja.1.indikator.2.aspek"});
  Rencana jpt = contoh::kepala_dinas();
  CHECK_FALSE(jpt.hasil_kerja[0].indikator[0].aspek.has_value());
  CHECK(faults(jpt).empty());
}

TEST_CASE("A.1.7 names the leader's RHK or says that it is awaited") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[1].menunggu_induk = false;
  CHECK(faults(r) == Places{"hasil_kerja.4.induk"});
  r.hasil_kerja[1].induk = Induk{HasilKerjaId{9}, "Meningkatnya kesehatan ibu"};
  CHECK(faults(r).empty());
}

TEST_CASE("the other forms name who gave the task") {
  Rencana r = contoh::kepala_dinas();
  r.hasil_kerja[0].penugasan_dari = "";
  CHECK(faults(r) == Places{"hasil_kerja.1.penugasan_dari"});
}

TEST_CASE("JPT and UKM have a perspektif on every indicator and Anggaran at least once") {
  Rencana r = contoh::kepala_dinas();
  r.hasil_kerja[0].indikator[0].perspektif.reset();
  CHECK(faults(r) == Places{"hasil_kerja.1.indikator.2.perspektif"});
  r = contoh::kepala_dinas();
  r.hasil_kerja[0].indikator[1].perspektif = Perspektif::proses_bisnis;
  CHECK(faults(r) == Places{"perspektif"});
  r.pendekatan = Pendekatan::kualitatif;
  CHECK(faults(r) == Places{"perspektif"});
}

TEST_CASE("each list of the lampiran has at least one row and no empty one") {
  Rencana r = contoh::bidan();
  r.lampiran.skema_pertanggungjawaban.clear();
  r.lampiran.konsekuensi.push_back("  ");
  CHECK(faults(r) == Places{"skema_pertanggungjawaban", "konsekuensi.2"});
}

TEST_CASE("messages use the numbers of the form, where tambahan follows utama") {
  Rencana r = contoh::bidan();
  std::swap(r.hasil_kerja[0], r.hasil_kerja[1]);
  r.hasil_kerja[0].teks = "";
  const auto found = check_kelengkapan(r);
  REQUIRE(found.size() == 1);
  CHECK(found[0].pesan.args.at(0).number == 2);
}
