// Exports in the database. An export is its maker's alone, and only while he may read what is in it.
#pragma once
#include <vector>

#include "arsip/berkas_kerja_store.h"
#include "arsip/ekspor.h"

namespace arsip {

struct Ekspor {
  EksporId id;
  PilihanEkspor pilihan;
  std::int64_t baris = 0;  // rows in it, without the heading
  BerkasKerja berkas;      // counts rows
};

// As queue_berkas. Whether he may have it (may_export) was asked before.
EksporId queue_ekspor(db::Tx& tx, const akun::Pelaku& pelaku, const PilihanEkspor& pilihan, std::int64_t now);
// not_found unless it is the actor's own and he may still have it.
Result<Ekspor> find_ekspor(db::Reader& reader, EksporId id, const akun::Pelaku& pelaku);
// The actor's own, newest first.
std::vector<Ekspor> list_ekspor(db::Reader& reader, const akun::Pelaku& pelaku, int limit);

}  // namespace arsip
