// Dated posts and the chain of raters that follows from them.
#pragma once
#include <optional>
#include <string>

#include "akun/pelaku.h"
#include "base/tanggal.h"
#include "db/db.h"
#include "organisasi/jenis.h"

namespace organisasi {

struct PenugasanBaru {
  PegawaiId pegawai;
  UnitId unit;
  JenisPenugasan jenis = JenisPenugasan::definitif;
  std::string jenis_jabatan;
  std::string jabatan;
  std::string jenjang;
  bool memimpin = false;
  std::optional<PegawaiId> penilai;
  std::optional<PegawaiId> atasan_timpa;
  std::string alasan_timpa;
  std::string dasar;
  Tanggal mulai;
  std::optional<Tanggal> selesai;
};

// A new definitif post ends the one before the day it begins.
PenugasanId open_penugasan(db::Tx& tx, const PenugasanBaru& baru);

// The plans that are not closed follow their penugasan: the rater and, unless HR decided otherwise, the rater's own
// rater. Also for the people this person rates. The employees concerned get a message.
void sync_skp(db::Tx& tx, PegawaiId pegawai, std::int64_t now);

// Words of the name for the search, each beside all of them; replaces those before.
void write_kata(db::Tx& tx, PegawaiId pegawai, const std::string& nama);

}  // namespace organisasi
