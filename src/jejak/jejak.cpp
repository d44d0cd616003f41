#include "jejak/jejak.h"

#include <sodium.h>

#include <array>

namespace jejak {
namespace {

constexpr std::int64_t kRantaiCount = 32;

std::string hex(const std::array<unsigned char, 32>& bytes) {
  std::string out(64, '0');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
    out[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
  }
  return out;
}

struct Link {
  std::int64_t rantai, nomor, waktu, pelaku_akun;
  std::string pelaku_nama;
  Catatan isi;
  std::string hash_sebelum;
};

// Every field with its length before it, so that no two different links can have the same bytes.
std::string hash_of(const Link& l) {
  std::string bytes;
  const auto add = [&bytes](const std::string& field) { bytes += std::to_string(field.size()) + ":" + field; };
  add(l.hash_sebelum);
  for (const std::int64_t n : {l.rantai, l.nomor, l.waktu, l.pelaku_akun, l.isi.objek_id,
                               l.isi.pegawai ? l.isi.pegawai->value : std::int64_t{0}})
    add(std::to_string(n));
  for (const auto* field : {&l.pelaku_nama, &l.isi.aksi, &l.isi.objek, &l.isi.rincian}) add(*field);
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return hex(digest);
}

}  // namespace

void catat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Catatan& catatan) {
  Link link{catatan.objek_id % kRantaiCount, 0, now, pelaku.akun.value, pelaku.nama, catatan, ""};
  // The upsert locks the head row on PostgreSQL until this transaction ends: the chain cannot fork.
  const auto head = tx.one(
      "INSERT INTO jejak_kepala (rantai, nomor, hash) VALUES ($1, 1, '') "
      "ON CONFLICT (rantai) DO UPDATE SET nomor = jejak_kepala.nomor + 1 RETURNING nomor, hash",
      {link.rantai}, [](const db::Row& r) { return std::pair(r.i64("nomor"), r.text("hash")); });
  MUST(head);
  link.nomor = head->first;
  link.hash_sebelum = head->second;
  const std::string hash = hash_of(link);
  tx.exec(
      "INSERT INTO jejak (rantai, nomor, waktu, pelaku_akun, pelaku_nama, aksi, objek, objek_id, pegawai_id, "
      "rincian, hash_sebelum, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      {link.rantai, link.nomor, link.waktu, link.pelaku_akun, link.pelaku_nama, catatan.aksi, catatan.objek,
       catatan.objek_id, catatan.pegawai, catatan.rincian, link.hash_sebelum, hash});
  tx.exec("UPDATE jejak_kepala SET hash = $2 WHERE rantai = $1", {link.rantai, hash});
}

void catat_baca(db::Tx& tx, PegawaiId pegawai, AkunId pembaca, std::string_view bagian, Tanggal hari,
                std::int64_t now) {
  tx.exec(
      "INSERT INTO baca_berkas (pegawai_id, pembaca_akun, bagian, tanggal, pertama) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
      {pegawai, pembaca, bagian, hari.iso(), now});
}

std::optional<Kerusakan> periksa(db::Reader& reader) {
  std::optional<Kerusakan> found;
  std::int64_t rantai = -1, nomor = 0;
  std::string hash;
  std::array<std::pair<std::int64_t, std::string>, kRantaiCount> last{};
  reader.query(
      "SELECT rantai, nomor, waktu, pelaku_akun, pelaku_nama, aksi, objek, objek_id, pegawai_id, rincian, "
      "hash_sebelum, hash FROM jejak ORDER BY rantai, nomor",
      {}, [&](const db::Row& r) {
        if (found) return;
        if (r.i64("rantai") != rantai) {
          rantai = r.i64("rantai");
          nomor = 0;
          hash.clear();
        }
        ++nomor;
        const Link link{rantai,
                        r.i64("nomor"),
                        r.i64("waktu"),
                        r.i64("pelaku_akun"),
                        r.text("pelaku_nama"),
                        Catatan{r.text("aksi"), r.text("objek"), r.i64("objek_id"), r.opt_id<PegawaiId>("pegawai_id"),
                                r.text("rincian")},
                        r.text("hash_sebelum")};
        if (link.nomor != nomor)
          found = Kerusakan{rantai, nomor, "link is missing"};
        else if (link.hash_sebelum != hash)
          found = Kerusakan{rantai, nomor, "link does not follow its predecessor"};
        else if (hash_of(link) != r.text("hash"))
          found = Kerusakan{rantai, nomor, "link was altered"};
        hash = r.text("hash");
        if (rantai >= 0 && rantai < kRantaiCount) last[static_cast<std::size_t>(rantai)] = {nomor, hash};
      });
  if (found) return found;
  // The head remembers how long the chain is: links cut off at the end show here.
  reader.query("SELECT rantai, nomor, hash FROM jejak_kepala ORDER BY rantai", {}, [&](const db::Row& r) {
    const std::int64_t n = r.i64("rantai");
    if (found || n < 0 || n >= kRantaiCount) return;
    if (last[static_cast<std::size_t>(n)] != std::pair(r.i64("nomor"), r.text("hash")))
      found = Kerusakan{n, r.i64("nomor"), "the end of the chain is missing"};
  });
  return found;
}

}  // namespace jejak
