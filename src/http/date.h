// The date format of HTTP: "Sun, 06 Nov 1994 08:49:37 GMT".
#pragma once
#include <ctime>
#include <string>

namespace http {

std::string http_date(std::time_t utc_seconds);
const std::string& http_date_now();  // made once a second per thread

}  // namespace http
