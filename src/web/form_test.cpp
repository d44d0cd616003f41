#include "web/form.h"

#include <doctest/doctest.h>

#include "msg/isian.h"
#include "web/form_view.h"

using namespace web;
namespace m = msg::isian;

enum class Rating { bawah, atas };
template <>
struct EnumText<Rating> {
  static constexpr std::array table{std::pair{Rating::bawah, std::string_view{"bawah"}},
                                    std::pair{Rating::atas, std::string_view{"atas"}}};
};

namespace {

const http::Pairs kEmpty;

// The fault of the only field `f` when `read` reads it from `value`; an entry-less Text when there is none.
template <class Read>
msg::Text fault_of(const std::string& value, Read read) {
  const http::Pairs fields{{"f", value}};
  FormReader form(fields);
  read(form);
  const msg::Text* fault = form.errors().for_field("f");
  CHECK(form.ok() == (fault == nullptr));
  return fault == nullptr ? msg::Text{} : *fault;
}

}  // namespace

TEST_CASE("text is tidied: line ends, white space at both ends, the no-break space of spreadsheets") {
  const http::Pairs fields{{"isi", " \xC2\xA0 satu\r\ndua\rtiga\n "}, {"judul", "satu\r\ndua\ttiga"}};
  FormReader form(fields);
  CHECK(form.text("isi", {.max = 100, .multiline = true}) == "satu\ndua\ntiga");
  CHECK(form.text("judul", {.max = 100}) == "satu dua tiga");
  CHECK(form.text("tidak_ada", {.max = 100}).empty());
  CHECK(form.ok());
}

TEST_CASE("lengths are counted in characters, not bytes") {
  const auto read = [](FormReader& form) { form.text("f", {.max = 3, .min = 2}); };
  CHECK(fault_of("\xC3\xA9\xC3\xA9\xC3\xA9", read) == msg::Text{});
  CHECK(fault_of("abcd", read) == m::terlalu_panjang(3, 4));
  CHECK(fault_of("a", read) == m::terlalu_pendek(2, 1));
  CHECK(fault_of("", read) == msg::Text{});
}

TEST_CASE("a required field of white space is empty, and the page may say it in its own words") {
  CHECK(fault_of(" \r\n ", [](FormReader& f) { f.text("f", {.max = 9, .required = Required::yes}); }) == m::wajib);
  CHECK(fault_of("", [](FormReader& f) {
          f.text("f", {.max = 9, .required = Required::yes, .missing = m::tanggal});
        }) == m::tanggal);
  CHECK(fault_of("", [](FormReader& f) { f.choice<Rating>("f", Required::yes); }) == m::pilih);
  CHECK(fault_of("", [](FormReader& f) { f.date("f", Required::yes); }) == m::wajib);
  CHECK(fault_of("", [](FormReader& f) { f.integer("f", {.min = 0, .max = 9, .required = Required::yes}); }) ==
        m::wajib);
}

TEST_CASE("broken UTF-8 and control characters are refused, line breaks and tabs in long text are not") {
  const auto read = [](FormReader& form) { form.text("f", {.max = 100, .multiline = true}); };
  for (const std::string& bad :
       {std::string("a\xFF"), std::string("a\0b", 3), std::string("a\x1B[1m"), std::string("a\x7F"),
        std::string("a\xC2\x85"
                    "b"),
        std::string("\xED\xA0\x80")})
    CHECK(fault_of(bad, read) == m::karakter_asing);
  CHECK(fault_of("a\tb\nc\xC2\xA0"
                 "d",
                 read) == msg::Text{});
}

TEST_CASE("a whole number is digits only and inside its limits") {
  const auto read = [](FormReader& form) { form.integer("f", {.min = 0, .max = 100}); };
  CHECK(fault_of(" 19 ", read) == msg::Text{});
  CHECK(fault_of("100", read) == msg::Text{});
  CHECK(fault_of("101", read) == m::di_luar_batas(0, 100));
  CHECK(fault_of("-1", read) == m::di_luar_batas(0, 100));
  CHECK(fault_of("99999999999999999999", read) == m::di_luar_batas(0, 100));
  for (const auto* bad : {"19 bayi", "1.284", "+19", "0x1", "sembilan"})
    CHECK(fault_of(bad, read) == m::bilangan_bulat);
}

TEST_CASE("a number may have decimals, written the Indonesian way") {
  const auto read = [](FormReader& form) { form.desimal("f", {.min = Desimal(0), .max = Desimal(100)}); };
  CHECK(fault_of("98,4", read) == msg::Text{});
  CHECK(fault_of("100,1", read) == m::di_luar_batas("0", "100"));
  CHECK(fault_of("98,4 %", read) == m::bilangan);
  const http::Pairs fields{{"f", "98,4"}};
  CHECK(FormReader(fields).desimal("f", {.min = Desimal(0), .max = Desimal(100)})->canonical() == "98.4");
}

