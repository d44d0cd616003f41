// Who of the reporters without an account this browser is. Private to pengaduan.
#pragma once
#include "pengaduan/pelapor/store.h"
#include "pengaduan/perkara/lampiran_store.h"
#include "web/context.h"
#include "web/parts.h"

namespace pengaduan {

inline constexpr std::string_view kCookiePelapor = "pelapor";

// Nothing when code and PIN were not given in this browser, or too long ago.
std::optional<Pelapor> pelapor_of(const http::Request& req, const web::Context& ctx, db::Reader& reader);

}  // namespace pengaduan
