#include "http/answer.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "base/result.h"
#include "http/ascii.h"
#include "http/date.h"
#include "http/gzip.h"
#include "http/status.h"

namespace http {

namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool has_header(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return same_letters(header.first, name); });
}

// A weak comparison (RFC 9110 section 8.8.3.2): the compressed and the plain page are one page to a browser's cache.
std::string_view opaque_tag(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  return etag;
}

bool client_has(const Response& response, const Request& request) {
  if (response.etag.empty() || response.status != 200) return false;
  if (request.method != Method::get && request.method != Method::head) return false;
  std::string_view tags = request.header("if-none-match");
  while (!tags.empty()) {
    const std::string_view tag = take_until(tags, ',');
    if (tag == "*" || opaque_tag(tag) == opaque_tag(response.etag)) return true;
  }
  return false;
}

void drop_body(Response& response) {
  response.body.clear();
  response.static_body = {};
  response.file.clear();
  response.type.clear();
}

void compress(Response& response, const Request& request) {
  const std::string_view plain = response.static_body.empty() ? response.body : response.static_body;
  const bool worth_it = response.compress && response.file.empty() && plain.size() > kGzipBytesMin;
  if (!worth_it || !is_text_type(response.type) || has_header(response, "Content-Encoding")) return;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (!accepts_coding(request.header("accept-encoding"), "gzip")) return;
  response.body = gzip(plain);
  response.static_body = {};
  response.headers.emplace_back("Content-Encoding", "gzip");
  if (!response.etag.empty() && !response.etag.starts_with("W/")) response.etag.insert(0, "W/");
}

void open_file(const std::string& path, Outgoing& out) {
  out.file = Fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat info {};
  MUST(out.file && ::fstat(out.file.get(), &info) == 0 && S_ISREG(info.st_mode));
  out.file_bytes = static_cast<std::uint64_t>(info.st_size);
  ::posix_fadvise(out.file.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
}

void add_line(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

// A line break in a value would let whoever wrote the value write headers too.
void add_handler_headers(std::string& head, const Response& response) {
  for (const auto& [name, value] : response.headers) {
    MUST(std::none_of(value.begin(), value.end(), is_control) && std::none_of(name.begin(), name.end(), is_control));
    add_line(head, name, value);
  }
}

std::string head_of(const Response& response, std::uint64_t content_length, After after) {
  std::string head;
  head.reserve(1536);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(reason(response.status));
  head.append("\r\n");
  add_line(head, "Date", http_date_now());
  if (!response.type.empty()) add_line(head, "Content-Type", response.type);
  if (response.status != 204 && response.status != 304)
    add_line(head, "Content-Length", std::to_string(content_length));
  if (!response.etag.empty()) add_line(head, "ETag", response.etag);
  if (after == After::close) add_line(head, "Connection", "close");
  add_handler_headers(head, response);
  head.append(response.fixed_headers);
  head.append("\r\n");
  return head;
}

}  // namespace

Outgoing prepare(Response response, const Request& request, After after) {
  if (client_has(response, request)) response.status = 304;
  if (response.status == 204 || response.status == 304) drop_body(response);
  compress(response, request);
  Outgoing out;
  out.after = after;
  if (!response.file.empty()) open_file(response.file, out);
  out.body = std::move(response.body);
  out.memory = response.static_body;
  out.head = head_of(response, out.file ? out.file_bytes : out.payload().size(), after);
  if (request.method == Method::head) {
    out.body.clear();
    out.memory = {};
    out.file = Fd{};
  }
  return out;
}

Outgoing answer(const Application& application, Request& request, After after) {
  try {
    return prepare(application.handle(request), request, after);
  } catch (...) {
    return refuse(application, 500, request, after);
  }
}

Outgoing refuse(const Application& application, int status, const Request& request, After after) {
  try {
    Response page = application.error_page(status, request);
    page.status = status;
    if (status == 405) page.headers.emplace_back("Allow", "GET, HEAD, POST");
    if (status == 503) page.headers.emplace_back("Retry-After", "2");
    return prepare(std::move(page), request, after);
  } catch (...) {
    // Even the error page failed; the status still tells.
    return prepare({.status = status, .body = std::string(reason(status)), .type = "text/plain"}, request, after);
  }
}

}  // namespace http
