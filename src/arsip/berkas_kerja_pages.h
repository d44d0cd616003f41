// What the pages of a package and of an export share: the state in words, the bar, the download.
#pragma once
#include <filesystem>
#include <string>

#include "arsip/keadaan_paket.h"
#include "base/result.h"
#include "http/message.h"
#include "i18n/locale.h"
#include "web/parts.h"

namespace arsip {

web::Status status_of(KeadaanPaket keadaan, const i18n::Locale& l);
// `total` is 0 before the job has counted.
web::Bar bar_of(std::int64_t done, std::int64_t total);
// The file under the name `nama`; not_found when it was removed.
Result<http::Response> unduhan(const std::filesystem::path& path, std::string type, const std::string& nama);

}  // namespace arsip
