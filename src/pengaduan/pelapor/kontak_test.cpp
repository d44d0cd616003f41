#include "pengaduan/pelapor/kontak.h"

#include <doctest/doctest.h>

#include <string>

namespace pengaduan {
namespace {

TEST_CASE("telephone numbers as people write them, and what is none") {
  for (const char* ok : {"0812 3456 7890", "+62-812-3456-7890", "(0984) 21234", "1234567"}) CHECK(is_telepon(ok));
  for (const char* no : {"123456", "1234567890123456", "0812x345678", "08+1234567", "", "telepon"})
    CHECK_FALSE(is_telepon(no));
}

TEST_CASE("e-mail addresses, and what is none") {
  for (const char* ok : {"maria@example.org", "a.b+c@x.co.id"}) CHECK(is_surel(ok));
  for (const char* no : {"maria", "@x.org", "maria@example", "maria@.org", "maria@example.", "a b@x.org", "a@b@x.org",
                         "a@x..org", "a@x.org,b@x.org", "<a@x.org>"})
    CHECK_FALSE(is_surel(no));
  CHECK(is_surel(std::string(192, 'a') + "@x.co.id"));
  CHECK_FALSE(is_surel(std::string(193, 'a') + "@x.co.id"));
}

}  // namespace
}  // namespace pengaduan
