#include "lembar/header_map.h"

#include <doctest/doctest.h>

#include <array>

using namespace lembar;

namespace {

constexpr std::array expected{Column{"NIP"}, Column{"Nama Lengkap"}, Column{"Telepon", Need::optional}};

Row row_of(const std::vector<std::string>& texts) {
  Row row{147, {}};
  for (const std::string& text : texts) row.cells.push_back({text, Cell::Kind::text, cell_ref(row.cells.size(), 147)});
  return row;
}

std::string fault_of(const std::vector<std::string>& headings) {
  const auto map = HeaderMap::read(row_of(headings), expected);
  return map ? "none" : std::string(map.error().text.entry->key) + ": " + map.error().text.args.at(0).text;
}

}  // namespace

TEST_CASE("headings are found in any order, whatever their case, spaces and underscores") {
  const auto map = HeaderMap::read(row_of({"nama_lengkap", "Catatan", " nip "}), expected);
  REQUIRE(map.has_value());
  const Row row = row_of({"Yohana", "baru", "1987"});
  CHECK(map->at(row, "NIP").text == "1987");
  CHECK(map->at(row, "NIP").ref == "C147");
  CHECK(map->at(row, "Nama Lengkap").text == "Yohana");
  CHECK(map->unknown() == std::vector<std::string>{"Catatan"});
}

TEST_CASE("a short row gives an empty cell with its place, a column that is not there one without") {
  const auto map = HeaderMap::read(row_of({"NIP", "Nama Lengkap"}), expected);
  REQUIRE(map.has_value());
  const Row row = row_of({"1987"});
  CHECK(map->at(row, "Nama Lengkap").kind == Cell::Kind::empty);
  CHECK(map->at(row, "Nama Lengkap").ref == "B147");
  CHECK_FALSE(map->has("Telepon"));
  CHECK(map->at(row, "Telepon").ref == "");
}

TEST_CASE("missing and repeated headings are refused by name") {
  CHECK(fault_of({"NIP", "Nama Lengkap"}) == "none");
  CHECK(fault_of({"Telepon"}) == "lembar.kolom_kurang: NIP, Nama Lengkap");
  CHECK(fault_of({"NIP", "Nama Lengkap", "nip"}) == "lembar.kolom_ganda: nip");
}

TEST_CASE("cell names count like a spreadsheet") {
  CHECK(cell_ref(0, 1) == "A1");
  CHECK(cell_ref(25, 9) == "Z9");
  CHECK(cell_ref(26, 9) == "AA9");
  CHECK(cell_ref(16'383, 1'048'576) == "XFD1048576");
}
