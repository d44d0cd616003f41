// The parts of the table of addresses, and what they share. Private to the folder.
#pragma once
#include "open311/access.h"
#include "open311/answer_pages.h"
#include "web/route.h"

namespace open311 {

inline constexpr std::string_view base_path = "/open311/v2";
// The same to read; what is sent here is checked like everywhere and then forgotten, for whoever writes a program.
inline constexpr std::string_view trial_path = "/open311/uji/v2";

Jurisdiction jurisdiction_of(const web::Settings& settings);

Checked<http::Response> show_services(const Asked&, const http::Request&, web::ReadContext&);
Checked<http::Response> list_requests(const Asked&, const http::Request&, web::ReadContext&);

std::vector<web::Route> baca_routes();
std::vector<web::Route> permintaan_routes();
std::vector<web::Route> kirim_routes();

}  // namespace open311
