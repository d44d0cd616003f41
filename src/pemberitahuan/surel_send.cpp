// send() of surel.h: the only place that speaks SMTP.
#include <curl/curl.h>
#include <sodium.h>

#include <array>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "pemberitahuan/surel.h"

namespace pemberitahuan {
namespace {

constexpr long kSecondsMax = 30;

struct Rest {
  std::string_view bytes;
};

std::size_t give_bytes(char* to, std::size_t size, std::size_t count, void* from) {
  auto& rest = *static_cast<Rest*>(from);
  const std::size_t n = std::min(size * count, rest.bytes.size());
  std::memcpy(to, rest.bytes.data(), n);
  rest.bytes.remove_prefix(n);
  return n;
}

std::string random_name() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 33> hex{};
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  return hex.data();
}

}  // namespace

void send(const ServerSurel& server, const Surel& surel, std::int64_t now) {
  if (!is_alamat_surel(surel.kepada)) throw std::runtime_error("surel: alamat tidak dapat dipakai");
  const std::string text = letter(server, surel, now, random_name());
  Rest rest{text};
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(
      curl_slist_append(nullptr, ("<" + surel.kepada + ">").c_str()), curl_slist_free_all);
  if (!curl || !to) throw std::runtime_error("surel: kehabisan memori");
  const std::string from = "<" + server.dari + ">";
  curl_easy_setopt(curl.get(), CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, server.tls == Tls::wajib ? CURLUSESSL_ALL : CURLUSESSL_NONE);
  if (!server.pengguna.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_USERNAME, server.pengguna.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, server.sandi.c_str());
  }
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give_bytes);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, kSecondsMax);
  std::array<char, CURL_ERROR_SIZE> what{};
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, what.data());
  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_OK) return;
  long answer = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
  // libcurl tells the command that was refused in words only.
  if (answer / 100 == 5 && std::string_view(what.data()).starts_with("RCPT failed"))
    throw AlamatDitolak("surel: alamat ditolak, jawaban " + std::to_string(answer));
  throw std::runtime_error(std::string("surel: ") + curl_easy_strerror(code) + ", jawaban " + std::to_string(answer));
}

}  // namespace pemberitahuan
