// What leaves the house besides single pages: the numbers of the summary and the addresses for search engines.
#pragma once
#include <functional>
#include <vector>

#include "db/db.h"
#include "pengaduan/angka/ringkasan.h"

namespace pengaduan {

inline constexpr std::string_view kTerbukaJob = "data_terbuka";

// Every one that was filed.
void each_hitungan(db::Reader& reader, int zona_menit, const std::function<void(const SatuHitungan&)>& each);

std::int64_t count_sitemap(db::Reader& reader);
struct AlamatPublik {
  std::string nomor;
  std::int64_t berubah = 0;
};
// Published ones in the order they came in, page by page from 0.
std::vector<AlamatPublik> list_sitemap(db::Reader& reader, std::int64_t halaman, std::int64_t per_halaman);

}  // namespace pengaduan
