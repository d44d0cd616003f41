#pragma once
#include <vector>

#include "web/route.h"

namespace akun {
std::vector<web::Route> masuk_routes();     // sign in, sign out, language
std::vector<web::Route> profil_routes();    // own account
std::vector<web::Route> totp_routes();      // second factor
std::vector<web::Route> aktivasi_routes();  // first sign-in by code
std::vector<web::Route> lupa_routes();      // forgotten password
std::vector<web::Route> kelola_routes();    // HR and unit admins: accounts, codes, slips
}  // namespace akun
