#include "pengaduan/lindung/store.h"

#include <array>

#include "akun/digest.h"

namespace pengaduan {
namespace {

berkas::Kunci key_of(Klasifikasi kelas) {
  return kelas == Klasifikasi::wbs ? berkas::Kunci::wbs : berkas::Kunci::identitas;
}

std::string place_of(PengaduanId id) {
  return "lindung:" + to_text(id);
}

struct Link {
  PengaduanId pengaduan;
  std::int64_t nomor = 0;
  BarisLindung baris;
  std::string kata_hash;
  std::string before;
};

std::string hash_of(const Link& l) {
  const auto& b = l.baris;
  return akun::digest_of_fields(std::array{to_text(l.pengaduan), std::to_string(l.nomor),
                                           std::string(to_code(b.tindakan)), std::to_string(b.objek),
                                           std::string(to_code(b.relasi)), std::to_string(b.akun ? b.akun->value : 0),
                                           l.kata_hash, std::to_string(b.waktu), l.before});
}

}  // namespace

void catat_lindung(db::Tx& tx, PengaduanId id, const BarisLindung& baris) {
  Link link{.pengaduan = id, .baris = baris, .kata_hash = baris.kata.empty() ? "" : akun::digest_hex(baris.kata)};
  tx.query("SELECT nomor, hash FROM pengaduan_lindung WHERE pengaduan_id = $1 ORDER BY nomor DESC LIMIT 1", {id},
           [&](const db::Row& r) {
             link.nomor = r.i64("nomor");
             link.before = r.text("hash");
           });
  ++link.nomor;
  tx.exec(
      "INSERT INTO pengaduan_lindung (pengaduan_id, nomor, tindakan, objek_id, relasi, akun_id, kata_hash, waktu, "
      "hash_sebelum, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {id, link.nomor, to_code(baris.tindakan), baris.objek, to_code(baris.relasi), baris.akun, link.kata_hash,
       baris.waktu, link.before, hash_of(link)});
}

std::string seal_kata(const berkas::Brankas& brankas, const BarisPengaduan& p, std::string_view kata) {
  return kata.empty() ? std::string() : brankas.seal(key_of(p.klasifikasi), place_of(p.id), kata);
}

Result<std::string> unseal_kata(const berkas::Brankas& brankas, PengaduanId id, Klasifikasi kelas,
                                const std::string& segel) {
  if (segel.empty()) return std::string();
  return brankas.unseal(key_of(kelas), place_of(id), segel);
}

std::optional<LindungRusak> periksa_lindung(db::Reader& reader) {
  std::optional<LindungRusak> broken;
  Link last;
  std::string before;
  reader.query(
      "SELECT pengaduan_id, nomor, tindakan, objek_id, relasi, akun_id, kata_hash, waktu, hash_sebelum, hash "
      "FROM pengaduan_lindung ORDER BY pengaduan_id, nomor",
      {}, [&](const db::Row& r) {
        if (broken) return;
        const auto id = r.id<PengaduanId>("pengaduan_id");
        if (id != last.pengaduan) {
          last.nomor = 0;
          before.clear();
        }
        const Link link{id,
                        r.i64("nomor"),
                        {.tindakan = read_enum<TindakanLindung>(r, "tindakan"),
                         .objek = r.i64("objek_id"),
                         .relasi = read_enum<Relasi>(r, "relasi"),
                         .akun = r.opt_id<AkunId>("akun_id"),
                         .waktu = r.i64("waktu")},
                        r.text("kata_hash"),
                        before};
        if (link.nomor != last.nomor + 1 || r.text("hash_sebelum") != before || r.text("hash") != hash_of(link))
          broken = LindungRusak{id, link.nomor};
        last = link;
        before = r.text("hash");
      });
  return broken;
}

}  // namespace pengaduan
