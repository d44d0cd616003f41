// The exchange with the national list (SP4N-LAPOR!): the numbers that pengaduan have there, and the list to hand over.
// Nothing that is for APIP is ever in it, and no words of what is rahasia or was not screened.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "pengaduan/tukar/sp4n_baris.h"

namespace pengaduan {

std::string find_sp4n(db::Reader& reader, PengaduanId id);  // "" for none
// Sets, changes or ("") takes away the SP4N number of one by our number. not_found as well for WBS; invalid at "sp4n"
// when another has it.
Result<void> set_sp4n(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const std::string& nomor,
                      const std::string& sp4n);

Result<void> export_pengaduan(db::Reader& reader, lembar::SheetWriter& sheet, int zona_menit);
std::int64_t count_export_pengaduan(db::Reader& reader);

}  // namespace pengaduan