TEST_CASE("a date must be in the calendar; half a date stays in its box") {
  const http::Pairs fields{{"mulai", "9-12-2026"}, {"selesai", "30-2-2026"}, {"lahir", " 9-12- "}};
  FormReader form(fields);
  CHECK(form.date("mulai", Required::yes) == Tanggal::make(2026, 12, 9));
  CHECK_FALSE(form.date("selesai", Required::yes));
  CHECK_FALSE(form.date("lahir", Required::no));
  CHECK_FALSE(form.date("tidak_ada", Required::no));
  CHECK(form.raw("lahir") == " 9-12- ");
  CHECK(*form.errors().for_field("selesai") == m::tanggal);
  CHECK(form.errors().for_field("mulai") == nullptr);
  CHECK(form.errors().all().size() == 2);
}

TEST_CASE("a choice is one of the codes, an id a positive number") {
  const auto rating = [](FormReader& form) { form.choice<Rating>("f", Required::no); };
  CHECK(fault_of("atas", rating) == msg::Text{});
  CHECK(fault_of("", rating) == msg::Text{});
  CHECK(fault_of("Atas", rating) == m::pilihan_lain);
  const auto unit = [](FormReader& form) { form.id<UnitId>("f", Required::no); };
  CHECK(fault_of("42", unit) == msg::Text{});
  for (const auto* bad : {"0", "-1", "42a", "4.2"}) CHECK(fault_of(bad, unit) == m::pilihan_lain);
  const http::Pairs fields{{"rating", "atas"}, {"unit", "42"}};
  FormReader form(fields);
  CHECK(form.choice<Rating>("rating", Required::yes) == Rating::atas);
  CHECK(form.id<UnitId>("unit", Required::yes) == UnitId{42});
}

TEST_CASE("a checkbox is there or not, and a group of them is a list") {
  const http::Pairs fields{{"setuju", "ya"}, {"unit", "7"}, {"unit", "9"}};
  FormReader form(fields);
  CHECK(form.checkbox("setuju"));
  CHECK_FALSE(form.checkbox("tidak_ada"));
  CHECK(form.list("unit", 2) == std::vector<std::string>{"7", "9"});
  CHECK(form.list("tidak_ada", 2).empty());
  CHECK(form.ok());
  CHECK(form.list("unit", 1).size() == 1);
  CHECK(*form.errors().for_field("unit") == m::terlalu_banyak(1));
}

TEST_CASE("a field that may come once but comes twice is a fault, whichever way it is read") {
  const http::Pairs fields{{"f", "1"}, {"f", "2"}};
  const auto twice = [&](auto read) {
    FormReader form(fields);
    read(form);
    return form.errors().all().size() == 1 && *form.errors().for_field("f") == m::terkirim_ganda;
  };
  CHECK(twice([](FormReader& f) { CHECK(f.text("f", {.max = 9, .required = Required::yes}).empty()); }));
  CHECK(twice([](FormReader& f) { CHECK_FALSE(f.integer("f", {.min = 0, .max = 9})); }));
  CHECK(twice([](FormReader& f) { CHECK_FALSE(f.id<UnitId>("f", Required::no)); }));
  CHECK(twice([](FormReader& f) { CHECK_FALSE(f.checkbox("f")); }));
}

TEST_CASE("every fault is collected, and a rule's error stands among them") {
  FormReader form(kEmpty);
  form.text("judul", {.max = 9, .required = Required::yes});
  form.choice<Rating>("rating", Required::yes);
  form.add(Error{Fault::invalid, m::tanggal, "mulai"});
  CHECK_FALSE(form.ok());
  CHECK(form.errors().all().size() == 3);
  CHECK(*form.errors().for_field("mulai") == m::tanggal);
}

TEST_CASE("a fault keeps the version the form was opened with, a clash shows its reader the newest") {
  const i18n::Locale locale(msg::Lang::id);
  const http::Pairs fields{{"versi", "4"}};
  CHECK(FormView(locale).version(7) == "7");
  FormReader fault(fields);
  CHECK(fault.take(Error{Fault::invalid, m::tanggal, "mulai"}));
  CHECK(FormView(locale, fault).version(7) == "4");
  CHECK(FormView(locale, fault).status() == 422);
  FormReader clash(fields);
  CHECK(clash.take(Error{Fault::conflict, {}}));
  CHECK(FormView(locale, clash).version(7) == "7");
  CHECK(FormView(locale, clash).status() == 409);
  FormReader other(fields);
  CHECK_FALSE(other.take(Error{Fault::forbidden, {}}));
  CHECK(FormView(locale, other).status() == 200);
}
