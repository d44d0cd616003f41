#include "base/msg.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/result.h"
#include "msg/umum.h"

using msg::Lang;

namespace {

std::string indonesian(const char* sentence, std::vector<msg::Arg> args) {
  const msg::Entry entry{"uji.kalimat", sentence, ""};
  return msg::format(msg::Text(entry, std::move(args)), Lang::id);
}

}  // namespace

TEST_CASE("a message is written in the reader's language") {
  CHECK(msg::format(msg::umum::simpan, Lang::id) == "Simpan");
  CHECK(msg::format(msg::umum::simpan, Lang::en) == "Save");
  CHECK(msg::format(msg::umum::simpan, Lang::xx) == "⟦Simpan⟧");
  CHECK(msg::format(msg::Text(), Lang::id) == "");
}

TEST_CASE("a plural picks one only for the number 1") {
  const auto english = [](auto n) { return msg::format(msg::umum::galat_judul(n), Lang::en); };
  CHECK(english(1) == "1 answer needs correcting");
  CHECK(english(0) == "0 answers need correcting");
  CHECK(english(2) == "2 answers need correcting");
  CHECK(english(1284) == "1,284 answers need correcting");
  CHECK(english("1") == "1 answers need correcting");
  CHECK(indonesian("a{0?|s} b", {1}) == "a b");
  CHECK(indonesian("a{0?|s} b", {2}) == "as b");
  CHECK(indonesian("{0?{1}|{0} {1}}!", {2, "x"}) == "2 x!");
}

TEST_CASE("placeholders stand in any order and more than once") {
  CHECK(indonesian("{1}, {0}, {1}", {"a", "b"}) == "b, a, b");
  CHECK(msg::format(msg::umum::halaman_ke(3, 1284), Lang::id) == "Halaman 3 dari 1.284");
}

TEST_CASE("an argument is never read as a sentence") {
  CHECK(indonesian("Halo {0}.", {"{0} {{ }"}) == "Halo {0} {{ }.");
}

TEST_CASE("doubled braces are braces") {
  CHECK(indonesian("{{{0}}} {{}}", {"a"}) == "{a} {}");
}

TEST_CASE("numbers are grouped by thousands") {
  const auto number = [](long long n, Lang lang) {
    std::string out;
    msg::append_number(out, n, lang);
    return out;
  };
  CHECK(number(0, Lang::id) == "0");
  CHECK(number(999, Lang::id) == "999");
  CHECK(number(1000, Lang::id) == "1.000");
  CHECK(number(-1234567, Lang::id) == "-1.234.567");
  CHECK(number(-123, Lang::en) == "-123");
  CHECK(number(1234567, Lang::en) == "1,234,567");
  CHECK(number(-9223372036854775807LL - 1, Lang::en) == "-9,223,372,036,854,775,808");
}

TEST_CASE("a sentence that does not fit its arguments is a bug") {
  CHECK_THROWS_AS(indonesian("{0}", {}), Bug);
  CHECK_THROWS_AS(indonesian("{0", {"a"}), Bug);
  CHECK_THROWS_AS(indonesian("{a}", {"a"}), Bug);
  CHECK_THROWS_AS(indonesian("{0?a}", {"a"}), Bug);
  CHECK_THROWS_AS(indonesian("{0?a|b", {"a"}), Bug);
  CHECK_THROWS_AS(indonesian("{", {"a"}), Bug);
}

TEST_CASE("a catalogue lists all of its entries") {
  const auto& all = msg::umum::all();
  const auto has = [&](std::string_view key) {
    return std::any_of(all.begin(), all.end(), [&](const msg::Entry* e) { return e->key == key; });
  };
  CHECK(has("umum.simpan"));
  CHECK(has("umum.galat_judul"));
  CHECK_FALSE(has("umum.tidak_ada"));
}
