// Exports in the database. An export is its maker's alone, and only while he reads everybody's file.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "arsip/ekspor.h"
#include "arsip/keadaan_paket.h"
#include "db/db.h"

namespace arsip {

struct Ekspor {
  EksporId id;
  AkunId akun;
  PilihanEkspor pilihan;
  KeadaanPaket keadaan = KeadaanPaket::dibuat;  // gagal also when its job gave up
  std::int64_t baris = 0;                       // rows in it, without the heading
  std::int64_t bytes = 0;
  std::int64_t kemajuan = 0, total = 0;  // of the job, in rows
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> hapus_pada{};
};

// Queues the work and answers the export: the one that is being made already when the same is asked for again. The door
// of the route has let in only who reads everybody's file.
EksporId queue_ekspor(db::Tx& tx, const akun::Pelaku& pelaku, const PilihanEkspor& pilihan, std::int64_t now);
// not_found unless it is the actor's own and he still reads everybody's file.
Result<Ekspor> find_ekspor(db::Reader& reader, EksporId id, const akun::Pelaku& pelaku);
// The actor's own, newest first.
std::vector<Ekspor> list_ekspor(db::Reader& reader, const akun::Pelaku& pelaku, int limit);
// conflict when it is no longer being made.
Result<void> cancel_ekspor(db::Tx& tx, EksporId id, const akun::Pelaku& pelaku);

// ---------- for the jobs ----------

// Nothing when it is not being made any more: cancelled, or finished by an earlier try.
std::optional<Ekspor> find_ekspor_dibuat(db::Reader& reader, EksporId id);
// Ready for its maker, who hears of it; a second job takes the file away at `hapus_pada`. False when it was cancelled
// meanwhile. `ekspor` carries rows and bytes.
bool finish_ekspor(db::Tx& tx, const Ekspor& ekspor, const akun::Pelaku& pelaku, std::int64_t now,
                   std::int64_t hapus_pada);
// Its maker may not have it any more.
void abandon_ekspor(db::Tx& tx, EksporId id);
void mark_ekspor_dihapus(db::Tx& tx, EksporId id);

// The argument of both jobs.
std::string argumen_of(EksporId id);
EksporId ekspor_in(const std::string& argumen);

}  // namespace arsip
