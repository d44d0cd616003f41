// The audit trail: append-only, hash-chained, written in the transaction that makes the change.
//
// There are 32 chains, chosen by the object's id, so that on PostgreSQL writers of different files do not wait for each
// other; each chain's head row is locked while a link is added. `verify` re-walks them all.
#pragma once
#include <optional>
#include <string>

#include "akun/pelaku.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace jejak {

struct Catatan {
  std::string aksi;   // "skp.ditetapkan": feature.event, past tense in the regulation's words
  std::string objek;  // table of the object
  std::int64_t objek_id = 0;
  std::optional<PegawaiId> pegawai;  // whose file it is
  std::string rincian = "{}";        // JSON: what changed, never a secret
};

void catat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Catatan& catatan);

// Somebody opened another person's file: one row per reader, part of the file ("skp", "dokumen") and day.
void catat_baca(db::Tx& tx, PegawaiId pegawai, AkunId pembaca, std::string_view bagian, Tanggal hari, std::int64_t now);

struct Kerusakan {
  std::int64_t rantai = 0;
  std::int64_t nomor = 0;
  std::string sebab;
};
// Walks every chain from its first link. Nothing when all is well.
std::optional<Kerusakan> periksa(db::Reader& reader);

}  // namespace jejak
