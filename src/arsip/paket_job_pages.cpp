#include "arsip/paket_job_pages.h"

#include <stdexcept>

#include "arsip/paket_store.h"
#include "arsip/terbit_pages.h"
#include "i18n/locale.h"
#include "lembar/writer.h"
#include "lembar/zip_writer.h"
#include "msg/arsip.h"
#include "msg/pemberitahuan.h"

namespace arsip {
namespace {

namespace fs = std::filesystem;
namespace m = msg::arsip;

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
  Pengumpul(const KerjaBerkas& kerja, const Paket& paket, const akun::Pelaku& pelaku)
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

  HasilBerkas write(const fs::path& path, const std::function<void()>& heard) {
    items_.push_back({kListName, {}, list()});
    const auto written = lembar::write_zip(path, items_, [&](double) { heard(); });
    if (!written) throw std::runtime_error("the package cannot be written");
    return {{{"dokumen", dokumen_}, {"kosong", kosong_}},
            msg::pemberitahuan::paket_siap(paket_.nama_unit),
            std::move(dibaca_)};
  }

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
    ++dokumen_;
    if (dibaca_.empty() || dibaca_.back() != calon.pegawai) dibaca_.push_back(calon.pegawai);
  }

  void miss(const Calon& calon, JenisDokumen jenis, const msg::Entry& why) {
    lines_.push_back({&calon, jenis, "", "", "", &why});
    ++kosong_;
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

  const KerjaBerkas& kerja_;
  const Paket& paket_;
  const akun::Pelaku& pelaku_;
  const i18n::Locale locale_;
  const Tanggal today_;
  std::vector<lembar::ZipItem> items_;
  std::vector<Baris> lines_;
  std::set<std::string> names_;
  int dokumen_ = 0, kosong_ = 0;
  std::vector<PegawaiId> dibaca_;  // whose documents are in it
};

}  // namespace

const msg::Entry& alasan_of(KeadaanBagian keadaan, const JenisDokumen& jenis) {
  if (keadaan == KeadaanBagian::luar) return m::paket_tanpa_luar;
  if (keadaan == KeadaanBagian::belum_dibuat) return m::paket_tanpa_pdf;
  return jenis == JenisDokumen::skp ? m::paket_tanpa_skp : m::paket_tanpa_evaluasi;
}

std::optional<Tugas> siapkan_paket(const KerjaBerkas& kerja, db::Reader& reader, std::int64_t nomor,
                                   const akun::Pelaku& pelaku) {
  const Tanggal today = Tanggal::from_utc_ms(kerja.now(), kerja.settings.zona_menit);
  auto paket = find_paket(reader, PaketId{nomor}, pelaku, today);
  if (!paket) return std::nullopt;
  const auto unit = find_unit_paket(reader, paket->unit, pelaku, today);
  if (!unit) return std::nullopt;
  auto calon = list_calon(reader, pelaku, *unit, paket->bawah, paket->pilihan, kPaketMax);
  auto write = [&kerja, pelaku, paket = *std::move(paket), calon = std::move(calon)](const fs::path& path,
                                                                                     const Kabari& kabari) {
    const auto people = static_cast<std::int64_t>(calon.size());
    Pengumpul pengumpul(kerja, paket, pelaku);
    std::int64_t done = 0;
    kabari(done, people);
    for (const Calon& c : calon) {
      pengumpul.add(c);
      kabari(++done, people);
    }
    return pengumpul.write(path, [&] { kabari(people, people); });
  };
  return Tugas{"zip", std::move(write)};
}

}  // namespace arsip
