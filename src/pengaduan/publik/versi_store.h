// What a kept page is kept by: numbers that change whenever what it shows does.
#pragma once
#include <optional>
#include <string>

#include "db/db.h"

namespace pengaduan {

// Of everything everybody may read: it grows with every change, once that is committed.
std::int64_t versi_publik(db::Reader& reader);
void naikkan_versi_publik(db::Tx& tx, PengaduanId id);

// Of one that is published; nothing for any other.
std::optional<std::string> sidik_publik(db::Reader& reader, std::string_view nomor);

}  // namespace pengaduan
