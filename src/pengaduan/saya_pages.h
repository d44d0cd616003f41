// The reporter's page, shown again by what he does on it. Private to the folder.
#pragma once
#include "pengaduan/identitas_store.h"
#include "pengaduan/keadaan.h"
#include "pengaduan/pelapor_pages.h"
#include "pengaduan/views.h"
#include "web/form_view.h"

namespace pengaduan {

inline constexpr int saya_teks_max = 3000;

// `sent`: which of its forms came back ("balas", "nilai"), "" when it is opened.
Result<http::Response> saya_page(web::ReadContext& ctx, const Pelapor& pelapor, const web::FormView& form,
                                 std::string_view sent);

// "Inspektorat, 9 Desember 2026 08.41, 2 kali".
std::string pembacaan_kalimat(const i18n::Locale& l, const PembacaanPelapor& pembacaan);

}  // namespace pengaduan
