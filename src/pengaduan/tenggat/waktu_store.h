// What the clocks do by themselves: close what nobody answered, end a question, deem withdrawn, expire, and tell
// whoever has to know that a deadline comes near or has passed. A job looks at every pengaduan whose moment has come.
#pragma once
#include "pengaduan/perkara/store.h"

namespace pengaduan {

inline constexpr std::string_view kWaktuJob = "pengaduan_waktu";
inline constexpr int hampir_tutup_hk = 5;  // before an answer closes by itself the reporter is told
inline constexpr std::int64_t kWaktuEveryMs = 15 * 60'000;

// Queues the next look at `not_before`, once.
void queue_waktu(db::Tx& tx, std::int64_t now, std::int64_t not_before, PekerjaanId self);

struct HasilWaktu {
  int dilihat = 0;
  int bergerak = 0;  // changed their state by it
  int diingatkan = 0;
};
// At most `limit`, the oldest moments first, each in a transaction of its own. Zero `dilihat`: nothing was due.
HasilWaktu run_waktu(db::Database& database, const berkas::Brankas& brankas, std::int64_t now, int zona_menit,
                     int limit);

}  // namespace pengaduan
