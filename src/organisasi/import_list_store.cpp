#include "db/row_values.h"
#include "jejak/jejak.h"
#include "organisasi/import_json.h"
#include "organisasi/import_store.h"

namespace organisasi {
namespace {

const std::string kSelectImpor =
    "SELECT i.id, i.jenis, i.nama_berkas, i.keadaan, i.baru, i.berubah, i.sama, i.ditolak, i.hilang, i.dibuat, "
    "i.diterapkan, k.keadaan AS pekerjaan, k.kemajuan, k.total FROM impor i "
    "LEFT JOIN pekerjaan k ON k.id = i.pekerjaan_id ";

Impor read_impor(const db::Row& r) {
  Impor i{.id = r.id<ImporId>("id"),
          .jenis = read_enum<JenisImpor>(r, "jenis"),
          .nama_berkas = r.text("nama_berkas"),
          .keadaan = read_enum<KeadaanImpor>(r, "keadaan"),
          .baru = r.i64("baru"),
          .berubah = r.i64("berubah"),
          .sama = r.i64("sama"),
          .ditolak = r.i64("ditolak"),
          .hilang = r.i64("hilang"),
          .dibuat = r.i64("dibuat"),
          .diterapkan = r.opt_i64("diterapkan")};
  const std::string job = r.opt_text("pekerjaan").value_or("");
  i.berjalan = i.keadaan == KeadaanImpor::siap && (job == "antre" || job == "jalan");
  i.pekerjaan_gagal = i.keadaan == KeadaanImpor::siap && job == "gagal";
  i.kemajuan = r.opt_i64("kemajuan").value_or(0);
  i.total = r.opt_i64("total").value_or(0);
  return i;
}

BarisImpor read_baris(const Impor& impor, const db::Row& r) {
  return from_json(impor.jenis, r.i64("nomor"), read_enum<HasilBaris>(r, "hasil"), r.text("isi"));
}

const std::string kSelectKarantina =
    "SELECT k.id, k.jenis, k.nomor, k.isi, k.sebab, i.nama_berkas FROM karantina k JOIN impor i ON i.id = k.impor_id "
    "WHERE k.keadaan = 'terbuka' ";

Karantina read_karantina(const db::Row& r) {
  const auto jenis = read_enum<JenisImpor>(r, "jenis");
  return {r.i64("id"),
          jenis,
          r.i64("nomor"),
          r.text("nama_berkas"),
          rekam_from_json(jenis, r.text("isi")),
          penolakan_from_json(r.text("sebab"))};
}

void close_karantina(db::Tx& tx, std::int64_t id, const char* keadaan, const akun::Pelaku& pelaku, std::int64_t now) {
  tx.exec("UPDATE karantina SET keadaan = $2, selesai = $3 WHERE id = $1", {id, keadaan, now});
  jejak::catat(tx, pelaku, now, {std::string("karantina.") + keadaan, "karantina", id, std::nullopt, "{}"});
}

}  // namespace

std::vector<Impor> list_impor(db::Reader& reader, int limit) {
  return reader.list(kSelectImpor + "ORDER BY i.id DESC LIMIT $1", {limit}, read_impor);
}

Result<Impor> find_impor(db::Reader& reader, ImporId id) {
  auto found = reader.one(kSelectImpor + "WHERE i.id = $1", {id}, read_impor);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<BarisImpor> list_baris(db::Reader& reader, const Impor& impor, int limit) {
  return reader.list(
      "SELECT nomor, hasil, isi FROM (SELECT nomor, hasil, isi, ROW_NUMBER() OVER (PARTITION BY hasil ORDER BY nomor) "
      "AS urut FROM impor_baris WHERE impor_id = $1) q WHERE urut <= $2 ORDER BY hasil, nomor",
      {impor.id, limit}, [&](const db::Row& r) { return read_baris(impor, r); });
}

BarisTercatat list_tercatat(db::Reader& reader, const Impor& impor, int limit) {
  BarisTercatat out;
  // Quotes inside a cell are escaped in JSON, so no cell looks like this.
  reader.query(
      "SELECT nomor, hasil, isi, COUNT(*) OVER () AS semua FROM impor_baris WHERE impor_id = $1 "
      "AND hasil IN ('baru', 'berubah') AND isi LIKE '%\"catatan\":[{%' ORDER BY nomor LIMIT $2",
      {impor.id, limit}, [&](const db::Row& r) {
        out.semua = r.i64("semua");
        out.baris.push_back(read_baris(impor, r));
      });
  return out;
}

std::vector<BarisImpor> list_ditolak(db::Reader& reader, const Impor& impor, int limit) {
  return reader.list(
      "SELECT nomor, hasil, isi FROM impor_baris WHERE impor_id = $1 AND hasil = 'ditolak' "
      "ORDER BY nomor LIMIT $2",
      {impor.id, limit}, [&](const db::Row& r) { return read_baris(impor, r); });
}

std::vector<Karantina> list_karantina(db::Reader& reader, int limit, int offset) {
  return reader.list(kSelectKarantina + "ORDER BY k.id LIMIT $1 OFFSET $2", {limit, offset}, read_karantina);
}

std::int64_t count_karantina(db::Reader& reader) {
  return reader.number("SELECT COUNT(*) AS n FROM karantina WHERE keadaan = 'terbuka'");
}

Result<Karantina> find_karantina(db::Reader& reader, std::int64_t id) {
  auto found = reader.one(kSelectKarantina + "AND k.id = $1", {id}, read_karantina);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

Result<std::vector<Penolakan>> clear_karantina(db::Tx& tx, std::int64_t id, const Rekam& diperbaiki,
                                               const akun::Pelaku& pelaku, std::int64_t now) {
  const Karantina k = TRY(find_karantina(tx, id));
  BarisImpor baris = plan_row(tx, k.jenis, diperbaiki);
  if (baris.hasil == HasilBaris::ditolak) return std::move(baris.penolakan);
  apply_row(tx, k.jenis, baris.rekam, pelaku, now);
  close_karantina(tx, id, "selesai", pelaku, now);
  return std::vector<Penolakan>{};
}

Result<void> discard_karantina(db::Tx& tx, std::int64_t id, const akun::Pelaku& pelaku, std::int64_t now) {
  TRY_VOID(find_karantina(tx, id));
  close_karantina(tx, id, "dibuang", pelaku, now);
  return {};
}

}  // namespace organisasi
