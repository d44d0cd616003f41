#include "pengaduan/publik/saring.h"

#include <doctest/doctest.h>

namespace pengaduan {
namespace {

TEST_CASE("numbers of people are blanked, other numbers stay") {
  CHECK(tersaring("NIK 9401051203920001 milik saya") == "NIK […] milik saya");
  CHECK(tersaring("hubungi 0812-3456-7890 atau +62 812 3456 7890.") == "hubungi […] atau […].");
  CHECK(tersaring("sembilan: 123456789") == "sembilan: […]");
  CHECK(tersaring("delapan: 12345678") == "delapan: 12345678");
  CHECK(tersaring("sejak 12 Mei 2026, 9 papan, Rp 75.000") == "sejak 12 Mei 2026, 9 papan, Rp 75.000");
  CHECK(tersaring("12 dan 3456789 01") == "12 dan […]");
}

TEST_CASE("e-mail addresses are blanked, an at sign is not one") {
  CHECK(tersaring("tulis ke maria.p@contoh.co.id ya") == "tulis ke […] ya");
  CHECK(tersaring("a@b.id, c@d.id") == "[…], […]");
  CHECK(tersaring("rapat @ balai") == "rapat @ balai");
  CHECK(tersaring("maria@kantor") == "maria@kantor");
}

TEST_CASE("text without them is kept byte for byte") {
  CHECK(tersaring("Élie di Wanggar \xF0\x9F\x8C\x89") == "Élie di Wanggar \xF0\x9F\x8C\x89");
  CHECK(tersaring("").empty());
}

}  // namespace
}  // namespace pengaduan
