// The reporter's page, shown again by what he does on it. Private to the room.
#pragma once
#include "pengaduan/lindung/identitas_store.h"
#include "pengaduan/pelapor/pages.h"
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/views.h"
#include "web/form_view.h"

namespace pengaduan {

inline constexpr int saya_teks_max = 3000;

// `sent`: which of its forms came back ("balas", "nilai", "surel"), "" when it is opened.
Result<http::Response> saya_page(web::ReadContext& ctx, const Pelapor& pelapor, const web::FormView& form,
                                 std::string_view sent);

// "Inspektorat, 9 Desember 2026 08.41, 2 kali".
std::string pembacaan_kalimat(const i18n::Locale& l, const PembacaanPelapor& pembacaan);

std::optional<Pelapor> pelapor_now(const http::Request& req, web::WriteContext& ctx);
Result<http::Response> page_again(web::WriteContext& ctx, const Pelapor& pelapor, const web::FormReader& form,
                                  std::string_view sent);
// Does it and goes to `next`, or shows the page with what was typed and why it could not be done.
Result<http::Response> do_and_show(web::WriteContext& ctx, const Pelapor& pelapor, web::FormReader& form,
                                   std::string_view sent, const std::function<Result<void>(db::Tx&)>& work,
                                   const std::string& next = "/pengaduan/saya");

// Parts of the page with forms of their own; nothing where there is nothing to say.
std::optional<KabarSurelView> kabar_surel(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form,
                                          std::string_view sent);
std::optional<DampakView> dampak_view(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form,
                                      std::string_view sent);

}  // namespace pengaduan
