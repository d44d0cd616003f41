// Packages in the database. A package is its maker's alone: what it holds is what he may see.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "arsip/calon_store.h"
#include "arsip/keadaan_paket.h"

namespace arsip {

struct Paket {
  PaketId id;
  UnitId unit;
  std::string nama_unit;
  AkunId akun;
  PilihanPaket pilihan;
  UnitBawah bawah = UnitBawah::tidak;
  KeadaanPaket keadaan = KeadaanPaket::dibuat;  // gagal also when its job gave up
  int dokumen = 0;                              // files in it
  int kosong = 0;                               // parts that are not in it, named in its list
  std::int64_t bytes = 0;
  std::int64_t kemajuan = 0, total = 0;  // of the job, in people
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> hapus_pada{};
};

// Queues the work and answers the package: the one that is being made already when the same is asked for again. The
// caller has found the unit through the actor.
PaketId queue_paket(db::Tx& tx, const akun::Pelaku& pelaku, const UnitPaket& unit, UnitBawah bawah,
                    const PilihanPaket& pilihan, std::int64_t now);
// not_found unless it is the actor's own, its unit is still his to ask for, and he still reads as much as then.
Result<Paket> find_paket(db::Reader& reader, PaketId id, const akun::Pelaku& pelaku, Tanggal today);
// The actor's own of one unit, newest first.
std::vector<Paket> list_paket(db::Reader& reader, UnitId unit, const akun::Pelaku& pelaku, int limit);
// conflict when it is no longer being made.
Result<void> cancel_paket(db::Tx& tx, PaketId id, const akun::Pelaku& pelaku, Tanggal today);

// ---------- for the jobs ----------

// Nothing when it is not being made any more: cancelled, or finished by an earlier try.
std::optional<Paket> find_dibuat(db::Reader& reader, PaketId id);

struct HasilPaket {
  int dokumen = 0, kosong = 0;
  std::int64_t bytes = 0;
  std::vector<PegawaiId> dibaca;  // whose documents are in it
};
// Ready for its maker, who hears of it; a second job takes the file away at `hapus_pada`. False when it was cancelled
// meanwhile.
bool finish_paket(db::Tx& tx, const Paket& paket, const akun::Pelaku& pelaku, const HasilPaket& hasil, std::int64_t now,
                  std::int64_t hapus_pada, Tanggal today);
// Its maker may not have it any more.
void abandon_paket(db::Tx& tx, PaketId id);
void mark_dihapus(db::Tx& tx, PaketId id);

// The argument of both jobs.
std::string argumen_of(PaketId id);
PaketId paket_in(const std::string& argumen);

}  // namespace arsip
