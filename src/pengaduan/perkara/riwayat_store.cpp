#include "pengaduan/perkara/riwayat_store.h"

#include <array>
#include <nlohmann/json.hpp>

#include "akun/digest.h"

namespace pengaduan {
namespace {

constexpr std::string_view kRow =
    "SELECT e.id, e.pengaduan_id, e.nomor, e.peristiwa, e.pelaku, e.akun_id, e.dari, e.ke, e.unit_id, e.rincian, "
    "e.teks_hash, e.waktu, e.hash_sebelum, e.hash, t.teks, t.segel, t.teks_publik, COALESCE(u.nama, '') AS nama_unit "
    "FROM pengaduan_peristiwa e LEFT JOIN pengaduan_teks t ON t.peristiwa_id = e.id "
    "LEFT JOIN unit u ON u.id = e.unit_id ";

std::string place_of(std::int64_t peristiwa) {
  return "teks:" + std::to_string(peristiwa);
}

std::string rincian_of(const BarisPeristiwa& p) {
  nlohmann::json j = nlohmann::json::object();
  if (p.klasifikasi) j["klasifikasi"] = to_code(*p.klasifikasi);
  if (p.alasan) j["alasan"] = to_code(*p.alasan);
  if (p.mirip) j["mirip"] = *p.mirip;
  return j.dump();
}

BarisPeristiwa read_peristiwa(const db::Row& r) {
  BarisPeristiwa p{.nomor = r.i64("nomor"),
                   .peristiwa = read_enum<PeristiwaPengaduan>(r, "peristiwa"),
                   .pelaku = read_enum<Relasi>(r, "pelaku"),
                   .dari = read_enum<KeadaanPengaduan>(r, "dari"),
                   .ke = read_enum<KeadaanPengaduan>(r, "ke"),
                   .unit = r.opt_id<UnitId>("unit_id"),
                   .akun = r.opt_id<AkunId>("akun_id"),
                   .waktu = r.i64("waktu")};
  const auto rincian = nlohmann::json::parse(r.text("rincian"));
  if (rincian.contains("klasifikasi"))
    p.klasifikasi = from_code<Klasifikasi>(rincian["klasifikasi"].get<std::string>());
  if (rincian.contains("alasan")) p.alasan = from_code<AlasanArsip>(rincian["alasan"].get<std::string>());
  if (rincian.contains("mirip")) p.mirip = rincian["mirip"].get<int>();
  return p;
}

struct Link {
  std::int64_t pengaduan = 0;
  BarisPeristiwa baris;
  std::string rincian;
  std::string teks_hash;
  std::string before;
};

std::string hash_of(const Link& l) {
  const auto& p = l.baris;
  return akun::digest_of_fields(std::array{std::to_string(l.pengaduan), std::to_string(p.nomor),
                                           std::string(to_code(p.peristiwa)), std::string(to_code(p.pelaku)),
                                           std::to_string(p.akun ? p.akun->value : 0), std::string(to_code(p.dari)),
                                           std::string(to_code(p.ke)), std::to_string(p.unit ? p.unit->value : 0),
                                           l.rincian, l.teks_hash, std::to_string(p.waktu), l.before});
}

std::string hash_of_words(std::string_view words) {
  return words.empty() ? std::string() : akun::digest_hex(words);
}

Result<std::string> words_of(const berkas::Brankas& brankas, const db::Row& r) {
  const auto stored = r.opt_text("teks");
  if (!stored) return std::string();
  if (!r.flag("segel")) return *stored;
  return brankas.unseal(berkas::Kunci::wbs, place_of(r.i64("id")), *stored);
}

}  // namespace

std::vector<BarisPeristiwa> load_riwayat(db::Reader& reader, PengaduanId id) {
  return reader.list(
      "SELECT nomor, peristiwa, pelaku, akun_id, dari, ke, unit_id, rincian, waktu FROM pengaduan_peristiwa "
      "WHERE pengaduan_id = $1 ORDER BY nomor",
      {id}, read_peristiwa);
}

std::int64_t append_peristiwa(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, BarisPeristiwa peristiwa,
                              const Kata& kata, Klasifikasi kelas) {
  Link link{.pengaduan = id.value, .rincian = rincian_of(peristiwa), .teks_hash = hash_of_words(kata.teks)};
  std::int64_t last = 0;
  tx.query("SELECT nomor, hash FROM pengaduan_peristiwa WHERE pengaduan_id = $1 ORDER BY nomor DESC LIMIT 1", {id},
           [&](const db::Row& r) {
             last = r.i64("nomor");
             link.before = r.text("hash");
           });
  peristiwa.nomor = last + 1;
  link.baris = peristiwa;
  const auto row = tx.insert<Id<struct PeristiwaTag>>(
      "INSERT INTO pengaduan_peristiwa (pengaduan_id, nomor, peristiwa, pelaku, akun_id, dari, ke, unit_id, rincian, "
      "teks_hash, waktu, hash_sebelum, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
      "RETURNING id",
      {id, peristiwa.nomor, to_code(peristiwa.peristiwa), to_code(peristiwa.pelaku), peristiwa.akun,
       to_code(peristiwa.dari), to_code(peristiwa.ke), peristiwa.unit, link.rincian, link.teks_hash, peristiwa.waktu,
       link.before, hash_of(link)});
  if (kata.teks.empty()) return row.value;
  const bool sealed = kelas == Klasifikasi::wbs;
  tx.exec("INSERT INTO pengaduan_teks (peristiwa_id, segel, teks, teks_publik) VALUES ($1, $2, $3, $4)",
          {row, sealed ? 1 : 0, sealed ? brankas.seal(berkas::Kunci::wbs, place_of(row.value), kata.teks) : kata.teks,
           kata.teks_publik});
  return row.value;
}

Result<std::vector<PeristiwaBerkata>> load_percakapan(db::Reader& reader, const berkas::Brankas& brankas,
                                                      PengaduanId id) {
  std::vector<PeristiwaBerkata> out;
  std::optional<Error> broken;
  reader.query(std::string(kRow) + "WHERE e.pengaduan_id = $1 ORDER BY e.nomor", {id}, [&](const db::Row& r) {
    auto words = words_of(brankas, r);
    if (!words) broken = words.error();
    out.push_back({r.i64("id"), read_peristiwa(r), r.text("nama_unit"), words ? *std::move(words) : std::string(),
                   r.opt_text("teks_publik")});
  });
  if (broken) return tl::unexpected(*std::move(broken));
  return out;
}

std::optional<RiwayatRusak> periksa_riwayat(db::Reader& reader, const berkas::Brankas& brankas) {
  std::optional<RiwayatRusak> broken;
  PengaduanId of;
  std::int64_t nomor = 0;
  std::string before;
  reader.query(std::string(kRow) + "ORDER BY e.pengaduan_id, e.nomor", {}, [&](const db::Row& r) {
    if (broken) return;
    if (const auto id = r.id<PengaduanId>("pengaduan_id"); id != of) {
      of = id;
      nomor = 0;
      before.clear();
    }
    const Link link{of.value, read_peristiwa(r), r.text("rincian"), r.text("teks_hash"), before};
    const auto words = words_of(brankas, r);
    const bool words_kept = words && (r.is_null("teks") || hash_of_words(*words) == link.teks_hash);
    if (r.i64("nomor") != nomor + 1 || r.text("hash_sebelum") != before || r.text("hash") != hash_of(link) ||
        !words_kept)
      broken = RiwayatRusak{of, r.i64("nomor")};
    nomor = r.i64("nomor");
    before = r.text("hash");
  });
  return broken;
}

}  // namespace pengaduan
