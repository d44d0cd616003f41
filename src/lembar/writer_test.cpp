#include "lembar/writer.h"

#include <doctest/doctest.h>

#include "lembar/csv_guard.h"
#include "lembar/sheet_testing.h"

using namespace lembar;
using namespace lembar::testing;

namespace {

const std::vector<OutColumn> columns{{"NIP", Format::text, 22}, {"Nama"}, {"Nilai"}, {"Tanggal"}};

void write_table(const std::filesystem::path& path, const std::vector<std::vector<Cell>>& rows) {
  auto writer = open_writer(path);
  REQUIRE(writer.has_value());
  REQUIRE((*writer)->header(columns).has_value());
  for (const auto& row : rows) REQUIRE((*writer)->row(row).has_value());
  REQUIRE((*writer)->finish().has_value());
}

const std::vector<std::vector<Cell>> table{
    {text_cell("198703122010000001"), text_cell("=HYPERLINK(\"x\")"), number_cell(90.5), date_cell("2026-03-12")},
    {number_cell(std::int64_t{198703122010000001}), text_cell("O'Brien,\n\"Yo\"; Wamena"),
     number_cell(std::int64_t{-5}), Cell{}},
};

}  // namespace

TEST_CASE("an XLSX file goes out and comes back: digits kept, formulas as text, dates as dates") {
  const TempFolder folder;
  write_table(folder.path() / "keluar.xlsx", table);
  CHECK(read_all(folder.path() / "keluar.xlsx") ==
        "A1 text NIP | B1 text Nama | C1 text Nilai | D1 text Tanggal\n"
        "A2 text 198703122010000001 | B2 text =HYPERLINK(\"x\") | C2 number 90.5 | D2 date 2026-03-12\n"
        "A3 text 198703122010000001 | B3 text O'Brien,\n\"Yo\"; Wamena | C3 number -5\n");
}

TEST_CASE("a CSV file goes out and comes back, and Excel cannot run its cells") {
  const TempFolder folder;
  write_table(folder.path() / "keluar.csv", table);
  CHECK(read_file(folder.path() / "keluar.csv") ==
        "\xEF\xBB\xBFNIP,Nama,Nilai,Tanggal\r\n"
        "198703122010000001,\"'=HYPERLINK(\"\"x\"\")\",90.5,2026-03-12\r\n"
        "198703122010000001,\"O'Brien,\n\"\"Yo\"\"; Wamena\",-5,\r\n");
  CHECK(read_all(folder.path() / "keluar.csv") ==
        "A1 text NIP | B1 text Nama | C1 text Nilai | D1 text Tanggal\n"
        "A2 text 198703122010000001 | B2 text =HYPERLINK(\"x\") | C2 text 90.5 | D2 text 2026-03-12\n"
        "A3 text 198703122010000001 | B3 text O'Brien,\n\"Yo\"; Wamena | C3 text -5 | D3 - \n");
}

TEST_CASE("guard: what a spreadsheet would run gets an apostrophe and loses it again; plain numbers stay") {
  for (const char* cell : {"=1+1", "+cmd|x", "-2+3", "@SUM", "\tx", "\rx", "'=1", "-", "+62 812"}) {
    CHECK_MESSAGE(guarded(cell) == "'" + std::string(cell), cell);
    CHECK_MESSAGE(unguarded(guarded(cell)) == cell, cell);
  }
  for (const char* cell : {"-5", "+2,5", "-1.234,50", "+62812", "a=b", "'tis", "", "'", "5-3"}) {
    CHECK_MESSAGE(guarded(cell) == cell, cell);
    CHECK_MESSAGE(unguarded(cell) == cell, cell);
  }
}

TEST_CASE("CSV goes to a stream for a download") {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* stream = open_memstream(&bytes, &size);
  const auto writer = csv_writer(stream, "unduhan");
  REQUIRE(writer->header(std::vector<OutColumn>{{"a"}}).has_value());
  REQUIRE(writer->finish().has_value());
  std::fclose(stream);
  CHECK(std::string(bytes, size) ==
        "\xEF\xBB\xBF"
        "a\r\n");
  std::free(bytes);
}

TEST_CASE("a full disk, a folder that is not there and an unknown ending are told") {
  const std::vector<OutColumn> one{{std::string(100'000, 'x')}};
  std::FILE* full = std::fopen("/dev/full", "wb");
  const auto writer = csv_writer(full, "penuh.csv");
  const bool is_told_early = !writer->header(one).has_value();
  const bool is_told = is_told_early || !writer->finish().has_value();
  std::fclose(full);
  CHECK(is_told);

  const TempFolder folder;
  CHECK(open_writer(folder.path() / "x/y.csv").error().fault == Fault::unavailable);
  auto lost = open_writer(folder.path() / "x/y.xlsx");
  REQUIRE(lost.has_value());
  CHECK((*lost)->finish().error().fault == Fault::unavailable);
  CHECK(open_writer(folder.path() / "y.ods").error().fault == Fault::invalid);
}

TEST_CASE("an XLSX file that is not finished is not left behind, and a text Excel cannot hold is refused") {
  const TempFolder folder;
  {
    auto writer = open_writer(folder.path() / "batal.xlsx");
    REQUIRE((*writer)->row(std::vector{text_cell(std::string(32'767, 'x'))}).has_value());
    const auto refused = (*writer)->row(std::vector{text_cell(std::string(32'768, 'x'))});
    CHECK(std::string(refused.error().text.entry->key) == "lembar.sel_panjang");
  }
  CHECK_FALSE(std::filesystem::exists(folder.path() / "batal.xlsx"));
}
