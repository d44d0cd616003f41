#include "arsip/ekspor_job_pages.h"

#include <stdexcept>

#include "akun/sesi_store.h"
#include "arsip/berkas_kerja.h"
#include "organisasi/export_store.h"
#include "penilaian/export_store.h"
#include "perencanaan/export_store.h"

namespace arsip {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kStep = 2000;  // rows between two words of progress

// Thrown through a writing export that its maker called off.
struct Cancelled {};

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
    case IsiEkspor::evaluasi:
      break;
  }
  return penilaian::export_evaluasi(reader, sheet, zona_menit);
}

bool is_wanted(db::Database& database, EksporId id) {
  bool wanted = false;
  database.read([&](db::Reader& r) { wanted = find_ekspor_dibuat(r, id).has_value(); });
  return wanted;
}

// Answers the number of rows.
std::int64_t write_sheet(const KerjaPaket& kerja, const Ekspor& ekspor, const fs::path& path) {
  std::int64_t written = 0;
  kerja.database.read([&](db::Reader& r) {
    auto file = lembar::open_writer(path);
    if (!file) throw std::runtime_error("the export cannot be written");
    const std::int64_t total = count_rows(r, ekspor.pilihan.isi);
    kerja.progress(0, total);
    CountingWriter sheet(**file, [&](std::int64_t rows) {
      kerja.progress(rows, total);
      if (!is_wanted(kerja.database, ekspor.id)) throw Cancelled{};
    });
    if (!write_rows(r, ekspor.pilihan.isi, sheet, kerja.settings.zona_menit))
      throw std::runtime_error("the export cannot be written to its end");
    written = sheet.rows();
  });
  return written;
}

// What there is to do, with the rights its maker has now.
struct Tugas {
  Ekspor ekspor;
  akun::Pelaku pelaku;
};

std::optional<Tugas> load(const KerjaPaket& kerja, EksporId id) {
  std::optional<Tugas> out;
  bool lost = false;
  kerja.database.read([&](db::Reader& r) {
    out.reset();
    const auto ekspor = find_ekspor_dibuat(r, id);
    if (!ekspor) return;
    auto pelaku = akun::find_pelaku(r, ekspor->akun);
    lost = !pelaku || !find_ekspor(r, id, *pelaku);
    if (!lost) out = Tugas{*ekspor, *std::move(pelaku)};
  });
  if (lost)
    kerja.database.write([&](db::Tx& tx) {
      abandon_ekspor(tx, id);
      return true;
    });
  return out;
}

// "berkas/ekspor/17.", with whatever ending.
fs::path stem_of(const berkas::Simpanan& files, EksporId id) {
  return files.folder() / "ekspor" / (to_text(id) + ".");
}

}  // namespace

fs::path ekspor_path(const berkas::Simpanan& files, EksporId id, BentukEkspor bentuk) {
  return stem_of(files, id).string() + std::string(to_code(bentuk));
}

std::string run_ekspor(const KerjaPaket& kerja, const std::string& argumen) {
  const EksporId id = ekspor_in(argumen);
  auto tugas = load(kerja, id);
  if (!tugas) return "{}";
  Ekspor& ekspor = tugas->ekspor;
  const fs::path path = ekspor_path(kerja.files, id, ekspor.pilihan.bentuk);
  const fs::path unfinished = stem_of(kerja.files, id).string() + "baru." + std::string(to_code(ekspor.pilihan.bentuk));
  fs::create_directories(path.parent_path());
  remove_files(stem_of(kerja.files, id));
  try {
    ekspor.baris = write_sheet(kerja, ekspor, unfinished);
  } catch (const Cancelled&) {
    remove_files(stem_of(kerja.files, id));
    return "{}";
  }
  fs::rename(unfinished, path);
  ekspor.bytes = static_cast<std::int64_t>(fs::file_size(path));
  bool kept = false;
  kerja.database.write([&](db::Tx& tx) {
    const std::int64_t now = kerja.now();
    kept = finish_ekspor(tx, ekspor, tugas->pelaku, now, now + kerja.settings.paket_hari * kDayMs);
    return kept;
  });
  if (!kept) remove_files(stem_of(kerja.files, id));
  return argumen;
}

std::string run_hapus_ekspor(const KerjaPaket& kerja, const std::string& argumen) {
  const EksporId id = ekspor_in(argumen);
  remove_files(stem_of(kerja.files, id));
  kerja.database.write([&](db::Tx& tx) {
    mark_ekspor_dihapus(tx, id);
    return true;
  });
  return argumen;
}

}  // namespace arsip
