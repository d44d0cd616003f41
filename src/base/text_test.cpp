#include "base/text.h"

#include <doctest/doctest.h>

TEST_CASE("length counts characters, not bytes") {
  CHECK(text::length("") == 0);
  CHECK(text::length("bayi") == 4);
  CHECK(text::length("≥ 95 %") == 6);
  CHECK(text::length("é") == 1);
}

TEST_CASE("valid UTF-8 is told from broken bytes") {
  for (const auto* s : {"", "bayi", "≥ 95 %", "é", "\xF0\x9F\x99\x82"}) CHECK(text::is_valid_utf8(s));
  for (const auto* s :
       {"\xFF", "\xC0\xAF", "\xE2\x89", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "a\xC3", "\xE0\x80\xAF"})
    CHECK_FALSE(text::is_valid_utf8(s));
}

TEST_CASE("trim takes spaces, line ends and no-break spaces from both ends only") {
  CHECK(text::trim(" \t\r\n a b \xC2\xA0") == "a b");
  CHECK(text::trim("\xC2\xA0") == "");
  CHECK(text::trim("ab") == "ab");
  CHECK(text::trim("à") == "à");
}

TEST_CASE("runs of white space become one space") {
  CHECK(text::collapse_spaces("  Ibu \n\n hamil\xC2\xA0 terlayani ") == "Ibu hamil terlayani");
  CHECK(text::collapse_spaces(" \n ") == "");
}

TEST_CASE("folding makes spellings of one name meet") {
  CHECK(text::fold_for_search("  Café  MÜLLER ") == "cafe muller");
  CHECK(text::fold_for_search("cafe\xCC\x81") == "cafe");
  CHECK(text::fold_for_search("Ma’ruf") == text::fold_for_search("ma'ruf"));
  CHECK(text::fold_for_search("Łódź Šimić Œuvre ſ Ÿ") == "lodz simic ouvre s y");
  CHECK(text::fold_for_search("3 × 4 ÷ 2") == "3 × 4 ÷ 2");
  CHECK(text::fold_for_search("日本") == "日本");
  CHECK(text::fold_for_search("\xFF\x41") == "\xFF\x61");
}

TEST_CASE("words end at punctuation and keep their apostrophes") {
  CHECK(text::split_words("PBG/ IMB, Jum'at (café)") == std::vector<std::string>{"PBG", "IMB", "Jum'at", "café"});
  CHECK(text::split_words(" -/. ").empty());
}

TEST_CASE("a NIP loses its label and separators but no other character") {
  for (const auto* s :
       {"199203142019032008", "19920314 201903 2 008", "NIP. 19920314.201903.2.008", "'199203142019032008",
        "NIP: 19920314-201903-2-008", "NI PPPK 199203142019032008", "nip 199203142019032008\xC2\xA0"})
    CHECK_MESSAGE(text::strip_nip(s) == "199203142019032008", s);
  CHECK(text::strip_nip("1992O3142019032008") == "1992O3142019032008");
  CHECK(text::strip_nip("-") == "");
}
