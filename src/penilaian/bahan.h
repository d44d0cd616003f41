// What is known about one employee in one period when he is evaluated: the plan, realisasi, bukti and umpan balik, and
// what the penilai entered so far. Stores fill it, the rules of evaluasi.h read it.
//
// A hasil kerja is named by its kunci, which stays the same through all versions of an SKP; where a rule asks for a
// HasilKerjaId, it is given the kunci.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pelaksanaan/capaian.h"
#include "penilaian/evaluasi.h"
#include "penilaian/periode.h"
#include "penilaian/tenggat.h"
#include "penilaian/wewenang.h"
#include "perencanaan/rencana.h"

namespace penilaian {

struct Pihak {
  PegawaiId id;
  std::string nama;  // with titles
  std::string nip;
  std::string jabatan;
  std::string unit;
};

struct PredikatOrgBerlaku {
  std::int64_t id = 0;
  PredikatOrganisasi predikat;
  std::string dasar;
  std::string penetap;
  std::int64_t pada = 0;
};

// What the penilai entered, and the words behind "penjaga nilai dasar".
struct Isian {
  Masukan masukan;
  std::string bukti_penjaga;
};

// One employee and period, as somebody who may see it finds it. Without an id nothing was entered yet.
struct Evaluasi {
  std::optional<EvaluasiId> id;
  SkpId skp;
  PeriodeRow periode;
  KeadaanEvaluasi keadaan = KeadaanEvaluasi::menunggu_org;
  std::int64_t versi = 0;  // of the row, 0 before there is one: a form sends it back
  Pihak pegawai;
  std::optional<Pihak> penilai;
  std::optional<Pihak> atasan;
  UnitId unit_penilai;  // led by the penilai: its predikat counts (IV.B.1.g)
  std::string unit_penilai_nama;
  std::optional<PredikatOrgBerlaku> organisasi;  // in force today
  std::string penetap_org;                       // who sets it, "" when nobody is recorded above the unit's head
  bool jpt_ukm = false;
  Isian isian;  // without levels: those come with the Bahan
  std::optional<Predikat> predikat;
  std::string penjelasan;  // JSON, frozen at the signature
  std::optional<PegawaiId> penanda_tangan;
  std::optional<std::int64_t> ditandatangani_pada, disampaikan_pada, diterima_pada, disetujui_pada;
  std::optional<std::int64_t> laporan_pada;  // when the employee sent his report of the period
  std::vector<Relasi> relasi;                // how the reader stands to it

  bool signed_already() const { return ditandatangani_pada.has_value(); }
  // Who evaluated, of a signed one.
  Jalur jalur() const { return atasan && penanda_tangan == atasan->id ? Jalur::atasan : Jalur::penilai; }
};

// The state today.
inline KeadaanEvaluasi keadaan_kini(const Evaluasi& e, KeadaanJendela jendela) {
  return keadaan_kini(e.keadaan, jendela, e.atasan ? AtasanPenilai::ada : AtasanPenilai::tidak_ada);
}

struct NilaiRealisasi {
  bool periode_ini = false;
  std::optional<Desimal> nilai;
  std::optional<Tanggal> tanggal;
  std::optional<bool> ya;
  std::string teks;
  std::string sumber;  // what shows it: "register kohort"
};

struct IndikatorBahan {
  perencanaan::Indikator indikator;
  pelaksanaan::CaraHitung cara = pelaksanaan::CaraHitung::jumlah;
  std::vector<NilaiRealisasi> realisasi;  // of the year up to this period, oldest first
};

struct HasilBahan {
  perencanaan::HasilKerja hasil;  // without its indikator
  std::vector<IndikatorBahan> indikator;
  Relevansi relevansi = Relevansi::ya;
  std::optional<Rating> tingkat;
  std::string alasan;
};

struct BuktiBahan {
  BuktiId id;
  int indikator = 0;
  std::string nama;
  std::string tautan;  // "" for a file
  bool foto = false;   // has a small picture
};

struct UmpanBahan {
  std::optional<int> hasil;
  std::optional<perencanaan::NilaiPerilaku> nilai;
  PegawaiId pemberi;
  std::string nama;
  pelaksanaan::PeranPemberi peran;
  pelaksanaan::ArahUmpanBalik arah;
  std::string teks;
  std::int64_t dibuat = 0;
};

struct Bahan {
  std::vector<HasilBahan> hasil;
  std::vector<BuktiBahan> bukti;
  std::vector<UmpanBahan> umpan;
};

// What the instance decides about the guidance.
struct AturanInstansi {
  AturanSaran saran;
  int pola_min_n = penilaian::pola_min_n;
};

// The year so far in one number; nothing without numbers.
std::optional<Desimal> setahun(const IndikatorBahan& indikator);
// What the targets of one result suggest. A target holds for the year, so an indicator that adds up can be compared
// only in the annual evaluation (our choice: a quarter of the year is not "below").
std::optional<Rating> bantuan_of(const HasilBahan& hasil, Siklus siklus);

// What was entered so far, complete with the levels.
Masukan masukan_of(const Evaluasi& evaluasi, const Bahan& bahan);
// `lain`: the spread of the penilai's other evaluations; this one is added when its predikat is known.
Sebaran with_this(Sebaran lain, const Masukan& masukan, const BahanEvaluasi& bahan);
BahanEvaluasi bahan_of(const Evaluasi& evaluasi, const Bahan& bahan, const AturanInstansi& aturan);
// The same with the advice on the spread that includes this evaluation.
BahanEvaluasi bahan_of(const Evaluasi& evaluasi, const Bahan& bahan, const AturanInstansi& aturan,
                       const Masukan& masukan, const Sebaran& lain);
// Feedback given after the window counts in the next evaluation.
int umpan_balik_terlambat(const Evaluasi& evaluasi, const Bahan& bahan);

}  // namespace penilaian
