#include "pengaduan/perkara/pecah_store.h"

#include <algorithm>

#include "msg/pecah.h"
#include "pengaduan/lindung/terlapor_store.h"
#include "pengaduan/pelapor/ajukan_store.h"

namespace pengaduan {
namespace {

std::string field(const char* name, std::size_t i) {
  return std::string(name) + "_" + std::to_string(i + 1);
}

// WBS is neither left nor entered, by class or by kind.
Result<void> check(db::Reader& reader, const BarisPengaduan& p, std::span<const Pecahan> pecahan) {
  if (pecahan.size() < pecahan_min) return invalid(field("teks", pecahan.size()), msg::pecah::galat_sedikit);
  MUST(pecahan.size() <= pecahan_max);
  const bool wbs = p.klasifikasi == Klasifikasi::wbs;
  const auto all = list_kategori(reader);
  for (std::size_t i = 0; i < pecahan.size(); ++i) {
    if ((pecahan[i].klasifikasi == Klasifikasi::wbs) != wbs) return invalid(field("kelas", i), msg::pecah::galat_kelas);
    const auto kind = std::ranges::find(all, pecahan[i].kategori, &Kategori::id);
    if (kind == all.end() || (kind->klasifikasi == Klasifikasi::wbs) != wbs)
      return invalid(field("kategori", i), msg::pecah::galat_kategori);
  }
  return {};
}

// Its code and PIN are drawn and told to nobody: the whole's open it.
PengaduanId copy_row(db::Tx& tx, const Jam& jam, const BarisPengaduan& p, const Pecahan& part) {
  const TandaTerima unused = draw_tanda_terima();
  return tx.insert<PengaduanId>(
      "INSERT INTO pengaduan (kode_hash, pin_hash, nomor, kanal, klasifikasi, kategori_id, keadaan, keadaan_sejak, "
      "anonim, rahasia, nama_penuh, nama_publik, lokasi_aman, distrik, kampung, lintang, bujur, petak, luar_wilayah, "
      "keparahan, kerentanan, fisik, diterima, dihitung_sejak, diubah, induk_id) "
      "SELECT $2, $3, $4, p.kanal, $5, k.id, p.keadaan, p.keadaan_sejak, p.anonim, p.rahasia, p.nama_penuh, "
      "p.nama_publik, k.aset_umum, p.distrik, p.kampung, p.lintang, p.bujur, p.petak, p.luar_wilayah, k.keparahan, "
      "p.kerentanan, k.fisik, p.diterima, p.dihitung_sejak, CAST($6 AS BIGINT), COALESCE(p.induk_id, p.id) "
      "FROM pengaduan p JOIN kategori_pengaduan k ON k.id = $7 WHERE p.id = $1 RETURNING id",
      {p.id, hash_kode(unused.kode), hash_pin(unused.kode, unused.pin), unused.nomor, to_code(part.klasifikasi),
       jam.now, part.kategori});
}

// Photos are shown again by whoever screens the part.
void copy_rest(db::Tx& tx, PengaduanId from, PengaduanId to) {
  tx.exec(
      "INSERT INTO pengaduan_lampiran (pengaduan_id, pihak, sha256, nama, dibuat) SELECT CAST($2 AS BIGINT), pihak, "
      "sha256, nama, dibuat FROM pengaduan_lampiran WHERE pengaduan_id = $1 AND pihak = 'pelapor' ORDER BY id",
      {from, to});
  tx.exec(
      "INSERT INTO pengaduan_leg (pengaduan_id, pemegang, unit_id, masuk, keluar, jatah_hk) SELECT CAST($2 AS BIGINT), "
      "pemegang, unit_id, masuk, keluar, jatah_hk FROM pengaduan_leg WHERE pengaduan_id = $1 ORDER BY id",
      {from, to});
}

}  // namespace

Result<std::vector<PengaduanId>> pecah(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                                       const PelakuPerkara& pelaku, const std::string& alasan,
                                       std::span<const Pecahan> pecahan) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  TRY_VOID(check(tx, p, pecahan));
  const auto before = load_riwayat(tx, id);
  TRY_VOID(act(tx, brankas, jam, id, pelaku, {.peristiwa = PeristiwaPengaduan::pecah, .teks = alasan}));
  const IsiAsli whole = TRY(read_isi(tx, brankas, id));
  std::vector<PengaduanId> out;
  for (const Pecahan& part : pecahan) {
    const PengaduanId one = copy_row(tx, jam, p, part);
    simpan_isi(tx, brankas, one, {part.teks, whole.dekat}, part.klasifikasi);
    // The log up to here without its words, which stand with the whole.
    for (const BarisPeristiwa& e : before) append_peristiwa(tx, brankas, one, e, {}, part.klasifikasi);
    copy_rest(tx, id, one);
    const BarisPengaduan row = TRY(lock_pengaduan(tx, one));
    TRY_VOID(salin_terlapor(tx, brankas, jam, p, row, pelaku));
    refresh(tx, jam, one);
    out.push_back(one);
  }
  return out;
}

std::vector<Kerabat> list_kerabat(db::Reader& reader, const BarisPengaduan& p) {
  const PengaduanId whole = p.induk.value_or(p.id);
  auto out = reader.list(
      "SELECT p.id, p.nomor, p.keadaan, p.judul_publik, k.nama, k.nama_en FROM pengaduan p JOIN kategori_pengaduan k "
      "ON k.id = p.kategori_id WHERE p.id = $1 OR p.induk_id = $1 ORDER BY p.id LIMIT 50",
      {whole}, [&](const db::Row& r) {
        const auto id = r.id<PengaduanId>("id");
        return Kerabat{id,
                       r.text("nomor"),
                       read_enum<KeadaanPengaduan>(r, "keadaan"),
                       r.text("judul_publik"),
                       r.text("nama"),
                       r.text("nama_en"),
                       id == whole};
      });
  if (out.size() == 1) out.clear();
  return out;
}

}  // namespace pengaduan
