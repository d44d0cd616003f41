#include <doctest/doctest.h>

#include "dokumen/contoh_test.h"
#include "dokumen/istilah.h"

using namespace dokumen;
using contoh::has;

TEST_CASE("C.1.3: eight columns, the chosen words only, three footnotes, the rater's signature alone") {
  const std::string pdf = render_evaluasi(contoh::evaluasi_bidan(), {});
  const std::string text = contoh::text_of(pdf);
  for (const char* part :
       {"HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT "
        "FUNGSIONAL",
        "PERIODE***: TRIWULAN II*", "CAPAIAN KINERJA ORGANISASI* BAIK", "POLA DISTRIBUSI",
        "REALISASI BERDASARKAN BUKTI DUKUNG", "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG", "(8)",
        "RATING HASIL KERJA* SESUAI EKSPEKTASI**", "RATING PERILAKU KERJA* DIATAS EKSPEKTASI**",
        "PREDIKAT KINERJA PEGAWAI* BAIK", "* pilih salah satu", "** rating hasil dan rating perilaku kerja",
        "*** periode disesuaikan", "86 berdasarkan register kohort triwulan II",
        "Rekan kerja setingkat (Naomi):", "Pasien: ramah dan sabar menjelaskan", "PANGKAT/GOL RUANG"})
    CHECK_MESSAGE(has(text, part), std::string(part));
  for (const char* other : {"DIBAWAH EKSPEKTASI", "MISCONDUCT)", "ISTIMEWA", "TRIWULAN I/", "diisi dengan", "(9)",
                            "Pegawai yang Dinilai", "****"})
    CHECK_MESSAGE(!has(text, other), std::string(other));
  CHECK(contoh::run_on(pdf, "qpdf --check {}") == 0);
}

TEST_CASE("both heads are repeated on the pages that follow") {
  const std::string pdf = render_evaluasi(contoh::evaluasi_bidan(), {});
  const int pages = contoh::page_count(pdf);
  REQUIRE(pages >= 3);
  CHECK(has(contoh::text_of(pdf, 2), "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"));
  CHECK(has(contoh::text_of(pdf, 3), "INDIKATOR KINERJA INDIVIDU"));
  const std::string last = contoh::text_of(pdf, pages);
  CHECK(has(last, "PERILAKU KERJA"));
  CHECK(has(last, "PREDIKAT KINERJA PEGAWAI"));
  CHECK(has(last, "dr. Yulianus Rumbiak"));
}

TEST_CASE("C.1.2: perspektif, INSTANSI beside the rater, and the misconduct predicate as the law spells it") {
  const std::string text = contoh::text_of(render_evaluasi(contoh::evaluasi_kepala_dinas(), {}));
  for (const char* part : {"PERIODE***: AKHIR*", "PERSPEKTIF", "INSTANSI", "CAPAIAN KINERJA ORGANISASI* ISTIMEWA",
                           "DIBAWAH EKSPEKTASI**", "KURANG (MISCONDUCT)", "(7)"})
    CHECK_MESSAGE(has(text, part), std::string(part));
  CHECK_FALSE(has(text, "ASPEK"));
  CHECK_FALSE(has(text, "(8)"));
}

TEST_CASE("C.1.1: the fourth footnote about perspektif, and both heads anew beside B. TAMBAHAN") {
  EvaluasiDokumen evaluasi = contoh::evaluasi_kepala_dinas();
  evaluasi.pendekatan = Pendekatan::kualitatif;
  const std::string text = contoh::text_of(render_evaluasi(evaluasi, {}));
  CHECK(has(text, "HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF"));
  CHECK_FALSE(has(text, "BAGI PEJABAT"));
  CHECK(has(text, "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:"));
  CHECK(has(text, "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"));
  CHECK(has(text, "B. TAMBAHAN REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK BERKELANJUTAN"));
}

TEST_CASE("the chart names the organisation's predicate, its axes and the five predicates") {
  const std::string text = contoh::text_of(render_evaluasi(contoh::evaluasi_kepala_dinas(), {}), 1);
  for (const char* part : {"KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ISTIMEWA",
                           "Frekuensi Pegawai", "Predikat Kinerja Pegawai", "Sangat Kurang", "Butuh Perbaikan"})
    CHECK_MESSAGE(has(text, part), std::string(part));
}

TEST_CASE("another organisation's predicate is another page") {
  EvaluasiDokumen evaluasi = contoh::evaluasi_kepala_dinas();
  evaluasi.capaian_organisasi = PredikatOrganisasi::sangat_kurang;
  CHECK(has(contoh::text_of(render_evaluasi(evaluasi, {}), 1), "CAPAIAN KINERJA ORGANISASI* SANGAT KURANG"));
}

TEST_CASE("an empty TAMBAHAN of an evaluation is dashes, without the SKP's sentence") {
  const std::string text = contoh::text_of(render_evaluasi(contoh::evaluasi_bidan(), {}));
  CHECK_FALSE(has(text, "dapat ditambahkan"));
  CHECK(has(text, "B. TAMBAHAN - - - - - - - -"));
}

TEST_CASE("the words are spelled as the regulation spells them") {
  CHECK(istilah(Rating::diatas) == "DIATAS EKSPEKTASI");
  CHECK(istilah(Rating::dibawah) == "DIBAWAH EKSPEKTASI");
  CHECK(istilah(Predikat::kurang) == "KURANG (MISCONDUCT)");
  CHECK(istilah(PredikatOrganisasi::kurang) == "KURANG");
}
