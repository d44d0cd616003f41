#include "arsip/paket_job_pages.h"

#include <stdexcept>

#include "akun/sesi_store.h"
#include "arsip/berkas_kerja.h"
#include "arsip/terbit_pages.h"
#include "i18n/locale.h"
#include "lembar/writer.h"
#include "lembar/zip_writer.h"
#include "msg/arsip.h"

namespace arsip {
namespace {

namespace fs = std::filesystem;
namespace m = msg::arsip;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr const char* kListName = "daftar.csv";

// A line of the list in the ZIP: everybody is named, with his file or with the reason why there is none.
struct Baris {
  const Calon* calon;
  JenisDokumen jenis;
  std::string berkas, nomor, sha256;
  const msg::Entry* alasan = nullptr;
};

class Pengumpul {
 public:
  Pengumpul(const KerjaPaket& kerja, const Paket& paket, const akun::Pelaku& pelaku)
      : kerja_(kerja),
        paket_(paket),
        pelaku_(pelaku),
        locale_(pelaku.lang, kerja.settings.zona_menit),
        today_(locale_.local_date(kerja.now())) {}

  void add(const Calon& calon) {
    const IsiPaket isi = paket_.pilihan.isi;
    if (isi != IsiPaket::evaluasi) add_part(calon, calon.rencana, JenisDokumen::skp, std::nullopt);
    if (isi != IsiPaket::skp) add_part(calon, calon.evaluasi, JenisDokumen::hasil_evaluasi, paket_.pilihan.periode->id);
  }

  HasilPaket write(const fs::path& path, std::int64_t people) {
    items_.push_back({kListName, {}, list()});
    const auto written = lembar::write_zip(path, items_, [&](double) { kerja_.progress(people, people); });
    if (!written) throw std::runtime_error("the package cannot be written");
    hasil_.bytes = static_cast<std::int64_t>(fs::file_size(path));
    return hasil_;
  }
  Tanggal today() const { return today_; }

 private:
  void add_part(const Calon& calon, KeadaanBagian keadaan, JenisDokumen jenis, std::optional<PeriodeId> periode) {
    if (!is_included(keadaan)) return miss(calon, jenis, alasan_of(keadaan, jenis));
    // Somebody who only reads issues nothing: then what is there already goes in.
    if (const auto issued = terbitkan(calon, keadaan, periode); !issued && issued.error().fault == Fault::unavailable)
      throw std::runtime_error("a document cannot be kept");
    std::vector<DokumenRow> rows;
    kerja_.database.read([&](db::Reader& r) { rows = list_berlaku(r, *calon.skp, periode, pelaku_); });
    if (rows.empty()) return miss(calon, jenis, m::paket_tanpa_luar);
    for (const auto& d : rows) add_file(calon, d);
  }

  Result<void> terbitkan(const Calon& calon, KeadaanBagian keadaan, std::optional<PeriodeId> periode) {
    if (!periode && keadaan == KeadaanBagian::ada) return {};
    auto cetakan =
        TRY(periode ? siapkan_evaluasi(kerja_.database, *calon.skp, *periode, pelaku_, kerja_.settings, today_)
                    : siapkan_skp(kerja_.database, *calon.skp, pelaku_, kerja_.settings));
    for (auto& c : cetakan) c.baru.sha256 = TRY(kerja_.files.put(c.pdf));
    if (cetakan.empty()) return {};
    kerja_.database.write([&](db::Tx& tx) {
      for (const auto& c : cetakan) issue(tx, pelaku_, kerja_.now(), c.baru);
      return true;
    });
    return {};
  }

  void add_file(const Calon& calon, const DokumenRow& d) {
    if (!kerja_.files.verify(d.sha256)) return miss(calon, d.jenis, m::paket_tanpa_rusak);
    std::optional<penilaian::Periode> periode;
    if (d.jenis != JenisDokumen::skp) periode = paket_.pilihan.periode->periode;
    const std::string name = nama_berkas({calon.nip, calon.nama, d.jenis, paket_.pilihan.tahun, periode}, names_);
    items_.push_back({name, kerja_.files.locate(d.sha256).value(), {}});
    lines_.push_back({&calon, d.jenis, name, d.nomor, d.sha256});
    ++hasil_.dokumen;
    if (hasil_.dibaca.empty() || hasil_.dibaca.back() != calon.pegawai) hasil_.dibaca.push_back(calon.pegawai);
  }

  void miss(const Calon& calon, JenisDokumen jenis, const msg::Entry& why) {
    lines_.push_back({&calon, jenis, "", "", "", &why});
    ++hasil_.kosong;
  }

