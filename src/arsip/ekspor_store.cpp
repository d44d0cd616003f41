#include "arsip/ekspor_store.h"

#include <nlohmann/json.hpp>

#include "arsip/pekerjaan_store.h"
#include "jejak/jejak.h"
#include "msg/arsip.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace arsip {
namespace {

// With its job, so that a job that gave up shows.
const std::string kSelect =
    "SELECT k.id, k.akun_id, k.isi, k.bentuk, k.keadaan, k.baris, k.bytes, k.dibuat, k.hapus_pada, "
    "j.keadaan AS keadaan_kerja, j.kemajuan, j.total FROM ekspor k LEFT JOIN pekerjaan j ON j.id = k.pekerjaan_id ";

Ekspor read_ekspor(const db::Row& r) {
  const auto isi = from_code<IsiEkspor>(r.text("isi"));
  const auto bentuk = from_code<BentukEkspor>(r.text("bentuk"));
  auto keadaan = from_code<KeadaanPaket>(r.text("keadaan"));
  MUST(isi && bentuk && keadaan);
  if (*keadaan == KeadaanPaket::dibuat && r.opt_text("keadaan_kerja") == "gagal") keadaan = KeadaanPaket::gagal;
  return {.id = r.id<EksporId>("id"),
          .akun = r.id<AkunId>("akun_id"),
          .pilihan = {*isi, *bentuk},
          .keadaan = *keadaan,
          .baris = r.i64("baris"),
          .bytes = r.i64("bytes"),
          .kemajuan = r.opt_i64("kemajuan").value_or(0),
          .total = r.opt_i64("total").value_or(0),
          .dibuat = r.i64("dibuat"),
          .hapus_pada = r.opt_i64("hapus_pada")};
}

EksporId read_id(const db::Row& r) {
  return r.id<EksporId>("id");
}

}  // namespace

std::string argumen_of(EksporId id) {
  return nlohmann::json{{"ekspor", id.value}}.dump();
}

EksporId ekspor_in(const std::string& argumen) {
  return EksporId{nlohmann::json::parse(argumen).at("ekspor").get<std::int64_t>()};
}

EksporId queue_ekspor(db::Tx& tx, const akun::Pelaku& pelaku, const PilihanEkspor& pilihan, std::int64_t now) {
  const std::string same = "akun_id = $1 AND isi = $2 AND bentuk = $3 AND keadaan = 'dibuat'";
  const std::vector<db::Param> values{pelaku.akun, to_code(pilihan.isi), to_code(pilihan.bentuk)};
  // One whose job gave up stands in nobody's way.
  tx.exec("UPDATE ekspor SET keadaan = 'gagal' WHERE " + same +
              " AND pekerjaan_id IN (SELECT id FROM pekerjaan WHERE keadaan = 'gagal')",
          values);
  if (const auto running = tx.one("SELECT id FROM ekspor WHERE " + same, values, read_id)) return *running;
  const auto made = tx.insert<EksporId>(
      "INSERT INTO ekspor (akun_id, isi, bentuk, keadaan, dibuat) VALUES ($1, $2, $3, 'dibuat', $4) RETURNING id",
      {pelaku.akun, to_code(pilihan.isi), to_code(pilihan.bentuk), now});
  const auto job = add_job(tx, "ekspor", argumen_of(made), pelaku.akun, now);
  tx.exec("UPDATE ekspor SET pekerjaan_id = $2 WHERE id = $1", {made, job});
  jejak::catat(tx, pelaku, now,
               {"ekspor.diminta", "ekspor", made.value, std::nullopt,
                nlohmann::json{{"isi", to_code(pilihan.isi)}, {"bentuk", to_code(pilihan.bentuk)}}.dump()});
  return made;
}

Result<Ekspor> find_ekspor(db::Reader& reader, EksporId id, const akun::Pelaku& pelaku) {
  auto found = reader.one(kSelect + "WHERE k.id = $1 AND k.akun_id = $2", {id, pelaku.akun}, read_ekspor);
  if (!found || !akun::reads_all(pelaku)) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<Ekspor> list_ekspor(db::Reader& reader, const akun::Pelaku& pelaku, int limit) {
  return reader.list(kSelect + "WHERE k.akun_id = $1 ORDER BY k.id DESC LIMIT $2", {pelaku.akun, limit}, read_ekspor);
}

Result<void> cancel_ekspor(db::Tx& tx, EksporId id, const akun::Pelaku& pelaku) {
  TRY_VOID(find_ekspor(tx, id, pelaku));
  if (tx.exec("UPDATE ekspor SET keadaan = 'dibatalkan' WHERE id = $1 AND keadaan = 'dibuat'", {id}) == 0)
    return fail(Fault::conflict, msg::arsip::paket_tidak_berjalan);
  return {};
}

std::optional<Ekspor> find_ekspor_dibuat(db::Reader& reader, EksporId id) {
  return reader.one(kSelect + "WHERE k.id = $1 AND k.keadaan = 'dibuat'", {id}, read_ekspor);
}

bool finish_ekspor(db::Tx& tx, const Ekspor& ekspor, const akun::Pelaku& pelaku, std::int64_t now,
                   std::int64_t hapus_pada) {
  const auto rows = tx.exec(
      "UPDATE ekspor SET keadaan = 'siap', baris = $2, bytes = $3, selesai = $4, hapus_pada = $5 "
      "WHERE id = $1 AND keadaan = 'dibuat'",
      {ekspor.id, ekspor.baris, ekspor.bytes, now, hapus_pada});
  if (rows == 0) return false;
  add_job(tx, "hapus_ekspor", argumen_of(ekspor.id), ekspor.akun, now, hapus_pada);
  if (pelaku.pegawai)
    pemberitahuan::kirim(tx, *pelaku.pegawai, now, msg::pemberitahuan::ekspor_siap, "/ekspor/" + to_text(ekspor.id));
  return true;
}

void abandon_ekspor(db::Tx& tx, EksporId id) {
  tx.exec("UPDATE ekspor SET keadaan = 'dibatalkan' WHERE id = $1 AND keadaan = 'dibuat'", {id});
}

void mark_ekspor_dihapus(db::Tx& tx, EksporId id) {
  tx.exec("UPDATE ekspor SET keadaan = 'dihapus' WHERE id = $1 AND keadaan = 'siap'", {id});
}

}  // namespace arsip
