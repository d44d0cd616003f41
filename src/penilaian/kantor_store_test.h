// A small government for the tests of evaluations: bupati, kepala dinas, kepala puskesmas, a nurse and a midwife whose
// plans are in force, and a stranger; the periods of 2026 by quarter.
#pragma once
#include "penilaian/evaluasi_store.h"
#include "penilaian/periode_store.h"
#include "penilaian/predikat_org_store.h"
#include "penilaian/tanda_tangan_store.h"
#include "people.h"

namespace kantor {

using namespace penilaian;

inline constexpr int bupati = 1, kadis = 2, kapus = 3, perawat = 4, bidan = 5, orang_lain = 6;
inline constexpr UnitId kPuskesmas{3};
inline constexpr SkpId kSkp{1};                             // the nurse's
inline const Tanggal kDalam = *Tanggal::make(2026, 4, 2);   // inside the window of triwulan I
inline const Tanggal kLewat = *Tanggal::make(2026, 4, 11);  // the day after it

using test::pelaku;

inline akun::Pelaku hr() {
  return test::officer(akun::Peran::admin_hr);
}

inline Saat at(Tanggal day) {
  return {day.start_utc_ms() + 3'600'000, day};
}

inline void insert_orang(db::Tx& tx, int id, const char* nama, int unit, const char* jabatan, int memimpin,
                         std::optional<int> penilai) {
  tx.exec("INSERT INTO pegawai (id, nip, nama, gelar_belakang, jenis) VALUES ($1, $2, $3, 'S.Kep.', 'pns')",
          {id, std::to_string(199203142019032000 + id), nama});
  tx.exec(
      "INSERT INTO penugasan (id, pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, memimpin, penilai_id, mulai) "
      "VALUES ($1, $2, $3, 'definitif', 'pelaksana', $4, $5, $6, '2024-01-01')",
      {id * 10, id, unit, jabatan, memimpin, penilai});
}

// A plan in force with one utama and one tambahan, an indicator each.
inline void insert_skp(db::Tx& tx, int id, int pegawai) {
  tx.exec(
      "INSERT INTO skp (id, pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, "
      "penilai_id, atasan_id, keadaan, nomor_berlaku) VALUES ($1, $2, $3, 3, 2026, '2026-01-01', '2026-12-31', "
      "'ja_jf', 'kuantitatif', 3, 2, 'ditetapkan', 1)",
      {id, pegawai, pegawai * 10});
  tx.exec(
      "INSERT INTO skp_versi (id, skp_id, nomor, keadaan, dibuat, ditetapkan_pada) VALUES ($1, $1, 1, 'draf', 0, 0)",
      {id});
  tx.exec(
      "INSERT INTO hasil_kerja (id, skp_versi_id, kunci, urut, jenis, teks) VALUES "
      "($2, $1, 1, 1, 'utama', 'Ibu hamil diperiksa sesuai standar'), "
      "($3, $1, 4, 1, 'tambahan', 'Laporan posyandu tersusun')",
      {id, id * 10, id * 10 + 1});
  tx.exec(
      "INSERT INTO indikator (hasil_kerja_id, kunci, urut, aspek, teks, target_teks, target_jenis, target_bawah, "
      "satuan, cara_hitung) VALUES "
      "($1, 2, 1, 'kuantitas', 'Ibu hamil K6', '210 ibu', 'angka', 210000000, 'ibu', 'jumlah'), "
      "($2, 5, 1, 'kualitas', 'Laporan lengkap', '95 %', 'angka', 95000000, '%', 'terakhir')",
      {id * 10, id * 10 + 1});
  tx.exec("UPDATE skp_versi SET keadaan = 'ditetapkan' WHERE id = $1", {id});
}

// What people do with the nurse's evaluation of triwulan I.
class Kantor {
 public:
  explicit Kantor(db::Database& database) : db_(database) {
    db_.write([](db::Tx& tx) {
      tx.exec(
          "INSERT INTO unit (id, kode, nama, jenis, induk_id, jalur, mulai) VALUES "
          "(1, 'P', 'Pemerintah', 'pemda', NULL, '/1/', '2020-01-01'), "
          "(2, 'D', 'Dinas Kesehatan', 'dinas', 1, '/1/2/', '2020-01-01'), "
          "(3, 'K', 'Puskesmas Wanggar', 'puskesmas', 2, '/1/2/3/', '2020-01-01')");
      insert_orang(tx, bupati, "Bupati", 1, "Bupati", 1, std::nullopt);
      insert_orang(tx, kadis, "Kepala Dinas", 2, "Kepala Dinas", 1, bupati);
      insert_orang(tx, kapus, "Kepala Puskesmas", 3, "Kepala Puskesmas", 1, kadis);
      insert_orang(tx, perawat, "Maria", 3, "Perawat", 0, kapus);
      insert_orang(tx, bidan, "Yosina", 3, "Bidan", 0, kapus);
      insert_orang(tx, orang_lain, "Orang Lain", 2, "Pengelola Data", 0, kadis);
      insert_skp(tx, 1, perawat);
      insert_skp(tx, 2, bidan);
      add_periode(tx, hr(), 0, periods_of_year(2026, JenisPeriode::triwulanan));
      return true;
    });
    db_.read([&](db::Reader& r) { triwulan_ = list_periode(r, 2026).front().id; });
  }

