// import and export: the same rules as on the pages, from the command line.
#include <fmt/format.h>

#include <filesystem>

#include "app/commands.h"
#include "app/instance.h"
#include "app/parts.h"
#include "berkas/sha256.h"
#include "db/migrate.h"
#include "lembar/writer.h"
#include "organisasi/export_store.h"
#include "organisasi/import_store.h"
#include "pengaduan/tukar/sp4n_store.h"
#include "penilaian/export_store.h"
#include "perencanaan/export_store.h"

namespace app {
namespace {

organisasi::JenisImpor kind_of(const std::string& word) {
  if (word == "unit") return organisasi::JenisImpor::unit;
  return word == "wilayah" ? organisasi::JenisImpor::wilayah : organisasi::JenisImpor::pegawai;
}

std::string sentence(const msg::Text& text) {
  return msg::format(text, msg::Lang::id);
}

void print_report(const organisasi::LaporanImpor& report) {
  const auto& i = report.impor;
  fmt::print("baru\t{}\nberubah\t{}\nsama\t{}\nditolak\t{}\nhilang\t{}\n", i.baru, i.berubah, i.sama, i.ditolak,
             i.hilang);
  for (const auto& row : report.ditolak)
    for (const auto& fault : row.penolakan) fmt::print("{}\t{}\t{}\n", fault.sel, fault.isi, sentence(fault.sebab));
}

Result<void> export_kind(db::Reader& reader, const std::string& kind, lembar::SheetWriter& sheet, int zona_menit) {
  if (kind == "unit") return organisasi::export_units(reader, sheet);
  if (kind == "skp") return perencanaan::export_skp(reader, sheet);
  if (kind == "pengaduan") return pengaduan::export_pengaduan(reader, sheet, zona_menit);
  if (kind == "evaluasi") return penilaian::export_evaluasi(reader, sheet, zona_menit);
  return organisasi::export_pegawai(reader, sheet);
}

}  // namespace

int cmd_import(const Config& config, const std::string& kind, const std::string& file, ImportMode mode) {
  make_folders(config);
  const auto database = open_database(config);
  db::migrate(*database);
  const std::filesystem::path path(file);
  const auto report =
      organisasi::import_file(*database, {path, path.filename().string(), berkas::sha256_of_file(path)}, kind_of(kind),
                              mode == ImportMode::apply ? organisasi::CaraImpor::terapkan : organisasi::CaraImpor::coba,
                              console(), Clock().now());
  if (!report) {
    fmt::print(stderr, "kinerja: {}\n", sentence(report.error().text));
    return kBadData;
  }
  print_report(*report);
  return report->impor.ditolak > 0 ? kBadData : kOk;
}

int cmd_export(const Config& config, const std::string& kind, const std::string& file) {
  const auto database = open_database_reading(config);
  auto sheet = lembar::open_writer(file);
  if (!sheet) {
    fmt::print(stderr, "kinerja: {}\n", sentence(sheet.error().text));
    return kFailed;
  }
  Result<void> done;
  database->read([&](db::Reader& r) { done = export_kind(r, kind, **sheet, config.settings.zona_menit); });
  if (done) return kOk;
  fmt::print(stderr, "kinerja: {}\n", sentence(done.error().text));
  return kFailed;
}

}  // namespace app
