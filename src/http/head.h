// What makes a request head acceptable before and after it is parsed.
//
// Two programs that read one request differently let an attacker smuggle a second one past the first (OWASP
// ASVS 4.2.1). So everything a proxy might read otherwise is refused, also where the parser would be lenient.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "http/message.h"

namespace http {

// The head as raw bytes. `status` refuses it; `length` is its size once the empty line is there; both 0: read on.
struct HeadScan {
  int status = 0;
  std::size_t length = 0;
};
HeadScan scan_head(std::string_view bytes, std::size_t head_bytes_max, std::size_t target_bytes_max);

enum class Version { http_1_0, http_1_1 };

// How the body is delimited and what happens after the answer, from the parsed headers. `status` refuses the request.
struct Framing {
  int status = 0;
  std::optional<std::uint64_t> content_length;
  bool chunked = false;
  bool keep_alive = true;
  bool expects_continue = false;
};
Framing framing_of(const Request& request, Version version);

}  // namespace http
