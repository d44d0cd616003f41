#include "akun/totp.h"

#include <doctest/doctest.h>

#include "akun/kode.h"

// RFC 6238 appendix B uses the ASCII key "12345678901234567890" and eight digits; the last six are ours.
const std::string kSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TEST_CASE("the codes of RFC 6238 come out") {
  CHECK(akun::totp_code(kSecret, 59 / 30) == "287082");
  CHECK(akun::totp_code(kSecret, 1111111109 / 30) == "081804");
  CHECK(akun::totp_code(kSecret, 20000000000 / 30) == "353130");
}

TEST_CASE("a code is accepted one step early or late, not two") {
  const std::int64_t now = 1111111109LL * 1000;
  const std::int64_t step = now / 30'000;
  CHECK(akun::totp_step(kSecret, akun::totp_code(kSecret, step - 1), now, 0) == step - 1);
  CHECK(akun::totp_step(kSecret, akun::totp_code(kSecret, step + 1), now, 0) == step + 1);
  CHECK_FALSE(akun::totp_step(kSecret, akun::totp_code(kSecret, step - 2), now, 0));
  CHECK_FALSE(akun::totp_step(kSecret, akun::totp_code(kSecret, step + 2), now, 0));
}

TEST_CASE("a code is accepted once") {
  const std::int64_t now = 1111111109LL * 1000;
  const auto step = akun::totp_step(kSecret, "081804", now, 0);
  REQUIRE(step);
  CHECK_FALSE(akun::totp_step(kSecret, "081804", now, *step));
}

TEST_CASE("a printed code is read whatever way it is typed") {
  const std::string kode = akun::make_kode();
  CHECK(kode.size() == 9);
  CHECK(akun::normal_kode(kode).size() == 8);
  CHECK(akun::normal_kode(" 7kqm 2x9p ") == "7KQM2X9P");
  CHECK(akun::normal_kode("oil0") == "0110");
  CHECK(akun::hash_kode("7KQM2X9P") != akun::hash_kode("7KQM2X9Q"));
}
