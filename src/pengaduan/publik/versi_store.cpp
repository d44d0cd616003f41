#include "pengaduan/publik/versi_store.h"

#include "db/kept.h"

namespace pengaduan {
namespace {
// Each is added up by every reader, so no more than writers meet.
constexpr std::int64_t kBagian = 8;
}  // namespace

std::int64_t versi_publik(db::Reader& reader) {
  return std::stoll(db::kept(reader, "versi_publik", [&] {
    return std::to_string(
        reader.number("SELECT CAST(COALESCE(SUM(nomor), 0) AS BIGINT) AS n FROM pengaduan_versi_publik"));
  }));
}

void naikkan_versi_publik(db::Tx& tx, PengaduanId id) {
  tx.exec(
      "INSERT INTO pengaduan_versi_publik (bagian, nomor) VALUES ($1, 1) ON CONFLICT (bagian) DO UPDATE SET nomor = "
      "pengaduan_versi_publik.nomor + 1",
      {id.value % kBagian});
}

// Asked anew each time: what may not be seen costs the same as what does not exist, whoever asked for it before.
std::optional<std::string> sidik_publik(db::Reader& reader, std::string_view nomor) {
  return reader.one(
      "SELECT id, versi, diubah, dukungan, COALESCE(tenggat, '') AS tenggat, klasifikasi, anonim, rahasia "
      "FROM pengaduan WHERE terbit = 1 AND nomor = $1",
      {nomor}, [](const db::Row& r) {
        std::string out;
        for (const char* column : {"id", "versi", "diubah", "dukungan", "anonim", "rahasia"})
          out += std::to_string(r.i64(column)) + "/";
        return out + r.text("tenggat") + "/" + r.text("klasifikasi");
      });
}

}  // namespace pengaduan
