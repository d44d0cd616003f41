// Employees and what is recorded about them, each load through the actor.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "base/tanggal.h"
#include "db/db.h"
#include "organisasi/import_rules.h"
#include "organisasi/jenis.h"

namespace organisasi {

struct PegawaiRow {
  PegawaiId id;
  std::string nip;
  std::string nama;  // with titles
  JenisPegawai jenis = JenisPegawai::pns;
  StatusPegawai status = StatusPegawai::aktif;
  std::string jabatan;
  std::string unit;
};

struct PegawaiFilter {
  std::string q;               // words of a name, each a beginning, or the first digits of a NIP
  std::optional<UnitId> unit;  // with everything below it
  std::optional<JenisPegawai> jenis;
  std::int64_t after = 0;  // id of the last row of the page before
};

// By id, or as a search finds them: by NIP, or by the word found and then id. `limit` at most. HR and the auditor find
// everybody, a unit's admin his subtree, others themselves and the people they rate. Flat up to a million rows for one
// word or a NIP.
std::vector<PegawaiRow> list_pegawai(db::Reader& reader, const akun::Pelaku& pelaku, const PegawaiFilter& filter,
                                     int limit);

// How the reader stands to the person: decides what the page shows and offers.
enum class Hubungan { diri, penilai, atasan, hr, auditor, admin_unit };

struct Pegawai {
  PegawaiId id;
  Rekam rekam;  // normalised values in the columns of an import
  StatusPegawai status = StatusPegawai::aktif;
  std::string keluar;  // ISO, "" while serving
  std::int64_t versi = 1;
  std::string nama;  // with titles
  std::string unit;
  Hubungan hubungan = Hubungan::diri;
};
// not_found when the person is not the actor's to see.
Result<Pegawai> find_pegawai(db::Reader& reader, PegawaiId id, const akun::Pelaku& pelaku);

struct PenugasanRow {
  PenugasanId id;
  JenisPenugasan jenis = JenisPenugasan::definitif;
  std::string jabatan;
  std::string unit;
  bool memimpin = false;
  std::string penilai;
  std::string atasan;  // the rater's own rater, or the one HR chose
  std::string alasan_timpa;
  std::string mulai, selesai;  // ISO; "" while it lasts
};
// Newest first. Only for a person that find_pegawai gave.
std::vector<PenugasanRow> list_penugasan(db::Reader& reader, PegawaiId id);

struct SkpLink {
  SkpId id;
  std::int64_t tahun = 0;
  std::string penilai;
};
std::vector<SkpLink> list_skp_links(db::Reader& reader, PegawaiId id);

// ---------- writing, for HR ----------

struct Keluar {
  StatusPegawai status = StatusPegawai::pensiun;
  Tanggal tanggal;  // last day of service
};
// Status, end of every post, account disabled. Answers the account whose sessions the caller ends. conflict when the
// person changed since `versi`.
Result<std::optional<AkunId>> record_leaving(db::Tx& tx, const akun::Pelaku& pelaku, PegawaiId id, const Keluar& keluar,
                                             std::int64_t versi, std::int64_t now);

struct PenugasanForm {
  JenisPenugasan jenis = JenisPenugasan::definitif;
  std::string unit;  // kode
  std::string jenis_jabatan, jabatan, jenjang;
  bool memimpin = false;
  std::string penilai;  // NIP, or name or post of a leader without one; "" for none
  std::string atasan;   // the same; "" follows the chain
  std::string alasan;
  std::string dasar;
  Tanggal mulai;
  std::optional<Tanggal> selesai;
};
// A new dated post, checked against the rules on who rates whom.
Result<void> add_penugasan(db::Tx& tx, const akun::Pelaku& pelaku, PegawaiId id, const PenugasanForm& form,
                           std::int64_t now);

}  // namespace organisasi
