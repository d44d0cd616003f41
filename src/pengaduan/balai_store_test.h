// A small government for the store tests: koordinator, APIP, a dinas with its head, its pejabat penghubung and a
// worker, another dinas, and a pengaduan about a bridge.
#pragma once
#include "db_fixture.h"
#include "kalender/libur_2026.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/petugas/store.h"
#include "people.h"
#include "temp_folder.h"

namespace pengaduan::contoh {

inline constexpr std::int64_t kDay = 86'400'000;
inline constexpr std::int64_t kSenin = 1'783'900'800'000;  // Monday 13 July 2026, 09.00 WIT
inline constexpr int koordinator = 1, apip = 2, kepala = 3, penghubung = 4, pelaksana = 5, orang_lain = 6;
inline constexpr UnitId kPupr{2}, kDinkes{3};

inline akun::Pelaku orang(int id) {
  akun::Pelaku p = test::pelaku(id);
  p.akun = AkunId{id};
  if (id == koordinator) p.peran.push_back({akun::Peran::koordinator, std::nullopt, ""});
  if (id == apip) p.peran.push_back({akun::Peran::apip, std::nullopt, ""});
  if (id == penghubung) p.peran.push_back({akun::Peran::penghubung, kPupr, "/1/2/"});
  return p;
}

inline void isi_balai(db::Tx& tx) {
  tx.exec(
      "INSERT INTO unit (id, kode, nama, jenis, induk_id, jalur, mulai) VALUES (1, 'PEMDA', 'Pemerintah', 'pemda', "
      "NULL, '/1/', '2020-01-01'), (2, 'DPUPR', 'Dinas PUPR', 'dinas', 1, '/1/2/', '2020-01-01'), (3, 'DINKES', "
      "'Dinas Kesehatan', 'dinas', 1, '/1/3/', '2020-01-01')");
  const int unit_of[] = {1, 1, 2, 2, 2, 3};
  for (int id = koordinator; id <= orang_lain; ++id) {
    tx.exec("INSERT INTO pegawai (id, nip, nama, jenis) VALUES ($1, $2, $3, 'pns')",
            {id, std::to_string(199203142019032000 + id), "Orang " + std::to_string(id)});
    tx.exec("INSERT INTO akun (id, pengguna, pegawai_id, nama, status, dibuat) VALUES ($1, $2, $1, $2, 'aktif', 0)",
            {id, "orang" + std::to_string(id)});
    tx.exec(
        "INSERT INTO penugasan (pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, memimpin, penilai_id, mulai) "
        "VALUES ($1, $2, 'definitif', 'pelaksana', 'Staf', $3, $4, '2024-01-01')",
        {id, unit_of[id - 1], id == kepala ? 1 : 0,
         id == penghubung || id == pelaksana ? std::optional<int>(kepala) : std::nullopt});
  }
  tx.exec(
      "INSERT INTO akun_peran (akun_id, peran, unit_id) VALUES (1, 'koordinator', 0), (2, 'apip', 0), "
      "(4, 'penghubung', 2)");
  for (const auto& l : kalender::libur_2026())
    tx.exec("INSERT INTO hari_libur (tanggal, nama, jenis) VALUES ($1, $2, $3)",
            {l.tanggal.iso(), l.nama, to_code(l.jenis)});
}

// A database with all of them, and what happens in it.
struct Balai {
  explicit Balai(db::Database& database) : db(database) {
    db.write([](db::Tx& tx) {
      isi_balai(tx);
      return true;
    });
  }

  Jam jam(std::int64_t now) {
    return db.read_result([&](db::Reader& r) -> Result<Jam> { return load_jam(r, now, 540); }).value();
  }
  PengaduanId lapor(Draf isi, std::int64_t now = kSenin) {
    tanda = draw_tanda_terima();
    return db
        .write_result([&](db::Tx& tx) { return ajukan(tx, brankas, load_jam(tx, now, 540), {.isi = isi}, *tanda); })
        .value();
  }
  Result<std::int64_t> lakukan(PengaduanId id, PelakuPerkara pelaku, const Tindakan& tindakan, std::int64_t now) {
    return db.write_result([&](db::Tx& tx) { return act(tx, brankas, load_jam(tx, now, 540), id, pelaku, tindakan); });
  }
  BarisPengaduan baris(PengaduanId id) {
    return db
        .read_result([&](db::Reader& r) -> Result<BarisPengaduan> {
          return *r.one(std::string(kBarisPengaduan) + "WHERE p.id = $1", {id}, read_pengaduan);
        })
        .value();
  }
  Result<PengaduanPetugas> cari(PengaduanId id, const akun::Pelaku& pelaku) {
    return db.read_result(
        [&](db::Reader& r) { return find_untuk_petugas(r, id, pelaku, *Tanggal::make(2026, 7, 13)); });
  }
  std::int64_t number(std::string_view sql) { return test::number(db, sql); }

  db::Database& db;
  TempFolder folder;
  berkas::Brankas brankas = berkas::Brankas::open(folder.path() / "kunci", berkas::Brankas::Missing::make).value();
  std::optional<TandaTerima> tanda;
};

inline Draf jembatan() {
  return {.kategori = "jembatan",
          .tempat_diisi = true,
          .distrik = "94.01.05",
          .kampung = "94.01.05.2003",
          .cerita = "Papan jembatan lepas, anak sekolah harus melompat.",
          .kontak_diisi = true,
          .nama = "Maria Pigai",
          .surel = "maria@example.org"};
}

inline PelakuPerkara sebagai(Relasi relasi, int id) {
  return {relasi, AkunId{id}};
}
inline Tindakan disposisi(KategoriId kategori = KategoriId{12}) {
  return {.peristiwa = PeristiwaPengaduan::disposisi,
          .klasifikasi = Klasifikasi::pengaduan_tbp,
          .kategori = kategori,
          .unit = kPupr};
}

}  // namespace pengaduan::contoh
