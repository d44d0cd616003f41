#include "dokumen/tabel.h"

#include <doctest/doctest.h>

#include "dokumen/contoh_test.h"

using namespace dokumen;

namespace {

struct Sheet : Naskah {
  Sheet() : Naskah({"uji", "uji", *Tanggal::make(2026, 1, 15)}, Kertas::a4, std::nullopt) {
    new_page(Orientation::landscape);
  }
};

Tabel two_columns() {
  return {{1, 1}, {8}, {{{{.column = 0, .columns = 2, .content = {{"KEPALA"}}}}}}, {}};
}

Row row_of(const std::string& left, const std::string& right) {
  return {{{.column = 0, .content = {{left}}}, {.column = 1, .content = {{right}}}}};
}

std::string words(const std::string& word, int count) {
  std::string result;
  for (int i = 1; i <= count; ++i) result += word + std::to_string(i) + " ";
  return result;
}

int occurrences(const std::string& text, const std::string& part) {
  int n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++n;
  return n;
}

}  // namespace

TEST_CASE("the head stands on every page and every row exactly once") {
  Sheet naskah;
  Tabel tabel = two_columns();
  for (int i = 1; i <= 90; ++i) tabel.body.push_back(row_of("baris" + std::to_string(i) + ".", "isi"));
  draw_tabel(naskah, tabel);
  const std::string pdf = naskah.finish();
  const int pages = contoh::page_count(pdf);
  CHECK(pages > 2);
  const std::string text = contoh::text_of(pdf);
  CHECK(occurrences(text, "KEPALA") == pages);
  for (int i = 1; i <= 90; ++i) CHECK(occurrences(text, "baris" + std::to_string(i) + ".") == 1);
}

TEST_CASE("a row taller than a page goes on on the next one without losing or repeating a word") {
  Sheet naskah;
  Tabel tabel = two_columns();
  tabel.body.push_back(row_of(words("kiri", 1200), words("kanan", 300)));
  draw_tabel(naskah, tabel);
  const std::string pdf = naskah.finish();
  CHECK(contoh::page_count(pdf) >= 2);
  const std::string text = contoh::text_of(pdf);
  for (int i = 1; i <= 1200; ++i) CHECK(occurrences(text, "kiri" + std::to_string(i) + " ") == 1);
  for (int i = 1; i <= 300; ++i) CHECK(occurrences(text, "kanan" + std::to_string(i) + " ") == 1);
}

TEST_CASE("a cell that spans rows across a page break continues, or says that it does") {
  Sheet naskah;
  Tabel tabel = two_columns();
  constexpr std::size_t kRows = 60;
  for (std::size_t i = 1; i <= kRows; ++i) {
    Row row{{{.column = 1, .content = {{"isi" + std::to_string(i) + "."}}}}};
    if (i == 1)
      row.cells.push_back({.column = 0, .rows = kRows, .content = {{"pendek"}}, .continued = {{"(lanjutan)"}}});
    tabel.body.push_back(row);
  }
  draw_tabel(naskah, tabel);
  const std::string pdf = naskah.finish();
  REQUIRE(contoh::page_count(pdf) >= 2);
  CHECK(contoh::has(contoh::text_of(pdf, 1), "pendek"));
  CHECK_FALSE(contoh::has(contoh::text_of(pdf, 1), "(lanjutan)"));
  CHECK(contoh::has(contoh::text_of(pdf, 2), "(lanjutan)"));
  CHECK_FALSE(contoh::has(contoh::text_of(pdf, 2), "pendek"));
}

TEST_CASE("a long spanning cell stretches its last row and loses nothing at the break") {
  Sheet naskah;
  Tabel tabel = two_columns();
  tabel.body.push_back(
      {{{.column = 0, .rows = 2, .content = {{words("span", 1500)}}}, {.column = 1, .content = {{"a"}}}}});
  tabel.body.push_back({{{.column = 1, .content = {{"b"}}}}});
  tabel.body.push_back(row_of("sesudah", "akhir"));
  draw_tabel(naskah, tabel);
  const std::string text = contoh::text_of(naskah.finish());
  for (int i = 1; i <= 1500; ++i) CHECK(occurrences(text, "span" + std::to_string(i) + " ") == 1);
  CHECK(contoh::has(text, "sesudah"));
}

TEST_CASE("a heading row is never the last of a page") {
  for (int before = 20; before <= 34; ++before) {
    Sheet naskah;
    Tabel tabel = two_columns();
    for (int i = 0; i < before; ++i) tabel.body.push_back(row_of("x", "y"));
    tabel.body.push_back(band(tabel, {{"JUDUL"}}, kBand));
    tabel.body.push_back(row_of("pertama", "z"));
    draw_tabel(naskah, tabel);
    const std::string pdf = naskah.finish();
    for (int page = 1; page <= contoh::page_count(pdf); ++page) {
      const std::string text = contoh::text_of(pdf, page);
      CHECK(contoh::has(text, "JUDUL") == contoh::has(text, "pertama"));
    }
  }
}

TEST_CASE("what must stand under the table takes the last row along to the next page") {
  Tabel tabel = two_columns();
  for (int i = 1; i <= 20; ++i) tabel.body.push_back(row_of("baris" + std::to_string(i) + ".", "isi"));
  Sheet without;
  draw_tabel(without, tabel);
  CHECK(contoh::page_count(without.finish()) == 1);
  Sheet with;
  draw_tabel(with, tabel, 300);
  const std::string pdf = with.finish();
  REQUIRE(contoh::page_count(pdf) == 2);
  CHECK(contoh::has(contoh::text_of(pdf, 2), "baris20."));
}
