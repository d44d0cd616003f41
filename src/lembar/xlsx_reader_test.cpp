#include <doctest/doctest.h>

#include "lembar/sheet_testing.h"

using namespace lembar;
using namespace lembar::testing;

TEST_CASE("xlsx: every kind of cell comes with its place and its exact text") {
  CHECK(read_sheet_data(
            R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>sel</t></is></c>)"
            R"(<c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><v>hasil</v></c></row>)") ==
        "A1 text bersama | B1 text sel | C1 boolean TRUE | D1 error #N/A | E1 text hasil\n");
}

TEST_CASE("xlsx: a NIP stored as a number keeps its digits and says that it is a number") {
  CHECK(read_sheet_data(R"(<row><c><v>198703122010000001</v></c><c><v>1.98703122010000E+17</v></c></row>)") ==
        "A1 number 198703122010000001 | B1 number 1.98703122010000E+17\n");
}

TEST_CASE("xlsx: numbers with a date format are dates, built-in or custom; others stay numbers") {
  CHECK(
      read_sheet_data(
          R"(<row><c s="1"><v>46093</v></c><c s="2"><v>46093.5</v></c><c s="3"><v>46093</v></c><c><v>46093</v></c></row>)") ==
      "A1 date 2026-03-12 | B1 date 2026-03-12T12:00:00 | C1 number 46093 | D1 number 46093\n");
}

TEST_CASE("xlsx: dates of a 1904 workbook are counted from 1904") {
  const TempFolder folder;
  Parts parts = workbook(R"(<row><c s="1"><v>44631</v></c></row>)");
  parts["xl/workbook.xml"] =
      R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="A" id="rId1"/></sheets></workbook>)";
  CHECK(read_all(write_zip(folder, parts)) == "A1 date 2026-03-12\n");
}

TEST_CASE("xlsx: gaps are empty cells, blank rows are skipped, and row numbers are the file's") {
  CHECK(
      read_sheet_data(
          R"(<row r="3"><c r="C3"><v>1</v></c></row><row r="4"><c r="A4" s="1"/></row><row r="147"><c r="B147"><v>2</v></c></row>)") ==
      "A3 -  | B3 -  | C3 number 1\nA147 -  | B147 number 2\n");
}

TEST_CASE("xlsx: rich text is joined, reading aids are left out, escapes are turned back") {
  CHECK(
      read_sheet_data(
          R"(<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>Dinas </t></r><r><t>Sosial</t></r><rPh><t>x</t></rPh></is></c></row>)") ==
      "A1 text Dinas Sosial\n");
  CHECK(read_sheet_data(R"(<row><c t="inlineStr"><is><t>a_x000A_b_x005F_x000A_ &amp; _xZZZZ_</t></is></c></row>)") ==
        "A1 text a\nb_x000A_ & _xZZZZ_\n");
}

TEST_CASE("xlsx: a formula gives its stored result, and an error when the file holds none") {
  CHECK(read_sheet_data(R"(<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c></row>)") == "A1 number 2 | B1 error \n");
}

TEST_CASE("xlsx: elements with a namespace prefix are read") {
  const TempFolder folder;
  Parts parts = workbook("");
  parts["xl/worksheets/sheet1.xml"] =
      R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
  CHECK(read_all(write_zip(folder, parts)) == "A1 number 7\n");
}

TEST_CASE("xlsx: the first visible sheet with data is read") {
  const TempFolder folder;
  Parts parts = workbook("<row/>");
  parts["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
  parts["xl/workbook.xml"] =
      R"(<workbook><sheets><sheet name="A" id="rId1"/><sheet name="B" id="rId2"/></sheets></workbook>)";
  CHECK(read_all(write_zip(folder, parts)) == "A1 number 2\n");
  parts["xl/workbook.xml"] =
      R"(<workbook><sheets><sheet name="A" id="rId1"/><sheet name="B" state="hidden" id="rId2"/></sheets></workbook>)";
  CHECK(read_all(write_zip(folder, parts)) == "lembar.kosong");
}

// Made with Gnumeric, so that one file of a real spreadsheet program is always read. Tests run in the project folder.
TEST_CASE("xlsx: a file of another program is read") {
  CHECK(read_all("tests/data/pegawai_gnumeric.xlsx") ==
        "A1 text NIP | B1 text Nama | C1 text Tanggal lahir | D1 text Aktif | E1 text Angka kredit\n"
        "A2 number 198703122010000001 | B2 text Yohana Wanimbo | C2 date 1987-03-12 | D2 boolean TRUE | E2 number "
        "150.25\n"
        "A3 text 199203142019032008 | B3 text O'Brien & <Sons> | C3 date 2026-12-09 | D3 boolean FALSE | E3 error "
        "#DIV/0!\n");
}
