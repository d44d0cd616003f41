// The demo instance: one region with people, plans and a year of work in every state. Deterministic: the same size and
// seed give the same rows. All people, numbers and events are invented.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/seed_random.h"
#include "base/id.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace app {

inline constexpr const char* kDemoSandi = "demo-wanggar-2026";
inline constexpr int kDemoTahun = 2026;

struct SeedUnit {
  UnitId id;
  std::string kode, nama, jenis, jalur;
  int induk = -1;                 // index in the list
  int kepala = -1;                // index of the head in SeedPegawai
  bool mandiri = false;           // its head writes the JPT form (unit kerja mandiri)
};

struct SeedPegawai {
  PegawaiId id;
  PenugasanId penugasan;
  std::string nip, nama, depan, belakang, jenis, golongan;
  int unit = 0;
  std::string jenis_jabatan, jabatan, jenjang;
  bool memimpin = false;
  int penilai = -1;               // index
  int contoh_rencana = 0;         // index of the plan template
};

struct SeedLogin {
  std::string peran, pengguna;
};

struct SeedState {
  SeedRandom random;
  std::int64_t now = 0;           // the moment the demo was made
  std::vector<SeedUnit> unit;
  std::vector<SeedPegawai> pegawai;
  std::vector<SeedLogin> logins;
};

void seed_dasar(db::Tx& tx, SeedState& state);                       // settings, holidays, periods
void seed_unit(db::Tx& tx, SeedState& state, std::int64_t pegawai);  // units for so many people
void plan_pegawai(SeedState& state, std::int64_t pegawai);           // who there is, in memory
void seed_pegawai(db::Tx& tx, SeedState& state, std::size_t from, std::size_t to);
void seed_akun(db::Tx& tx, SeedState& state, const std::string& sandi_hash, std::size_t from, std::size_t to);
void seed_peran(db::Tx& tx, SeedState& state);  // roles and the printed logins
void seed_skp(db::Tx& tx, SeedState& state, std::size_t from, std::size_t to);

}  // namespace app