  std::string list() const {
    return lembar::csv_bytes(
               kListName,
               [&](lembar::SheetWriter& sheet) -> Result<void> {
                 const auto text_column = [&](const msg::Entry& title) {
                   return lembar::OutColumn{locale_.t(title), lembar::Format::text};
                 };
                 TRY_VOID(sheet.header(std::vector{
                     text_column(m::paket_kolom_nip), text_column(m::paket_kolom_nama), text_column(m::unit),
                     text_column(m::dokumen), text_column(m::paket_kolom_berkas), text_column(m::nomor),
                     lembar::OutColumn{"SHA-256"}, text_column(m::paket_kolom_keterangan)}));
                 for (const Baris& b : lines_) {
                   std::vector<lembar::Cell> cells;
                   for (const std::string& value :
                        {b.calon->nip, b.calon->nama, b.calon->unit, locale_.t(label(b.jenis)), b.berkas, b.nomor,
                         b.sha256, b.alasan ? locale_.t(*b.alasan) : std::string()})
                     cells.push_back(lembar::text_cell(value));
                   TRY_VOID(sheet.row(cells));
                 }
                 return sheet.finish();
               })
        .value();
  }

  const KerjaPaket& kerja_;
  const Paket& paket_;
  const akun::Pelaku& pelaku_;
  const i18n::Locale locale_;
  const Tanggal today_;
  std::vector<lembar::ZipItem> items_;
  std::vector<Baris> lines_;
  std::set<std::string> names_;
  HasilPaket hasil_;
};

// What there is to do, with the rights its maker has now.
struct Tugas {
  Paket paket;
  akun::Pelaku pelaku;
  std::vector<Calon> calon;
};

std::optional<Tugas> load(const KerjaPaket& kerja, PaketId id) {
  std::optional<Tugas> out;
  bool lost = false;
  kerja.database.read([&](db::Reader& r) {
    out.reset();
    auto paket = find_dibuat(r, id);
    if (!paket) return;
    const Tanggal today = Tanggal::from_utc_ms(kerja.now(), kerja.settings.zona_menit);
    auto pelaku = akun::find_pelaku(r, paket->akun);
    const auto unit = pelaku ? find_unit_paket(r, paket->unit, *pelaku, today) : fail(Fault::not_found, {});
    lost = !unit || !find_paket(r, id, *pelaku, today);
    if (lost) return;
    auto calon = list_calon(r, *pelaku, *unit, paket->bawah, paket->pilihan, kPaketMax);
    out = Tugas{*std::move(paket), *std::move(pelaku), std::move(calon)};
  });
  if (lost)
    kerja.database.write([&](db::Tx& tx) {
      abandon_paket(tx, id);
      return true;
    });
  return out;
}

bool is_wanted(db::Database& database, PaketId id) {
  bool wanted = false;
  database.read([&](db::Reader& r) { wanted = find_dibuat(r, id).has_value(); });
  return wanted;
}

}  // namespace

std::filesystem::path paket_path(const berkas::Simpanan& files, PaketId id) {
  return files.folder() / "paket" / (to_text(id) + ".zip");
}

const msg::Entry& alasan_of(KeadaanBagian keadaan, const JenisDokumen& jenis) {
  if (keadaan == KeadaanBagian::luar) return m::paket_tanpa_luar;
  if (keadaan == KeadaanBagian::belum_dibuat) return m::paket_tanpa_pdf;
  return jenis == JenisDokumen::skp ? m::paket_tanpa_skp : m::paket_tanpa_evaluasi;
}

std::string run_paket(const KerjaPaket& kerja, const std::string& argumen) {
  const PaketId id = paket_in(argumen);
  const auto tugas = load(kerja, id);
  if (!tugas) return "{}";
  const fs::path path = paket_path(kerja.files, id);
  fs::create_directories(path.parent_path());
  remove_files(path);
  const auto people = static_cast<std::int64_t>(tugas->calon.size());
  Pengumpul pengumpul(kerja, tugas->paket, tugas->pelaku);
  kerja.progress(0, people);
  std::int64_t done = 0;
  for (const Calon& calon : tugas->calon) {
    if (!is_wanted(kerja.database, id)) return "{}";
    pengumpul.add(calon);
    kerja.progress(++done, people);
  }
  const HasilPaket hasil = pengumpul.write(path, people);
  bool kept = false;
  kerja.database.write([&](db::Tx& tx) {
    const std::int64_t now = kerja.now();
    kept = finish_paket(tx, tugas->paket, tugas->pelaku, hasil, now, now + kerja.settings.paket_hari * kDayMs,
                        pengumpul.today());
    return kept;
  });
  if (!kept) remove_files(path);
  return argumen;
}

std::string run_hapus_paket(const KerjaPaket& kerja, const std::string& argumen) {
  const PaketId id = paket_in(argumen);
  remove_files(paket_path(kerja.files, id));
  kerja.database.write([&](db::Tx& tx) {
    mark_dihapus(tx, id);
    return true;
  });
  return argumen;
}

}  // namespace arsip
