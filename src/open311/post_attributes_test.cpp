#include <doctest/doctest.h>

#include "open311/post.h"
#include "open311/testing.h"

using namespace open311;

namespace {

// "CODE=v1+v2 CODE=…"
std::string written(const std::vector<PostedAttribute>& attributes) {
  std::string out;
  for (const auto& [code, values] : attributes) {
    out += (out.empty() ? "" : " ") + code + "=";
    for (const std::string& value : values) out += (&value == &values.front() ? "" : "+") + value;
  }
  return out;
}

// The answers, or what is wrong.
std::string answers_to(const Pairs& form) {
  const Catalogue catalogue = sample_catalogue();
  PostedRequest out;
  Errors errors;
  read_attributes(form, catalogue.find_definition("JALAN"), out, errors);
  return errors.empty() ? written(out.attributes) : lines(errors);
}

// What the definition does not ask for, or what is wrong.
std::string unasked_in(const Pairs& form, std::string_view service) {
  const Catalogue catalogue = sample_catalogue();
  PostedRequest out;
  Errors errors;
  read_attributes(form, catalogue.find_definition(service), out, errors);
  return errors.empty() ? written(out.unasked) : lines(errors);
}

// The required ones, and `more`.
Pairs with(Pairs more) {
  more.insert(more.end(), {{"attribute[PATOKAN]", "pasar"}, {"attribute[PARAH]", "2"}});
  return more;
}

}  // namespace

TEST_CASE("both ways of writing an attribute are one; answers come in the order of the definition") {
  CHECK(answers_to({{"attribute[PARAH]", "1"}, {"attribute[PATOKAN]", "pasar"}}) == "PATOKAN=pasar PARAH=1");
  CHECK(answers_to({{"attribute[PARAH][]", "1"}, {"attribute[PATOKAN][]", "pasar"}}) == "PATOKAN=pasar PARAH=1");
  CHECK(answers_to(with({{"attribute[AKIBAT][]", "macet"}, {"attribute[AKIBAT][]", "celaka"}})) ==
        "PATOKAN=pasar PARAH=2 AKIBAT=macet+celaka");
  CHECK(answers_to(with({{"attribute[AKIBAT]", "macet"}, {"attribute[AKIBAT][]", "celaka"}})) ==
        "PATOKAN=pasar PARAH=2 AKIBAT=macet+celaka");
}

TEST_CASE("each required attribute that is missing or empty is named") {
  const std::string both = "400 attribute[PATOKAN] is required. | 400 attribute[PARAH] is required.";
  CHECK(answers_to({}) == both);
  CHECK(answers_to({{"attribute[PATOKAN]", ""}, {"attribute[PARAH][]", " "}}) == both);
}

TEST_CASE("one value where one is asked for") {
  CHECK(answers_to(with({{"attribute[PARAH]", "1"}})) == "400 attribute[PARAH] takes one value only.");
  CHECK(answers_to(with({{"attribute[LEBAR][]", "1"}, {"attribute[LEBAR][]", "2"}})) ==
        "400 attribute[LEBAR] takes one value only.");
}

TEST_CASE("a value has the kind of its attribute") {
  CHECK(answers_to(with({{"attribute[LEBAR]", "-1.5"}})) == "PATOKAN=pasar LEBAR=-1.5 PARAH=2");
  CHECK(answers_to(with({{"attribute[LEBAR]", "1,5"}})) ==
        "400 attribute[LEBAR] must be a number, for example 12 or 0.5.");
  CHECK(answers_to(with({{"attribute[SEJAK]", "2026-12-28T09:00:00+09:00"}})) ==
        "PATOKAN=pasar SEJAK=2026-12-28T09:00:00+09:00 PARAH=2");
  CHECK(answers_to(with({{"attribute[SEJAK]", "2026-12-28"}})) ==
        "400 attribute[SEJAK] must be an ISO 8601 date and time with a time zone, for example "
        "2026-01-31T08:00:00+09:00.");
  CHECK(answers_to(with({{"attribute[CERITA]", "dua\nbaris"}})) == "PATOKAN=pasar CERITA=dua\nbaris PARAH=2");
  CHECK(answers_to({{"attribute[PATOKAN]", "dua\nbaris"}, {"attribute[PARAH]", "2"}}) ==
        "400 attribute[PATOKAN] must be a single line.");
  CHECK(answers_to({{"attribute[PATOKAN]", "pasar"}, {"attribute[PARAH]", "Berat"}}) ==
        "400 The value of attribute[PARAH] is not in its list.");
  CHECK(answers_to(with({{"attribute[AKIBAT][]", "macet"}, {"attribute[AKIBAT][]", "x"}})) ==
        "400 The value of attribute[AKIBAT] is not in its list.");
  CHECK(answers_to(with({{"attribute[CERITA]", std::string(4001, 'x')}})) ==
        "400 attribute[CERITA] may have at most 4,000 characters, 4,001 were sent.");
}

TEST_CASE("an attribute that nobody asked for is neither lost nor a reason to refuse the report") {
  const Pairs form =
      with({{"attribute[LAIN][]", "1"}, {"attribute[lebar]", "2"}, {"attribute[LAIN]", " 3 "}, {"attribute[K]", ""}});
  CHECK(answers_to(form) == "PATOKAN=pasar PARAH=2");
  CHECK(unasked_in(form, "JALAN") == "LAIN=1+3 lebar=2");
  CHECK(unasked_in({{"attribute[X]", "1"}}, "LAMPU") == "X=1");
  CHECK(unasked_in({{"attribute[X]", std::string(4000, 'x')}}, "LAMPU").size() == 4002);
  CHECK(unasked_in({{"attribute[X]", std::string(4001, 'x')}}, "LAMPU") ==
        "400 attribute[X] may have at most 4,000 characters, 4,001 were sent.");
}

TEST_CASE("a name that only looks like an attribute is an argument nobody knows") {
  const Pairs form{{"attribute[X", "1"}, {"attribute[]", "1"}, {"attribute[][]", "1"}, {"attributes", "1"}};
  CHECK(unasked_in(form, "LAMPU") == "");
}

TEST_CASE("a text for the reader takes no answer") {
  const Pairs form = with({{"attribute[INFO]", "1"}});
  CHECK(answers_to(form) == "PATOKAN=pasar PARAH=2");
  CHECK(unasked_in(form, "JALAN") == "");
}

TEST_CASE("a definition belongs to a service that says it has one") {
  Catalogue catalogue = sample_catalogue();
  CHECK(catalogue.find_definition("JALAN") != nullptr);
  CHECK(catalogue.find_definition("LAMPU") == nullptr);
  CHECK(catalogue.find_definition("TIDAK ADA") == nullptr);
  catalogue.services[1].metadata = false;
  CHECK(catalogue.find_definition("JALAN") == nullptr);
}
