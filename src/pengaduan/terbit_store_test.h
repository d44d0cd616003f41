// A published pengaduan for the tests of what everybody reads.
#pragma once
#include "pengaduan/balai_store_test.h"

namespace pengaduan::contoh {

struct Terbitan {
  Draf isi = jembatan();
  std::string judul = "Papan jembatan lepas";
  std::string teks = "Sembilan papan jembatan ke sekolah lepas.";
  KategoriId kategori{12};
};

// Filed, forwarded and screened.
inline PengaduanId terbitkan(Balai& b, const Terbitan& t = {}, std::int64_t now = kSenin) {
  const auto id = b.lapor(t.isi, now);
  MUST(b.lakukan(id, sebagai(Relasi::koordinator, koordinator), disposisi(t.kategori), now));
  b.db.write([&](db::Tx& tx) {
    tx.exec("UPDATE pengaduan SET judul_publik = $2, isi_publik = $3, disaring = $4 WHERE id = $1",
            {id, t.judul, t.teks, now});
    refresh(tx, load_jam(tx, now, 540), id);
    return true;
  });
  return id;
}

// A photo of it.
inline void lampirkan(db::Database& db, PengaduanId id, const std::string& sha256, bool publik,
                      const std::string& pihak = "pelapor") {
  db.write([&](db::Tx& tx) {
    tx.exec("INSERT INTO berkas (sha256, bytes, jenis, dibuat) VALUES ($1, 1, 'image/jpeg', 0) ON CONFLICT DO NOTHING",
            {sha256});
    tx.exec(
        "INSERT INTO pengaduan_lampiran (pengaduan_id, pihak, sha256, nama, publik, dibuat) VALUES ($1, $2, $3, "
        "'foto.jpg', $4, 0)",
        {id, pihak, sha256, publik ? 1 : 0});
    return true;
  });
}

}  // namespace pengaduan::contoh
