#include <doctest/doctest.h>

#include "dokumen/contoh_test.h"

using namespace dokumen;
using contoh::has;

TEST_CASE("a slip tells who, where, the user name, the code and until when") {
  const i18n::Locale id(msg::Lang::id);
  const std::string pdf = render_slip_aktivasi(contoh::lembar_aktivasi(1), {}, id);
  const std::string text = contoh::text_of(pdf);
  for (const char* part : {"Maria Yosefina Aronggear, A.Md.Keb.", "NIP 19850315 201001 2 001", "UPT Puskesmas Waroki",
                           "https://kinerja.wanggar.go.id", "maria.aronggear", "7KQM-2X9P",
                           "Berlaku sampai 22 Januari 2026 pukul 23.59 WIT"})
    CHECK_MESSAGE(has(text, part), std::string(part));
  CHECK(contoh::run_on(pdf, "qpdf --check {}") == 0);
}

TEST_CASE("slips follow the reader's language") {
  const i18n::Locale en(msg::Lang::en);
  const std::string text = contoh::text_of(render_slip_aktivasi(contoh::lembar_aktivasi(1), {}, en));
  CHECK(has(text, "Valid until"));
  CHECK_FALSE(has(text, "Berlaku sampai"));
}

TEST_CASE("five slips stand on an F4 page and four on A4; none is cut by the page") {
  const i18n::Locale id(msg::Lang::id);
  CHECK(contoh::page_count(render_slip_aktivasi(contoh::lembar_aktivasi(5), {}, id)) == 1);
  CHECK(contoh::page_count(render_slip_aktivasi(contoh::lembar_aktivasi(6), {}, id)) == 2);
  const Halaman a4{.kertas = Kertas::a4, .lambang_png = {}};
  CHECK(contoh::page_count(render_slip_aktivasi(contoh::lembar_aktivasi(4), a4, id)) == 1);
  CHECK(contoh::page_count(render_slip_aktivasi(contoh::lembar_aktivasi(5), a4, id)) == 2);
}
