#include "pengaduan/petugas/store.h"

#include <fmt/format.h>

#include <array>

#include "pengaduan/lindung/terkait_store.h"
#include "pengaduan/perkara/lingkup_store.h"

namespace pengaduan {
namespace {

using akun::Peran;

// $1 account, $2 employee, $3 today, $4 is koordinator, $5 is APIP.
std::vector<db::Param> actor(const akun::Pelaku& pelaku, Tanggal today) {
  return {pelaku.akun, pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso(), pelaku.has(Peran::koordinator) ? 1 : 0,
          pelaku.has(Peran::apip) ? 1 : 0};
}

std::string koordinator() {
  return fmt::format("($4 = 1 AND {})", lingkup::koordinator);
}
constexpr std::string_view kApip = "($5 = 1)";
constexpr std::string_view kPelaksana = "(p.pelaksana_id = $2 AND p.pelaksana_id > 0)";

std::string in_units(std::string_view units) {
  return fmt::format("p.unit_id IN ({})", units);
}

std::string scope() {
  return fmt::format("({} OR {} OR ({} AND ({} OR {} OR {}))) AND {}", koordinator(), kApip, lingkup::biasa,
                     in_units(lingkup::unit_penghubung), in_units(lingkup::unit_kepala), kPelaksana,
                     tidak_terkait("p.id", "$2", "$3"));
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
  const std::string unit_only = std::string(lingkup::biasa) + " AND ";
  std::string sql(kBarisPengaduan);
  const std::size_t from = sql.find(" FROM pengaduan p ");
  sql.insert(from, as_flag(koordinator(), "sebagai_koordinator") + as_flag(kApip, "sebagai_apip") +
                       as_flag(unit_only + in_units(lingkup::unit_penghubung), "sebagai_penghubung") +
                       as_flag(unit_only + in_units(lingkup::unit_kepala), "sebagai_kepala") +
                       as_flag(unit_only + std::string(kPelaksana), "sebagai_pelaksana"));
  auto params = actor(pelaku, today);
  params.emplace_back(id);
  auto found = reader.one(sql + "WHERE p.id = $6 AND " + scope(), params, [](const db::Row& r) {
    return PengaduanPetugas{read_pengaduan(r), relations(r)};
  });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
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
