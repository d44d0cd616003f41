#include "dokumen/teks.h"

#include <doctest/doctest.h>

using namespace dokumen;

TEST_CASE("each line is a paragraph, a dash at its front a bullet, blank lines nothing") {
  const Paragraphs result = paragraphs("satu\r\n\n- dua\n-tiga\n");
  REQUIRE(result.size() == 3);
  CHECK(result[0].text == "satu");
  CHECK(result[0].marker.empty());
  CHECK(result[1].text == "dua");
  CHECK(result[1].marker == "-");
  CHECK(result[2].text == "-tiga");
  CHECK(paragraphs("").empty());
  CHECK(paragraphs(" \n ").empty());
}

TEST_CASE("text is cut between lines: what fits and what is left make the whole") {
  const Kanvas kanvas({"uji", "uji", *Tanggal::make(2026, 1, 15)});
  std::string words;
  for (int i = 0; i < 60; ++i) words += "kinerja pegawai ";
  const ShapedText text(kanvas, paragraphs(words), {8}, 120, Align::left);
  REQUIRE(text.line_count() > 10);
  const double all = text.height(0);
  const std::size_t half = text.lines_within(0, all / 2);
  CHECK(half > 0);
  CHECK(half < text.line_count());
  CHECK(text.height(0) - text.height(half) <= all / 2 + 0.01);
  CHECK(text.lines_within(half, text.height(half)) == text.line_count());
  CHECK(text.lines_within(0, all) == text.line_count());
  CHECK(text.lines_within(0, all - 1) == text.line_count() - 1);
}

TEST_CASE("a word longer than its column is broken rather than printed over the next one") {
  const Kanvas kanvas({"uji", "uji", *Tanggal::make(2026, 1, 15)});
  const ShapedText text(kanvas, {{std::string(80, 'x')}}, {8}, 60, Align::left);
  CHECK(text.line_count() > 5);
}
