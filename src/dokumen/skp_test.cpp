#include <doctest/doctest.h>

#include <thread>

#include "dokumen/contoh_test.h"

using namespace dokumen;
using contoh::has;

namespace {

// What the regulation's drawings print in grey to guide the hand: none of it belongs on a finished form.
void check_no_hints(const std::string& text) {
  for (const char* hint : {"opsional", "(tempat)", "(Nama)", "(NIP)", "diisi dengan", "(Hasil yang diharapkan",
                           "FORMAT", "NAMA INSTANSI", "(dalam rangka", "(apabila", "….", "jdih"})
    CHECK_MESSAGE(!has(text, hint), std::string(hint));
}

void check_file(const std::string& pdf) {
  CHECK(contoh::run_on(pdf, "qpdf --check {}") == 0);
}

}  // namespace

TEST_CASE("A.1.7: title, heads, numbers, both footnotes and the signatures of the format") {
  const std::string pdf = render_skp(contoh::skp_bidan(), {});
  const std::string text = contoh::text_of(pdf);
  CHECK(has(text,
            "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT "
            "FUNGSIONAL"));
  CHECK(has(text, "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*"));
  for (const char* part :
       {"ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET", "(6)", "A. UTAMA", "B. TAMBAHAN", "PERILAKU KERJA**",
        "Ekspektasi Khusus Pimpinan:", "Pegawai yang Dinilai", "Wanggar, 15 Januari 2026", "NIP 19850315 201001 2 001",
        "Kuantitas", "Tingkat kepatuhan pada standar operasional prosedur sasaran 8", "Indikator Kinerja Individu:"})
    CHECK_MESSAGE(has(text, part), std::string(part));
  CHECK(has(text,
            "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi"));
  CHECK(has(text, "** Pimpinan dapat memberikan Ekspektasi khusus"));
  CHECK_FALSE(has(text, "(7)"));
  CHECK_FALSE(has(text, "enugasan dari"));
  check_no_hints(text);
  check_file(pdf);
}

TEST_CASE("numbers run on from UTAMA into TAMBAHAN") {
  const std::string text = contoh::text_of(render_skp(contoh::skp_bidan(), {}));
  const std::size_t tambahan = text.find("B. TAMBAHAN");
  REQUIRE(tambahan != std::string::npos);
  CHECK(text.find(" 9 ", tambahan) < text.find("PERILAKU KERJA**", tambahan));
}

TEST_CASE("the table head is repeated on page 2 and every page has its number, document number and code") {
  const std::string pdf = render_skp(contoh::skp_bidan(), {});
  const int pages = contoh::page_count(pdf);
  REQUIRE(pages >= 3);
  CHECK(has(contoh::text_of(pdf, 2), "INDIKATOR KINERJA INDIVIDU"));
  for (int page = 1; page <= pages; ++page) {
    const std::string text = contoh::text_of(pdf, page);
    CHECK(has(text, "Halaman " + std::to_string(page) + " dari " + std::to_string(pages)));
    CHECK(has(text, "Nomor dokumen: 800.1.4.1/0172/SKP/2026"));
    CHECK(has(text, "Kode verifikasi: K7QM-2X9P-4TDH"));
    CHECK(has(text, "Periksa keaslian: https://kinerja.wanggar.go.id/periksa/K7QM-2X9P-4TDH"));
  }
}

TEST_CASE("A.1.2: no aspek, no leader's plan; the bupati has a dash for his NIP and no NIP under his name") {
  const std::string pdf = render_skp(contoh::skp_kepala_dinas(), {});
  const std::string text = contoh::text_of(pdf);
  CHECK(has(text, "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"));
  CHECK(has(text, "PERSPEKTIF"));
  CHECK(has(text, "Penguatan Internal"));
  CHECK(has(text, "(penugasan dari Bupati Wanggar)"));
  CHECK(has(text, "PERILAKU KERJA*"));
  CHECK_FALSE(has(text, "ASPEK"));
  CHECK_FALSE(has(text, "DIINTERVENSI"));
  CHECK_FALSE(has(text, "Hendrik Wonda, S.Sos., M.Si. NIP"));
  check_no_hints(text);
  check_file(pdf);
}

TEST_CASE("an empty TAMBAHAN is a dash and the regulation's sentence; a filled one has neither") {
  const char* const kSentence = "(dapat ditambahkan pada tahun berjalan)";
  CHECK(has(contoh::text_of(render_skp(contoh::skp_kepala_dinas(), {})), kSentence));
  CHECK_FALSE(has(contoh::text_of(render_skp(contoh::skp_bidan(), {})), kSentence));
  SkpDokumen kualitatif = contoh::skp_kepala_dinas();
  kualitatif.pendekatan = Pendekatan::kualitatif;
  CHECK(has(contoh::text_of(render_skp(kualitatif, {})), std::string("- ") + kSentence));
}

