// What flows do beside reading pages and sending forms: look into the database, and wait for a job.
#pragma once
#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "db/db.h"
#include "harness.h"

namespace harness {

// The column n of the first row, 0 when there is none.
inline std::int64_t number(const Instance& app, std::string_view sql) {
  std::int64_t n = 0;
  app.database()->read([&](db::Reader& r) { n = r.number(sql); });
  return n;
}

// What `look` answers once that is true or there. Throws when it is not after a minute. The pauses grow: on a busy
// machine a steady pace would be more requests than one address may send.
template <class Look>
auto wait_for(const std::string& what, Look look) {
  using namespace std::chrono;
  auto pause = milliseconds(20);
  for (const auto end = steady_clock::now() + minutes(1); steady_clock::now() < end;) {
    if (const auto found = look()) return found;
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 5 / 4, milliseconds(500));
  }
  throw std::runtime_error(what + " was not done");
}

// The page of a file that a job makes, once it can be downloaded.
inline Page wait_until_ready(Visitor& visitor, const std::string& path) {
  wait_for(path, [&] { return visitor.get(path).link_to(path + "/unduh"); });
  return visitor.get(path);
}

// A number as a page or a document groups it, without what stands between.
inline std::string digits_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

}  // namespace harness
