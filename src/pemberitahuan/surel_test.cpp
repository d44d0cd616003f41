#include "pemberitahuan/surel.h"

#include <doctest/doctest.h>

using pemberitahuan::is_alamat_surel;

namespace {

const pemberitahuan::ServerSurel kServer{"smtp://mail.example:587", "kinerja@wanggar.example", "Kinerja Wanggar", "",
                                         ""};

}  // namespace

TEST_CASE("an address that could end a line or name a second person is none") {
  CHECK(is_alamat_surel("maria.pigai@wanggar.example"));
  for (const char* bad :
       {"", "@", "maria", "maria@", "@wanggar.example", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b,c@d"})
    CHECK_FALSE_MESSAGE(is_alamat_surel(bad), bad);
  CHECK_FALSE(is_alamat_surel(std::string(250, 'a') + "@b.example"));
}

TEST_CASE("a letter is readable by every mail program") {
  const std::string text = pemberitahuan::letter(
      kServer,
      {"maria@wanggar.example", "Kode untuk membuka akun – berlaku 10 menit saja, jangan diteruskan", "Kode: 1\nÉ\n"},
      1'795'478'400'000, "abc");
  CHECK(text.starts_with(
      "From: =?UTF-8?B?S2luZXJqYSBXYW5nZ2Fy?= <kinerja@wanggar.example>\r\nTo: <maria@wanggar.example>\r\n"));
  CHECK(text.find("\r\nDate: Tue, 24 Nov 2026 00:00:00 +0000\r\n") != std::string::npos);
  CHECK(text.find("\r\nMessage-ID: <abc@wanggar.example>\r\n") != std::string::npos);
  CHECK(text.find("\r\n\r\nS29kZTogMQ0Kw4kNCg==\r\n") != std::string::npos);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 78);
    at = end + 2;
  }
  for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("a letter of a series says where one click ends it, and a single one does not") {
  const auto head = [](const std::string& henti) {
    return pemberitahuan::letter(kServer, {"maria@wanggar.example", "Kabar", "Isi\n", henti}, 0, "abc");
  };
  const std::string series = head("https://wanggar.example/pengaduan/langganan/abc");
  CHECK(series.find("\r\nList-Unsubscribe: <https://wanggar.example/pengaduan/langganan/abc>\r\n") !=
        std::string::npos);
  CHECK(series.find("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") != std::string::npos);
  CHECK(head("").find("List-Unsubscribe") == std::string::npos);
}
