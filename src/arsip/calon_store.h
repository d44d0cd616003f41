// Whose documents belong to a package of a unit, and what there is of each. Names and posts are for everybody
// (unit_store.h); whether a document is there is said only of what the actor may see.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "arsip/paket.h"
#include "db/db.h"

namespace arsip {

struct UnitPaket {
  UnitId id;
  std::string nama, jalur;
};
// not_found unless the actor reads every file or leads the unit or one above it on that day.
Result<UnitPaket> find_unit_paket(db::Reader& reader, UnitId unit, const akun::Pelaku& pelaku, Tanggal today);

// The condition on a unit `u`: $1 leads it or one above it on day $2.
extern const std::string kMemimpin;

struct Calon {
  PegawaiId pegawai;
  std::string nip, nama, unit;  // nama with titles
  std::optional<SkpId> skp{};
  KeadaanBagian rencana = KeadaanBagian::belum;
  KeadaanBagian evaluasi = KeadaanBagian::belum;

  // Of the parts a package has: the plan, the evaluation, or both.
  std::vector<KeadaanBagian> bagian(IsiPaket isi) const;
};

enum class UnitBawah { tidak, ikut };

// Everybody with a definitif post in the unit in the package's time, by name; one more than `limit` when there are too
// many, and then any of them.
std::vector<Calon> list_calon(db::Reader& reader, const akun::Pelaku& pelaku, const UnitPaket& unit, UnitBawah bawah,
                              const PilihanPaket& pilihan, int limit);

}  // namespace arsip
