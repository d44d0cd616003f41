#include "html/out.h"

#include <doctest/doctest.h>

#include "base/result.h"

namespace {

std::string text(std::string_view v) {
  html::Out out;
  out.text(v);
  return out.take();
}

std::string attr(std::string_view v) {
  html::Out out;
  out.attr(v);
  return out.take();
}

}  // namespace

TEST_CASE("the five signs of HTML are escaped in text and in attributes") {
  CHECK(text("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e &#39; f");
  CHECK(attr("\"><script>") == "&quot;&gt;&lt;script&gt;");
  CHECK(text("&") == "&amp;");
  CHECK(text("") == "");
}

TEST_CASE("everything else passes unchanged") {
  CHECK(text("Penilaian = 100% · “baik” – ⟦x⟧") == "Penilaian = 100% · “baik” – ⟦x⟧");
  CHECK(text(std::string_view("a\0b", 3)) == std::string("a\0b", 3));
}

TEST_CASE("numbers are written without grouping") {
  html::Out out;
  out.text(-1284);
  out.raw(" ");
  out.attr(std::int64_t{9007199254740993});
  CHECK(out.take() == "-1284 9007199254740993");
}

TEST_CASE("HTML that is already safe is not escaped again") {
  html::Out out;
  out.text(html::Safe("<b>a</b>"));
  CHECK(out.take() == "<b>a</b>");
}

TEST_CASE("a path of our own begins with one slash") {
  CHECK(html::Url::path("/skp/7?tab=1").str() == "/skp/7?tab=1");
  CHECK_THROWS_AS(html::Url::path("//example.org"), Bug);
  CHECK_THROWS_AS(html::Url::path("/\\example.org"), Bug);
  CHECK_THROWS_AS(html::Url::path("/\n/example.org"), Bug);
  CHECK_THROWS_AS(html::Url::path("skp/7"), Bug);
  CHECK_THROWS_AS(html::Url::path(""), Bug);
}

TEST_CASE("an outside link is http or https, and anything else leads nowhere") {
  CHECK(html::Url::outside("https://example.org/a").str() == "https://example.org/a");
  CHECK(html::Url::outside("HTTP://example.org").str() == "HTTP://example.org");
  for (const char* link :
       {"javascript:alert(1)", " https://example.org", "https:/example.org", "https://", "data:text/html,a",
        "//example.org", "java\nscript:x", "https://a\n.org", "https:\\\\example.org", ""})
    CHECK(html::Url::outside(link).str() == "#");
}

TEST_CASE("an address is escaped like an attribute") {
  html::Out out;
  out.url(html::Url::path("/cari?q=\"a\"&b='c'"));
  CHECK(out.take() == "/cari?q=&quot;a&quot;&amp;b=&#39;c&#39;");
  CHECK(html::Url::fragment("hasil").str() == "#hasil");
}
