// Packages in the database. A package is its maker's alone: what it holds is what he may see.
#pragma once
#include <string>
#include <vector>

#include "arsip/berkas_kerja_store.h"
#include "arsip/calon_store.h"

namespace arsip {

struct Paket {
  PaketId id;
  UnitId unit;
  std::string nama_unit;
  PilihanPaket pilihan;
  UnitBawah bawah = UnitBawah::tidak;
  int dokumen = 0;     // files in it
  int kosong = 0;      // parts that are not in it, named in its list
  BerkasKerja berkas;  // counts people
};

// As queue_berkas. The caller has found the unit through the actor.
PaketId queue_paket(db::Tx& tx, const akun::Pelaku& pelaku, const UnitPaket& unit, UnitBawah bawah,
                    const PilihanPaket& pilihan, std::int64_t now);
// not_found unless it is the actor's own, its unit is still his to ask for, and he still reads as much as then.
Result<Paket> find_paket(db::Reader& reader, PaketId id, const akun::Pelaku& pelaku, Tanggal today);
// The actor's own of one unit, newest first.
std::vector<Paket> list_paket(db::Reader& reader, UnitId unit, const akun::Pelaku& pelaku, int limit);

}  // namespace arsip
