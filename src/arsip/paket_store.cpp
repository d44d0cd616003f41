#include "arsip/paket_store.h"

#include <nlohmann/json.hpp>

#include "arsip/pekerjaan_store.h"
#include "jejak/jejak.h"
#include "msg/arsip.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace arsip {
namespace {

// With its job, so that a job that gave up shows, and its period when it has one.
constexpr std::string_view kSelect =
    "SELECT k.id, k.unit_id, k.akun_id, k.isi, k.tahun AS tahun_paket, k.bawah, k.keadaan, k.dokumen, k.kosong, "
    "k.bytes, k.dibuat, k.hapus_pada, u.nama AS nama_unit, j.keadaan AS keadaan_kerja, j.kemajuan, j.total, "
    "p.id AS periode_id, p.tahun, p.jenis, p.nomor, p.mulai, p.selesai, p.buka, p.tutup "
    "FROM paket k JOIN unit u ON u.id = k.unit_id LEFT JOIN periode p ON p.id = k.periode_id "
    "LEFT JOIN pekerjaan j ON j.id = k.pekerjaan_id ";

Tanggal read_date(const db::Row& r, std::string_view column) {
  const auto date = Tanggal::parse_iso(r.text(column));
  MUST(date);
  return *date;
}

std::optional<penilaian::PeriodeRow> read_periode(const db::Row& r) {
  if (r.is_null("periode_id")) return std::nullopt;
  const auto jenis = from_code<penilaian::JenisPeriode>(r.text("jenis"));
  MUST(jenis);
  return penilaian::PeriodeRow{
      r.id<PeriodeId>("periode_id"),
      {static_cast<int>(r.i64("tahun")), *jenis, static_cast<int>(r.i64("nomor")), read_date(r, "mulai"),
       read_date(r, "selesai"), read_date(r, "buka"), read_date(r, "tutup")}};
}

Paket read_paket(const db::Row& r) {
  const auto isi = from_code<IsiPaket>(r.text("isi"));
  auto keadaan = from_code<KeadaanPaket>(r.text("keadaan"));
  MUST(isi && keadaan);
  if (*keadaan == KeadaanPaket::dibuat && r.opt_text("keadaan_kerja") == "gagal") keadaan = KeadaanPaket::gagal;
  return {.id = r.id<PaketId>("id"),
          .unit = r.id<UnitId>("unit_id"),
          .nama_unit = r.text("nama_unit"),
          .akun = r.id<AkunId>("akun_id"),
          .pilihan = {*isi, static_cast<int>(r.i64("tahun_paket")), read_periode(r)},
          .bawah = r.flag("bawah") ? UnitBawah::ikut : UnitBawah::tidak,
          .keadaan = *keadaan,
          .dokumen = static_cast<int>(r.i64("dokumen")),
          .kosong = static_cast<int>(r.i64("kosong")),
          .bytes = r.i64("bytes"),
          .kemajuan = r.opt_i64("kemajuan").value_or(0),
          .total = r.opt_i64("total").value_or(0),
          .dibuat = r.i64("dibuat"),
          .hapus_pada = r.opt_i64("hapus_pada")};
}

}  // namespace

std::string argumen_of(PaketId id) {
  return nlohmann::json{{"paket", id.value}}.dump();
}

PaketId paket_in(const std::string& argumen) {
  return PaketId{nlohmann::json::parse(argumen).at("paket").get<std::int64_t>()};
}

