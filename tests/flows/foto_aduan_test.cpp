// A photo with a place in it, in a report and in an officer's evidence: no byte of its metadata comes out anywhere; and
// what is no honest photo is refused in words.
#include <doctest/doctest.h>

#include "aduan.h"
#include "berkas/exif_testing.h"

using namespace harness;

namespace {

namespace fs = std::filesystem;
namespace exif = berkas::testing;

constexpr const char* kMark = "<script>PENANDA-EXIF-7781</script>";

// A phone's photo with a place, a text in the same block, and an archive hidden behind the picture.
std::string phone_photo(std::uint32_t orientation) {
  const std::string tiff = exif::phone_tiff(orientation) + kMark;
  return exif::with_exif(bytes_of("tests/data/foto.jpg"), tiff) + "PK\x03\x04" + kMark;
}

bool is_clean(const std::string& bytes) {
  for (const std::string_view trace :
       {std::string_view("Exif"), exif::gps_secret, std::string_view("HP1 "), std::string_view(kMark),
        std::string_view("PENANDA-EXIF"), std::string_view("PK\x03\x04")})
    if (bytes.find(trace) != std::string::npos) return false;
  return !bytes.empty();
}

void check_clean_files(const std::string& folder) {
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file() || file.file_size() == 0) continue;
    const std::string bytes = bytes_of(file.path());
    for (const std::string_view trace : {exif::gps_secret, std::string_view("PENANDA-EXIF")})
      CHECK_MESSAGE(bytes.find(trace) == std::string::npos, file.path());
  }
}

// Another size than its frame has.
std::string with_claimed_size(std::string jpeg, int width, int height) {
  const std::size_t frame = std::min(jpeg.find("\xFF\xC0"), jpeg.find("\xFF\xC2"));
  return jpeg.replace(
      frame + 5, 4,
      exif::big_endian(static_cast<std::uint32_t>(height), 2) + exif::big_endian(static_cast<std::uint32_t>(width), 2));
}

}  // namespace

TEST_CASE("where and with what a photo was taken comes out nowhere") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres});
    const std::string foto = phone_photo(1);
    REQUIRE_FALSE(is_clean(foto));
    Visitor warga(app);
    const KartuPelapor kartu = lapor(
        warga,
        {.kategori = "jembatan", .cerita = "Papan jembatan lepas sejak Senin, anak harus melompat.", .foto = foto});
    const std::string path = newest_aduan(app);
    const std::string id = std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan_lampiran"));
    Visitor koordinator = signed_in(app, "koordinator");
    const Page officer = koordinator.get(path + "/foto/" + id);
    CHECK(officer.status == 200);
    CHECK(is_clean(officer.body));
    CHECK(langkah(koordinator, path + "/saring",
                  {{"judul", "Papan jembatan lepas"}, {"foto_" + id, "ya"}, {"lokasi_aman", "ya"}})
              .status == 303);
    CHECK(langkah(koordinator, path + "/disposisi",
                  {{"unit", text_of(app, "SELECT CAST(id AS TEXT) AS t FROM unit WHERE kode = 'DINKES'")}})
              .status == 303);
    const std::string nomor = text_of(app, "SELECT nomor AS t FROM pengaduan");
    const Page shown = Visitor(app).get("/pengaduan/" + nomor + "/foto/1");
    CHECK(shown.status == 200);
    CHECK(is_clean(shown.body));
    // The officer's own evidence has a place in it too.
    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(langkah(penghubung, path + "/mulai", {{"teks", "Papan disiapkan."}, {"rencana", "30-11-2026"}}).status ==
          303);
    const Page same = langkah(penghubung, path + "/tanggapi",
                              {{"jawaban", "Sembilan papan diganti kayu besi dan pagar dipasang kembali."}},
                              {{"bukti", "sama.jpg", "image/jpeg", phone_photo(1)}});
    CHECK(same.status == 422);
    CHECK(same.has("Foto ini sudah ada di pengaduan ini."));
    CHECK(same.has("Sembilan papan diganti"));
    // A photo that came is kept while the words are corrected, and may be taken back.
    const Page kept = langkah(penghubung, path + "/tanggapi", {{"jawaban", "Sudah."}},
                              {{"bukti", "salah.jpg", "image/jpeg", phone_photo(6)}});
    CHECK(kept.status == 422);
    const std::string wrong = "buang_" + std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan_lampiran"));
    CHECK(kept.has("name=\"" + wrong + "\""));
    CHECK(langkah(penghubung, path + "/tanggapi",
                  {{"jawaban", "Sembilan papan diganti kayu besi dan pagar dipasang kembali."}, {wrong, "ya"}},
                  {{"bukti", "sesudah.jpg", "image/jpeg", phone_photo(3)}})
              .status == 303);
    const std::string bukti = std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan_lampiran"));
    REQUIRE(bukti != id);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE pihak = 'petugas'") == 1);
    const Page evidence = koordinator.get(path + "/foto/" + bukti);
    CHECK(evidence.status == 200);
    CHECK(is_clean(evidence.body));
    CHECK(buka_milik(warga, kartu).status == 200);
    for (const std::string& address : {"/pengaduan/saya/foto/" + id, std::string("/pengaduan/saya/data"),
                                       "/pengaduan/" + nomor, std::string("/pengaduan.atom")}) {
      const Page page = warga.get(address);
      CHECK(page.status == 200);
      CHECK(is_clean(page.body));
    }
    const std::string cadangan = app.dir() + "/cadangan";
    CHECK(app.command({"backup", cadangan}).first == 0);
    app.stop();
    check_clean_files(app.dir());
    CHECK(fs::exists(cadangan + "/manifest.json"));
  }
}

TEST_CASE("what is no honest photo is refused with its own sentence, and the report goes on without it") {
  const Instance app;
  Visitor warga(app);
  const std::string plain = bytes_of("tests/data/foto.jpg");
  using namespace std::string_literals;
  const std::vector<std::pair<std::string, const char*>> refused{
      {"\0\0\0\x18"
       "ftypheic\0\0\0\0mif1heic"s,
       "Foto HEIC dari iPhone"},
      {plain.substr(0, plain.size() / 2), "rusak atau tidak lengkap"},
      {with_claimed_size(plain, 60'000, 60'000), "terlalu rinci"},
      {"<html><script>alert(1)</script></html>", "bukan foto"},
      {"GIF89a<script>", "GIF tidak diterima"},
      {"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "bukan foto"},
      {"PK\x03\x04" + plain, "bukan foto"}};
  const auto photos = [&] { return number(app, "SELECT COUNT(*) AS n FROM berkas WHERE jenis LIKE 'image/%'"); };
  const auto before = photos();
  for (const auto& [bytes, sentence] : refused) {
    INFO(sentence);
    const Page page =
        warga.submit("/pengaduan/baru", "/pengaduan/baru/foto", {}, {{"foto_1", "IMG_1.jpg", "image/jpeg", bytes}});
    CHECK(page.status == 422);
    CHECK(page.has(sentence));
  }
  CHECK(photos() == before);
  CHECK(warga.submit("/pengaduan/baru", "/pengaduan/baru/foto", {}).location == "/pengaduan/baru/apa");
}
