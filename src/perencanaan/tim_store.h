// A leader's people and where their plans stand this year.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "perencanaan/keadaan.h"

namespace perencanaan {

struct AnggotaKeadaan {
  PegawaiId pegawai;
  std::string nama;
  std::string jabatan;
  std::optional<SkpId> skp;
  std::optional<KeadaanSkp> keadaan;
  int nomor = 0;
  bool berlaku = false;  // a version is in force, also while a change of it is open
  std::optional<std::int64_t> menunggu_sejak;
};

// The people the actor rates today, by name, after `after` (name and id of the last row seen; empty from the start).
struct Setelah {
  std::string nama;
  PegawaiId pegawai;
};
std::vector<AnggotaKeadaan> list_tim(db::Reader& reader, const akun::Pelaku& pelaku, int tahun, Tanggal today,
                                     const Setelah& after, int limit);

struct RingkasanTim {
  int pegawai = 0, berlaku = 0, menunggu = 0, disusun = 0;
  int belum() const { return pegawai - berlaku - menunggu - disusun; }
};
RingkasanTim summarize_tim(db::Reader& reader, const akun::Pelaku& pelaku, int tahun, Tanggal today);

// The unit the actor leads that day, by a definitif post before others.
std::optional<UnitId> find_unit_dipimpin(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

}  // namespace perencanaan
