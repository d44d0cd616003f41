#include "organisasi/export_store.h"

#include "organisasi/import_rows_store.h"

namespace organisasi {
namespace {

constexpr int kBatch = 2000;  // people at a time: libpq holds all rows of an answer

const std::vector<std::string> kMoreUnit = {"mulai"};
const std::vector<std::string> kMorePegawai = {"nama_unit", "status", "keluar"};

// A callback of query() cannot return, so the first fault is kept and the rest passed over.
void keep_first(Result<void>& all, const std::function<Result<void>()>& write) {
  if (all) all = write();
}

// A rater without NIP stands by his name, which the import reads.
Rekam as_written(const db::Row& r) {
  Rekam rekam = read_rekam(r);
  if (r.is_null("penilai_nip") && !r.is_null("penilai_nama"))
    rekam[kolom_pegawai::nip_penilai] = r.text("penilai_nama");
  return rekam;
}

}  // namespace

Result<void> export_units(db::Reader& reader, lembar::SheetWriter& sheet) {
  Result<void> all = write_header(sheet, JenisImpor::unit, kMoreUnit);
  reader.query(
      "SELECT u.kode, u.nama, u.jenis, u.mulai, i.kode AS induk FROM unit u LEFT JOIN unit i ON "
      "i.id = u.induk_id WHERE u.selesai IS NULL ORDER BY u.jalur",
      {}, [&](const db::Row& r) {
        keep_first(all, [&] {
          const Rekam rekam{r.text("kode"), r.text("nama"), r.text("jenis"), r.opt_text("induk").value_or("")};
          return write_rekam(sheet, rekam, std::vector{r.text("mulai")});
        });
      });
  TRY_VOID(std::move(all));
  return sheet.finish();
}

Result<void> export_pegawai(db::Reader& reader, lembar::SheetWriter& sheet) {
  Result<void> all = write_header(sheet, JenisImpor::pegawai, kMorePegawai);
  std::int64_t last = 0;
  for (std::int64_t before = -1; all && before != last;) {
    before = last;
    reader.query(kSelectRekam + "WHERE p.id > $1 ORDER BY p.id LIMIT $2", {before, kBatch}, [&](const db::Row& r) {
      last = r.i64("id");
      keep_first(all, [&] {
        return write_rekam(
            sheet, as_written(r),
            std::vector{r.opt_text("nama_unit").value_or(""), r.text("status"), r.opt_text("keluar").value_or("")});
      });
    });
  }
  TRY_VOID(std::move(all));
  return sheet.finish();
}

std::int64_t count_export_units(db::Reader& reader) {
  return reader.number("SELECT COUNT(*) AS n FROM unit WHERE selesai IS NULL");
}

std::int64_t count_export_pegawai(db::Reader& reader) {
  return reader.number("SELECT COUNT(*) AS n FROM pegawai");
}

}  // namespace organisasi
