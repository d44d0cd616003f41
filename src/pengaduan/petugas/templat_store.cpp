#include "pengaduan/petugas/templat_store.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/templat.h"
#include "pengaduan/perkara/lingkup_store.h"
#include "pengaduan/petugas/templat.h"

namespace pengaduan {
namespace {

using akun::Peran;

constexpr std::string_view kRow =
    "SELECT t.id, t.kode, t.judul, t.teks, t.unit_id, t.kategori_id, COALESCE(u.nama, '') AS nama_unit, "
    "COALESCE(k.nama, '') AS nama_kategori, COALESCE(k.nama_en, '') AS nama_kategori_en, t.aktif, t.versi "
    "FROM templat_jawaban t LEFT JOIN unit u ON u.id = t.unit_id LEFT JOIN kategori_pengaduan k ON k.id = "
    "t.kategori_id ";

// $1 account, $2 is koordinator: a penghubung has those of his unit and below.
std::string kept(std::string_view unit_column) {
  return fmt::format("($2 = 1 OR {} IN ({}))", unit_column, lingkup::unit_penghubung);
}

std::vector<db::Param> keeper(const akun::Pelaku& pelaku) {
  return {pelaku.akun, pelaku.has(Peran::koordinator) ? 1 : 0};
}

Templat read_templat(const db::Row& r) {
  return {r.id<TemplatId>("id"),
          {r.text("kode"), r.text("judul"), r.text("teks"), r.opt_id<UnitId>("unit_id"),
           r.opt_id<KategoriId>("kategori_id")},
          r.text("nama_unit"),
          r.text("nama_kategori"),
          r.text("nama_kategori_en"),
          r.flag("aktif"),
          r.i64("versi")};
}

void note(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const char* aksi, TemplatId id,
          const std::string& kode) {
  jejak::catat(tx, pelaku, now,
               {aksi, "templat_jawaban", id.value, std::nullopt, nlohmann::json{{"kode", kode}}.dump()});
}

Result<void> check(db::Reader& reader, const akun::Pelaku& pelaku, const IsiTemplat& isi, TemplatId own) {
  if (!pelaku.has(Peran::koordinator) && !isi.unit) return invalid("unit", msg::templat::galat_unit);
  if (isi.unit) {
    auto params = keeper(pelaku);
    params.emplace_back(*isi.unit);
    if (reader.number("SELECT COUNT(*) AS n FROM unit v WHERE v.id = $3 AND " + kept("v.id"), params) == 0)
      return invalid("unit", msg::templat::galat_unit);
  }
  if (reader.number("SELECT COUNT(*) AS n FROM templat_jawaban WHERE kode = $1 AND id <> $2", {isi.kode, own}) > 0)
    return invalid("kode", msg::templat::galat_kode_ganda);
  return {};
}

}  // namespace

bool keeps_templat(const akun::Pelaku& pelaku) {
  return pelaku.has(Peran::koordinator) || pelaku.has(Peran::penghubung);
}

std::vector<Templat> list_templat(db::Reader& reader, const akun::Pelaku& pelaku) {
  return reader.list(std::string(kRow) + "WHERE " + kept("t.unit_id") + " ORDER BY t.aktif DESC, t.kode LIMIT 500",
                     keeper(pelaku), read_templat);
}

Result<Templat> find_templat(db::Reader& reader, TemplatId id, const akun::Pelaku& pelaku) {
  auto params = keeper(pelaku);
  params.emplace_back(id);
  auto found = reader.one(std::string(kRow) + "WHERE t.id = $3 AND " + kept("t.unit_id"), params, read_templat);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<UnitTemplat> list_unit_templat(db::Reader& reader, const akun::Pelaku& pelaku) {
  return reader.list("SELECT v.id, v.nama FROM unit v WHERE v.selesai IS NULL AND " + kept("v.id") +
                         " AND ($2 = 0 OR v.induk_id IN (SELECT id FROM unit WHERE induk_id IS NULL)) "
                         "ORDER BY v.nama, v.id LIMIT 300",
                     keeper(pelaku), [](const db::Row& r) {
                       return UnitTemplat{r.id<UnitId>("id"), r.text("nama")};
                     });
}

Result<TemplatId> add_templat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const IsiTemplat& isi) {
  TRY_VOID(check(tx, pelaku, isi, {}));
  const auto id = tx.insert<TemplatId>(
      "INSERT INTO templat_jawaban (kode, judul, teks, unit_id, kategori_id, diubah) VALUES ($1, $2, $3, $4, $5, $6) "
      "RETURNING id",
      {isi.kode, isi.judul, isi.teks, isi.unit, isi.kategori, now});
  note(tx, pelaku, now, "templat.ditambah", id, isi.kode);
  return id;
}

Result<void> change_templat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Templat& templat,
                            const IsiTemplat& isi) {
  TRY_VOID(check(tx, pelaku, isi, templat.id));
  const auto changed = tx.exec(
      "UPDATE templat_jawaban SET kode = $3, judul = $4, teks = $5, unit_id = $6, kategori_id = $7, diubah = $8, "
      "versi = versi + 1 WHERE id = $1 AND versi = $2",
      {templat.id, templat.versi, isi.kode, isi.judul, isi.teks, isi.unit, isi.kategori, now});
  if (changed == 0) return fail(Fault::conflict, {});
  note(tx, pelaku, now, "templat.diubah", templat.id, isi.kode);
  return {};
}

Result<void> retire_templat(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Templat& templat,
                            Pakai pakai) {
  tx.exec("UPDATE templat_jawaban SET aktif = $2, diubah = $3, versi = versi + 1 WHERE id = $1",
          {templat.id, pakai == Pakai::ya ? 1 : 0, now});
  note(tx, pelaku, now, pakai == Pakai::ya ? "templat.dipakai" : "templat.dihentikan", templat.id, templat.isi.kode);
  return {};
}

std::vector<Templat> list_templat_untuk(db::Reader& reader, const BarisPengaduan& p) {
  return reader.list(
      std::string(kRow) +
          "WHERE t.aktif = 1 AND (t.unit_id IS NULL OR t.unit_id IN (SELECT o.id FROM unit b JOIN unit o "
          "ON b.jalur LIKE o.jalur || '%' WHERE b.id = $1)) AND (t.kategori_id IS NULL OR t.kategori_id "
          "= $2 OR t.kategori_id = (SELECT induk_id FROM kategori_pengaduan WHERE id = $2)) "
          "ORDER BY CASE WHEN t.kategori_id IS NULL THEN 1 ELSE 0 END, t.judul, t.id LIMIT 100",
      {p.unit ? p.unit->value : 0, p.kategori}, read_templat);
}

UkuranJawaban ukur_jawaban(db::Reader& reader, const BarisPengaduan& p, const std::string& teks) {
  std::vector<std::string> templat, lain;
  for (auto& t : list_templat_untuk(reader, p)) templat.push_back(std::move(t.isi.teks));
  if (p.unit)
    lain = reader.list(
        "SELECT t.teks FROM pengaduan_peristiwa e JOIN pengaduan q ON q.id = e.pengaduan_id JOIN pengaduan_teks t ON "
        "t.peristiwa_id = e.id WHERE e.peristiwa = 'tanggapi' AND q.unit_id = $1 AND q.id <> $2 AND t.segel = 0 "
        "ORDER BY e.waktu DESC LIMIT $3",
        {*p.unit, p.id, jawaban_dibandingkan}, [](const db::Row& r) { return r.text("teks"); });
  return {paling_mirip(teks, templat), paling_mirip(teks, lain)};
}

}  // namespace pengaduan
