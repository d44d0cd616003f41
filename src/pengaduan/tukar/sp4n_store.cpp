#include "pengaduan/tukar/sp4n_store.h"

#include <nlohmann/json.hpp>

#include "base/tanggal.h"
#include "jejak/jejak.h"
#include "msg/impor.h"
#include "pengaduan/baris_store.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {
namespace {

constexpr int kBatch = 1000;

constexpr std::string_view kWhere =
    "p.klasifikasi NOT IN ('wbs', 'pengaduan_bp') AND p.keadaan NOT IN ('draf', 'menunggu_konfirmasi', 'kedaluwarsa')";

std::string date_of(const std::optional<std::int64_t>& ms, int zona_menit) {
  return ms ? Tanggal::from_utc_ms(*ms, zona_menit).iso() : std::string();
}

// Words only as everybody may read them.
bool shows_words(const db::Row& r) {
  return r.flag("terbit") && visible(Bidang::isi, Kanal::ekspor, {r.flag("anonim"), r.flag("rahasia")},
                                     read_enum<Klasifikasi>(r, "klasifikasi")) == Pandang::penuh;
}

std::string cell_of(const db::Row& r, std::string_view title, int zona_menit) {
  if (title == "diterima" || title == "selesai") return date_of(r.opt_i64(title), zona_menit);
  if (title == "judul" || title == "isi") return shows_words(r) ? r.text(title) : std::string();
  return r.opt_text(title).value_or("");
}

}  // namespace

std::string find_sp4n(db::Reader& reader, PengaduanId id) {
  return reader
      .one("SELECT COALESCE(sp4n_id, '') AS sp4n FROM pengaduan WHERE id = $1", {id},
           [](const db::Row& r) { return r.text("sp4n"); })
      .value_or("");
}

Result<void> set_sp4n(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const std::string& nomor,
                      const std::string& sp4n) {
  const auto id = tx.one("SELECT id FROM pengaduan WHERE nomor = $1 AND klasifikasi <> 'wbs'", {nomor},
                         [](const db::Row& r) { return r.id<PengaduanId>("id"); });
  if (!id) return fail(Fault::not_found, {});
  if (tx.number("SELECT COUNT(*) AS n FROM pengaduan WHERE sp4n_id = $1 AND id <> $2", {sp4n, *id}) > 0)
    return invalid("sp4n", msg::impor::s_sp4n_dipakai);
  tx.exec("UPDATE pengaduan SET sp4n_id = $2, diubah = $3, versi = versi + 1 WHERE id = $1",
          {*id, sp4n.empty() ? std::nullopt : std::optional(sp4n), now});
  jejak::catat(tx, pelaku, now,
               {.aksi = "pengaduan.sp4n",
                .objek = "pengaduan",
                .objek_id = id->value,
                .rincian = nlohmann::json{{"sp4n", sp4n}}.dump()});
  return {};
}

Result<void> export_pengaduan(db::Reader& reader, lembar::SheetWriter& sheet, int zona_menit) {
  return lembar::write_in_batches(sheet, sp4n_columns, [&](std::int64_t after, const lembar::TakeRow& take) {
    reader.query(
        "SELECT p.id, p.nomor, p.sp4n_id AS sp4n_tracking_id, p.kanal, p.klasifikasi, k.kode AS kategori, p.keadaan, "
        "u.kode AS unit, u.nama AS nama_unit, p.distrik, p.kampung, p.judul_publik AS judul, p.isi_publik AS isi, "
        "p.terbit, p.anonim, p.rahasia, p.diterima, p.tenggat, p.selesai FROM pengaduan p "
        "JOIN kategori_pengaduan k ON k.id = p.kategori_id LEFT JOIN unit u ON u.id = p.unit_id WHERE p.id > $1 AND " +
            std::string(kWhere) + " ORDER BY p.id LIMIT $2",
        {after, kBatch},
        [&](const db::Row& r) { take(r.i64("id"), [&](const char* title) { return cell_of(r, title, zona_menit); }); });
  });
}

std::int64_t count_export_pengaduan(db::Reader& reader) {
  return reader.number("SELECT COUNT(*) AS n FROM pengaduan p WHERE " + std::string(kWhere));
}

}  // namespace pengaduan
