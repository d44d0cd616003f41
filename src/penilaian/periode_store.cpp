#include "penilaian/periode_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/penilaian.h"
#include "penilaian/baris_store.h"

namespace penilaian {
namespace {

const std::string kSelect = "SELECT " + std::string(kPeriodeColumns) + " FROM periode p ";
// The annual period ends with the last periodic one and comes after it.
constexpr std::string_view kOrder = " ORDER BY p.selesai, CASE p.jenis WHEN 'tahunan' THEN 1 ELSE 0 END";

}  // namespace

std::vector<PeriodeRow> list_periode(db::Reader& reader, int tahun) {
  return reader.list(kSelect + "WHERE p.tahun = $1" + std::string(kOrder), {tahun}, read_periode);
}

std::vector<PeriodeRow> list_periode_berjalan(db::Reader& reader, Tanggal today, int limit) {
  return reader.list(kSelect + "WHERE p.buka <= $1 ORDER BY p.selesai DESC, p.jenis LIMIT $2", {today.iso(), limit},
                     read_periode);
}

Result<PeriodeRow> find_periode(db::Reader& reader, PeriodeId id) {
  auto found = reader.one(kSelect + "WHERE p.id = $1", {id}, read_periode);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

int add_periode(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const std::vector<Periode>& list) {
  std::int64_t added = 0;
  for (const Periode& p : list)
    added += tx.exec(
        "INSERT INTO periode (tahun, jenis, nomor, mulai, selesai, buka, tutup) VALUES ($1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (tahun, jenis, nomor) DO NOTHING",
        {p.tahun, to_code(p.jenis), p.nomor, p.mulai.iso(), p.selesai.iso(), p.buka.iso(), p.tutup.iso()});
  if (added > 0)
    jejak::catat(tx, pelaku, now,
                 {"periode.dibuat", "periode", list.front().tahun, std::nullopt,
                  nlohmann::json{{"tahun", list.front().tahun}, {"jumlah", added}}.dump()});
  return static_cast<int>(added);
}

Result<void> change_window(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, PeriodeId id,
                           const JendelaBaru& jendela) {
  const PeriodeRow before = TRY(find_periode(tx, id));
  if (jendela.tutup < jendela.buka || jendela.tutup < before.periode.selesai)
    return invalid("tutup", msg::penilaian::jendela_terbalik);
  tx.exec("UPDATE periode SET buka = $2, tutup = $3 WHERE id = $1", {id, jendela.buka.iso(), jendela.tutup.iso()});
  const nlohmann::json rincian{{"dari", {before.periode.buka.iso(), before.periode.tutup.iso()}},
                               {"ke", {jendela.buka.iso(), jendela.tutup.iso()}},
                               {"alasan", jendela.alasan}};
  jejak::catat(tx, pelaku, now, {"periode.jendela_diubah", "periode", id.value, std::nullopt, rincian.dump()});
  return {};
}

}  // namespace penilaian
