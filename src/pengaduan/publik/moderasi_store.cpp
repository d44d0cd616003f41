#include "pengaduan/publik/moderasi_store.h"

#include <map>

#include "msg/moderasi.h"
#include "pengaduan/angka/angka.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {
namespace {

// `pelaku` stands for the role: the koordinator decides what everybody reads (petugas_saring_pages).
void note(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku, TindakanModerasi tindakan,
          std::string_view alasan) {
  tx.exec(
      "INSERT INTO pengaduan_moderasi (pengaduan_id, tindakan, alasan, pelaku, akun_id, waktu) VALUES ($1, $2, $3, "
      "'koordinator', $4, $5)",
      {id, to_code(tindakan), alasan, pelaku.akun, jam.now});
}

void set_hidden(db::Tx& tx, const Jam& jam, PengaduanId id, std::optional<std::int64_t> since) {
  tx.exec("UPDATE pengaduan SET tersembunyi = $2, diubah = $3, versi = versi + 1 WHERE id = $1", {id, since, jam.now});
  refresh(tx, jam, id);
}

}  // namespace

Result<void> sembunyikan(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku,
                         AlasanSembunyi alasan) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  if (!p.terbit) return fail(Fault::conflict, msg::moderasi::galat_tidak_terbit);
  set_hidden(tx, jam, id, jam.now);
  note(tx, jam, id, pelaku, TindakanModerasi::sembunyi, to_code(alasan));
  return {};
}

Result<void> pulihkan(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  if (!p.tersembunyi) return fail(Fault::conflict, msg::moderasi::galat_tidak_sembunyi);
  set_hidden(tx, jam, id, std::nullopt);
  note(tx, jam, id, pelaku, TindakanModerasi::pulih, "");
  return {};
}

void catat_sunting(db::Tx& tx, const Jam& jam, PengaduanId id, const akun::Pelaku& pelaku) {
  note(tx, jam, id, pelaku, TindakanModerasi::sunting, "");
}

std::optional<JejakSembunyi> find_sembunyi(db::Reader& reader, std::string_view nomor) {
  std::optional<JejakSembunyi> out;
  reader.query(
      "SELECT p.nomor, p.tersembunyi, p.keadaan, p.klasifikasi, p.anonim, p.rahasia, p.disaring, "
      "(SELECT m.alasan FROM pengaduan_moderasi m WHERE m.pengaduan_id = p.id AND m.tindakan = 'sembunyi' ORDER BY "
      "m.id "
      "DESC LIMIT 1) AS alasan FROM pengaduan p WHERE p.nomor = $1 AND p.tersembunyi IS NOT NULL",
      {nomor}, [&](const db::Row& r) {
        const Saringan saringan = r.is_null("disaring") ? Saringan::belum : Saringan::selesai;
        const Privasi privasi{r.flag("anonim"), r.flag("rahasia")};
        if (!is_published(read_enum<KeadaanPengaduan>(r, "keadaan"), saringan) ||
            visible(Bidang::keberadaan, Kanal::halaman, privasi, read_enum<Klasifikasi>(r, "klasifikasi")) ==
                Pandang::tiada)
          return;
        out = JejakSembunyi{r.text("nomor"), r.i64("tersembunyi"), read_enum<AlasanSembunyi>(r, "alasan")};
      });
  return out;
}

std::vector<ModerasiBulan> count_moderasi(db::Reader& reader, std::int64_t since, int zona_menit) {
  std::map<std::pair<std::string, TindakanModerasi>, std::int64_t> counts;
  reader.query("SELECT tindakan, waktu FROM pengaduan_moderasi WHERE waktu >= $1", {since}, [&](const db::Row& r) {
    const Tanggal day = Tanggal::from_utc_ms(r.i64("waktu"), zona_menit);
    ++counts[{bulan_dari(day), read_enum<TindakanModerasi>(r, "tindakan")}];
  });
  std::vector<ModerasiBulan> out;
  for (const auto& [key, n] : counts) out.push_back({key.first, key.second, n});
  return out;
}

std::optional<std::int64_t> find_sunting(db::Reader& reader, PengaduanId id) {
  return reader.one(
      "SELECT waktu FROM pengaduan_moderasi WHERE pengaduan_id = $1 AND tindakan = 'sunting' ORDER BY id DESC LIMIT 1",
      {id}, [](const db::Row& r) { return r.i64("waktu"); });
}

}  // namespace pengaduan
