#include "penilaian/predikat_org_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"
#include "penilaian/baris_store.h"
#include "penilaian/periode_store.h"

namespace penilaian {
namespace {

// $1 the actor's pegawai (0 without), $2 whether he is HR, $3 today. A leader's post counts on the day of the act.
constexpr std::string_view kMaySet =
    "(EXISTS (SELECT 1 FROM penugasan k WHERE k.unit_id = u.id AND k.memimpin = 1 AND k.penilai_id = $1 "
    "AND k.mulai <= $3 AND (k.selesai IS NULL OR k.selesai >= $3)) "
    "OR (u.induk_id IS NULL AND ($2 = 1 OR EXISTS (SELECT 1 FROM penugasan k WHERE k.unit_id = u.id AND k.memimpin = 1 "
    "AND k.pegawai_id = $1 AND k.mulai <= $3 AND (k.selesai IS NULL OR k.selesai >= $3)))))";

std::vector<db::Param> actor_params(const akun::Pelaku& pelaku, Tanggal today) {
  return {pelaku.pegawai ? pelaku.pegawai->value : 0, pelaku.has(akun::Peran::admin_hr) ? 1 : 0, today.iso()};
}

PredikatOrgBerlaku read_predikat(const db::Row& r) {
  return {r.i64("po_id"), read_enum<PredikatOrganisasi>(r, "predikat"), r.text("dasar"), r.text("penetap_nama"),
          r.i64("ditetapkan_pada")};
}

constexpr std::string_view kPredikatColumns =
    "po.id AS po_id, po.predikat, po.dasar, po.penetap_nama, po.ditetapkan_pada";

void tell_leaders(db::Tx& tx, const UnitPredikat& unit, const PeriodeRow& periode, std::int64_t now, Tanggal today) {
  const auto leaders = tx.list(
      "SELECT DISTINCT pegawai_id FROM penugasan WHERE unit_id = $1 AND memimpin = 1 AND mulai <= $2 "
      "AND (selesai IS NULL OR selesai >= $2)",
      {unit.unit, today.iso()}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
  const std::string nama = msg::format(name_of(periode.periode), msg::Lang::id);
  for (const PegawaiId leader : leaders)
    pemberitahuan::kirim(tx, leader, now, msg::pemberitahuan::predikat_organisasi(unit.nama, nama),
                         "/evaluasi?periode=" + to_text(periode.id));
}

Result<UnitPredikat> find_unit_ditetapkan(db::Reader& reader, const akun::Pelaku& pelaku, UnitId unit,
                                          PeriodeId periode, Tanggal today) {
  auto params = actor_params(pelaku, today);
  params.insert(params.end(), {periode, unit});
  auto found =
      reader.one("SELECT u.id, u.nama, " + std::string(kPredikatColumns) +
                     " FROM unit u LEFT JOIN predikat_organisasi po ON po.unit_id = u.id AND po.periode_id = $4 "
                     "AND po.diganti_pada IS NULL WHERE u.id = $5 AND " +
                     std::string(kMaySet),
                 params, [](const db::Row& r) {
                   UnitPredikat u{r.id<UnitId>("id"), r.text("nama"), "", std::nullopt};
                   if (!r.is_null("po_id")) u.berlaku = read_predikat(r);
                   return u;
                 });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

}  // namespace

std::vector<UnitPredikat> list_unit_ditetapkan(db::Reader& reader, const akun::Pelaku& pelaku, PeriodeId periode,
                                               Tanggal today, int limit) {
  auto params = actor_params(pelaku, today);
  params.insert(params.end(), {periode, limit});
  return reader.list(
      "SELECT u.id, u.nama, (SELECT g.nama FROM penugasan k JOIN pegawai g ON g.id = k.pegawai_id "
      "WHERE k.unit_id = u.id AND k.memimpin = 1 AND k.mulai <= $3 AND (k.selesai IS NULL OR k.selesai >= $3) "
      "ORDER BY k.id DESC LIMIT 1) AS kepala, " +
          std::string(kPredikatColumns) +
          " FROM unit u LEFT JOIN predikat_organisasi po ON po.unit_id = u.id AND po.periode_id = $4 "
          "AND po.diganti_pada IS NULL WHERE (u.selesai IS NULL OR u.selesai >= $3) AND " +
          std::string(kMaySet) + " ORDER BY u.jalur LIMIT $5",
      params, [](const db::Row& r) {
        UnitPredikat u{r.id<UnitId>("id"), r.text("nama"), r.opt_text("kepala").value_or(""), std::nullopt};
        if (!r.is_null("po_id")) u.berlaku = read_predikat(r);
        return u;
      });
}

bool leads_top_unit(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  if (!pelaku.pegawai) return false;
  return reader
      .one(
          "SELECT 1 AS ada FROM penugasan k JOIN unit u ON u.id = k.unit_id WHERE u.induk_id IS NULL "
          "AND k.memimpin = 1 AND k.pegawai_id = $1 AND k.mulai <= $2 AND (k.selesai IS NULL OR k.selesai >= $2) "
          "LIMIT 1",
          {*pelaku.pegawai, today.iso()}, [](const db::Row&) { return true; })
      .has_value();
}

std::vector<PredikatDiganti> list_diganti(db::Reader& reader, const akun::Pelaku& pelaku, PeriodeId periode,
                                          Tanggal today, int limit) {
  auto params = actor_params(pelaku, today);
  params.insert(params.end(), {periode, limit});
  return reader.list("SELECT u.id, " + std::string(kPredikatColumns) +
                         ", po.diganti_pada FROM predikat_organisasi po JOIN unit u ON u.id = po.unit_id "
                         "WHERE po.periode_id = $4 AND po.diganti_pada IS NOT NULL AND " +
                         std::string(kMaySet) + " ORDER BY po.id DESC LIMIT $5",
                     params, [](const db::Row& r) {
                       return PredikatDiganti{r.id<UnitId>("id"), read_predikat(r), r.i64("diganti_pada")};
                     });
}

Result<void> set_predikat_org(db::Tx& tx, const akun::Pelaku& pelaku, const PredikatOrgBaru& baru, std::int64_t now,
                              Tanggal today) {
  const UnitPredikat unit = TRY(find_unit_ditetapkan(tx, pelaku, baru.unit, baru.periode, today));
  const PeriodeRow periode = TRY(find_periode(tx, baru.periode));
  if ((unit.berlaku ? unit.berlaku->id : 0) != baru.menggantikan) return fail(Fault::conflict, {});
  tx.exec(
      "UPDATE predikat_organisasi SET diganti_pada = $3 WHERE unit_id = $1 AND periode_id = $2 "
      "AND diganti_pada IS NULL",
      {baru.unit, baru.periode, now});
  tx.exec(
      "INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, dasar, penetap_akun, penetap_nama, "
      "ditetapkan_pada) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {baru.unit, baru.periode, to_code(baru.predikat), baru.dasar, pelaku.akun, pelaku.nama, now});
  tx.exec(
      "UPDATE evaluasi SET keadaan = 'siap' WHERE unit_penilai_id = $1 AND periode_id = $2 "
      "AND keadaan = 'menunggu_org'",
      {baru.unit, baru.periode});
  const nlohmann::json rincian{{"periode", baru.periode.value},
                               {"predikat", to_code(baru.predikat)},
                               {"dasar", baru.dasar},
                               {"sebelumnya", unit.berlaku ? to_code(unit.berlaku->predikat) : std::string_view()}};
  jejak::catat(tx, pelaku, now,
               {"predikat_organisasi.ditetapkan", "unit", baru.unit.value, std::nullopt, rincian.dump()});
  tell_leaders(tx, unit, periode, now, today);
  return {};
}

}  // namespace penilaian
