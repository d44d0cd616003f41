#include <cairo.h>
#include <doctest/doctest.h>

#include "dokumen/contoh_test.h"

using namespace dokumen;
using contoh::has;

namespace {

std::string small_png() {
  std::string png;
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 8, 8);
  cairo_surface_write_to_png_stream(
      surface,
      [](void* to, const unsigned char* data, unsigned int length) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
      },
      &png);
  cairo_surface_destroy(surface);
  return png;
}

bool has_image(const std::string& pdf) {
  return has(contoh::output_on(pdf, "pdfimages -list {}"), "image");
}

}  // namespace

TEST_CASE("D.1.1: five numbered blocks, both signatures in their order, both footnotes, on one upright page") {
  const std::string pdf = render_dokumen_evaluasi(contoh::dokumen_evaluasi(), {});
  const std::string text = contoh::text_of(pdf);
  for (const char* part :
       {"DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE*: TRIWULAN II**", "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER",
        "1. PEGAWAI YANG DINILAI", "2. PEJABAT PENILAI KINERJA", "3. ATASAN PEJABAT PENILAI KINERJA",
        "4. EVALUASI KINERJA", "5. CATATAN/REKOMENDASI", "CAPAIAN KINERJA ORGANISASI", "SANGAT BAIK",
        "Tingkatkan keramahan", "7. Pegawai yang Dinilai", "6. Pejabat Penilai Kinerja", "* periode disesuaikan",
        "** pilih salah satu", "drg. Selfina Mandosir", "Halaman 1 dari 1"})
    CHECK_MESSAGE(has(text, part), std::string(part));
  CHECK_FALSE(has(text, "RATING"));
  CHECK_FALSE(has(text, "GARUDA"));
  CHECK(has(contoh::info_of(pdf), "Pages: 1"));
  CHECK(has(contoh::info_of(pdf), "612 x 936 pts"));
  CHECK(contoh::run_on(pdf, "qpdf --check {}") == 0);
}

TEST_CASE("the employee's date is dots until there is one") {
  DokumenEvaluasi dokumen = contoh::dokumen_evaluasi();
  CHECK(has(contoh::text_of(render_dokumen_evaluasi(dokumen, {})), "......, ......"));
  dokumen.tanggal_pegawai = Tanggal::make(2026, 7, 20);
  const std::string text = contoh::text_of(render_dokumen_evaluasi(dokumen, {}));
  CHECK(has(text, "Wanggar, 20 Juli 2026"));
  CHECK_FALSE(has(text, "......"));
}

TEST_CASE("the emblem is drawn when there is one, and its place stays empty otherwise") {
  const DokumenEvaluasi dokumen = contoh::dokumen_evaluasi();
  CHECK_FALSE(has_image(render_dokumen_evaluasi(dokumen, {})));
  CHECK(has_image(render_dokumen_evaluasi(dokumen, {.lambang_png = small_png()})));
  const std::string broken = render_dokumen_evaluasi(dokumen, {.lambang_png = "bukan gambar"});
  CHECK_FALSE(has_image(broken));
  CHECK(has(contoh::text_of(broken), "DOKUMEN EVALUASI KINERJA PEGAWAI"));
}

TEST_CASE("long notes go on on a second page, where block 5 is still numbered and the signatures stand") {
  DokumenEvaluasi dokumen = contoh::dokumen_evaluasi();
  dokumen.catatan.clear();
  for (int i = 1; i <= 120; ++i) dokumen.catatan += "Catatan ke-" + std::to_string(i) + ".\n";
  const std::string pdf = render_dokumen_evaluasi(dokumen, {});
  REQUIRE(contoh::page_count(pdf) >= 2);
  const std::string last = contoh::text_of(pdf, contoh::page_count(pdf));
  CHECK(has(last, "5."));
  CHECK(has(last, "Catatan ke-120."));
  CHECK(has(last, "6. Pejabat Penilai Kinerja"));
}
