#include "pengaduan/petugas/massal_store.h"

#include "msg/massal.h"
#include "msg/pengaduan.h"
#include "pengaduan/perkara/tindakan_galat.h"

namespace pengaduan {
namespace {

using P = PeristiwaPengaduan;

struct Rencana {
  Tindakan tindakan;
  std::int64_t versi = 0;
};

// What is still to be done with one of his; nothing when it was done.
std::optional<Rencana> find_rencana(db::Reader& reader, const akun::Pelaku& pelaku, MassalId id, PengaduanId one) {
  return reader.one(
      "SELECT m.peristiwa, m.teks, m.alasan, m.unit_id, m.kanonik_id, b.versi FROM pengaduan_massal m JOIN "
      "pengaduan_massal_baris b ON b.massal_id = m.id WHERE m.id = $1 AND m.akun_id = $2 AND b.pengaduan_id = $3 AND "
      "b.hasil = 'antre'",
      {id, pelaku.akun, one}, [](const db::Row& r) {
        return Rencana{{.peristiwa = read_enum<P>(r, "peristiwa"),
                        .teks = r.text("teks"),
                        .unit = r.opt_id<UnitId>("unit_id"),
                        .kanonik = r.opt_id<PengaduanId>("kanonik_id"),
                        .alasan = from_code<AlasanArsip>(r.text("alasan"))},
                       r.i64("versi")};
      });
}

void note(db::Tx& tx, MassalId id, PengaduanId one, HasilMassal hasil) {
  tx.exec("UPDATE pengaduan_massal_baris SET hasil = $3 WHERE massal_id = $1 AND pengaduan_id = $2 AND hasil = 'antre'",
          {id, one, to_code(hasil)});
}

// What it comes to; only `jadi` leaves something behind.
HasilMassal do_one(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const akun::Pelaku& pelaku, MassalId id,
                   PengaduanId one) {
  if (!lock_pengaduan(tx, one)) return HasilMassal::ditolak;
  const auto rencana = find_rencana(tx, pelaku, id, one);
  if (!rencana) return HasilMassal::antre;  // somebody else has just done it
  const auto perkara = find_untuk_petugas(tx, one, pelaku, jam.hari_ini);
  if (!perkara) return HasilMassal::ditolak;
  if (perkara->baris.versi != rencana->versi) return HasilMassal::berubah;
  const Tindakan t = tindakan_untuk(perkara->baris, rencana->tindakan);
  const auto relasi = periksa_massal(tx, jam, *perkara, pelaku.akun, t);
  if (!relasi || !act(tx, brankas, jam, one, {*relasi, pelaku.akun}, t)) return HasilMassal::ditolak;
  note(tx, id, one, HasilMassal::jadi);
  return HasilMassal::jadi;
}

}  // namespace

Tindakan tindakan_untuk(const BarisPengaduan& p, Tindakan t) {
  if (t.peristiwa != P::disposisi) return t;
  t.klasifikasi = p.klasifikasi;
  t.kategori = p.kategori;
  if (is_pengawasan(p.klasifikasi)) t.unit.reset();
  return t;
}

Result<Relasi> periksa_massal(db::Reader& reader, const Jam& jam, const PengaduanPetugas& perkara, AkunId akun,
                              const Tindakan& tindakan) {
  const auto& p = perkara.baris;
  if (p.klasifikasi == Klasifikasi::wbs) return fail(Fault::conflict, msg::massal::tolak_wbs);
  const auto riwayat = load_riwayat(reader, p.id);
  Error refused{Fault::conflict, msg::pengaduan::galat_langkah, ""};
  for (const Relasi relasi : perkara.relasi) {
    const Transisi* known = find_transisi(p.keadaan, tindakan.peristiwa, relasi);
    if (!known) continue;
    const auto fakta = fakta_of(reader, jam, p, riwayat, {.relasi = relasi, .akun = akun}, tindakan);
    if (allowed(p.keadaan, tindakan.peristiwa, relasi, fakta)) return relasi;
    if (!holds(known->syarat, relasi, fakta)) refused = galat_syarat(known->syarat);
  }
  return tl::unexpected(std::move(refused));
}

MassalId catat_massal(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Tindakan& t,
                      std::span<const PilihanMassal> pilihan) {
  const auto id = tx.insert<MassalId>(
      "INSERT INTO pengaduan_massal (akun_id, peristiwa, teks, alasan, unit_id, kanonik_id, dibuat) VALUES ($1, $2, "
      "$3, "
      "$4, $5, $6, $7) RETURNING id",
      {pelaku.akun, to_code(t.peristiwa), t.teks, t.alasan ? to_code(*t.alasan) : "", t.unit, t.kanonik, now});
  for (const auto& one : pilihan)
    tx.exec(
        "INSERT INTO pengaduan_massal_baris (massal_id, pengaduan_id, versi, hasil) VALUES ($1, $2, $3, 'antre') "
        "ON CONFLICT DO NOTHING",
        {id, one.id, one.versi});
  return id;
}

void kerjakan_massal(db::Database& database, const berkas::Brankas& brankas, const akun::Pelaku& pelaku,
                     std::int64_t now, int zona_menit, MassalId id) {
  std::vector<PengaduanId> todo;
  database.read([&](db::Reader& r) {
    todo = r.list(
        "SELECT b.pengaduan_id FROM pengaduan_massal_baris b JOIN pengaduan_massal m ON m.id = b.massal_id WHERE m.id "
        "= "
        "$1 AND m.akun_id = $2 AND b.hasil = 'antre' ORDER BY b.pengaduan_id",
        {id, pelaku.akun}, [](const db::Row& row) { return row.id<PengaduanId>("pengaduan_id"); });
  });
  for (const PengaduanId one : todo) {
    HasilMassal hasil = HasilMassal::antre;
    database.write([&](db::Tx& tx) {
      hasil = do_one(tx, brankas, load_jam(tx, now, zona_menit), pelaku, id, one);
      return hasil == HasilMassal::jadi;
    });
    // What was begun and refused is undone before its outcome is noted.
    if (hasil == HasilMassal::berubah || hasil == HasilMassal::ditolak)
      database.write([&](db::Tx& tx) {
        note(tx, id, one, hasil);
        return true;
      });
  }
}

Result<Massal> find_massal(db::Reader& reader, const akun::Pelaku& pelaku, MassalId id) {
  const auto peristiwa = reader.one("SELECT peristiwa FROM pengaduan_massal WHERE id = $1 AND akun_id = $2",
                                    {id, pelaku.akun}, [](const db::Row& r) { return read_enum<P>(r, "peristiwa"); });
  if (!peristiwa) return fail(Fault::not_found, {});
  return Massal{
      *peristiwa,
      reader.list(
          "SELECT b.pengaduan_id, p.nomor, b.hasil FROM pengaduan_massal_baris b JOIN pengaduan p ON p.id = "
          "b.pengaduan_id WHERE b.massal_id = $1 ORDER BY b.pengaduan_id",
          {id}, [](const db::Row& r) {
            return BarisMassal{r.id<PengaduanId>("pengaduan_id"), r.text("nomor"), read_enum<HasilMassal>(r, "hasil")};
          })};
}

}  // namespace pengaduan
