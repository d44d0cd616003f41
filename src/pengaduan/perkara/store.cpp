#include "pengaduan/perkara/store.h"

#include <algorithm>

#include "msg/pengaduan.h"
#include "msg/perlindungan.h"
#include "pengaduan/lindung/terkait_store.h"
#include "pengaduan/perkara/gabung_store.h"
#include "pengaduan/perkara/kabar_store.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/perkara/lampiran_store.h"
#include "pengaduan/perkara/pemegang.h"
#include "pengaduan/perkara/tindakan_galat.h"
#include "pengaduan/publik/kata_store.h"
#include "pengaduan/publik/peta_store.h"
#include "pengaduan/publik/versi_store.h"
#include "pengaduan/surat/store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/tenggat/pergeseran_store.h"
#include "pengaduan/terbuka/store.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;

bool is_closed(K keadaan) {
  static constexpr std::array kClosed{K::bukan_wewenang,   K::arsip,   K::duplikat,         K::selesai_dikonfirmasi,
                                      K::selesai_otomatis, K::dicabut, K::dicabut_otomatis, K::kedaluwarsa};
  return std::ranges::find(kClosed, keadaan) != kClosed.end();
}

// A proposal names the class; agreeing takes it from the proposal.
std::optional<Klasifikasi> class_of(const Tindakan& t, std::span<const BarisPeristiwa> riwayat) {
  if (t.peristiwa != P::setujui_klasifikasi) return t.klasifikasi;
  for (auto at = riwayat.rbegin(); at != riwayat.rend(); ++at)
    if (at->peristiwa == P::usul_klasifikasi) return at->klasifikasi;
  return std::nullopt;
}

bool changes_class(P peristiwa) {
  return peristiwa == P::disposisi || peristiwa == P::usul_klasifikasi || peristiwa == P::setujui_klasifikasi;
}

// WBS is neither left nor entered: the koordinator never learns of it, and what he has read is no secret of APIP's.
Result<void> check_class(const BarisPengaduan& p, const Tindakan& t, std::optional<Klasifikasi> kelas) {
  if (!changes_class(t.peristiwa)) return {};
  if (!kelas) return invalid("klasifikasi", msg::pengaduan::galat_klasifikasi);
  const bool same = *kelas == p.klasifikasi;
  if ((p.klasifikasi == Klasifikasi::wbs) != (*kelas == Klasifikasi::wbs) ||
      (same && t.peristiwa == P::usul_klasifikasi))
    return invalid("klasifikasi", msg::pengaduan::galat_klasifikasi);
  if (t.peristiwa == P::setujui_klasifikasi && !is_pengawasan(*kelas) && !p.unit && !t.unit)
    return invalid("unit", msg::pengaduan::galat_disposisi);
  return {};
}

// Nobody it is about is given it.
Result<void> check_handlers(db::Reader& reader, const Jam& jam, const BarisPengaduan& p, const Tindakan& t) {
  if (!p.ada_terlapor) return {};
  if (t.unit && is_unit_terhalang(reader, p.id, *t.unit, jam.hari_ini))
    return invalid("unit", msg::perlindungan::galat_unit_terlapor);
  if (t.pelaksana && is_terkait(reader, p.id, *t.pelaksana, jam.hari_ini))
    return invalid("pelaksana", msg::perlindungan::galat_pelaksana_terlapor);
  return {};
}

// Whose unit it is afterwards: none where APIP handles.
std::optional<UnitId> unit_after(const BarisPengaduan& p, const Tindakan& t, Klasifikasi kelas, K ke) {
  if (is_pengawasan(kelas) || ke == K::baru || ke == K::dikembalikan) return std::nullopt;
  return t.unit ? t.unit : p.unit;
}

int allowance(const Jam& jam, JenisPemegang pemegang, Klasifikasi kelas) {
  const auto of = [&](Langkah langkah) {
    const auto* a = find_aturan(jam.aturan, langkah, kelas, jam.hari_ini);
    return a ? a->jumlah : 0;
  };
  switch (pemegang) {
    case JenisPemegang::koordinator:
      return of(Langkah::verifikasi);
    case JenisPemegang::unit:
    case JenisPemegang::apip:
      return of(Langkah::penyelesaian);
    case JenisPemegang::pelapor:
      return of(Langkah::jawaban_pelapor);
    case JenisPemegang::luar:
      return 0;
  }
  return 0;
}

