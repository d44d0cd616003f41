// Every word on every page comes from a catalogue or is data. The pages are read in the fake language, which puts each
// message between brackets; what stands outside has to be a name, a number, a date, a code or a word printed as the
// regulation has it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "app/router.h"
#include "app/seed_aduan_kalimat.h"
#include "crawl.h"
#include "db/db.h"
#include "organisasi/import_rules.h"
#include "organisasi/pangkat.h"
#include "pengaduan/perkara/wilayah.h"
#include "perencanaan/aspek.h"
#include "perencanaan/perilaku.h"
#include "perencanaan/perspektif.h"
#include "visible_text.h"
#include "world.h"

namespace {

namespace fs = std::filesystem;

// Columns that people or the region filled. Codes of states and kinds are not among them: no page prints those.
constexpr const char* kData =
    "SELECT nama AS t FROM pegawai UNION SELECT gelar_depan FROM pegawai UNION SELECT gelar_belakang FROM pegawai "
    "UNION SELECT golongan FROM pegawai UNION SELECT nama FROM akun UNION SELECT pengguna FROM akun "
    "UNION SELECT nama FROM unit UNION SELECT kode FROM unit UNION SELECT nama FROM unit_riwayat "
    "UNION SELECT jabatan FROM penugasan UNION SELECT nama FROM hari_libur UNION SELECT nama FROM skp_peristiwa "
    "UNION SELECT alasan FROM skp_peristiwa UNION SELECT teks FROM hasil_kerja UNION SELECT induk_teks FROM "
    "hasil_kerja "
    "UNION SELECT penugasan_dari FROM hasil_kerja UNION SELECT teks FROM indikator UNION SELECT target_teks FROM "
    "indikator "
    "UNION SELECT satuan FROM indikator UNION SELECT teks FROM lampiran UNION SELECT teks FROM perilaku_ekspektasi "
    "UNION SELECT teks FROM sasaran UNION SELECT teks FROM indikator_pk UNION SELECT formula FROM indikator_pk "
    "UNION SELECT target_teks FROM indikator_pk UNION SELECT teks FROM realisasi UNION SELECT teks FROM rencana_aksi "
    "UNION SELECT capaian FROM laporan_periode UNION SELECT kendala FROM laporan_periode UNION SELECT nama FROM bukti "
    "UNION SELECT teks FROM umpan_balik UNION SELECT tentang FROM umpan_balik_diminta UNION SELECT dasar FROM "
    "predikat_organisasi UNION SELECT penetap_nama FROM predikat_organisasi UNION SELECT catatan FROM evaluasi "
    "UNION SELECT alasan_hasil FROM evaluasi UNION SELECT alasan_perilaku FROM evaluasi UNION SELECT alasan_pola FROM "
    "evaluasi UNION SELECT alasan FROM evaluasi_hasil UNION SELECT isi FROM laporan_atasan UNION SELECT jawaban FROM "
    "laporan_atasan UNION SELECT nama_berkas FROM impor UNION SELECT kode FROM dokumen UNION SELECT nomor FROM dokumen "
    "UNION SELECT nama_singkat FROM dokumen UNION SELECT nama FROM kategori_pengaduan UNION SELECT nama_en FROM "
    "kategori_pengaduan UNION SELECT contoh FROM kategori_pengaduan UNION SELECT contoh_en FROM kategori_pengaduan "
    "UNION SELECT judul_publik FROM pengaduan UNION SELECT isi_publik FROM pengaduan UNION SELECT nama_publik FROM "
    "pengaduan UNION SELECT nomor FROM pengaduan UNION SELECT teks FROM pengaduan_teks UNION SELECT instansi_tujuan "
    "FROM pengaduan UNION SELECT judul FROM templat_jawaban UNION SELECT teks FROM templat_jawaban UNION SELECT kode "
    "FROM "
    "templat_jawaban";

// Words that stay as they are in every language.
std::set<std::string> fixed_words() {
  std::set<std::string> out{
      // the two languages' own names, the demo's configuration, and abbreviations that are names by now
      "Bahasa Indonesia", "English", "ID", "EN", "Kinerja", "Pemerintah Wanggar", "Wanggar", "WIT", "NIP", "SKP",
      "Atom", "CSV", "JSON", "CC BY 4.0",
      // the columns of the open files
      "nomor", "judul", "isi", "keadaan", "tenggat", "selesai", "diterima", "dukungan", "lintang", "bujur", "bulan",
      "jumlah", "B", "KB", "MB",
      // dates
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
      "Desember", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des", "Senin", "Selasa",
      "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
  out.insert("Tanpa Kode");  // the row that the import of world.cpp refuses
  // what the regulation prints: aspects, perspectives, the seven values with their guidance, ranks
  for (const auto& [value, code] : EnumText<perencanaan::Aspek>::table) out.emplace(printed(value));
  for (const auto& [value, code] : EnumText<perencanaan::Perspektif>::table) out.emplace(printed(value));
  for (const auto& [value, code] : EnumText<perencanaan::NilaiPerilaku>::table) {
    out.emplace(printed(value));
    for (int n = 1; n <= perencanaan::panduan_count; ++n)
      for (const char* form : {"A.1.1", "A.1.2", "A.1.6", "A.1.7", "C.1.1", "C.1.2", "C.1.3"})
        out.emplace(panduan(value, n, form));
  }
  for (const auto kind : {organisasi::JenisNip::pns, organisasi::JenisNip::pppk})
    for (const auto& golongan : organisasi::all_golongan(kind)) out.insert(golongan.printed());
  // the places of the region
  const auto& wilayah = pengaduan::wilayah_bawaan();
  for (const auto& distrik : wilayah.distrik()) {
    out.insert(distrik.nama);
    for (const auto& kampung : wilayah.kampung(distrik.kode)) out.insert(kampung.nama);
  }
  for (const char* kind : {"Kampung", "Kelurahan", "Distrik"}) out.emplace(kind);
  // what the demo's citizens wrote, which the database holds sealed
  for (const char* near : app::kDekatApa) out.emplace(near);
  for (const auto& list : {app::kalimat_aduan(), app::kalimat_dugaan()})
    for (const auto& story : list) out.emplace(story.cerita);
  // the headers an import file has
  for (const auto kind :
       {organisasi::JenisImpor::unit, organisasi::JenisImpor::pegawai, organisasi::JenisImpor::wilayah})
    for (const auto& column : organisasi::columns_of(kind)) out.emplace(column.name);
  return out;
}

std::vector<std::string> data_of(const harness::Instance& app) {
  std::set<std::string> all = fixed_words();
  const auto database = db::open_sqlite({.path = app.dir() + "/kinerja.db", .read_only = true});
  database->read([&](db::Reader& r) {
    r.query(kData, {}, [&](const db::Row& row) {
      std::istringstream lines(row.opt_text("t").value_or(""));
      for (std::string line; std::getline(lines, line);)
        if (line.size() > 1) all.insert(line);
    });
  });
  std::vector<std::string> out(all.begin(), all.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return out;
}

// Without the numbers of requests (16 hex digits), one-time codes, codes of documents and names of cells: words without
// a small letter that hold a digit or a hyphen.
std::string without_codes(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) {
    // The number of a request, or a hash.
    const bool request =
        (word.size() == 16 || word.size() == 64) && word.find_first_not_of("0123456789abcdef") == std::string::npos;
    const bool small = std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::islower(c); });
    const bool code = !small && word.find_first_of("0123456789-") != std::string::npos;
    if (!request && !code) out += word + " ";
  }
  return out;
}

