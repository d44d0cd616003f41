#include "perencanaan/rencana.h"

#include <doctest/doctest.h>

#include "perencanaan/contoh_test.h"

using namespace perencanaan;

TEST_CASE("the form puts utama first, then follows urut") {
  Rencana r;
  r.hasil_kerja = {{.kunci = 1, .urut = 1, .jenis = JenisHasil::tambahan},
                   {.kunci = 2, .urut = 2, .jenis = JenisHasil::utama},
                   {.kunci = 3, .urut = 1, .jenis = JenisHasil::utama}};
  r.hasil_kerja[0].indikator = {{.kunci = 4, .urut = 2}, {.kunci = 5, .urut = 1}};
  sort_for_form(r);
  CHECK(r.hasil_kerja[0].kunci == 3);
  CHECK(r.hasil_kerja[1].kunci == 2);
  CHECK(r.hasil_kerja[2].kunci == 1);
  CHECK(r.hasil_kerja[2].indikator[0].kunci == 5);
}

TEST_CASE("a kunci is never used twice in any version") {
  const Rencana first = contoh::bidan();
  Rencana second = first;
  second.hasil_kerja.clear();
  CHECK(next_kunci({}) == 1);
  CHECK(next_kunci({&first, &second}) == 6);
  CHECK(next_kunci({&second}) == 1);
}

TEST_CASE("hasil kerja and indikator are found by kunci") {
  const Rencana r = contoh::bidan();
  const HasilKerja* hasil = find_hasil_kerja(r, 4);
  REQUIRE(hasil != nullptr);
  CHECK(find_indikator(*hasil, 5) != nullptr);
  CHECK(find_indikator(*hasil, 2) == nullptr);
  CHECK(find_hasil_kerja(r, 5) == nullptr);
}

TEST_CASE("the post decides the bentuk and with the pendekatan the form") {
  using organisasi::JenisJabatan;
  CHECK(bentuk_of(JenisJabatan::jpt_pratama, UnitMandiri::tidak) == Bentuk::jpt_ukm);
  CHECK(bentuk_of(JenisJabatan::jf_keahlian, UnitMandiri::ya) == Bentuk::jpt_ukm);
  CHECK(bentuk_of(JenisJabatan::jf_keahlian, UnitMandiri::tidak) == Bentuk::ja_jf);
  CHECK(bentuk_of(JenisJabatan::administrator, UnitMandiri::tidak) == Bentuk::ja_jf);

  CHECK(skp_form(Bentuk::jpt_ukm, Pendekatan::kualitatif) == "A.1.1");
  CHECK(skp_form(Bentuk::jpt_ukm, Pendekatan::kuantitatif) == "A.1.2");
  CHECK(skp_form(Bentuk::ja_jf, Pendekatan::kualitatif) == "A.1.6");
  CHECK(skp_form(Bentuk::ja_jf, Pendekatan::kuantitatif) == "A.1.7");

  CHECK(evaluasi_form(Bentuk::jpt_ukm, Pendekatan::kualitatif) == "C.1.1");
  CHECK(evaluasi_form(Bentuk::ja_jf, Pendekatan::kualitatif) == "C.1.1");
  CHECK(evaluasi_form(Bentuk::jpt_ukm, Pendekatan::kuantitatif) == "C.1.2");
  CHECK(evaluasi_form(Bentuk::ja_jf, Pendekatan::kuantitatif) == "C.1.3");
}

TEST_CASE("aspek and perspektif are printed as on the forms") {
  CHECK(printed(Aspek::kuantitas) == "Kuantitas");
  CHECK(printed(Aspek::biaya) == "Biaya");
  CHECK(printed(Perspektif::penerima_layanan) == "Penerima Layanan");
  CHECK(printed(Perspektif::anggaran) == "Anggaran");
  CHECK(printed(JenisHasil::utama) == "Utama");
}
