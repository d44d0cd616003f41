// Evaluation periods in the database. HR makes those of a year from the settings and may move a window, with a reason.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/periode.h"

namespace penilaian {

std::vector<PeriodeRow> list_periode(db::Reader& reader, int tahun);  // in order, the annual one last
// Those whose window has opened by that day, the newest first: the ones somebody can have work with.
std::vector<PeriodeRow> list_periode_berjalan(db::Reader& reader, Tanggal today, int limit);
Result<PeriodeRow> find_periode(db::Reader& reader, PeriodeId id);

// Adds what is missing of the year; what is there keeps its window. Answers how many were added.
int add_periode(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const std::vector<Periode>& list);

struct JendelaBaru {
  Tanggal buka, tutup;
  std::string alasan;
};
// invalid (field "tutup") when the window would close before it opens or before the period ends.
Result<void> change_window(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, PeriodeId id,
                           const JendelaBaru& jendela);

}  // namespace penilaian
