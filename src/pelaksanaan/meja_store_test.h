// A small office for the store tests: a head of puskesmas, his superior, two nurses and a stranger, one set plan.
#pragma once
#include "db_fixture.h"
#include "pelaksanaan/akses_store.h"
#include "people.h"

namespace pelaksanaan::contoh {

inline constexpr std::int64_t kNow = 1'778'000'000'000;  // 5 May 2026
inline const Tanggal kToday = *Tanggal::make(2026, 5, 6);
inline constexpr int kadis = 1, kapus = 2, perawat = 3, bidan = 4, orang_lain = 5;
inline constexpr SkpId kSkp{1};
inline constexpr PeriodeId kTw1{1}, kTw2{2}, kTw3{3};
inline constexpr int kHasil = 1, kHasilKedua = 2, kIbu = 10, kLaporan = 11, kPosyandu = 12;  // kunci

using test::number;
using test::pelaku;

inline akun::Pelaku auditor() {
  return test::officer(akun::Peran::auditor);
}

inline void insert_orang(db::Tx& tx, int id, const char* nama, std::optional<int> penilai) {
  tx.exec("INSERT INTO pegawai (id, nip, nama, jenis) VALUES ($1, $2, $3, 'pns')",
          {id, std::to_string(199203142019032000 + id), nama});
  tx.exec(
      "INSERT INTO penugasan (id, pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, penilai_id, mulai) "
      "VALUES ($1, $1, 1, 'definitif', 'jf_keahlian', 'Perawat', $2, '2024-01-01')",
      {id, penilai});
}

inline void insert_periode(db::Tx& tx) {
  const char* dates[4][2] = {{"2026-01-01", "2026-03-31"},
                             {"2026-04-01", "2026-06-30"},
                             {"2026-07-01", "2026-09-30"},
                             {"2026-10-01", "2026-12-31"}};
  for (int n = 1; n <= 4; ++n)
    tx.exec(
        "INSERT INTO periode (id, tahun, jenis, nomor, mulai, selesai, buka, tutup) "
        "VALUES ($1, 2026, 'triwulanan', $1, $2, $3, $3, '2027-01-10')",
        {n, dates[n - 1][0], dates[n - 1][1]});
}

inline void insert_plan(db::Tx& tx) {
  tx.exec(
      "INSERT INTO skp (id, pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, "
      "penilai_id, atasan_id, keadaan, nomor_berlaku) VALUES (1, 3, 3, 1, 2026, '2026-01-01', '2026-12-31', "
      "'ja_jf', 'kuantitatif', 2, 1, 'ditetapkan', 1)");
  tx.exec("INSERT INTO skp_versi (id, skp_id, nomor, keadaan, dibuat) VALUES (1, 1, 1, 'draf', 1)");
  tx.exec(
      "INSERT INTO hasil_kerja (id, skp_versi_id, kunci, urut, jenis, teks) VALUES "
      "(1, 1, 1, 1, 'utama', 'Ibu hamil diperiksa'), (2, 1, 2, 2, 'utama', 'Posyandu berjalan')");
  tx.exec(
      "INSERT INTO indikator (id, hasil_kerja_id, kunci, urut, aspek, teks, target_teks, target_jenis, target_bawah, "
      "target_tanggal, satuan) VALUES "
      "(1, 1, 10, 1, 'kuantitas', 'Jumlah ibu', '120 ibu', 'angka', 120000000, NULL, 'ibu'), "
      "(2, 1, 11, 2, 'waktu', 'Laporan tahunan', '30 November 2026', 'tanggal', NULL, '2026-11-30', ''), "
      "(3, 2, 12, 1, 'kuantitas', 'Jumlah posyandu', '12 kali', 'angka', 12000000, NULL, 'kali')");
  tx.exec("UPDATE skp_versi SET keadaan = 'ditetapkan' WHERE id = 1");
}

inline void insert_kantor(db::Database& db) {
  db.write([](db::Tx& tx) {
    tx.exec(
        "INSERT INTO unit (id, kode, nama, jenis, jalur, mulai) VALUES (1, 'K', 'Puskesmas Wanggar', 'puskesmas', "
        "'/1/', '2020-01-01')");
    insert_orang(tx, kadis, "Kadis", std::nullopt);
    insert_orang(tx, kapus, "Kapus", kadis);
    insert_orang(tx, perawat, "Maria", kapus);
    insert_orang(tx, bidan, "Yosina", kapus);
    insert_orang(tx, orang_lain, "Lukas", kadis);
    insert_periode(tx);
    insert_plan(tx);
    return true;
  });
}

inline Result<SkpKerja> find(db::Database& db, const akun::Pelaku& p) {
  return db.read_result([&](db::Reader& r) { return find_skp_kerja(r, kSkp, p, penilaian::JenisPeriode::triwulanan); });
}

inline std::vector<HasilKerjaKerja> kemajuan(db::Database& db, PeriodeId periode) {
  std::vector<HasilKerjaKerja> out;
  db.read([&](db::Reader& r) {
    out = list_kemajuan(r, *find_skp_kerja(r, kSkp, pelaku(perawat), penilaian::JenisPeriode::triwulanan), periode);
  });
  return out;
}

}  // namespace pelaksanaan::contoh