TEST_CASE("A.1.1 tells the perspective of each measure, A.1.6 has none, and neither has column heads") {
  SkpDokumen jpt = contoh::skp_kepala_dinas();
  jpt.pendekatan = Pendekatan::kualitatif;
  const std::string a11 = contoh::text_of(render_skp(jpt, {}));
  CHECK(has(a11, "PENDEKATAN HASIL KERJA KUALITATIF BAGI PEJABAT PIMPINAN TINGGI"));
  CHECK(has(a11, "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:"));
  CHECK(has(a11, "(Perspektif Penerima Layanan)"));
  CHECK_FALSE(has(a11, "INDIKATOR KINERJA INDIVIDU"));
  SkpDokumen jf = contoh::skp_bidan();
  jf.pendekatan = Pendekatan::kualitatif;
  const std::string a16 = contoh::text_of(render_skp(jf, {}));
  CHECK(has(a16, "Ukuran keberhasilan/ indikator kinerja individu dan Target:"));
  CHECK(has(a16, "(Penugasan dari Kepala Puskesmas)"));
  CHECK_FALSE(has(a16, "Perspektif"));
  CHECK_FALSE(has(a16, "DIINTERVENSI"));
  check_no_hints(a11);
  check_no_hints(a16);
}

TEST_CASE("the annex A.1.8 is the last page, upright, with its three lists and both signatures") {
  const std::string pdf = render_skp(contoh::skp_bidan(), {});
  const int last = contoh::page_count(pdf);
  const std::string text = contoh::text_of(pdf, last);
  for (const char* part : {"LAMPIRAN SASARAN KINERJA PEGAWAI", "DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN",
                           "KONSEKUENSI", "Kendaraan operasional", "Pegawai yang Dinilai", "Pejabat Penilai Kinerja"})
    CHECK_MESSAGE(has(text, part), std::string(part));
  const std::string page = std::to_string(last);
  CHECK(has(contoh::info_of(pdf, "-f 1 -l 1"), "Page 1 size: 936 x 612 pts"));
  CHECK(has(contoh::info_of(pdf, "-f " + page + " -l " + page), "Page " + page + " size: 612 x 936 pts"));
}

TEST_CASE("A4 is A4") {
  const std::string pdf = render_skp(contoh::skp_kepala_dinas(), {.kertas = Kertas::a4});
  CHECK(has(contoh::info_of(pdf), "841.89 x 595.28 pts (A4)"));
}

TEST_CASE("a very long plan loses nothing and its signatures never stand alone") {
  SkpDokumen skp = contoh::skp_bidan();
  std::string words;
  for (int i = 1; i <= 900; ++i) words += "kata" + std::to_string(i) + " ";
  skp.utama[2].indikator[1].teks = words;
  skp.utama[4].teks = std::string(400, 'w');
  const std::string pdf = render_skp(skp, {});
  const std::string text = contoh::text_of(pdf);
  for (int i = 1; i <= 900; ++i) CHECK(has(text, "kata" + std::to_string(i) + " "));
  const std::string closing = contoh::text_of(pdf, contoh::page_count(pdf) - 1);
  CHECK(has(closing, "Pejabat Penilai Kinerja"));
  CHECK(has(closing, "Kolaboratif"));
  check_file(pdf);
}

TEST_CASE("title, author and date of the file come from the document, and the file is tagged") {
  const std::string pdf = render_skp(contoh::skp_bidan(), {});
  const std::string info = contoh::info_of(pdf, "-isodates");
  CHECK(has(info, "Title: Sasaran Kinerja Pegawai – Maria Yosefina Aronggear, A.Md.Keb."));
  CHECK(has(info, "Author: PEMERINTAH KABUPATEN WANGGAR"));
  CHECK(has(info, "CreationDate: 2026-01-1"));
  CHECK(has(info, "Tagged: yes"));
  const std::string structure = contoh::output_on(pdf, "pdfinfo -struct {}");
  for (const char* element : {"H1", "Table", "TR", "TH", "TD"})
    CHECK_MESSAGE(has(structure, element), std::string(element));
}

TEST_CASE("many threads at once make the same bytes as one") {
  const SkpDokumen skp = contoh::skp_bidan();
  const std::string expected = render_skp(skp, {});
  std::array<std::string, 6> made;
  std::vector<std::thread> threads;
  for (std::string& one : made) threads.emplace_back([&] { one = render_skp(skp, {}); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : made) CHECK(one == expected);
}
