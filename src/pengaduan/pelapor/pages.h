// What the reporter's pages share. Private to pengaduan.
#pragma once
#include "pengaduan/pelapor/store.h"
#include "pengaduan/perkara/lampiran_store.h"
#include "web/context.h"
#include "web/parts.h"

namespace pengaduan {

inline constexpr std::string_view kCookiePelapor = "pelapor";

// Nothing when code and PIN were not given in this browser, or too long ago.
std::optional<Pelapor> pelapor_of(const http::Request& req, const web::Context& ctx, db::Reader& reader);

// A state as all pages show it: its shape and its public words.
web::Status status_of(const i18n::Locale& l, const BarisPengaduan& p, Tanggal today);
// "Dinas PUPR", "Koordinator", "Anda", "Inspektorat"; "" when nobody holds it.
std::string holder_of(const i18n::Locale& l, const BarisPengaduan& p);
// "14 hari kerja lagi" has no place on a page that is printed: the date, and whether it has passed.
web::Fact due_fact(const i18n::Locale& l, const BarisPengaduan& p, Tanggal today);

}  // namespace pengaduan
