// What is removed when its time is over (publik.md §1.14): who reported, what was written about a violation, and what
// was written at all. The log keeps its hashes, so its chain still holds; what is published and counted stays.
#pragma once
#include "db/db.h"
#include "pengaduan/baris_store.h"

namespace pengaduan {

// Whole years after the end of a case.
struct MasaSimpan {
  int identitas = 1;
  int wbs = 5;  // identity and everything else of a violation
  int isi = 5;
};

struct Terhapus {
  int identitas = 0;
  int isi = 0;
};
// Who reported, by his own wish (UU 27/2022 Ps 42–44), with the address his news went to; whoever else follows it still
// does. Answers whether there was anything.
bool lupakan_pelapor(db::Tx& tx, PengaduanId id, std::int64_t now);

// At most `limit` of each, the longest closed first, each in a transaction of its own.
Terhapus run_retensi(db::Database& database, const MasaSimpan& masa, Tanggal today, std::int64_t now, int zona_menit,
                     int limit);

}  // namespace pengaduan
