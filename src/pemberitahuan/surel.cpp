#include "pemberitahuan/surel.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace pemberitahuan {
namespace {

constexpr std::size_t kAddressMax = 254;  // RFC 5321 4.5.3.1.3
constexpr std::size_t kLine = 76;         // RFC 2045 6.8
constexpr std::size_t kWordBytes = 42;    // so that "Subject: " and an encoded word fit a line of 76 (RFC 2047 2)

std::string base64(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();  // the library's closing zero
  return out;
}

std::string in_lines(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += kLine) out += text.substr(at, kLine) + "\r\n";
  return out;
}

// A head field's text as RFC 2047 words. A word ends between characters, never inside one.
std::string encoded_words(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = std::min(kWordBytes, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, end)) + "?=";
    text.remove_prefix(end);
  }
  return out;
}

std::string one_click(const std::string& henti) {
  if (henti.empty()) return {};
  return "\r\nList-Unsubscribe: <" + henti + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click";
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

}  // namespace

bool is_alamat_surel(std::string_view alamat) {
  const auto at = alamat.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == alamat.size() || alamat.size() > kAddressMax) return false;
  return std::all_of(alamat.begin(), alamat.end(),
                     [](unsigned char c) {
                       return c > 0x20 && c < 0x7f &&
                              std::string_view("<>()[],;:\\\"").find(static_cast<char>(c)) == std::string_view::npos;
                     }) &&
         alamat.find('@', at + 1) == std::string_view::npos;
}

std::string letter(const ServerSurel& server, const Surel& surel, std::int64_t now, std::string_view acak) {
  const std::chrono::sys_time<std::chrono::milliseconds> when{std::chrono::milliseconds(now)};
  const auto date = fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", std::chrono::floor<std::chrono::seconds>(when));
  return "From: " + encoded_words(server.nama) + " <" + server.dari + ">\r\nTo: <" + surel.kepada +
         ">\r\nSubject: " + encoded_words(surel.subjek) + "\r\nDate: " + date + "\r\nMessage-ID: <" +
         std::string(acak) + server.dari.substr(std::min(server.dari.find('@'), server.dari.size())) + ">" +
         one_click(surel.henti) +
         "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n" +
         in_lines(base64(with_crlf(surel.isi)));
}

}  // namespace pemberitahuan
