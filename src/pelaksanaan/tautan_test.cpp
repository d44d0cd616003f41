#include "pelaksanaan/tautan.h"

#include <doctest/doctest.h>

using namespace pelaksanaan;

TEST_CASE("a public link is kept with scheme and name in lower case") {
  CHECK(*check_tautan("https://Contoh.go.id/Rekap?b=11#t") == "https://contoh.go.id/Rekap?b=11#t");
  CHECK(*check_tautan("  HTTP://contoh.go.id  ") == "http://contoh.go.id");
  CHECK(*check_tautan("https://contoh.go.id:443/x") == "https://contoh.go.id/x");
  CHECK(check_tautan("https://8.8.8.8/x"));
}

TEST_CASE("other schemes, user names, ports and inside names are refused") {
  for (const char* bad :
       {"", "contoh.go.id", "javascript:alert(1)", "ftp://contoh.go.id", "file:///etc/passwd", "https://", "https:///x",
        "https://a@contoh.go.id", "https://contoh.go.id:8080/", "https://contoh.go.id:80/", "https://localhost/",
        "https://server/", "https://nas.local/", "https://x.internal", "https://contoh..id", "https://contoh.go.id/a b",
        "https://contoh.go.id\\@x.id", "https://contoh.go.id/\"", "https://[::1]/"})
    CHECK_MESSAGE(!check_tautan(bad), bad);
  CHECK(check_tautan("https://contoh.go.id/" + std::string(479, 'a')));
  CHECK_FALSE(check_tautan("https://contoh.go.id/" + std::string(480, 'a')));
}

TEST_CASE("addresses inside are refused, also as short, octal and hexadecimal numbers") {
  for (const char* bad : {"https://10.0.0.1/", "https://127.0.0.1/", "https://169.254.169.254/", "https://192.168.1.1/",
                          "https://172.16.0.1/", "https://0.0.0.0/", "https://127.1/", "https://2130706433/",
                          "https://0177.0.0.1/", "https://0x7f.0.0.0x1/"})
    CHECK_MESSAGE(!check_tautan(bad), bad);
}

TEST_CASE("the edge of every private block") {
  for (const char* inside : {"10.255.255.255", "100.64.0.0", "172.31.255.255", "198.19.255.255", "224.0.0.1",
                             "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
                             "2002:808:808::1", "2001::1", "2001:db8::1", "ff02::1", "bukan alamat", ""})
    CHECK_MESSAGE(is_private_address(inside), inside);
  for (const char* open : {"9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
                           "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2001:4860::8888"})
    CHECK_MESSAGE(!is_private_address(open), open);
}
