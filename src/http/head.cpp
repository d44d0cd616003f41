#include "http/head.h"

#include <charconv>

#include "http/ascii.h"

namespace http {

namespace {

constexpr std::size_t kRequestLineExtra = 32;  // the method and " HTTP/1.1" around the target

// A line without its "\r\n", or a status when the line ending or its start is not what a strict reader takes.
int check_line(std::string_view line) {
  if (line.find('\r') != line.size() - 1) return 400;           // a bare CR inside, or a bare LF as the ending
  if (line.front() == ' ' || line.front() == '\t') return 400;  // obs-fold
  return 0;
}

struct Values {
  int count = 0;
  std::string_view last;
};

Values values_of(const Request& request, std::string_view header) {
  Values values;
  for (const auto& [name, value] : request.headers)
    if (name == header) values = {values.count + 1, value};
  return values;
}

bool lists_token(std::string_view list, std::string_view token) {
  while (!list.empty())
    if (same_letters(take_until(list, ','), token)) return true;
  return false;
}

std::optional<std::uint64_t> digits_only(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

int read_length(const Request& request, Version version, Framing& framing) {
  const Values length = values_of(request, "content-length");
  const Values encoding = values_of(request, "transfer-encoding");
  if (length.count + encoding.count > 1) return 400;
  if (encoding.count == 1) {
    framing.chunked = true;
    return version == Version::http_1_1 && same_letters(encoding.last, "chunked") ? 0 : 400;
  }
  if (length.count == 1) {
    framing.content_length = digits_only(length.last);
    if (!framing.content_length) return 400;
  }
  return 0;
}

}  // namespace

HeadScan scan_head(std::string_view bytes, std::size_t head_bytes_max, std::size_t target_bytes_max) {
  std::size_t start = 0;
  std::size_t end = 0;
  while ((end = bytes.find('\n', start)) != std::string_view::npos) {
    const std::string_view line = bytes.substr(start, end - start);
    if (line.empty()) return {.status = 400};
    if (const int status = check_line(line)) return {.status = status};
    if (start == 0 && line.size() > target_bytes_max + kRequestLineExtra) return {.status = 414};
    start = end + 1;
    if (start > head_bytes_max) return {.status = 431};
    if (line.size() == 1) return {.length = start};
  }
  if (start == 0 && bytes.size() > target_bytes_max + kRequestLineExtra) return {.status = 414};
  if (bytes.size() >= head_bytes_max) return {.status = 431};
  return {};
}

Framing framing_of(const Request& request, Version version) {
  Framing framing;
  framing.status = read_length(request, version, framing);
  const int hosts = values_of(request, "host").count;
  // A health check in HTTP/1.0 may come without Host; in HTTP/1.1 it must be there once.
  if (hosts > 1 || (hosts == 0 && version == Version::http_1_1)) framing.status = 400;
  framing.keep_alive = version == Version::http_1_1 && !lists_token(request.header("connection"), "close");
  const std::string_view expect = request.header("expect");
  framing.expects_continue = version == Version::http_1_1 && same_letters(expect, "100-continue");
  if (framing.status == 0 && !expect.empty() && !framing.expects_continue && version == Version::http_1_1)
    framing.status = 417;
  return framing;
}

}  // namespace http
