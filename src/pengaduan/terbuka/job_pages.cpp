#include "pengaduan/terbuka/job_pages.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "berkas/brankas.h"
#include "pengaduan/publik/lembar_pages.h"
#include "pengaduan/terbuka/bukti_store.h"
#include "pengaduan/terbuka/store.h"

namespace pengaduan {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kBatch = 1000;
constexpr std::string_view kKeterangan = "keterangan.json";
constexpr std::string_view kFiles[] = {"pengaduan.csv", "pengaduan.json", "ringkasan.csv", "bukti.csv", kKeterangan};

void check(const Result<void>& done) {
  if (!done) throw std::runtime_error("open data cannot be written");
}

std::unique_ptr<lembar::SheetWriter> sheet_at(const fs::path& path, const std::vector<lembar::OutColumn>& columns) {
  auto sheet = lembar::open_writer(path);
  if (!sheet) throw std::runtime_error("open data cannot be written");
  check((*sheet)->header(columns));
  return *std::move(sheet);
}

// The same cells under the same names; a cell without anything is null.
json json_of(const std::vector<lembar::OutColumn>& columns, const std::vector<lembar::Cell>& cells) {
  json out = json::object();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    json& value = out[columns[i].title];
    if (cells[i].kind == lembar::Cell::Kind::number)
      value = json::parse(cells[i].text);
    else if (!cells[i].text.empty())
      value = cells[i].text;
  }
  return out;
}

// Both files of single pengaduan in one walk, the newest first.
std::int64_t write_rows(db::Reader& reader, const fs::path& folder, const TerbukaBaru& baru,
                        const std::function<void(std::int64_t)>& told) {
  const auto columns = kolom_publik();
  const auto sheet = sheet_at(folder / "pengaduan.csv", columns);
  std::ofstream out(folder / "pengaduan.json", std::ios::binary);
  const json head{{"lisensi", "CC-BY-4.0"},
                  {"sumber", baru.instansi},
                  {"dibuat", Tanggal::from_utc_ms(baru.now, baru.zona_menit).iso()}};
  const std::string opening = head.dump();
  out << opening.substr(0, opening.size() - 1) << ",\"pengaduan\":[";
  std::int64_t rows = 0;
  SaringPublik page;
  const Tanggal today = Tanggal::from_utc_ms(baru.now, baru.zona_menit);
  for (;;) {
    const auto batch = list_publik(reader, Kanal::ekspor, page, today, kBatch);
    for (const auto& p : batch) {
      const auto cells = baris_publik(p, baru.zona_menit);
      check(sheet->row(cells));
      out << (rows++ == 0 ? "\n" : ",\n") << json_of(columns, cells).dump();
    }
    if (batch.empty()) break;
    page.setelah = batch.back().nomor;
    told(rows);
  }
  check(sheet->finish());
  out << "\n]}\n";
  out.close();
  if (!out) throw std::runtime_error("open data cannot be written");
  return rows;
}

std::int64_t write_summary(db::Reader& reader, const fs::path& folder, const TerbukaBaru& baru) {
  Ringkasan ringkasan;
  each_hitungan(reader, baru.zona_menit, [&](const SatuHitungan& s) { ringkasan.add(s); });
  const auto sheet = sheet_at(folder / "ringkasan.csv", {{"bulan"}, {"jenis"}, {"unit"}, {"keadaan"}, {"jumlah"}});
  std::int64_t rows = 0;
  for (const auto& [kunci, sel] : ringkasan.sel()) {
    // A cell of hidden ones alone is left out whole: that it is there would tell that there are some.
    const auto n = jumlah(sel);
    if (!n && sel.terbit == 0) continue;
    check(sheet->row(std::vector{
        lembar::text_cell(kunci.bulan), lembar::text_cell(kunci.kategori), lembar::text_cell(kunci.unit),
        lembar::text_cell(std::string(to_code(kunci.keadaan))),
        n ? lembar::number_cell(std::int64_t{*n}) : lembar::text_cell("<" + std::to_string(kelompok_min))}));
    ++rows;
  }
  check(sheet->finish());
  return rows;
}

void write_roots(db::Reader& reader, const fs::path& folder) {
  const auto sheet = sheet_at(
      folder / "bukti.csv", {{"nomor"}, {"hari"}, {"daun"}, {"akar"}, {"rantai"}, {"kunci_publik"}, {"tanda_tangan"}});
  std::int64_t before = 0;
  for (;;) {
    const auto batch = list_akar(reader, before, kBatch);
    for (const auto& a : batch)
      check(sheet->row(std::vector{lembar::number_cell(a.akar.nomor), lembar::date_cell(a.akar.hari),
                                   lembar::number_cell(a.akar.daun), lembar::text_cell(a.akar.akar),
                                   lembar::text_cell(a.akar.rantai), lembar::text_cell(a.kunci_publik),
                                   lembar::text_cell(a.tanda)}));
    if (batch.empty() || batch.back().akar.nomor == 1) break;
    before = batch.back().akar.nomor;
  }
  check(sheet->finish());
}

// A folder of one's own: the command and the nightly job may write at the same time, and who ends last is read.
struct Draft {
  explicit Draft(const fs::path& folder) : path(folder / ("baru-" + berkas::draw_secret().substr(0, 16))) {
    fs::create_directories(path);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path path;
};

}  // namespace

fs::path folder_terbuka(const fs::path& files) {
  return files / "terbuka";
}

IsiTerbuka tulis_terbuka(db::Database& database, const fs::path& folder, const TerbukaBaru& baru,
                         const std::function<void(std::int64_t)>& told) {
  const Draft at(folder);
  const fs::path& draft = at.path;
  IsiTerbuka isi{.dibuat = baru.now};
  database.read([&](db::Reader& r) {  // one snapshot: the files agree with each other
    isi.pengaduan = write_rows(r, draft, baru, told);
    isi.ringkasan = write_summary(r, draft, baru);
    write_roots(r, draft);
  });
  std::ofstream(draft / kKeterangan) << json{
      {"dibuat", isi.dibuat}, {"pengaduan", isi.pengaduan}, {"ringkasan", isi.ringkasan}};
  for (const auto name : kFiles) fs::rename(draft / name, folder / name);
  return isi;
}

std::optional<IsiTerbuka> read_terbuka(const fs::path& folder) {
  std::ifstream in(folder / kKeterangan);
  const json j = json::parse(in, nullptr, false);
  if (!j.is_object()) return std::nullopt;
  return IsiTerbuka{j.value("dibuat", std::int64_t{0}), j.value("pengaduan", std::int64_t{0}),
                    j.value("ringkasan", std::int64_t{0})};
}

}  // namespace pengaduan
