#include "arsip/ekspor_job_pages.h"

#include <stdexcept>

#include "arsip/ekspor_store.h"
#include "msg/pemberitahuan.h"
#include "organisasi/export_store.h"
#include "pengaduan/tukar/sp4n_store.h"
#include "penilaian/export_store.h"
#include "perencanaan/export_store.h"

namespace arsip {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kStep = 2000;  // rows between two words of progress

// Hands rows on and says how far it is.
class CountingWriter : public lembar::SheetWriter {
 public:
  CountingWriter(lembar::SheetWriter& out, std::function<void(std::int64_t rows)> told)
      : out_(out), told_(std::move(told)) {}

  Result<void> header(std::span<const lembar::OutColumn> columns) override { return out_.header(columns); }
  Result<void> row(std::span<const lembar::Cell> cells) override {
    if (++rows_ % kStep == 0) told_(rows_);
    return out_.row(cells);
  }
  Result<void> finish() override { return out_.finish(); }
  std::int64_t rows() const { return rows_; }

 private:
  lembar::SheetWriter& out_;
  std::function<void(std::int64_t rows)> told_;
  std::int64_t rows_ = 0;
};

std::int64_t count_rows(db::Reader& reader, IsiEkspor isi) {
  switch (isi) {
    case IsiEkspor::pegawai:
      return organisasi::count_export_pegawai(reader);
    case IsiEkspor::unit:
      return organisasi::count_export_units(reader);
    case IsiEkspor::skp:
      return perencanaan::count_export_skp(reader);
    case IsiEkspor::pengaduan:
      return pengaduan::count_export_pengaduan(reader);
    case IsiEkspor::evaluasi:
      break;
  }
  return penilaian::count_export_evaluasi(reader);
}

Result<void> write_rows(db::Reader& reader, IsiEkspor isi, lembar::SheetWriter& sheet, int zona_menit) {
  switch (isi) {
    case IsiEkspor::pegawai:
      return organisasi::export_pegawai(reader, sheet);
    case IsiEkspor::unit:
      return organisasi::export_units(reader, sheet);
    case IsiEkspor::skp:
      return perencanaan::export_skp(reader, sheet);
    case IsiEkspor::pengaduan:
      return pengaduan::export_pengaduan(reader, sheet, zona_menit);
    case IsiEkspor::evaluasi:
      break;
  }
  return penilaian::export_evaluasi(reader, sheet, zona_menit);
}

}  // namespace

std::optional<Tugas> siapkan_ekspor(const KerjaBerkas& kerja, db::Reader& reader, std::int64_t nomor,
                                    const akun::Pelaku& pelaku) {
  const auto ekspor = find_ekspor(reader, EksporId{nomor}, pelaku);
  if (!ekspor) return std::nullopt;
  const auto write = [&kerja, isi = ekspor->pilihan.isi](const fs::path& path, const Kabari& kabari) {
    std::int64_t rows = 0;
    kerja.database.read([&](db::Reader& r) {
      const std::int64_t total = count_rows(r, isi);
      kabari(0, total);
      const auto file = lembar::open_writer(path);
      if (!file) throw std::runtime_error("the export cannot be written");
      CountingWriter sheet(**file, [&](std::int64_t done) { kabari(done, total); });
      if (!write_rows(r, isi, sheet, kerja.settings.zona_menit))
        throw std::runtime_error("the export cannot be written to its end");
      rows = sheet.rows();
    });
    return HasilBerkas{{{"baris", rows}}, msg::pemberitahuan::ekspor_siap};
  };
  return Tugas{std::string(to_code(ekspor->pilihan.bentuk)), write};
}

}  // namespace arsip
