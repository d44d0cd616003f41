// The demo instance: one region with people, plans and a year of work in every state. Deterministic: the same size and
// seed give the same rows. All people, numbers and events are invented.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/seed_random.h"
#include "app/seed_rencana.h"
#include "base/id.h"
#include "base/tanggal.h"
#include "db/db.h"
#include "penilaian/periode.h"
#include "perencanaan/target.h"

namespace app {

inline constexpr const char* kDemoSandi = "demo-wanggar-2026";
inline constexpr int kDemoTahun = 2026;

// Of the people behind the printed logins, the same for every size of the demo.
inline constexpr const char* kNipKepalaDinas = "197204112000032004";
inline constexpr const char* kNipKepalaPuskesmas = "198307222010041003";
inline constexpr const char* kNipPerawat = "199203142019032008";
inline constexpr const char* kNipBidan = "199406142020122004";
inline constexpr const char* kNipHr = "198811032012031007";
inline constexpr const char* kNipAuditor = "199709252019012005";

struct SeedUnit {
  UnitId id;
  std::string kode, nama, jenis, jalur;
  int induk = -1;        // index in the list
  int kepala = -1;       // index of the head in SeedPegawai
  bool mandiri = false;  // its head writes the JPT form (unit kerja mandiri)
};

// How somebody's year goes; realisasi, umpan balik and ratings follow it.
enum class Mutu { unggul, baik, lemah };

struct SeedPegawai {
  PegawaiId id;
  PenugasanId penugasan;
  AkunId akun;
  SkpId skp;             // 0 without a plan
  bool berlaku = false;  // the plan is set and complete, so there is a year of work on it
  Mutu mutu = Mutu::baik;
  std::string nip, nama, depan, belakang, jenis, golongan;
  int unit = 0;
  std::string jenis_jabatan, jabatan, jenjang;
  bool memimpin = false;
  int penilai = -1;        // index
  int rekan = -1;          // index of somebody with the same penilai
  int bawahan = -1;        // index of somebody he rates
  int contoh_rencana = 0;  // index of the plan template
};

struct SeedLogin {
  std::string peran, pengguna;
};

struct SeedState {
  SeedRandom random;
  std::uint64_t benih = 1;
  std::int64_t now = 0;  // the moment the demo was made
  std::vector<SeedUnit> unit;
  std::vector<SeedPegawai> pegawai;
  std::vector<penilaian::PeriodeRow> triwulan;  // of the demo year, four
  std::vector<SeedLogin> logins;
  SeedLogin pelapor;  // code and PIN of one pengaduan
};

void seed_dasar(db::Tx& tx, SeedState& state);                       // settings, holidays, periods
void seed_unit(db::Tx& tx, SeedState& state, std::int64_t pegawai);  // units for so many people
void plan_pegawai(SeedState& state, std::int64_t pegawai);           // who there is, in memory
void seed_pegawai(db::Tx& tx, SeedState& state, std::size_t from, std::size_t to);
void seed_akun(db::Tx& tx, SeedState& state, const std::string& sandi_hash, std::size_t from, std::size_t to);
void seed_peran(db::Tx& tx, SeedState& state);  // roles and the printed logins
void seed_skp(db::Tx& tx, SeedState& state, std::size_t from, std::size_t to);
void seed_tahun(db::Tx& tx, SeedState& state, std::size_t from, std::size_t to);  // realisasi, bukti, umpan balik
// Evaluations of the first three quarters, for some hundred people whatever the size of the demo.
void seed_evaluasi(db::Database& database, const SeedState& state);

// The reading of a target's text.
const perencanaan::Target& target_of(const SeedIndikator& indikator);

}  // namespace app
