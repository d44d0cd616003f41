#include "pengaduan/petugas/store.h"

#include <fmt/format.h>

#include <array>

#include "pengaduan/lindung/terkait_store.h"

namespace pengaduan {
namespace {

using akun::Peran;

// $1 account, $2 employee, $3 today, $4 is koordinator, $5 is APIP.
std::vector<db::Param> actor(const akun::Pelaku& pelaku, Tanggal today) {
  return {pelaku.akun, pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso(), pelaku.has(Peran::koordinator) ? 1 : 0,
          pelaku.has(Peran::apip) ? 1 : 0};
}

constexpr std::string_view kKoordinator = "($4 = 1 AND p.klasifikasi <> 'wbs')";
constexpr std::string_view kApip = "($5 = 1)";
// What APIP handles, the unit does not see.
constexpr std::string_view kBiasa = "p.klasifikasi NOT IN ('pengaduan_bp', 'wbs')";
constexpr std::string_view kPenghubung =
    "p.unit_id IN (SELECT b.id FROM akun_peran r JOIN unit o ON o.id = r.unit_id JOIN unit b ON b.jalur LIKE o.jalur "
    "|| "
    "'%' WHERE r.akun_id = $1 AND r.peran = 'penghubung')";
constexpr std::string_view kKepala =
    "p.unit_id IN (SELECT t.unit_id FROM penugasan t WHERE t.pegawai_id = $2 AND t.memimpin = 1 AND t.mulai <= $3 "
    "AND (t.selesai IS NULL OR t.selesai >= $3))";
constexpr std::string_view kPelaksana = "(p.pelaksana_id = $2 AND p.pelaksana_id > 0)";

std::string scope() {
  return fmt::format("({} OR {} OR ({} AND ({} OR {} OR {}))) AND {}", kKoordinator, kApip, kBiasa, kPenghubung,
                     kKepala, kPelaksana, tidak_terkait("p.id", "$2", "$3"));
}

// His turn: of what he may see, what waits for one of the roles he has in it.
std::string his_turn() {
  return fmt::format(
      "((p.giliran = 'koordinator' AND {}) OR (p.giliran = 'apip' AND {}) OR (p.giliran = 'penghubung' AND {} AND {}) "
      "OR (p.giliran = 'kepala_opd' AND {} AND {}) OR (p.giliran = 'penghubung' AND p.keadaan = 'diproses' AND {}))",
      kKoordinator, kApip, kBiasa, kPenghubung, kBiasa, kKepala, kPelaksana);
}

constexpr std::string_view kTerbuka =
    "p.keadaan IN ('baru', 'tunda', 'terdisposisi', 'dikembalikan', 'diproses', 'menunggu_pelapor', "
    "'ditindaklanjuti', 'dibuka_kembali')";

std::string part(BagianKotak bagian) {
  switch (bagian) {
    case BagianKotak::perlu:
      return his_turn();
    case BagianKotak::berjalan:
      return std::string(kTerbuka);
    case BagianKotak::selesai:
      return "NOT " + std::string(kTerbuka) + " AND p.keadaan NOT IN ('draf', 'menunggu_konfirmasi', 'kedaluwarsa')";
  }
  return "1 = 0";
}

std::vector<Relasi> relations(const db::Row& r) {
  static constexpr std::array kColumns{
      std::pair{"sebagai_koordinator", Relasi::koordinator}, std::pair{"sebagai_apip", Relasi::apip},
      std::pair{"sebagai_penghubung", Relasi::penghubung}, std::pair{"sebagai_kepala", Relasi::kepala_opd},
      std::pair{"sebagai_pelaksana", Relasi::pelaksana}};
  std::vector<Relasi> out;
  for (const auto& [column, relasi] : kColumns)
    if (r.flag(column)) out.push_back(relasi);
  return out;
}

std::string as_flag(std::string_view condition, std::string_view name) {
  return fmt::format(", CASE WHEN {} THEN 1 ELSE 0 END AS {}", condition, name);
}

}  // namespace

Result<PengaduanPetugas> find_untuk_petugas(db::Reader& reader, PengaduanId id, const akun::Pelaku& pelaku,
                                            Tanggal today) {
  const std::string unit_only = std::string(kBiasa) + " AND ";
  std::string sql(kBarisPengaduan);
  const std::size_t from = sql.find(" FROM pengaduan p ");
  sql.insert(from, as_flag(kKoordinator, "sebagai_koordinator") + as_flag(kApip, "sebagai_apip") +
                       as_flag(unit_only + std::string(kPenghubung), "sebagai_penghubung") +
                       as_flag(unit_only + std::string(kKepala), "sebagai_kepala") +
                       as_flag(unit_only + std::string(kPelaksana), "sebagai_pelaksana"));
  auto params = actor(pelaku, today);
  params.emplace_back(id);
  auto found = reader.one(sql + "WHERE p.id = $6 AND " + scope(), params, [](const db::Row& r) {
    return PengaduanPetugas{read_pengaduan(r), relations(r)};
  });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<BarisPengaduan> list_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today,
                                       const SaringKotak& saring, const std::optional<KursorKotak>& after, int limit) {
  auto params = actor(pelaku, today);
  params.insert(params.end(), {saring.kategori, saring.unit, saring.distrik, saring.nomor, after ? 1 : 0,
                               after ? after->tenggat : std::string(), after ? after->id.value : 0, limit});
  const Bingkai bingkai = saring.bingkai.value_or(Bingkai{});
  params.insert(params.end(), {saring.bingkai ? 1 : 0, bingkai.barat_daya.lintang, bingkai.timur_laut.lintang,
                               bingkai.barat_daya.bujur, bingkai.timur_laut.bujur});
  return reader.list(
      std::string(kBarisPengaduan) + "WHERE " + scope() + " AND " + part(saring.bagian) +
          " AND (CAST($6 AS BIGINT) IS NULL OR p.kategori_id = $6 OR k.induk_id = $6) "
          "AND (CAST($7 AS BIGINT) IS NULL OR p.unit_id = $7) AND ($8 = '' OR p.distrik = $8) "
          "AND ($9 = '' OR p.nomor = $9) "
          "AND ($10 = 0 OR COALESCE(p.tenggat, '9999') > $11 OR (COALESCE(p.tenggat, '9999') = $11 AND p.id > $12)) "
          "AND ($14 = 0 OR (p.lintang BETWEEN $15 AND $16 AND p.bujur BETWEEN $17 AND $18)) "
          "ORDER BY COALESCE(p.tenggat, '9999'), p.id LIMIT $13",
      params, read_pengaduan);
}

HitunganKotak count_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  HitunganKotak out;
  reader.query(
      "SELECT COALESCE(SUM(CASE WHEN " + his_turn() +
          " THEN 1 ELSE 0 END), 0) AS perlu, "
          "COALESCE(SUM(CASE WHEN " +
          his_turn() +
          " AND p.tenggat < $3 THEN 1 ELSE 0 END), 0) AS lewat, "
          "COUNT(*) AS berjalan FROM pengaduan p WHERE " +
          std::string(kTerbuka) + " AND " + scope(),
      actor(pelaku, today), [&](const db::Row& r) {
        out = {static_cast<int>(r.i64("perlu")), static_cast<int>(r.i64("lewat")), static_cast<int>(r.i64("berjalan"))};
      });
  return out;
}

bool is_petugas(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  if (pelaku.has(Peran::koordinator) || pelaku.has(Peran::penghubung) || pelaku.has(Peran::apip)) return true;
  if (!pelaku.pegawai) return false;
  return reader.number(
             "SELECT (SELECT COUNT(*) FROM pengaduan WHERE pelaksana_id = $1) + (SELECT COUNT(*) FROM penugasan "
             "WHERE pegawai_id = $1 AND memimpin = 1 AND mulai <= $2 AND (selesai IS NULL OR selesai >= $2)) AS n",
             {*pelaku.pegawai, today.iso()}) > 0;
}

}  // namespace pengaduan
