// A small government for the store tests: bupati, kepala dinas, kepala puskesmas, two nurses and a stranger.
#pragma once
#include "people.h"
#include "perencanaan/beda.h"
#include "perencanaan/contoh_test.h"
#include "perencanaan/skp_store.h"

namespace perencanaan::contoh {

inline constexpr std::int64_t kNow = 1'768'000'000'000;  // January 2026
inline const Tanggal kToday = *Tanggal::make(2026, 1, 12);

inline constexpr int bupati = 1, kadis = 2, kapus = 3, perawat = 4, bidan_lain = 5, orang_lain = 6;

using test::pelaku;

inline akun::Pelaku hr() {
  return test::officer(akun::Peran::admin_hr);
}

inline void insert_orang(db::Tx& tx, int id, const char* nama, const char* jenis, const char* golongan) {
  tx.exec("INSERT INTO pegawai (id, nip, nama, gelar_belakang, jenis, golongan) VALUES ($1, $2, $3, 'S.Kep.', $4, $5)",
          {id, std::to_string(199203142019032000 + id), nama, jenis, golongan});
}

inline void insert_post(db::Tx& tx, int pegawai, int unit, const char* jenis_jabatan, const char* jabatan, int memimpin,
                        std::optional<int> penilai) {
  tx.exec(
      "INSERT INTO penugasan (id, pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, memimpin, penilai_id, mulai) "
      "VALUES ($1, $2, $3, 'definitif', $4, $5, $6, $7, '2024-01-01')",
      {pegawai * 10, pegawai, unit, jenis_jabatan, jabatan, memimpin, penilai});
}

inline void insert_pemda(db::Database& db) {
  db.write([](db::Tx& tx) {
    tx.exec(
        "INSERT INTO unit (id, kode, nama, jenis, jalur, mulai) VALUES (1, 'P', 'Pemerintah', 'pemda', '/1/', "
        "'2020-01-01'), (2, 'D', 'Dinas Kesehatan', 'dinas', '/1/2/', '2020-01-01'), "
        "(3, 'K', 'Puskesmas Wanggar', 'puskesmas', '/1/2/3/', '2020-01-01')");
    insert_orang(tx, bupati, "Bupati", "pejabat_negara", "");
    insert_orang(tx, kadis, "Kepala Dinas", "pns", "IV/c");
    insert_orang(tx, kapus, "Kepala Puskesmas", "pns", "III/d");
    insert_orang(tx, perawat, "Maria", "pns", "III/b");
    insert_orang(tx, bidan_lain, "Yosina", "pns", "II/c");
    insert_orang(tx, orang_lain, "Orang Lain", "pns", "III/a");
    insert_post(tx, bupati, 1, "jpt_utama", "Bupati", 1, std::nullopt);
    insert_post(tx, kadis, 2, "jpt_pratama", "Kepala Dinas Kesehatan", 1, bupati);
    insert_post(tx, kapus, 3, "jf_keahlian", "Kepala Puskesmas", 1, kadis);
    insert_post(tx, perawat, 3, "jf_keahlian", "Perawat Ahli Pertama", 0, kapus);
    insert_post(tx, bidan_lain, 3, "jf_keterampilan", "Bidan Terampil", 0, kapus);
    insert_post(tx, orang_lain, 2, "pelaksana", "Pengelola Data", 0, kadis);
    return true;
  });
}

// What a test does to a plan, one transaction each, always with the newest version of the row.
class Meja {
 public:
  explicit Meja(db::Database& db) : db_(db) { insert_pemda(db); }

  SkpId create(int pegawai, int tahun = 2026) {
    auto id = db_.write_result([&](db::Tx& tx) { return create_skp(tx, pelaku(pegawai), {tahun}, kNow); });
    MUST(id);
    return *id;
  }
  Result<SkpHeader> find(SkpId id, const akun::Pelaku& p) {
    return db_.read_result([&](db::Reader& r) { return find_skp(r, id, p); });
  }
  SkpHeader header(SkpId id) { return *find(id, hr()); }
  Rencana rencana(SkpVersiId versi) {
    std::optional<Rencana> out;
    db_.read([&](db::Reader& r) { out = load_rencana(r, versi); });
    return *out;
  }
  Result<std::int64_t> save(SkpId id, int pegawai, const Rencana& isi, std::int64_t versi) {
    return db_.write_result([&](db::Tx& tx) { return save_draft(tx, pelaku(pegawai), id, isi, versi, kToday); });
  }
  Result<void> event(SkpId id, const akun::Pelaku& p, PeristiwaSkp peristiwa, std::int64_t versi,
                     const std::string& alasan = "") {
    return db_.write_result([&](db::Tx& tx) {
      return apply_event(tx, p, id, {peristiwa, alasan, versi}, kNow + 1, kToday);
    });
  }
  Result<void> event(SkpId id, int pegawai, PeristiwaSkp peristiwa, const std::string& alasan = "") {
    return event(id, pelaku(pegawai), peristiwa, header(id).versi, alasan);
  }
  // From an empty draft to a set plan.
  void set(SkpId id, int pegawai, int penetap, const Rencana& isi) {
    MUST(save(id, pegawai, isi, header(id).versi));
    MUST(event(id, pegawai, PeristiwaSkp::ajukan));
    MUST(event(id, penetap, PeristiwaSkp::tetapkan));
  }
  std::int64_t number(std::string_view sql) { return test::number(db_, sql); }
  db::Database& db() { return db_; }

 private:
  db::Database& db_;
};

// The nurse's plan while the head of the puskesmas has none: everything waits.
inline Rencana perawat_menunggu() {
  Rencana r = bidan();
  for (HasilKerja& h : r.hasil_kerja) {
    h.induk.reset();
    h.menunggu_induk = true;
  }
  return r;
}

}  // namespace perencanaan::contoh
