// The address in the request line. Only origin-form ("/path?query") is served: no absolute addresses, no "*".
#pragma once
#include "http/message.h"

namespace http {

// Splits request.target into request.path and request.query, decoding each once. False (400) when the path is not
// valid UTF-8 or holds control characters or "..", and when the query is malformed.
bool parse_target(Request& request);

}  // namespace http
