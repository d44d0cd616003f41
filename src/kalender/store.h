// Holidays in the database: the national ones are put there with the instance, local ones are added on a page.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "kalender/hari_kerja.h"

namespace kalender {

// Everything, for counting deadlines: a few dozen rows a year.
Kalender load_kalender(db::Reader& reader);
std::vector<HariLibur> list_libur(db::Reader& reader, int tahun);

// Conflict when the day has an entry already.
Result<void> add_lokal(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, Tanggal tanggal,
                       const std::string& nama);
// Only local days can go; not_found for anything else.
Result<void> remove_lokal(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, Tanggal tanggal);

}  // namespace kalender
