// The tree of units with who leads and who works there. Names and posts are for every signed-in reader, as on an
// organisation chart on the wall; a person's file is not.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "base/tanggal.h"
#include "db/db.h"
#include "organisasi/jenis.h"

namespace organisasi {

struct UnitSimpul {
  UnitId id;
  std::optional<UnitId> induk;
  std::string kode, nama;
  JenisUnit jenis = JenisUnit::dinas;
  std::string kepala;
  std::int64_t pegawai = 0;  // with a post in this very unit
  std::int64_t anak = 0;     // units directly below
  int kedalaman = 0;         // 0 for the root
};
// The root and the levels below it down to `depth_max`, ordered so that a unit follows its parent and siblings by name.
std::vector<UnitSimpul> list_tree(db::Reader& reader, int depth_max);

struct UnitRinci {
  UnitSimpul unit;
  std::string nama_induk;
  std::string mulai;
  std::optional<PegawaiId> kepala_id;
  std::string jabatan_kepala;
  std::string jalur;
  bool dipimpin = false;  // the actor leads it, or one above it, on the day
};
// not_found without such a unit; everybody may read it.
Result<UnitRinci> find_unit(db::Reader& reader, UnitId id, const akun::Pelaku& pelaku, Tanggal today);
std::vector<UnitSimpul> list_anak(db::Reader& reader, UnitId id);

struct UnitOrang {
  PegawaiId id;
  std::string nama;
  std::string jabatan;
  JenisPenugasan jenis = JenisPenugasan::definitif;
};
std::vector<UnitOrang> list_orang(db::Reader& reader, UnitId id, std::int64_t after, int limit);

struct UnitRiwayat {
  std::string nama, induk;
  std::string mulai, selesai;  // ISO; "" while it lasts
};
std::vector<UnitRiwayat> list_riwayat(db::Reader& reader, UnitId id);

}  // namespace organisasi
