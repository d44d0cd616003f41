#include "pengaduan/petugas/pilihan_store.h"

#include "msg/pengaduan.h"
#include "organisasi/baris_store.h"
#include "pengaduan/perkara/kabar_store.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/petugas/templat.h"
#include "pengaduan/petugas/templat_store.h"
#include "pengaduan/publik/moderasi_store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/terbuka/store.h"

namespace pengaduan {

std::vector<PilihanUnit> list_unit_penanggung(db::Reader& reader) {
  return reader.list(
      "SELECT u.id, u.nama FROM unit u JOIN unit i ON i.id = u.induk_id WHERE i.induk_id IS NULL AND u.selesai IS NULL "
      "ORDER BY u.nama, u.id",
      {}, [](const db::Row& r) {
        return PilihanUnit{r.id<UnitId>("id"), r.text("nama")};
      });
}

std::vector<PilihanOrang> list_orang_unit(db::Reader& reader, UnitId unit, Tanggal today) {
  return reader.list(
      "SELECT g.id, g.nama, g.gelar_depan, g.gelar_belakang, MIN(t.jabatan) AS jabatan FROM penugasan t "
      "JOIN pegawai g ON g.id = t.pegawai_id JOIN unit b ON b.id = t.unit_id JOIN unit o ON b.jalur LIKE o.jalur || "
      "'%' "
      "WHERE o.id = $1 AND t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2) "
      "GROUP BY g.id, g.nama, g.gelar_depan, g.gelar_belakang ORDER BY g.nama, g.id LIMIT 200",
      {unit, today.iso()}, [](const db::Row& r) {
        return PilihanOrang{r.id<PegawaiId>("id"), organisasi::read_full_name(r), r.text("jabatan")};
      });
}

std::optional<PengaduanId> find_nomor(db::Reader& reader, const std::string& nomor) {
  return reader.one("SELECT id FROM pengaduan WHERE nomor = $1", {nomor},
                    [](const db::Row& r) { return r.id<PengaduanId>("id"); });
}

JawabanDraf find_jawaban(db::Reader& reader, PengaduanId id) {
  JawabanDraf out;
  reader.query("SELECT teks, templat, mirip FROM pengaduan_jawaban WHERE pengaduan_id = $1", {id},
               [&](const db::Row& r) {
                 out.teks = r.text("teks");
                 out.templat = r.flag("templat");
                 out.mirip = static_cast<int>(r.i64("mirip"));
               });
  out.bukti = count_bukti(reader, id);
  return out;
}

Result<void> save_jawaban(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku,
                          const std::string& teks) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  const Hitungan counted = count(kejadian_of(load_riwayat(tx, id)));
  if (counted.jawaban_disetujui) {
    if (find_jawaban(tx, id).teks == teks) return {};
    return fail(Fault::conflict, msg::pengaduan::galat_jawaban_disetujui);
  }
  const UkuranJawaban ukuran = ukur_jawaban(tx, p, teks);
  tx.exec(
      "INSERT INTO pengaduan_jawaban (pengaduan_id, teks, templat, mirip, akun_id, diubah) VALUES ($1, $2, $6, $5, $3, "
      "$4) ON CONFLICT (pengaduan_id) DO UPDATE SET teks = $2, templat = $6, mirip = $5, akun_id = $3, diubah = $4",
      {id, teks, pelaku.akun, jam.now, ukuran.lain, is_ulangan(ukuran.templat) ? 1 : 0});
  refresh(tx, jam, id);
  if (p.keparahan >= keparahan_berat && !is_pengawasan(p.klasifikasi)) kabari_kepala(tx, p, jam.hari_ini, jam.now);
  return {};
}

Result<void> simpan_saringan(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku,
                             const HasilSaring& saringan) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  if (visible(Bidang::keberadaan, Kanal::halaman, p.privasi, p.klasifikasi) == Pandang::tiada)
    return fail(Fault::not_found, {});
  if (p.terbit && (p.judul_publik != saringan.judul || p.isi_publik != saringan.isi))
    catat_sunting(tx, jam, id, pelaku);
  tx.exec(
      "UPDATE pengaduan SET judul_publik = $2, isi_publik = $3, lokasi_aman = $4, disaring = $5, diubah = $5, "
      "versi = versi + 1 WHERE id = $1",
      {id, saringan.judul, saringan.isi, saringan.lokasi_aman ? 1 : 0, jam.now});
  tx.exec("UPDATE pengaduan_lampiran SET publik = 0 WHERE pengaduan_id = $1", {id});
  for (const LampiranId foto : saringan.foto)
    tx.exec("UPDATE pengaduan_lampiran SET publik = 1 WHERE pengaduan_id = $1 AND id = $2", {id, foto});
  refresh(tx, jam, id);
  if (p.terbit) hurry_jadwal(tx, kTerbukaJob);
  return {};
}

}  // namespace pengaduan