PaketId queue_paket(db::Tx& tx, const akun::Pelaku& pelaku, const UnitPaket& unit, UnitBawah bawah,
                    const PilihanPaket& pilihan, std::int64_t now) {
  const std::int64_t below = bawah == UnitBawah::ikut ? 1 : 0;
  const std::vector<db::Param> same{
      pelaku.akun, unit.id, to_code(pilihan.isi), pilihan.tahun, pilihan.periode ? pilihan.periode->id.value : 0,
      below};
  constexpr std::string_view kSame =
      "akun_id = $1 AND unit_id = $2 AND isi = $3 AND tahun = $4 AND periode_id = $5 AND bawah = $6 "
      "AND keadaan = 'dibuat'";
  // One whose job gave up stands in nobody's way.
  tx.exec("UPDATE paket SET keadaan = 'gagal' WHERE " + std::string(kSame) +
              " AND EXISTS (SELECT 1 FROM pekerjaan j WHERE j.id = paket.pekerjaan_id AND j.keadaan = 'gagal')",
          same);
  auto values = same;
  values.insert(values.end(), {akun::reads_all(pelaku) ? 1 : 0, now});
  const auto read_id = [](const db::Row& r) { return r.id<PaketId>("id"); };
  const auto made = tx.one(
      "INSERT INTO paket (akun_id, unit_id, isi, tahun, periode_id, bawah, baca_semua, keadaan, dibuat) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, 'dibuat', $8) ON CONFLICT DO NOTHING RETURNING id",
      values, read_id);
  if (!made) {
    const auto running = tx.one("SELECT id FROM paket WHERE " + std::string(kSame), same, read_id);
    MUST(running);
    return *running;
  }
  const auto job = add_job(tx, "paket", argumen_of(*made), pelaku.akun, now);
  tx.exec("UPDATE paket SET pekerjaan_id = $2 WHERE id = $1", {*made, job});
  jejak::catat(tx, pelaku, now,
               {"paket.diminta", "paket", made->value, std::nullopt,
                nlohmann::json{{"unit", unit.id.value}, {"isi", kode_of(pilihan)}, {"bawah", below}}.dump()});
  return *made;
}

Result<Paket> find_paket(db::Reader& reader, PaketId id, const akun::Pelaku& pelaku, Tanggal today) {
  auto found = reader.one(
      std::string(kSelect) + "WHERE k.id = $3 AND k.akun_id = $4 AND (k.baca_semua = 0 OR $5 = 1) " +
          "AND ($5 = 1 OR " + kMemimpin + ")",
      {pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso(), id, pelaku.akun, akun::reads_all(pelaku) ? 1 : 0},
      read_paket);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<Paket> list_paket(db::Reader& reader, UnitId unit, const akun::Pelaku& pelaku, int limit) {
  return reader.list(std::string(kSelect) +
                         "WHERE k.akun_id = $1 AND k.unit_id = $2 AND (k.baca_semua = 0 OR $3 = 1) "
                         "ORDER BY k.id DESC LIMIT $4",
                     {pelaku.akun, unit, akun::reads_all(pelaku) ? 1 : 0, limit}, read_paket);
}

Result<void> cancel_paket(db::Tx& tx, PaketId id, const akun::Pelaku& pelaku, Tanggal today) {
  TRY_VOID(find_paket(tx, id, pelaku, today));
  if (tx.exec("UPDATE paket SET keadaan = 'dibatalkan' WHERE id = $1 AND keadaan = 'dibuat'", {id}) == 0)
    return fail(Fault::conflict, msg::arsip::paket_tidak_berjalan);
  return {};
}

std::optional<Paket> find_dibuat(db::Reader& reader, PaketId id) {
  return reader.one(std::string(kSelect) + "WHERE k.id = $1 AND k.keadaan = 'dibuat'", {id}, read_paket);
}

bool finish_paket(db::Tx& tx, const Paket& paket, const akun::Pelaku& pelaku, const HasilPaket& hasil, std::int64_t now,
                  std::int64_t hapus_pada, Tanggal today) {
  const auto rows = tx.exec(
      "UPDATE paket SET keadaan = 'siap', dokumen = $2, kosong = $3, bytes = $4, selesai = $5, hapus_pada = $6 "
      "WHERE id = $1 AND keadaan = 'dibuat'",
      {paket.id, hasil.dokumen, hasil.kosong, hasil.bytes, now, hapus_pada});
  if (rows == 0) return false;
  add_job(tx, "hapus_paket", argumen_of(paket.id), paket.akun, now, hapus_pada);
  for (const PegawaiId pegawai : hasil.dibaca)
    if (pelaku.pegawai != pegawai) jejak::catat_baca(tx, pegawai, paket.akun, "dokumen", today, now);
  if (pelaku.pegawai)
    pemberitahuan::kirim(tx, *pelaku.pegawai, now, msg::pemberitahuan::paket_siap(paket.nama_unit),
                         "/paket/" + to_text(paket.id));
  return true;
}

void abandon_paket(db::Tx& tx, PaketId id) {
  tx.exec("UPDATE paket SET keadaan = 'dibatalkan' WHERE id = $1 AND keadaan = 'dibuat'", {id});
}

void mark_dihapus(db::Tx& tx, PaketId id) {
  tx.exec("UPDATE paket SET keadaan = 'dihapus' WHERE id = $1 AND keadaan = 'siap'", {id});
}

}  // namespace arsip
