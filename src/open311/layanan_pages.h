// The services: the kinds of pengaduan that are for everybody's eyes, with what is asked about each.
#pragma once
#include "open311/types.h"
#include "pengaduan/perkara/kategori_store.h"
#include "web/settings.h"

namespace open311 {

// When services or definitions last changed. Whoever changes either sets it to that day.
inline constexpr std::int64_t layanan_changeset_ms = 1'782'864'000'000;  // 2026-07-01T00:00:00Z

inline constexpr std::string_view atribut_patokan = "PATOKAN";
inline constexpr std::string_view atribut_distrik = "DISTRIK";

Catalogue catalogue_of(const std::vector<pengaduan::Kategori>& all, const web::Settings& settings, msg::Lang lang);

}  // namespace open311
