#include "kalender/store.h"

#include <nlohmann/json.hpp>

#include "db/row_values.h"
#include "jejak/jejak.h"
#include "msg/kalender.h"

namespace kalender {
namespace {

HariLibur read_libur(const db::Row& r) {
  return {read_date(r, "tanggal"), read_enum<JenisLibur>(r, "jenis"), r.text("nama")};
}

void note(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const char* aksi, Tanggal tanggal,
          const std::string& nama) {
  const nlohmann::json rincian{{"tanggal", tanggal.iso()}, {"nama", nama}};
  jejak::catat(tx, pelaku, now,
               {aksi, "hari_libur", tanggal.start_utc_ms() / 86'400'000, std::nullopt, rincian.dump()});
}

}  // namespace

Kalender load_kalender(db::Reader& reader) {
  return Kalender(reader.list("SELECT tanggal, jenis, nama FROM hari_libur", {}, read_libur));
}

std::vector<HariLibur> list_libur(db::Reader& reader, int tahun) {
  const std::string year = std::to_string(tahun);
  return reader.list("SELECT tanggal, jenis, nama FROM hari_libur WHERE tanggal BETWEEN $1 AND $2 ORDER BY tanggal",
                     {year + "-01-01", year + "-12-31"}, read_libur);
}

Result<void> add_lokal(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, Tanggal tanggal,
                       const std::string& nama) {
  const auto rows = tx.exec(
      "INSERT INTO hari_libur (tanggal, nama, jenis) VALUES ($1, $2, 'lokal') "
      "ON CONFLICT (tanggal) DO NOTHING",
      {tanggal.iso(), nama});
  if (rows == 0) return invalid("tanggal", msg::kalender::tanggal_terisi);
  note(tx, pelaku, now, "kalender.ditambah", tanggal, nama);
  return {};
}

Result<void> remove_lokal(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, Tanggal tanggal) {
  const auto nama = tx.one("DELETE FROM hari_libur WHERE tanggal = $1 AND jenis = 'lokal' RETURNING nama",
                           {tanggal.iso()}, [](const db::Row& r) { return r.text("nama"); });
  if (!nama) return fail(Fault::not_found, {});
  note(tx, pelaku, now, "kalender.dihapus", tanggal, *nama);
  return {};
}

}  // namespace kalender
