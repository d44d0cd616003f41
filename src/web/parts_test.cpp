#include "web/parts.h"

#include <doctest/doctest.h>

namespace {

std::string shown(const web::Pager& pager) {
  std::string out;
  for (const auto& n : pager.numbers) {
    const std::string number = n.number == 0 ? "…" : std::to_string(n.number);
    out += (out.empty() ? "" : " ") + (n.here ? "[" + number + "]" : number);
  }
  return out;
}

}  // namespace

TEST_CASE("a field is described by its error first and only by what it shows") {
  web::Field field{.name = "target", .label = "Target"};
  CHECK(field.described_by().empty());
  field.hint = "Angka saja";
  CHECK(field.described_by() == "target-h");
  field.error = "Target harus angka";
  CHECK(field.described_by() == "target-e target-h");
  field.hint.clear();
  CHECK(field.described_by() == "target-e");
  field.id = "target-2";
  CHECK(field.described_by() == "target-2-e");
}

TEST_CASE("the first radio carries the id the error summary links to") {
  const web::Radios radios{.field = {.name = "hasil_kerja", .label = "Rating"}, .options = {}};
  CHECK(radios.option_id(0) == "hasil_kerja");
  CHECK(radios.option_id(1) == "hasil_kerja-2");
}

TEST_CASE("a date field explains how to type a date unless it has a hint of its own") {
  const i18n::Locale indonesian(msg::Lang::id);
  web::DateInput date{.field = {.name = "mulai", .label = "Mulai"}, .value = "4-12-"};
  CHECK(date.as_input(indonesian).field.hint == "Misalnya 4-12-2026");
  CHECK(date.as_input(indonesian).value == "4-12-");
  date.field.hint = "Hari pertama cuti";
  CHECK(date.as_input(indonesian).field.hint == "Hari pertama cuti");
}

TEST_CASE("a pager shows first, last and neighbours, and a gap for what it leaves out") {
  CHECK(shown(web::make_pager("/pegawai?hal=", 1, 1)).empty());
  CHECK(shown(web::make_pager("/pegawai?hal=", 1, 2)) == "[1] 2");
  CHECK(shown(web::make_pager("/pegawai?hal=", 2, 4)) == "1 [2] 3 4");
  CHECK(shown(web::make_pager("/pegawai?hal=", 5, 9)) == "1 … 4 [5] 6 … 9");
}

TEST_CASE("a page outside the list is brought back into it") {
  CHECK(shown(web::make_pager("/pegawai?hal=", 99, 3)) == "1 2 [3]");
  CHECK(shown(web::make_pager("/pegawai?hal=", 0, 3)) == "[1] 2 3");
}

TEST_CASE("the first page has no previous one and the last no next one") {
  const auto first = web::make_pager("/pegawai?hal=", 1, 3);
  CHECK_FALSE(first.previous);
  CHECK(first.next->str() == "/pegawai?hal=2");
  const auto last = web::make_pager("/pegawai?hal=", 3, 3);
  CHECK(last.previous->str() == "/pegawai?hal=2");
  CHECK_FALSE(last.next);
}

TEST_CASE("a bar ends at the target, shows what is beyond it and stops at 115 percent") {
  CHECK(web::Bar{.permille = 800}.within() == 800);
  CHECK(web::Bar{.permille = 800}.beyond() == 0);
  CHECK(web::Bar{.permille = 1000}.beyond() == 0);
  CHECK(web::Bar{.permille = 1050}.within() == 1000);
  CHECK(web::Bar{.permille = 1050}.beyond() == 50);
  CHECK(web::Bar{.permille = 3000}.beyond() == 150);
  CHECK(web::Bar{.permille = -20}.within() == 0);
}
