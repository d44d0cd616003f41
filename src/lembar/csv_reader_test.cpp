#include <doctest/doctest.h>

#include "lembar/sheet_testing.h"

using namespace lembar;
using namespace lembar::testing;

using std::string_view_literals::operator""sv;

namespace {
std::string read_csv(std::string_view bytes, const Limits& limits = {}) {
  const TempFolder folder;
  return read_all(folder.write("data.csv", bytes), limits);
}
}  // namespace

TEST_CASE("csv: comma, semicolon and tab are told from the header line, with or without BOM, LF or CRLF") {
  const std::string expected = "A1 text nip | B1 text nama\nA2 text 1 | B2 text Yohana\n";
  CHECK(read_csv("nip,nama\n1,Yohana\n") == expected);
  CHECK(read_csv("\xEF\xBB\xBFnip;nama\r\n1;Yohana\r\n") == expected);
  CHECK(read_csv("nip\tnama\r1\tYohana") == expected);
  CHECK(read_csv("\"a,b,c\";d\n1;2\n") == "A1 text a,b,c | B1 text d\nA2 text 1 | B2 text 2\n");
}

TEST_CASE("csv: quotes hold separators, line breaks and quotes; a row keeps the number the spreadsheet shows") {
  CHECK(read_csv("a,b\n\"x, \"\"y\"\"\nz\",2\n\n3,4") ==
        "A1 text a | B1 text b\nA2 text x, \"y\"\nz | B2 text 2\nA4 text 3 | B4 text 4\n");
  CHECK(read_csv("a\n5\" pipa\n") == "A1 text a\nA2 text 5\" pipa\n");
}

TEST_CASE("csv: broken quotes are refused with their cell") {
  CHECK(read_csv("a,b\n1,\"buka\n") == "lembar.kutip_terbuka");
  CHECK(read_csv("a,b\n\"x\"y,2\n") == "lembar.kutip_sisa");
}

TEST_CASE("csv: only UTF-8 text is taken") {
  CHECK(read_csv("nama\nCaf\xC3\xA9\n") == "A1 text nama\nA2 text Caf\xC3\xA9\n");
  CHECK(read_csv("nama\nCaf\xE9\n") == "lembar.bukan_utf8");
  CHECK(read_csv("\xFF\xFEn\0a\0"sv) == "lembar.bukan_utf8");
  CHECK(read_csv("nama\na\0b\n"sv) == "lembar.karakter_nul");
}

TEST_CASE("csv: limits hold to the last allowed row, column and byte") {
  CHECK(read_csv("1\n2\n", {.rows_max = 2}) == "A1 text 1\nA2 text 2\n");
  CHECK(read_csv("1\n2\n3\n", {.rows_max = 2}) == "lembar.baris_banyak");
  CHECK(read_csv("1,2,,\n", {.columns_max = 2}) == "A1 text 1 | B1 text 2\n");
  CHECK(read_csv("1,2,3\n", {.columns_max = 2}) == "lembar.kolom_banyak");
  CHECK(read_csv("12345\n", {.cell_bytes_max = 5}) == "A1 text 12345\n");
  CHECK(read_csv("123456\n", {.cell_bytes_max = 5}) == "lembar.sel_panjang");
}

TEST_CASE("csv: a field may lie across the edge of the read buffer") {
  const std::string wide(30'000, 'x');
  CHECK(read_csv("a,b,c\n" + wide + "," + wide + ",\"" + wide + "\"\n") ==
        "A1 text a | B1 text b | C1 text c\nA2 text " + wide + " | B2 text " + wide + " | C2 text " + wide + "\n");
}

TEST_CASE("csv: no file, an empty file and a file of another kind are refused") {
  const TempFolder folder;
  CHECK(read_all(folder.path() / "tidak-ada.csv") == "lembar.tak_terbuka");
  CHECK(read_all(folder.path()) == "lembar.tak_terbuka");
  CHECK(read_csv("") == "lembar.kosong");
  CHECK(read_csv("%PDF-1.7") == "lembar.bukan_lembar");
}
