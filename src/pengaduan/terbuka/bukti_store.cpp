#include "pengaduan/terbuka/bukti_store.h"

#include <algorithm>

#include "base/tanggal.h"

namespace pengaduan {
namespace {

constexpr std::string_view kAkar =
    "SELECT a.nomor, a.hari, a.daun, a.akar, a.rantai, a.benih, a.kunci_publik, a.tanda, a.dibuat, "
    "COALESCE(s.rantai, '') AS sebelum FROM bukti_akar a LEFT JOIN bukti_akar s ON s.nomor = a.nomor - 1 ";

AkarBertanda read_akar(const db::Row& r) {
  return {{r.i64("nomor"), r.text("hari"), r.i64("daun"), r.text("akar"), r.text("rantai")},
          r.text("sebelum"),
          r.text("kunci_publik"),
          r.text("tanda"),
          r.i64("dibuat")};
}

struct Kepala {
  PengaduanId pengaduan;
  std::int64_t peristiwa = 0;
  std::string hash;
};

// In the order of their hashes: where a leaf stands says nothing of when its pengaduan came in.
std::vector<Kepala> list_kepala(db::Reader& reader, int limit) {
  auto out = reader.list(
      "SELECT e.pengaduan_id, e.nomor, e.hash FROM pengaduan_peristiwa e WHERE NOT EXISTS (SELECT 1 FROM "
      "pengaduan_peristiwa n WHERE n.pengaduan_id = e.pengaduan_id AND n.nomor > e.nomor) AND NOT EXISTS (SELECT 1 "
      "FROM bukti_daun d WHERE d.pengaduan_id = e.pengaduan_id AND d.peristiwa_nomor = e.nomor) LIMIT $1",
      {limit}, [](const db::Row& r) {
        return Kepala{r.id<PengaduanId>("pengaduan_id"), r.i64("nomor"), r.text("hash")};
      });
  std::ranges::sort(out, {}, &Kepala::hash);
  return out;
}

std::vector<std::string> heads_under(db::Reader& reader, std::int64_t akar) {
  return reader.list(
      "SELECT e.hash FROM bukti_daun d JOIN pengaduan_peristiwa e ON e.pengaduan_id = d.pengaduan_id "
      "AND e.nomor = d.peristiwa_nomor WHERE d.akar_nomor = $1 ORDER BY d.urut",
      {akar}, [](const db::Row& r) { return r.text("hash"); });
}

void keep(db::Tx& tx, const AkarBertanda& a, const std::string& benih, const std::vector<Kepala>& kepala) {
  tx.exec(
      "INSERT INTO bukti_akar (nomor, hari, daun, akar, rantai, benih, kunci_publik, tanda, dibuat) VALUES ($1, $2, "
      "$3, $4, $5, $6, $7, $8, $9)",
      {a.akar.nomor, a.akar.hari, a.akar.daun, a.akar.akar, a.akar.rantai, benih, a.kunci_publik, a.tanda, a.dibuat});
  for (std::size_t i = 0; i < kepala.size(); ++i)
    tx.exec("INSERT INTO bukti_daun (akar_nomor, urut, pengaduan_id, peristiwa_nomor) VALUES ($1, $2, $3, $4)",
            {a.akar.nomor, i, kepala[i].pengaduan, kepala[i].peristiwa});
}

}  // namespace

Result<std::optional<Akar>> catat_akar(db::Database& database, const berkas::Brankas& brankas, std::int64_t now,
                                       int zona_menit, int limit) {
  std::vector<Kepala> kepala;
  std::optional<AkarBertanda> last;
  database.read([&](db::Reader& r) {
    kepala = list_kepala(r, limit);
    if (auto newest = list_akar(r, 0, 1); !newest.empty()) last = std::move(newest.front());
  });
  const std::string hari = Tanggal::from_utc_ms(now, zona_menit).iso();
  if (kepala.empty() && last && last->akar.hari == hari) return std::optional<Akar>();
  const berkas::Stempel stempel = TRY(brankas.stempel());
  const std::string benih = berkas::draw_secret();
  std::vector<std::string> hashes;
  for (const Kepala& k : kepala) hashes.push_back(k.hash);
  const auto daun = semua_daun(benih, hashes);
  AkarBertanda a{.akar = {.nomor = last ? last->akar.nomor + 1 : 1,
                          .hari = hari,
                          .daun = static_cast<std::int64_t>(daun.size()),
                          .akar = hex_of(merkle_root(daun))},
                 .sebelum = last ? last->akar.rantai : "",
                 .kunci_publik = stempel.public_key(),
                 .dibuat = now};
  a.akar.rantai = rantai_of(a.sebelum, a.akar.akar);
  a.tanda = stempel.sign(pesan_of(a.akar));
  database.write([&](db::Tx& tx) {
    keep(tx, a, benih, kepala);
    return true;
  });
  return std::optional<Akar>(a.akar);
}

std::vector<AkarBertanda> list_akar(db::Reader& reader, std::int64_t sebelum, int limit) {
  return reader.list(
      std::string(kAkar) + "WHERE (CAST($1 AS BIGINT) = 0 OR a.nomor < $1) ORDER BY a.nomor DESC LIMIT $2",
      {sebelum, limit}, read_akar);
}

std::optional<BuktiPengaduan> find_bukti(db::Reader& reader, PengaduanId id) {
  std::string benih;
  auto out = reader.one(
      "SELECT d.urut, e.hash AS kepala, q.* FROM bukti_daun d JOIN (" + std::string(kAkar) +
          ") q ON q.nomor = d.akar_nomor JOIN pengaduan_peristiwa e ON e.pengaduan_id = d.pengaduan_id "
          "AND e.nomor = d.peristiwa_nomor WHERE d.pengaduan_id = $1 ORDER BY d.peristiwa_nomor DESC LIMIT 1",
      {id}, [&](const db::Row& r) {
        benih = r.text("benih");
        return BuktiPengaduan{
            .akar = read_akar(r), .urut = static_cast<std::size_t>(r.i64("urut")), .kepala = r.text("kepala")};
      });
  if (!out) return std::nullopt;
  out->garam = garam_of(benih, out->urut);
  out->jalur = merkle_path(semua_daun(benih, heads_under(reader, out->akar.akar.nomor)), out->urut);
  return out;
}

std::optional<std::int64_t> periksa_bukti(db::Reader& reader) {
  struct Stored {
    AkarBertanda akar;
    std::string benih;
  };
  const auto all = reader.list(std::string(kAkar) + "ORDER BY a.nomor", {}, [](const db::Row& r) {
    return Stored{read_akar(r), r.text("benih")};
  });
  std::int64_t nomor = 0;
  for (const auto& [a, benih] : all) {
    const auto daun = semua_daun(benih, heads_under(reader, a.akar.nomor));
    const bool whole = a.akar.nomor == ++nomor && static_cast<std::int64_t>(daun.size()) == a.akar.daun &&
                       hex_of(merkle_root(daun)) == a.akar.akar && rantai_of(a.sebelum, a.akar.akar) == a.akar.rantai &&
                       berkas::is_stamped(a.kunci_publik, pesan_of(a.akar), a.tanda);
    if (!whole) return a.akar.nomor;
  }
  return std::nullopt;
}

}  // namespace pengaduan