void hand_over(db::Tx& tx, const Jam& jam, const BarisPengaduan& after) {
  const auto pemegang = pemegang_of(after.keadaan, after.klasifikasi);
  const std::optional<UnitId> unit = pemegang == JenisPemegang::unit ? after.unit : std::nullopt;
  bool same = false;
  tx.query("SELECT pemegang, unit_id FROM pengaduan_leg WHERE pengaduan_id = $1 AND keluar IS NULL", {after.id},
           [&](const db::Row& r) {
             same = pemegang && read_enum<JenisPemegang>(r, "pemegang") == *pemegang &&
                    r.opt_id<UnitId>("unit_id") == unit;
           });
  if (same) return;
  tx.exec("UPDATE pengaduan_leg SET keluar = $2 WHERE pengaduan_id = $1 AND keluar IS NULL", {after.id, jam.now});
  if (!pemegang) return;
  tx.exec("INSERT INTO pengaduan_leg (pengaduan_id, pemegang, unit_id, masuk, jatah_hk) VALUES ($1, $2, $3, $4, $5)",
          {after.id, to_code(*pemegang), unit, jam.now, allowance(jam, *pemegang, after.klasifikasi)});
}

bool is_public(const BarisPengaduan& p) {
  const Saringan saringan = p.disaring ? Saringan::selesai : Saringan::belum;
  return !p.tersembunyi && is_published(p.keadaan, saringan) &&
         visible(Bidang::keberadaan, Kanal::halaman, p.privasi, p.klasifikasi) != Pandang::tiada;
}

std::optional<std::string> iso_of(const std::optional<Tanggal>& hari) {
  return hari ? std::optional(hari->iso()) : std::nullopt;
}

BarisPengaduan find_row(db::Reader& reader, PengaduanId id) {
  auto row = reader.one(std::string(kBarisPengaduan) + "WHERE p.id = $1", {id}, read_pengaduan);
  MUST(row);
  return *std::move(row);
}

void write_row(db::Tx& tx, const Jam& jam, const BarisPengaduan& p, const Tindakan& t, K ke, Klasifikasi kelas) {
  const bool moved = ke != p.keadaan;
  const std::optional<std::int64_t> selesai = !is_closed(ke) ? std::nullopt
                                              : moved        ? std::optional(jam.now)
                                                             : p.selesai;
  const auto unit = unit_after(p, t, kelas, ke);
  // Whoever did the work for one unit does it for no other.
  const auto pelaksana = unit != p.unit && !t.pelaksana ? std::nullopt : t.pelaksana ? t.pelaksana : p.pelaksana;
  tx.exec(
      "UPDATE pengaduan SET keadaan = $2, keadaan_sejak = $3, klasifikasi = $4, kategori_id = $5, unit_id = $6, "
      "pelaksana_id = $7, kanonik_id = $8, instansi_tujuan = $9, rencana_selesai = $10, selesai = $11, diubah = $12, "
      "versi = versi + 1 WHERE id = $1",
      {p.id, to_code(ke), moved ? jam.now : p.keadaan_sejak, to_code(kelas), t.kategori.value_or(p.kategori), unit,
       pelaksana,
       t.peristiwa == P::pisah ? std::nullopt
       : t.kanonik             ? t.kanonik
                               : p.kanonik,
       t.instansi.empty() ? p.instansi_tujuan : t.instansi, iso_of(t.rencana ? t.rencana : p.rencana_selesai), selesai,
       jam.now});
}

struct Ucapan {
  std::string teks;
  std::optional<int> mirip;
};
// The answer that was put forward is what goes out, word for word.
Ucapan words_for(db::Tx& tx, PengaduanId id, const Tindakan& t) {
  if (t.peristiwa != P::tanggapi) return {t.teks, std::nullopt};
  Ucapan answer;
  tx.query("SELECT teks, mirip FROM pengaduan_jawaban WHERE pengaduan_id = $1", {id}, [&](const db::Row& r) {
    answer = {r.text("teks"), static_cast<int>(r.i64("mirip"))};
  });
  tx.exec("DELETE FROM pengaduan_jawaban WHERE pengaduan_id = $1", {id});
  return answer;
}

// Whose handler a message is for: of a merged one the one it was merged into.
BarisPengaduan told_about(db::Reader& reader, const BarisPengaduan& p) {
  return p.keadaan == K::duplikat && p.kanonik ? find_row(reader, *p.kanonik) : p;
}

}  // namespace

Result<BarisPengaduan> lock_pengaduan(db::Tx& tx, PengaduanId id) {
  // PostgreSQL locks the row alone; of SQLite there is one writer.
  if (tx.dialect() == db::Dialect::postgres)
    tx.query("SELECT id FROM pengaduan WHERE id = $1 FOR UPDATE", {id}, [](const db::Row&) {});
  auto row = tx.one(std::string(kBarisPengaduan) + "WHERE p.id = $1", {id}, read_pengaduan);
  if (!row) return fail(Fault::not_found, {});
  return *std::move(row);
}