  Result<void> set_org(int pegawai, PredikatOrganisasi predikat, std::int64_t menggantikan = 0) {
    return db_.write_result([&](db::Tx& tx) {
      const PredikatOrgBaru baru{kPuskesmas, triwulan_, predikat, "Laporan kinerja triwulan I", menggantikan};
      return set_predikat_org(tx, pelaku(pegawai), baru, at(kDalam).now, kDalam);
    });
  }
  Result<Evaluasi> find(const akun::Pelaku& p, Tanggal day = kDalam) {
    return db_.read_result([&](db::Reader& r) { return find_evaluasi(r, kSkp, triwulan_, p, day); });
  }
  // Everything at expectations, with the note that a signature needs.
  Isian complete() {
    Isian isian;
    db_.read([&](db::Reader& r) {
      const Evaluasi e = find_evaluasi(r, kSkp, triwulan_, hr(), kDalam).value();
      isian.masukan = masukan_of(e, load_bahan(r, e));
    });
    for (auto& t : isian.masukan.tingkat) t.tingkat = Rating::sesuai;
    isian.masukan.rating_hasil = Rating::sesuai;
    isian.masukan.rating_perilaku = Rating::sesuai;
    isian.masukan.catatan = "Pertahankan.";
    return isian;
  }
  Result<std::int64_t> save(int pegawai, const Isian& isian, std::int64_t versi,
                            SimpanSebagai sebagai = SimpanSebagai::nilai, Tanggal day = kDalam) {
    return db_.write_result([&](db::Tx& tx) -> Result<std::int64_t> {
      const Evaluasi e = TRY(find_evaluasi(tx, kSkp, triwulan_, pelaku(pegawai), day));
      return save_nilai(tx, pelaku(pegawai), e, isian, versi, sebagai, at(day));
    });
  }
  Result<void> sign(int pegawai, std::int64_t versi, Tanggal day = kDalam) {
    return db_.write_result([&](db::Tx& tx) {
      return tanda_tangan(tx, pelaku(pegawai), {kSkp, triwulan_}, versi, {}, at(day));
    });
  }
  template <class Step>
  Result<void> step(Step s, int pegawai, Saat saat = at(kDalam)) {
    return db_.write_result([&](db::Tx& tx) { return s(tx, pelaku(pegawai), {kSkp, triwulan_}, saat); });
  }
  void sign_all() {
    MUST(set_org(kadis, PredikatOrganisasi::baik));
    MUST(save(kapus, complete(), 0));
    MUST(sign(kapus, 1));
  }
  std::int64_t number(std::string_view sql) { return test::number(db_, sql); }
  PeriodeId triwulan() const { return triwulan_; }

 private:
  db::Database& db_;
  PeriodeId triwulan_;
};

}  // namespace kantor
