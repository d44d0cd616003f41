#include <nlohmann/json.hpp>

#include "base/tanggal.h"
#include "jejak/jejak.h"
#include "organisasi/import_json.h"
#include "organisasi/import_rows_store.h"

namespace organisasi {
namespace {

using namespace kolom_unit;

struct UnitRow {
  UnitId id;
  std::string jalur;
};
std::optional<UnitRow> find_unit_row(db::Reader& reader, const std::string& kode_unit) {
  return reader.one("SELECT id, jalur FROM unit WHERE kode = $1", {kode_unit}, [](const db::Row& r) {
    return UnitRow{r.id<UnitId>("id"), r.text("jalur")};
  });
}

db::Param id_or_null(const std::optional<UnitRow>& unit) {
  return unit ? db::Param(unit->id) : db::Param(nullptr);
}

void open_history(db::Tx& tx, UnitId id, const Rekam& r, const std::optional<UnitRow>& parent, const Tulis& t) {
  tx.exec("INSERT INTO unit_riwayat (unit_id, nama, jenis, induk_id, mulai) VALUES ($1, $2, $3, $4, $5)",
          {id, r[nama], r[jenis], id_or_null(parent), t.hari_ini});
}

// What began today was never in force on another day: it is replaced, not ended.
void end_history(db::Tx& tx, UnitId id, const Tulis& t) {
  tx.exec("DELETE FROM unit_riwayat WHERE unit_id = $1 AND selesai IS NULL AND mulai = $2", {id, t.hari_ini});
  tx.exec("UPDATE unit_riwayat SET selesai = $2 WHERE unit_id = $1 AND selesai IS NULL",
          {id, Tanggal::parse_iso(t.hari_ini)->plus_days(-1).iso()});
}

void move_below(db::Tx& tx, const std::string& old_path, const std::string& new_path) {
  if (old_path == new_path) return;
  tx.exec(
      "UPDATE unit SET jalur = CAST($2 AS TEXT) || substr(jalur, CAST($3 AS INTEGER)) "
      "WHERE jalur LIKE CAST($1 AS TEXT) || '%'",
      {old_path, new_path, static_cast<std::int64_t>(old_path.size()) + 1});
}

void note(db::Tx& tx, const char* aksi, UnitId id, const Rekam& r, const Tulis& t) {
  jejak::catat(tx, t.pelaku, t.now, {aksi, "unit", id.value, std::nullopt, rekam_to_json(JenisImpor::unit, r)});
}

}  // namespace

Tulis writing(const akun::Pelaku& pelaku, std::int64_t now) {
  return {pelaku, now, Tanggal::from_utc_ms(now).iso()};
}

void write_unit(db::Tx& tx, const Rekam& r, const Tulis& t) {
  const auto parent = r[induk].empty() ? std::nullopt : find_unit_row(tx, r[induk]);
  const std::string above = parent ? parent->jalur : "/";
  const auto before = find_unit_row(tx, r[kode]);
  if (!before) {
    const auto id = tx.insert<UnitId>(
        "INSERT INTO unit (kode, nama, jenis, induk_id, jalur, mulai) VALUES ($1, $2, $3, $4, '', $5) RETURNING id",
        {r[kode], r[nama], r[jenis], id_or_null(parent), t.hari_ini});
    tx.exec("UPDATE unit SET jalur = $2 WHERE id = $1", {id, above + to_text(id) + "/"});
    open_history(tx, id, r, parent, t);
    return note(tx, "unit.ditambah", id, r, t);
  }
  const bool changed = tx.exec(
                           "UPDATE unit SET nama = $2, jenis = $3, induk_id = $4, versi = versi + 1 WHERE id = $1 AND "
                           "(nama <> $2 OR jenis <> $3 OR COALESCE(induk_id, 0) <> COALESCE(CAST($4 AS BIGINT), 0))",
                           {before->id, r[nama], r[jenis], id_or_null(parent)}) == 1;
  if (!changed) return;
  move_below(tx, before->jalur, above + to_text(before->id) + "/");
  end_history(tx, before->id, t);
  open_history(tx, before->id, r, parent, t);
  note(tx, "unit.diubah", before->id, r, t);
}

void write_wilayah(db::Tx& tx, const Rekam& r) {
  tx.exec("INSERT INTO wilayah (kode, nama) VALUES ($1, $2) ON CONFLICT (kode) DO UPDATE SET nama = excluded.nama",
          {r[kolom_wilayah::kode], r[kolom_wilayah::nama]});
}

}  // namespace organisasi
