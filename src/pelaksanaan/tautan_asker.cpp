#include "pelaksanaan/tautan_asker.h"

#include <curl/curl.h>
#include <netdb.h>

#include <memory>

#include "pelaksanaan/tautan.h"

namespace pelaksanaan {
namespace {

constexpr long kSecondsMax = 5;

struct Target {
  std::string host;
  std::string port;
};

std::string part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  std::string out(text);
  curl_free(text);
  return out;
}

Target target_of(const std::string& tautan) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
  if (!url || curl_url_set(url.get(), CURLUPART_URL, tautan.c_str(), 0) != CURLUE_OK) return {};
  return {part_of(url.get(), CURLUPART_HOST), part_of(url.get(), CURLUPART_PORT)};
}

// The first address of the name; "" when it has none or one of them is not for the public.
std::string resolve(const Target& target, AlamatDalam alamat_dalam) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(target.host.c_str(), target.port.c_str(), &hints, &found) != 0) return {};
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> list(found, freeaddrinfo);
  std::string first;
  for (const addrinfo* a = list.get(); a; a = a->ai_next) {
    char text[NI_MAXHOST];
    if (getnameinfo(a->ai_addr, a->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0) return {};
    if (alamat_dalam == AlamatDalam::ditolak && is_private_address(text)) return {};
    if (first.empty()) first = text;
  }
  return first;
}

// Nothing of the page is kept: its status is the answer.
std::size_t stop_at_body(char*, std::size_t, std::size_t, void*) {
  return 0;
}

}  // namespace

JawabanTautan ask_tautan(const std::string& tautan, AlamatDalam alamat_dalam) {
  const Target target = target_of(tautan);
  const std::string address = target.host.empty() ? "" : resolve(target, alamat_dalam);
  if (address.empty()) return {};
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  if (!curl) return {};
  const std::string pin = target.host + ":" + target.port + ":" + address;
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> pins(curl_slist_append(nullptr, pin.c_str()),
                                                                         curl_slist_free_all);
  curl_easy_setopt(curl.get(), CURLOPT_URL, tautan.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_RESOLVE, pins.get());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, kSecondsMax);
  curl_easy_setopt(curl.get(), CURLOPT_USERAGENT, "kinerja-tautan");
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, stop_at_body);
  curl_easy_perform(curl.get());
  JawabanTautan answer;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  return answer;
}

}  // namespace pelaksanaan
