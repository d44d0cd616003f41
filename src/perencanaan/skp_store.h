// SKP in the database. An skp row is the plan of one penugasan in one year; its content lives in numbered versions.
// `nomor` is the version somebody works on, `nomor_berlaku` the one in force: realisasi, evaluasi and documents take
// the latter and load it with load_rencana(reader, *header.versi_berlaku).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "perencanaan/keadaan.h"
#include "perencanaan/orang.h"
#include "perencanaan/rencana.h"

namespace perencanaan {

struct SkpHeader {
  SkpId id;
  PenugasanId penugasan;
  UnitId unit;
  int tahun = 0;
  Tanggal mulai, selesai;
  Bentuk bentuk = Bentuk::ja_jf;
  Pendekatan pendekatan = Pendekatan::kuantitatif;  // of the version in force, or of the first while it is written
  KeadaanSkp keadaan = KeadaanSkp::draf;            // of version `nomor`
  int nomor = 1;
  std::optional<int> nomor_berlaku;
  bool penilai_baru = false;  // version `nomor` was opened for a new rater
  std::optional<std::int64_t> menunggu_sejak;
  std::int64_t versi = 1;  // of the row: a form sends it back
  organisasi::JenisJabatan jabatan = organisasi::JenisJabatan::pelaksana;
  Orang pegawai;
  std::optional<Orang> penilai;
  std::optional<PegawaiId> atasan;
  SkpVersiId versi_kerja;                   // row of version `nomor`
  std::optional<SkpVersiId> versi_berlaku;  // row of version `nomor_berlaku`
  std::vector<Relasi> relasi;               // how the reader stands to this plan; empty for an auditor
};

bool is_relasi(const SkpHeader& skp, Relasi relasi);
// Whether the reader finds the plan's realisation, feedback and evaluation: a version is in force, and he does more
// than set it.
bool has_work_pages(const SkpHeader& skp);
FaktaSkp fakta_of(const SkpHeader& skp, Tanggal today);
// What the reader may do with version `nomor` now, and as whom.
struct Langkah {
  PeristiwaSkp peristiwa;
  Relasi sebagai;
  Alasan alasan;
};
std::vector<Langkah> langkah_for(const SkpHeader& skp, Tanggal today);
std::optional<Langkah> find_langkah(const SkpHeader& skp, PeristiwaSkp peristiwa, Tanggal today);

// One statement. not_found when it is not there or not the actor's to see: his own, one he rates, one whose rater he
// rates, for a kepala daerah those of jpt_ukm, for HR and the auditor every one.
Result<SkpHeader> find_skp(db::Reader& reader, SkpId id, const akun::Pelaku& pelaku);
// The actor's own plans, newest year first.
std::vector<SkpHeader> list_skp(db::Reader& reader, const akun::Pelaku& pelaku);
// The newest of the actor's own of that year.
std::optional<SkpId> find_own_skp(db::Reader& reader, const akun::Pelaku& pelaku, int tahun);
// Whether the definitif post the actor has on that day is without a plan for that day's year, closed ones included.
bool lacks_skp(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);
// Who rates the actor on the definitif post of that day; "" when nobody does.
std::string find_rater_name(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

// The content of one version, in two statements. Only for a version of an SKP that find_skp gave.
Rencana load_rencana(db::Reader& reader, SkpVersiId versi);
// Two versions to compare, in two statements as well.
std::array<Rencana, 2> load_rencana_pair(db::Reader& reader, SkpVersiId first, SkpVersiId second);

struct VersiSkp {
  SkpVersiId id;
  int nomor = 1;
  KeadaanSkp keadaan = KeadaanSkp::draf;
  std::string sebab;
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> diajukan_pada;
  std::optional<std::int64_t> ditetapkan_pada;
  std::string identitas;     // JSON of both people as they were when it was set, "" before
  std::string dikembalikan;  // why it was returned the last time, "" when it never was
};
std::vector<VersiSkp> list_versi(db::Reader& reader, SkpId skp);  // newest first

struct PeristiwaRow {
  int nomor = 1;
  PeristiwaSkp peristiwa;
  KeadaanSkp dari, ke;
  std::string nama;
  std::string alasan;
  std::int64_t waktu = 0;
};
// Why, by whom and when the version was returned the last time; nothing when it never was.
std::optional<PeristiwaRow> find_pengembalian(db::Reader& reader, SkpId skp, int nomor);
std::vector<PeristiwaRow> list_peristiwa(db::Reader& reader, SkpId skp);  // oldest first

// ---------- writing ----------

struct SkpBaru {
  int tahun = 0;
  Pendekatan pendekatan = Pendekatan::kuantitatif;
};
// For the actor's definitif penugasan of that year. invalid when he has none or planning does not apply to him; the
// plan that is there already when there is one.
Result<SkpId> create_skp(db::Tx& tx, const akun::Pelaku& pelaku, const SkpBaru& baru, std::int64_t now);
// Replaces the content of a version that is not set. Rights and version are the caller's: see save_draft.
void save_rencana(db::Tx& tx, SkpVersiId versi, const Rencana& rencana);
// The employee's draft as it stands in his form. Answers the new row version. conflict when `versi` is not the row's.
Result<std::int64_t> save_draft(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, const Rencana& rencana,
                                std::int64_t versi, Tanggal today);
// The rater's part: utama or tambahan, pendekatan, special expectations; the rest of `rencana` is not looked at.
Result<std::int64_t> save_ekspektasi(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, const Rencana& rencana,
                                     std::int64_t versi, std::int64_t now, Tanggal today);
// Hasil kerja, indicators and attachment of the plan in force last year, added to the draft with new kunci and waiting
// for the leader's new results. invalid when there is nothing to copy.
Result<void> copy_from_last_year(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, std::int64_t versi,
                                 std::int64_t now, Tanggal today);

// A kunci that no version of this SKP has used.
int next_kunci(db::Reader& reader, SkpId skp);

struct Permintaan {
  PeristiwaSkp peristiwa;
  std::string alasan;
  std::int64_t versi = 0;
};
// State, history, audit trail and message of one event. forbidden when the actor may not do it to this plan now,
// conflict when the plan changed since he read it, invalid when a reason is missing or the plan is not complete.
Result<void> apply_event(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, const Permintaan& permintaan,
                         std::int64_t now, Tanggal today);

// ---------- the leader's results ----------

// What a hasil kerja of this plan may support: the results of the rater's plan in force that year.
struct PilihanInduk {
  HasilKerjaId id;
  int kunci = 0;
  std::string rhk;
  std::string teks;        // as kept in Induk::teks: with his indicators when his form is jpt_ukm
  std::string peran_teks;  // the role his matrix gives this employee, not taken over yet; "" when there is none
};
std::vector<PilihanInduk> list_induk(db::Reader& reader, const SkpHeader& skp);

}  // namespace perencanaan
