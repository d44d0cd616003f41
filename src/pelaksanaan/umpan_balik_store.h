// Umpan balik in the database: append-only (PermenPANRB 6/2022 Pasal 17 ayat (3)), by whoever works with the employee
// or was asked to (Lampiran III.C.7-9).
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "pelaksanaan/umpan_balik.h"
#include "penilaian/periode.h"

namespace pelaksanaan {

struct NamaHasil {
  int kunci = 0;
  std::string teks;
};

// A plan as a giver of umpan balik sees it: whose it is and its results, no numbers and no evidence.
struct SkpUmpanBalik {
  SkpId id;
  PegawaiId pegawai;
  std::string nama;
  std::string jabatan;
  int tahun = 0;
  bool milik_sendiri = false;
  bool baca_semua = false;             // the employee, his penilai and superior, HR and the auditor
  std::optional<PeranPemberi> peran;   // nothing: the actor may not give any
  std::optional<std::string> diminta;  // what the actor was asked about
  std::vector<NamaHasil> hasil;
};
// One statement, with the relations of `today`. not_found for a stranger.
Result<SkpUmpanBalik> find_skp_umpan_balik(db::Reader& reader, SkpId id, const akun::Pelaku& pelaku, Tanggal today);

struct UmpanBalikBaru {
  SkpId skp;
  std::optional<int> hasil_kunci;  // exactly one of these two
  std::optional<NilaiPerilaku> nilai;
  ArahUmpanBalik arah = ArahUmpanBalik::positif;
  SifatUmpanBalik sifat = SifatUmpanBalik::insidentil;
  std::string teks;
};
// Counts for the period of `today`. Tells the employee and answers the actor's request, also one that had ended.
Result<UmpanBalikId> give_umpan_balik(db::Tx& tx, const akun::Pelaku& pelaku, const UmpanBalikBaru& baru,
                                      penilaian::JenisPeriode jenis, std::int64_t now, Tanggal today);

struct UmpanBalikRow {
  UmpanBalikId id;
  SkpId skp;
  std::string pegawai;  // who received it
  std::string pemberi;
  bool dari_saya = false;
  PeranPemberi peran = PeranPemberi::pimpinan;
  std::string hasil;  // "" when it is about a value
  std::optional<NilaiPerilaku> nilai;
  ArahUmpanBalik arah = ArahUmpanBalik::positif;
  SifatUmpanBalik sifat = SifatUmpanBalik::insidentil;
  std::string teks;
  std::int64_t dibuat = 0;
};
// Newest first; those of the actor's only when he may not read all.
std::vector<UmpanBalikRow> list_umpan_balik(db::Reader& reader, const SkpUmpanBalik& skp, const akun::Pelaku& pelaku,
                                            UmpanBalikId before, int limit);
// What the actor gave and received, newest first.
std::vector<UmpanBalikRow> list_milik(db::Reader& reader, const akun::Pelaku& pelaku, UmpanBalikId before, int limit);

struct PermintaanRow {
  SkpId skp;
  std::string pegawai;  // whose plan it is about
  std::string dari;     // who was asked
  bool kepada_saya = false;
  std::string tentang;
  Tanggal tenggat;
  bool lewat = false;  // its day is over, also before the job has stored it
};
// Requests to the actor and about his plan: open ones, the most urgent first, then those that ended lately unanswered.
std::vector<PermintaanRow> list_permintaan(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today, int limit);

struct CalonPemberi {
  PegawaiId id;
  std::string nama;
  std::string jabatan;
};
// Who works with the actor: his penilai, people with the same penilai, and those he rates.
std::vector<CalonPemberi> list_calon(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);
// The plan in force this year that the actor asks about; nothing when he has none.
std::optional<SkpId> own_skp(db::Reader& reader, const akun::Pelaku& pelaku, int tahun);

struct PermintaanBaru {
  SkpId skp;
  PegawaiId dari;
  std::string tentang;
  Tanggal tenggat;
};
// not_found unless the plan is in force and the actor's own or one he rates.
Result<void> check_boleh_minta(db::Reader& reader, const akun::Pelaku& pelaku, SkpId skp);
// By the employee about himself, or by his penilai. Ends by itself when its day is over, `zona_menit` east of UTC.
Result<void> ask_umpan_balik(db::Tx& tx, const akun::Pelaku& pelaku, const PermintaanBaru& baru, std::int64_t now,
                             Tanggal today, int zona_menit);
std::optional<PegawaiId> find_by_nip(db::Reader& reader, const std::string& nip);

}  // namespace pelaksanaan