class Reader {
 public:
  explicit Reader(const harness::Instance& app) : known_(data_of(app)) {}

  // Each bare text is reported once, with the first page that shows it.
  void look(const std::string& where, const harness::Page& page) {
    if (!page.body.starts_with("<!doctype")) return;
    for (const auto& bare : audit::bare_texts(page.body)) {
      const std::string rest = without_codes(audit::without(bare, known_));
      if (!audit::has_letters(rest) || !reported_.insert(rest).second) continue;
      FAIL_CHECK(where << " shows \"" << bare << "\" from no catalogue");
    }
  }

 private:
  std::vector<std::string> known_;
  std::set<std::string> reported_;
};

harness::Visitor in_fake_language(const harness::Instance& app) {
  harness::Visitor v(app);
  v.set_cookie("bahasa", "xx");
  return v;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void add_matches(const std::string& text, const std::regex& pattern, std::set<std::string>& out) {
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) out.insert((*it)[1]);
}

// What the program's sources name of a catalogue: "catalogue.key" in a view, "…::key" or "&key" in code that knows it,
// the bare key where the code says "using namespace".
std::set<std::string> keys_used_of(const std::string& catalogue) {
  const std::regex in_view("\\b" + catalogue + "\\.([a-z][a-z0-9_]*)"), in_code("(?:::|&)([a-z][a-z0-9_]*)"),
      bare("\\b([a-z][a-z0-9_]*)");
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator("src")) {
    const auto extension = entry.path().extension();
    if (extension != ".html" && extension != ".cpp" && extension != ".h") continue;
    const std::string text = read_file(entry.path());
    if (extension == ".html") add_matches(text, in_view, out);
    if (text.find("msg::" + catalogue) == std::string::npos) continue;
    const bool open = text.find("using namespace msg::" + catalogue + ";") != std::string::npos;
    add_matches(text, open ? bare : in_code, out);
  }
  return out;
}

}  // namespace

TEST_CASE("no page shows a word that came from no catalogue") {
  const audit::World world;
  Reader reader(world.app());
  for (const char actor : std::string("DPAHUKBNO")) {
    auto v = in_fake_language(world.app());
    audit::crawl(v, world.login(actor), [&](const auto& path, const auto& page) { reader.look(path, page); });
  }
}

TEST_CASE("no refusal shows a word that came from no catalogue") {
  const harness::Instance app;
  Reader reader(app);
  for (const char* role : {"", "pegawai", "penilai", "admin_hr"}) {
    auto v = in_fake_language(app);
    if (const auto [user, password] = *role ? app.login(role) : std::pair<std::string, std::string>(); *role)
      REQUIRE(v.sign_in(user, password).status == 303);
    for (const auto& route : app::routes()) {
      if (route.pattern == "/keluar" || route.pattern == "/akun/sesi" || route.pattern == "/bahasa") continue;
      // What a program posts comes without a language.
      if (!route.get && route.access.kind() == web::Access::Kind::program) continue;
      std::string path(route.pattern);
      for (auto at = path.find('{'); at != std::string::npos; at = path.find('{'))
        path.replace(at, path.find('}') + 1 - at, "1");
      reader.look(path, route.get ? v.get(path) : v.post(path, {{"x", "y"}}));
    }
  }
}

TEST_CASE("no catalogue holds a message nobody says") {
  REQUIRE(fs::exists("i18n/id"));
  for (const auto& file : fs::directory_iterator("i18n/id")) {
    const std::string catalogue = file.path().stem().string();
    const auto used = keys_used_of(catalogue);
    const auto messages = nlohmann::json::parse(read_file(file.path()));
    for (const auto& [key, sentence] : messages.items()) CHECK_MESSAGE(used.contains(key), catalogue << "." << key);
  }
}
