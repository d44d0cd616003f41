#include "app/log.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string>

#include "http/status.h"

namespace app {
namespace {

std::atomic<LogLevel> level_now{LogLevel::normal};

// JSON string content; control characters cannot start a new line of the log.
std::string quoted(std::string_view s) {
  std::string out;
  for (const char ch : s.substr(0, 500)) {
    const auto c = static_cast<unsigned char>(ch);
    if (c == '"' || c == '\\') out += '\\';
    if (c < 0x20)
      out += fmt::format("\\u{:04x}", c);
    else
      out += ch;
  }
  return out;
}

// Most lines of a busy moment share their second.
std::string timestamp() {
  using namespace std::chrono;
  thread_local sys_seconds second{};
  thread_local std::string text = "1970-01-01T00:00:00";
  const auto now = system_clock::now();
  if (const auto whole = floor<seconds>(now); whole != second) {
    second = whole;
    text = fmt::format("{:%Y-%m-%dT%H:%M:%S}", whole);
  }
  return fmt::format("{}.{:03}Z", text, floor<milliseconds>(now - second).count());
}

// One system call per line and no lock: a stream's lock would be held while the kernel writes, and every worker waits
// for it.
void line(std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(STDOUT_FILENO, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;  // nobody reads the log any more
    text.remove_prefix(static_cast<std::size_t>(n));
  }
}

std::string_view name_of(http::Method m) {
  switch (m) {
    case http::Method::get:
      return "GET";
    case http::Method::head:
      return "HEAD";
    case http::Method::post:
      return "POST";
    case http::Method::put:
      return "PUT";
    case http::Method::patch:
      return "PATCH";
    case http::Method::del:
      return "DELETE";
    default:
      return "-";
  }
}

}  // namespace

void set_log_level(LogLevel level) {
  level_now = level;
}

void log_request(const http::Request& req, std::string_view route, int status,
                 std::chrono::steady_clock::duration took) {
  if (level_now == LogLevel::quiet) return;
  const double ms = std::chrono::duration<double, std::milli>(took).count();
  line(fmt::format(
      R"({{"ts":"{}","level":"info","req_id":"{}","method":"{}","route":"{}","status":{},"ms":{:.1f},"sql":{}}})"
      "\n",
      timestamp(), req.id, name_of(req.method), route, status, ms, req.statements));
}

void log_refusal(std::string_view request_id, int status) {
  if (level_now == LogLevel::quiet) return;
  line(fmt::format(R"({{"ts":"{}","level":"warn","req_id":"{}","route":"-","status":{},"msg":"{}"}})"
                   "\n",
                   timestamp(), request_id, status, http::reason(status)));
}

void log_error(const http::Request& req, std::string_view what) {
  line(fmt::format(R"({{"ts":"{}","level":"error","req_id":"{}","msg":"{}"}})"
                   "\n",
                   timestamp(), req.id, quoted(what)));
}

void log_event(std::string_view level, std::string_view text) {
  line(fmt::format(R"({{"ts":"{}","level":"{}","msg":"{}"}})"
                   "\n",
                   timestamp(), level, quoted(text)));
}

}  // namespace app
