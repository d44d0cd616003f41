// Headers that every answer carries, and the two kinds of answer that are not pages.
#pragma once
#include "http/message.h"
#include "web/assets.h"

namespace app {

void add_security_headers(http::Response& response, bool https);
http::Response asset_answer(const web::Asset& asset, std::string_view accept_encoding);
http::Response health_answer(int status, std::string json);

}  // namespace app
