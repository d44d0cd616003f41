#include "pengaduan/perkara/lampiran_store.h"

#include "msg/petugas.h"
#include "msg/warga.h"

namespace pengaduan {
namespace {

constexpr std::string_view kRow =
    "SELECT l.id, l.pihak, l.peristiwa_id, l.sha256, COALESCE(f.kecil_sha256, '') AS kecil, l.nama, f.jenis, "
    "COALESCE(f.lebar, 0) AS lebar, COALESCE(f.tinggi, 0) AS tinggi, l.publik, l.dibuat "
    "FROM pengaduan_lampiran l JOIN berkas f ON f.sha256 = l.sha256 WHERE l.pengaduan_id = $1 ";

const std::string kPending = "pihak = 'petugas' AND peristiwa_id IS NULL";

Lampiran read_lampiran(const db::Row& r) {
  return {r.id<LampiranId>("id"),
          r.text("pihak") == "petugas",
          r.opt_i64("peristiwa_id"),
          r.text("sha256"),
          r.text("kecil"),
          r.text("nama"),
          r.text("jenis"),
          static_cast<int>(r.i64("lebar")),
          static_cast<int>(r.i64("tinggi")),
          r.flag("publik"),
          r.i64("dibuat")};
}

enum class Pihak { pelapor, petugas };

void insert_lampiran(db::Tx& tx, PengaduanId id, Pihak pihak, std::optional<std::int64_t> peristiwa,
                     const std::string& nama, const FotoDraf& foto, std::int64_t now) {
  keep_berkas(tx, foto, now);
  tx.exec(
      "INSERT INTO pengaduan_lampiran (pengaduan_id, peristiwa_id, pihak, sha256, nama, dibuat) SELECT $1, "
      "CAST($2 AS BIGINT), $3, $4, $5, CAST($6 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM pengaduan_lampiran WHERE "
      "pengaduan_id = $1 AND sha256 = $4)",
      {id, peristiwa, std::string(pihak == Pihak::pelapor ? "pelapor" : "petugas"), foto.sha256, nama, now});
}

}  // namespace

void keep_berkas(db::Tx& tx, const FotoDraf& foto, std::int64_t now) {
  tx.exec(
      "INSERT INTO berkas (sha256, bytes, jenis, lebar, tinggi, kecil_sha256, dibuat) VALUES ($1, $2, $3, $4, $5, $6, "
      "$7) ON CONFLICT (sha256) DO UPDATE SET dibuat = $7",
      {foto.sha256, foto.bytes, foto.jenis, foto.lebar, foto.tinggi,
       foto.kecil_sha256.empty() ? std::nullopt : std::optional(foto.kecil_sha256), now});
}

std::vector<Lampiran> list_lampiran(db::Reader& reader, PengaduanId id) {
  return reader.list(std::string(kRow) + "ORDER BY l.id", {id}, read_lampiran);
}

std::optional<Lampiran> find_lampiran(db::Reader& reader, PengaduanId id, LampiranId lampiran) {
  return reader.one(std::string(kRow) + "AND l.id = $2", {id, lampiran}, read_lampiran);
}

Result<void> add_foto_pelapor(db::Tx& tx, PengaduanId id, std::int64_t peristiwa, const FotoDraf& foto,
                              std::int64_t now) {
  const auto there =
      tx.number("SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE pengaduan_id = $1 AND pihak = 'pelapor'", {id});
  if (there >= foto_pelapor_max) return invalid("foto", msg::warga::foto_penuh(foto_pelapor_max));
  insert_lampiran(tx, id, Pihak::pelapor, peristiwa, "foto-" + std::to_string(there + 1) + ".jpg", foto, now);
  return {};
}

Result<void> add_bukti(db::Tx& tx, PengaduanId id, const FotoDraf& foto, std::int64_t now) {
  const bool shown_before =
      tx.number(
          "SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE pengaduan_id = $1 AND sha256 = $2 AND (pihak = 'pelapor' "
          "OR peristiwa_id IS NOT NULL)",
          {id, foto.sha256}) > 0;
  if (shown_before) return invalid("bukti", msg::petugas::galat_bukti_lama);
  insert_lampiran(tx, id, Pihak::petugas, std::nullopt, "bukti.jpg", foto, now);
  return {};
}

int count_bukti(db::Reader& reader, PengaduanId id) {
  return static_cast<int>(
      reader.number("SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE pengaduan_id = $1 AND " + kPending, {id}));
}

std::vector<Lampiran> list_bukti(db::Reader& reader, PengaduanId id) {
  return reader.list(std::string(kRow) + "AND " + kPending + " ORDER BY l.id", {id}, read_lampiran);
}

void drop_bukti(db::Tx& tx, PengaduanId id, LampiranId lampiran) {
  tx.exec("DELETE FROM pengaduan_lampiran WHERE pengaduan_id = $1 AND id = $2 AND " + kPending, {id, lampiran});
}

void send_bukti(db::Tx& tx, PengaduanId id, std::int64_t peristiwa) {
  tx.exec("UPDATE pengaduan_lampiran SET peristiwa_id = $2 WHERE pengaduan_id = $1 AND " + kPending, {id, peristiwa});
}

}  // namespace pengaduan
