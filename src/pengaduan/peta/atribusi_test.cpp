#include "pengaduan/peta/atribusi.h"

#include <doctest/doctest.h>

TEST_CASE("of an attribution the words stay and no tag") {
  using pengaduan::tanpa_tag;
  CHECK(tanpa_tag("© <a href=\"https://contoh.id\">Contoh</a>  dan kawan") == "© Contoh dan kawan");
  CHECK(tanpa_tag("&copy;&nbsp;A &amp; B") == "© A & B");
  CHECK(tanpa_tag("<script>x</script>") == "x");
  CHECK(tanpa_tag("A <b") == "A");
  CHECK(tanpa_tag("").empty());
}
