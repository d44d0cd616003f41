// From a handler's Response to the bytes on the wire: 304, compression, the head, error pages. Runs on the worker, so
// that the I/O thread only has to send.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "http/fd.h"
#include "http/message.h"

namespace http {

enum class After { keep_alive, close };

struct Outgoing {
  std::string head;
  std::string body;
  std::string_view memory;  // instead of body: bytes that outlive the server
  Fd file;                  // instead of both
  std::uint64_t file_bytes = 0;
  After after = After::close;

  std::string_view payload() const { return memory.empty() ? std::string_view{body} : memory; }
};

// Throws when the response cannot be sent as it is: a header with a line break, a file that is not there.
Outgoing prepare(Response response, const Request& request, After after);

// The handler's answer, or the 500 page when anything escapes it.
Outgoing answer(const Application& application, Request& request, After after);

// The page for a request that never reached a handler. `request` holds as much as was understood.
Outgoing refuse(const Application& application, int status, const Request& request, After after);

}  // namespace http
