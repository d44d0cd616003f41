#include "pengaduan/lindung/retensi_store.h"

#include "pengaduan/lindung/store.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {
namespace {

using T = TindakanLindung;

// The first moment of the same day so many years ago; of 29 February the 28th.
std::int64_t years_before(Tanggal today, int years, int zona_menit) {
  auto day = Tanggal::make(today.year() - years, today.month(), today.day());
  if (!day) day = Tanggal::make(today.year() - years, today.month(), today.day() - 1);
  MUST(day);
  return day->start_utc_ms(zona_menit);
}

std::vector<PengaduanId> due(db::Database& database, std::string_view what, std::int64_t other, std::int64_t wbs,
                             int limit) {
  std::vector<PengaduanId> out;
  database.read([&](db::Reader& r) {
    out = r.list(
        "SELECT p.id FROM pengaduan p WHERE p.selesai IS NOT NULL AND ((p.klasifikasi <> 'wbs' AND p.selesai < "
        "$1) OR (p.klasifikasi = 'wbs' AND p.selesai < $2)) AND " +
            std::string(what) + " ORDER BY p.selesai, p.id LIMIT $3",
        {other, wbs, limit}, [](const db::Row& row) { return row.id<PengaduanId>("id"); });
  });
  return out;
}

// With the addresses that were told of it. The name on the public page came from it.
void remove_identity(db::Tx& tx, PengaduanId id, std::int64_t now) {
  tx.exec("DELETE FROM pengaduan_identitas WHERE pengaduan_id = $1", {id});
  tx.exec("DELETE FROM pengaduan_langganan WHERE pengaduan_id = $1", {id});
  tx.exec("UPDATE pengaduan SET nama_publik = '', nama_penuh = 0 WHERE id = $1", {id});
  catat_lindung(tx, id, {.tindakan = T::hapus_identitas, .waktu = now});
}

// Everything the reporter wrote or sent and what was said about him. The screened text stays, and so do words of
// officers that were for everybody.
void remove_words(db::Tx& tx, PengaduanId id, std::int64_t now) {
  tx.exec("DELETE FROM pengaduan_isi WHERE pengaduan_id = $1", {id});
  tx.exec(
      "DELETE FROM pengaduan_teks WHERE teks_publik IS NULL AND peristiwa_id IN (SELECT id FROM pengaduan_peristiwa "
      "WHERE "
      "pengaduan_id = $1)",
      {id});
  tx.exec("DELETE FROM pengaduan_lampiran WHERE pengaduan_id = $1 AND publik = 0", {id});
  tx.exec("DELETE FROM pengaduan_catatan WHERE pengaduan_id = $1", {id});
  tx.exec("DELETE FROM pengaduan_jawaban WHERE pengaduan_id = $1", {id});
  tx.exec("DELETE FROM sesi_pelapor WHERE pengaduan_id = $1", {id});
  tx.exec("UPDATE pengaduan_terlapor SET alasan = '', alasan_cabut = '' WHERE pengaduan_id = $1", {id});
  tx.exec("UPDATE pengaduan_buka SET alasan = '', alasan_putusan = '', alasan_tunda = '' WHERE pengaduan_id = $1",
          {id});
  tx.exec(
      "UPDATE pengaduan SET isi_dihapus = $2, lintang = CASE WHEN lokasi_aman = 1 THEN lintang END, bujur = CASE WHEN "
      "lokasi_aman = 1 THEN bujur END WHERE id = $1",
      {id, now});
  catat_lindung(tx, id, {.tindakan = T::hapus_isi, .waktu = now});
}

template <class Remove>
int remove_all(db::Database& database, const std::vector<PengaduanId>& ids, Remove remove) {
  for (const PengaduanId id : ids)
    database.write([&](db::Tx& tx) {
      MUST(lock_pengaduan(tx, id));
      remove(tx, id);
      return true;
    });
  return static_cast<int>(ids.size());
}

}  // namespace

bool lupakan_pelapor(db::Tx& tx, PengaduanId id, std::int64_t now) {
  const auto known = tx.exec("DELETE FROM pengaduan_identitas WHERE pengaduan_id = $1", {id});
  const auto told = tx.exec("DELETE FROM pengaduan_langganan WHERE pengaduan_id = $1 AND peran = 'pelapor'", {id});
  if (known + told == 0) return false;
  tx.exec("UPDATE pengaduan SET nama_publik = '', nama_penuh = 0, diubah = $2, versi = versi + 1 WHERE id = $1",
          {id, now});
  catat_lindung(tx, id, {.tindakan = T::hapus_identitas, .relasi = Relasi::pelapor, .waktu = now});
  return true;
}

Terhapus run_retensi(db::Database& database, const MasaSimpan& masa, Tanggal today, std::int64_t now, int zona_menit,
                     int limit) {
  const auto since = [&](int years) { return years_before(today, years, zona_menit); };
  Terhapus out;
  out.identitas = remove_all(database,
                             due(database,
                                 "(EXISTS (SELECT 1 FROM pengaduan_identitas i WHERE i.pengaduan_id = p.id) OR EXISTS "
                                 "(SELECT 1 FROM pengaduan_langganan l WHERE l.pengaduan_id = p.id))",
                                 since(masa.identitas), since(masa.wbs), limit),
                             [&](db::Tx& tx, PengaduanId id) { remove_identity(tx, id, now); });
  out.isi = remove_all(database, due(database, "p.isi_dihapus IS NULL", since(masa.isi), since(masa.wbs), limit),
                       [&](db::Tx& tx, PengaduanId id) { remove_words(tx, id, now); });
  return out;
}

}  // namespace pengaduan
