#include "penilaian/export_store.h"

#include <algorithm>
#include <array>

#include "base/tanggal.h"

namespace penilaian {
namespace {

constexpr int kBatch = 5000;

constexpr std::array kMoments =
    std::to_array<std::string_view>({"dinilai", "ditandatangani", "disampaikan", "diterima", "disetujui"});

constexpr std::string_view kRows =
    "SELECT e.id AS kunci, CAST(s.id AS TEXT) AS skp, CAST(s.tahun AS TEXT) AS tahun, q.jenis AS periode, "
    "CAST(q.nomor AS TEXT) AS periode_ke, q.mulai, q.selesai, p.nip, p.nama, u.kode AS unit, u.nama AS nama_unit, "
    "t.jabatan, n.nip AS nip_penilai, n.nama AS nama_penilai, d.nip AS nip_penanda_tangan, "
    "d.nama AS nama_penanda_tangan, e.keadaan, e.predikat_org AS predikat_organisasi, "
    "e.rating_hasil AS rating_hasil_kerja, e.rating_perilaku AS rating_perilaku_kerja, e.predikat, "
    "e.dinilai_pada AS dinilai, e.ditandatangani_pada AS ditandatangani, e.disampaikan_pada AS disampaikan, "
    "e.diterima_pada AS diterima, e.disetujui_pada AS disetujui "
    "FROM (SELECT * FROM evaluasi WHERE id > $1 ORDER BY id LIMIT $2) e JOIN skp s ON s.id = e.skp_id "
    "JOIN periode q ON q.id = e.periode_id JOIN pegawai p ON p.id = e.pegawai_id JOIN unit u ON u.id = s.unit_id "
    "JOIN penugasan t ON t.id = s.penugasan_id JOIN pegawai n ON n.id = e.penilai_id "
    "LEFT JOIN pegawai d ON d.id = e.penanda_tangan_id ORDER BY e.id";

std::string cell_of(const db::Row& r, const char* column, int zona_menit) {
  if (std::find(kMoments.begin(), kMoments.end(), column) == kMoments.end()) return r.opt_text(column).value_or("");
  const auto when = r.opt_i64(column);
  return when ? Tanggal::from_utc_ms(*when, zona_menit).iso() : "";
}

}  // namespace

Result<void> export_evaluasi(db::Reader& reader, lembar::SheetWriter& sheet, int zona_menit) {
  return lembar::write_in_batches(sheet, ekspor_columns, [&](std::int64_t after, const lembar::TakeRow& take) {
    reader.query(kRows, {after, kBatch}, [&](const db::Row& r) {
      take(r.i64("kunci"), [&](const char* column) { return cell_of(r, column, zona_menit); });
    });
  });
}

std::int64_t count_export_evaluasi(db::Reader& reader) {
  return reader.number("SELECT COUNT(*) AS n FROM evaluasi");
}

}  // namespace penilaian
