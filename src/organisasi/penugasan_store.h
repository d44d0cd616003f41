// Dated posts and the chain of raters that follows from them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

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

// Queued for the moment a post's last day is over, with {"penugasan": id}: what hangs on a post ends with it, and
// organisasi does not know what that is (app/job_kinds.cpp does).
inline constexpr std::string_view kAkhirPenugasanJob = "akhir_penugasan";

// Queued when an open plan gets another rater, with {"skp": id}.
inline constexpr std::string_view kPenilaiBergantiJob = "penilai_berganti";

// Who records it, and when (UTC ms).
struct Pencatat {
  AkunId akun;
  std::int64_t now;
};

// A new definitif post ends the one before the day it begins.
PenugasanId open_penugasan(db::Tx& tx, const PenugasanBaru& baru, const Pencatat& pencatat);
// Every post of a leaver ends with `last_day`, or on its first day when that is later.
void end_penugasan(db::Tx& tx, PegawaiId pegawai, Tanggal last_day, const Pencatat& pencatat);

// The plans that are not closed follow their penugasan: the rater and, unless HR decided otherwise, the rater's own
// rater on that day. Also for the people this person rates. The employees concerned get a message.
void sync_skp(db::Tx& tx, PegawaiId pegawai, const Pencatat& pencatat);

// Words of the name for the search, each beside all of them; replaces those before.
void write_kata(db::Tx& tx, PegawaiId pegawai, const std::string& nama);

}  // namespace organisasi
