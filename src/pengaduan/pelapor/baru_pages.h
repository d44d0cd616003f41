// What the pages of the citizen's form share. Private to the room.
#pragma once
#include "pengaduan/pelapor/draf_store.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/views.h"
#include "web/context.h"
#include "web/form_view.h"

namespace pengaduan {

inline constexpr std::string_view kCookieDraf = "aduan";

// The draft of this browser; an empty one when nothing was begun.
DrafTersimpan draf_of(const http::Request& req, web::Context& ctx, db::Reader& reader);
// "/pengaduan/baru/apa"; the first page is the door itself.
std::string path_of(LangkahDraf langkah);
KepalaBaru kepala_of(const i18n::Locale& l, LangkahDraf langkah, const Draf& draf, const web::FormView& form);

// Changes the draft of this browser, which is made when there is none, and goes on: to the next page, or back to the
// check page once everything is filled. What was sent already leads to its receipt.
Result<http::Response> save_and_go(const http::Request& req, web::WriteContext& ctx, LangkahDraf langkah,
                                   const std::function<void(Draf&)>& change);
// The token in this browser's cookie; a new one, with its cookie, when there is none.
std::string token_or_new(const http::Request& req, web::WriteContext& ctx);
std::string_view token_of(const http::Request& req);

std::vector<FotoDrafView> foto_views(const i18n::Locale& l, const std::vector<FotoDraf>& foto);
// A photo of ours, for whoever the page shows it to.
Result<http::Response> photo_answer(web::ReadContext& ctx, const std::string& hash, std::string type);

bool is_wbs(db::Reader& reader, const Draf& draf);

}  // namespace pengaduan