Result<std::int64_t> act(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                         const PelakuPerkara& pelaku, const Tindakan& tindakan) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  const auto riwayat = load_riwayat(tx, id);
  const auto fakta = fakta_of(tx, jam, p, riwayat, pelaku, tindakan);
  const Transisi* known = find_transisi(p.keadaan, tindakan.peristiwa, pelaku.relasi);
  if (!known) return fail(Fault::conflict, msg::pengaduan::galat_langkah);
  const auto named = class_of(tindakan, riwayat);
  TRY_VOID(check_class(p, tindakan, named));
  TRY_VOID(check_handlers(tx, jam, p, tindakan));
  const Transisi* t = allowed(p.keadaan, tindakan.peristiwa, pelaku.relasi, fakta);
  if (!t)
    return tl::unexpected(holds(known->syarat, pelaku.relasi, fakta) ? galat_syarat(Syarat::tidak_ada)
                                                                     : galat_syarat(known->syarat));
  if (t->alasan == Alasan::wajib && tindakan.teks.empty()) return invalid("teks", msg::pengaduan::galat_alasan);
  const Klasifikasi kelas = tindakan.peristiwa == P::usul_klasifikasi || !named || !changes_class(tindakan.peristiwa)
                                ? p.klasifikasi
                                : *named;
  catat_pergeseran(tx, jam, p, riwayat);
  const Ucapan ucapan = words_for(tx, id, tindakan);
  Kata kata{ucapan.teks, std::nullopt};
  if (tindakan.teks_untuk_umum) kata.teks_publik = kata.teks;
  write_row(tx, jam, p, tindakan, t->ke, kelas);
  const std::int64_t event = append_peristiwa(tx, brankas, id,
                                              {.peristiwa = tindakan.peristiwa,
                                               .pelaku = pelaku.relasi,
                                               .dari = p.keadaan,
                                               .ke = t->ke,
                                               .unit = tindakan.unit,
                                               .klasifikasi = changes_class(tindakan.peristiwa) ? named : std::nullopt,
                                               .alasan = tindakan.alasan,
                                               .mirip = ucapan.mirip,
                                               .akun = pelaku.akun,
                                               .waktu = jam.now},
                                              kata, kelas);
  if (tindakan.peristiwa == P::tanggapi) send_bukti(tx, id, event);
  refresh(tx, jam, id);
  if (tindakan.peristiwa == P::gabung) TRY_VOID(ikut_gabung(tx, jam, id, *tindakan.kanonik));
  if (tindakan.peristiwa == P::pisah && p.kanonik) TRY_VOID(lepas_gabung(tx, jam, *p.kanonik));
  const BarisPengaduan after = find_row(tx, id);
  hand_over(tx, jam, after);
  if (tindakan.kabar == Kabar::diam) return event;
  kabari(tx, tindakan.peristiwa == P::pesan ? told_about(tx, after) : after, tindakan.peristiwa, pelaku.relasi,
         jam.hari_ini, jam.now);
  surati(tx, after, tindakan.peristiwa, pelaku.relasi, event, jam.now);
  return event;
}

void refresh(db::Tx& tx, const Jam& jam, PengaduanId id) {
  const BarisPengaduan p = find_row(tx, id);
  const auto riwayat = load_riwayat(tx, id);
  const auto due = tenggat_of(jam, riwayat, p.keadaan, p.klasifikasi, p.dihitung_sejak);
  const auto next = next_actor(p.keadaan, fakta_of(tx, jam, p, riwayat, {}, {}));
  const std::optional<std::int64_t> bangun = is_closed(p.keadaan) ? std::nullopt : std::optional(jam.next_look());
  tx.exec(
      "UPDATE pengaduan SET tenggat = $2, tenggat_langkah = $3, bangun = $4, terbit = $5, giliran = $6 "
      "WHERE id = $1",
      {id, iso_of(due.penyelesaian ? due.penyelesaian : p.tenggat), iso_of(due.langkah), bangun, is_public(p) ? 1 : 0,
       next ? std::optional(std::string(to_code(*next))) : std::nullopt});
  index_kata(tx, id);
  if (p.terbit || is_public(p)) naikkan_versi_publik(tx, id);
  index_peta(tx, id);
  if (p.terbit && !is_public(p)) hurry_jadwal(tx, kTerbukaJob);
}

}  // namespace pengaduan
