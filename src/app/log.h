// One JSON line per event on standard output. No bodies, no names, no NIP: a request is its id, route and status.
#pragma once
#include <chrono>
#include <string_view>

#include "http/message.h"

namespace app {

void log_request(const http::Request&, std::string_view route, int status, std::chrono::steady_clock::duration);
// What was refused before there was a request: a head or body that is broken, late or too large, or a full queue.
void log_refusal(std::string_view request_id, int status);
void log_error(const http::Request&, std::string_view what);
void log_event(std::string_view level, std::string_view text);
enum class LogLevel { quiet, normal };
void set_log_level(LogLevel level);

}  // namespace app
