#include "pengaduan/lampiran_store.h"

namespace pengaduan {
namespace {

constexpr std::string_view kRow =
    "SELECT l.id, l.pihak, l.peristiwa_id, l.sha256, COALESCE(f.kecil_sha256, '') AS kecil, l.nama, f.jenis, "
    "COALESCE(f.lebar, 0) AS lebar, COALESCE(f.tinggi, 0) AS tinggi, l.publik, l.dibuat "
    "FROM pengaduan_lampiran l JOIN berkas f ON f.sha256 = l.sha256 WHERE l.pengaduan_id = $1 ";

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

}  // namespace

std::vector<Lampiran> list_lampiran(db::Reader& reader, PengaduanId id) {
  return reader.list(std::string(kRow) + "ORDER BY l.id", {id}, read_lampiran);
}

std::optional<Lampiran> find_lampiran(db::Reader& reader, PengaduanId id, LampiranId lampiran) {
  return reader.one(std::string(kRow) + "AND l.id = $2", {id, lampiran}, read_lampiran);
}

}  // namespace pengaduan
