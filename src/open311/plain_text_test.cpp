#include "open311/plain_text.h"

#include <doctest/doctest.h>

using open311::clean;
using open311::has_markup;

TEST_CASE("control characters go, line ends become line feeds, tab and line feed stay") {
  CHECK(clean(std::string_view("a\0b\x01\x1F\x7F"
                               "c",
                               7)) == "abc");
  CHECK(clean("a\r\nb\rc\nd\te\r") == "a\nb\nc\nd\te\n");
  CHECK(clean("\xC2\x80\xC2\x9F") == "");
  CHECK(clean("\xC2\xA0") == "\xC2\xA0");  // the no-break space is none
  CHECK(clean("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD") == "\xEF\xBF\xBD");
}

TEST_CASE("any script and emoji stay as they are") {
  const std::string_view many = "Wanggar – é 漢字 עברית 🕳️👨‍👩‍👧 \xF4\x8F\xBF\xBD";
  CHECK(clean(many) == many);
}

TEST_CASE("bytes that are no UTF-8 go, and what follows them stays") {
  CHECK(clean("a\xFF"
              "b") == "ab");
  CHECK(clean("a\xC3") == "a");              // cut
  CHECK(clean("\xED\xA0\x80x") == "x");      // a surrogate
  CHECK(clean("\xC0\xAFx") == "x");          // overlong
  CHECK(clean("\xF0\x9F\x95x") == "x");      // three of four bytes
  CHECK(clean("\xF4\x90\x80\x80x") == "x");  // beyond U+10FFFF
}

TEST_CASE("what a browser would read as markup is told from text with a less-than sign") {
  for (const std::string_view markup :
       {"<b>tebal</b>", "</p>", "<br/>", "<br >", "<a href='x'>", "<IMG SRC=x>", "x<script>", "<h1>", "<my-tag>",
        "<!-- -->", "<!doctype html>", "<?php", "a < b <i>c</i>", "<a\nhref=x>", "< b> <u>"}) {
    CAPTURE(markup);
    CHECK(has_markup(markup));
  }
  for (const std::string_view text :
       {"", "a < b", "a<b", "a<b dan c", "3<4>2", "<3", "<- sini", "<", "</", "</ p>", "a > b", "<nama@contoh.id>",
        "<https://contoh.id>", "5 <= 6", "&lt;b&gt;", "< b>", "<é>"}) {
    CAPTURE(text);
    CHECK_FALSE(has_markup(text));
  }
}
