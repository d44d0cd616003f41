#include <doctest/doctest.h>

#include "lembar/sheet_testing.h"

using namespace lembar;
using namespace lembar::testing;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

constexpr std::string_view one_cell = "<row><c><v>1</v></c></row>";

std::string read_with(const std::string& part, const std::string& content, const Limits& limits = {}) {
  const TempFolder folder;
  Parts parts = workbook(one_cell);
  parts[part] = content;
  return read_all(write_zip(folder, parts), limits);
}

// Every general purpose flag of a zip says "encrypted" in its lowest bit.
std::string with_encrypted_flags(std::string bytes) {
  for (std::size_t at = 0; (at = bytes.find("PK\x03\x04", at)) != std::string::npos; ++at) bytes[at + 6] |= 1;
  for (std::size_t at = 0; (at = bytes.find("PK\x01\x02", at)) != std::string::npos; ++at) bytes[at + 8] |= 1;
  return bytes;
}

}  // namespace

TEST_CASE("xlsx: a zip bomb is refused by its ratio while it unpacks, and a real table is not") {
  const std::string bomb = "<worksheet><sheetData>" + std::string(40 * 1024 * 1024, ' ') + std::string(one_cell) +
                           "</sheetData></worksheet>";
  CHECK(read_with("xl/worksheets/sheet1.xml", bomb) == "lembar.isi_besar");
  std::string table;
  for (int i = 1; i <= 30'000; ++i)
    table += "<row><c><v>" + std::to_string(i * 7919LL) + "</v></c><c t=\"s\"><v>0</v></c></row>";
  CHECK(table.size() > 1024 * 1024);
  CHECK(read_sheet_data(table).ends_with("| B30000 text bersama\n"));
}

TEST_CASE("xlsx: the unpacked size counts over all parts") {
  CHECK(read_with("xl/styles.xml", "<styleSheet/>", {.unpacked_bytes_max = 100}) == "lembar.isi_besar");
}

TEST_CASE("xlsx: a document type declaration is refused, so no entity is ever expanded") {
  CHECK(read_with("xl/worksheets/sheet1.xml",
                  R"(<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>)"
                  R"(<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>)") ==
        "lembar.xlsx_tak_lazim");
  CHECK(read_with("xl/workbook.xml", R"(<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>)") ==
        "lembar.xlsx_tak_lazim");
}

TEST_CASE("xlsx: a million shared strings are read") {
  std::string strings = "<sst>";
  for (int i = 0; i < 1'000'000; ++i) strings += "<si><t>kata " + std::to_string(i * 2654435761U) + "</t></si>";
  CHECK(read_with("xl/sharedStrings.xml", strings + "</sst>") == "A1 number 1\n");
}

TEST_CASE("xlsx: a truncated, garbled or wrong archive is refused") {
  const TempFolder folder;
  const std::string bytes = read_file(write_zip(folder, workbook(one_cell)));
  CHECK(read_all(folder.write("utuh.xlsx", bytes)) == "A1 number 1\n");
  CHECK(read_all(folder.write("potong.xlsx", bytes.substr(0, bytes.size() / 2))) == "lembar.xlsx_rusak");
  std::string garbled = bytes;
  const std::size_t data = garbled.find("sheet1.xml") + 20;
  for (std::size_t i = data; i < data + 20; ++i) garbled[i] = static_cast<char>(garbled[i] ^ 0x55);
  CHECK(read_all(folder.write("acak.xlsx", garbled)) == "lembar.xlsx_rusak");
  CHECK(read_all(write_zip(folder, {{"foto.jpg", "x"}})) == "lembar.bukan_lembar");
  CHECK(read_with("xl/workbook.xml", "<document/>") == "lembar.bukan_lembar");
  CHECK(read_with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>") == "lembar.xlsx_rusak");
}

TEST_CASE("xlsx: locked files are refused with a way out") {
  const TempFolder folder;
  const std::string bytes = read_file(write_zip(folder, workbook(one_cell)));
  CHECK(read_all(folder.write("zip.xlsx", with_encrypted_flags(bytes))) == "lembar.terkunci");
  CHECK(read_all(folder.write("ole.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 EncryptedPackage")) == "lembar.xls_lama");
}

TEST_CASE("xlsx: names that point outside the archive are refused") {
  for (const char* name : {"../luar.xml", "/etc/passwd", "xl\\lembar.xml", "C:lembar.xml"})
    CHECK_MESSAGE(read_with(name, "x") == "lembar.xlsx_tak_lazim", name);
  CHECK(read_with("xl/media/gambar.png", "x") == "A1 number 1\n");
}

TEST_CASE("xlsx: limits hold to the last allowed row, column and byte") {
  const auto rows = [](int n) { return repeated("<row><c><v>1</v></c></row>", n); };
  CHECK(read_sheet_data(rows(3), {.rows_max = 3}) == "A1 number 1\nA2 number 1\nA3 number 1\n");
  CHECK(read_sheet_data(rows(4), {.rows_max = 3}) == "lembar.baris_banyak");
  CHECK(read_sheet_data(R"(<row><c r="B1"><v>1</v></c><c r="XFD1"/></row>)", {.columns_max = 2}) ==
        "A1 -  | B1 number 1\n");
  CHECK(read_sheet_data(R"(<row><c r="C1"><v>1</v></c></row>)", {.columns_max = 2}) == "lembar.kolom_banyak");
  CHECK(read_sheet_data("<row><c><v>12345</v></c></row>", {.cell_bytes_max = 5}) == "A1 number 12345\n");
  CHECK(read_sheet_data("<row><c><v>123456</v></c></row>", {.cell_bytes_max = 5}) == "lembar.sel_panjang");
  CHECK(read_with("xl/sharedStrings.xml", "<sst/>", {.file_bytes_max = 10}) == "lembar.berkas_besar");
}

TEST_CASE("xlsx: sheets that contradict themselves are refused") {
  for (const char* data : {R"(<row r="2"/><row r="2"/>)", R"(<row r="x"/>)", R"(<row r="1048577"/>)",
                           R"(<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)", R"(<row><c r="1"/></row>)",
                           R"(<row><c r="AAAAAAAAAAAAAAAAAAA1"/></row>)", R"(<row><c t="s"><v>99</v></c></row>)",
                           R"(<row><c t="s"><v>-1</v></c></row>)", R"(<row><c t="aneh"><v>1</v></c></row>)",
                           R"(<row><c><c/></c></row>)", R"(<c/>)"})
    CHECK_MESSAGE(read_sheet_data(data) == "lembar.xlsx_rusak", data);
  CHECK(read_sheet_data(repeated("<a>", 100) + repeated("</a>", 100)) == "lembar.xlsx_tak_lazim");
}
