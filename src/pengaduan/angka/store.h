// The counts behind the numbers: a job counts month after month, so that a page of numbers costs the same with a
// thousand pengaduan and with a million. A month that is over is counted once.
#pragma once
#include "akun/pelaku.h"
#include "pengaduan/angka/angka.h"
#include "pengaduan/tenggat/jam_store.h"

namespace pengaduan {

inline constexpr std::string_view kAngkaJob = "pengaduan_angka";
inline constexpr std::int64_t kAngkaEveryMs = 60 * 60'000;

// Queues the next count at `not_before`, once.
void queue_angka(db::Tx& tx, std::int64_t now, std::int64_t not_before, PekerjaanId self);
// Counts every month that is not counted yet, the one before and the running one. Answers how many.
int run_angka(db::Database& database, std::int64_t now, int zona_menit);

// Whose numbers somebody reads: the koordinator's are of all but WBS, APIP's of all, those of a pejabat penghubung and
// of a head of their unit without what APIP handles.
bool sees_statistik(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

enum class Kelompok { bulan, unit, kategori };
struct AngkaKelompok {
  std::string kunci;          // the month
  std::string nama, nama_en;  // of the unit or kind, "" for none
  Angka angka;
};
// From `dari` to `sampai`, both months inclusive.
std::vector<AngkaKelompok> load_angka(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today,
                                      const std::string& dari, const std::string& sampai, Kelompok kelompok);
// By month, of all that the public may count: not of WBS.
std::vector<AngkaKelompok> load_angka_publik(db::Reader& reader, const std::string& dari, const std::string& sampai);

struct TerbukaSekarang {
  std::int64_t terbuka = 0;
  std::int64_t lewat = 0;  // of these, past their due date
};
TerbukaSekarang count_terbuka(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

// When it was last counted; nothing before the first time.
std::optional<std::int64_t> dihitung_pada(db::Reader& reader);

}  // namespace pengaduan
