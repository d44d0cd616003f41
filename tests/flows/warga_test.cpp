// A citizen without an account and without script: from the first page to the receipt, by code and PIN to his own page,
// and everything he may send wrongly on the way.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "berkas/exif_testing.h"
#include "harness.h"
#include "steps.h"

using namespace harness;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct Kartu {
  std::string kode, pin;
};

// The two lines of the receipt.
Kartu read_struk(const Page& page) {
  const auto after = [&](std::size_t from) {
    const std::size_t at = page.body.find("<p class=\"code\">", from) + 16;
    return std::pair{page.body.substr(at, page.body.find('<', at) - at), at};
  };
  const auto [kode, at] = after(0);
  return {kode, after(at).first};
}

void fill_story(Visitor& warga, const std::string& kategori = "jembatan") {
  CHECK(warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", kategori}}).status == 303);
  CHECK(warga
            .submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana",
                    {{"distrik", "94.01.05"},
                     {"kampung", "94.01.05.2003"},
                     {"dekat", "SD Negeri"},
                     {"lintang", ""},
                     {"bujur", ""},
                     {"aksi", "lanjut"}})
            .location == "/pengaduan/baru/cerita");
  CHECK(warga
            .submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita",
                    {{"cerita", "Papan jembatan lepas sejak Senin, anak sekolah harus melompat."}})
            .status == 303);
}

Kartu send(Visitor& warga, const Fields& kontak = {}) {
  CHECK(warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", kontak).location == "/pengaduan/baru/periksa");
  CHECK(warga.submit("/pengaduan/baru/periksa", "/pengaduan/baru/periksa", {}).location == "/pengaduan/terkirim");
  return read_struk(warga.get("/pengaduan/terkirim"));
}

}  // namespace

TEST_CASE("a citizen reports, keeps the receipt and follows it by code and PIN") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres});
    Visitor warga(app);
    const Page door = warga.get("/pengaduan/baru");
    CHECK(door.has("112"));
    const Fields door_form = door.form("/pengaduan/baru/foto");
    CHECK(warga.post("/pengaduan/baru/foto", door_form).location == "/pengaduan/baru/apa");
    // Eight kinds, and the one for APIP apart.
    const Page kinds = warga.get("/pengaduan/baru/apa");
    CHECK(kinds.has("value=\"jalan\""));
    CHECK(kinds.has("value=\"dugaan\""));
    CHECK(warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {}).status == 422);
    CHECK(warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", "jalan"}}).location ==
          "/pengaduan/baru/apa?dalam=jalan");
    CHECK(warga.get("/pengaduan/baru/apa?cari=JEMBATAN").has("value=\"jembatan\""));
    const Page none = warga.get("/pengaduan/baru/apa?cari=zzz");
    CHECK(none.has("Tidak ada jenis dengan kata itu"));
    CHECK(none.has("value=\"lainnya\""));
    CHECK_FALSE(none.has("value=\"jembatan\""));
    CHECK_FALSE(warga.get("/pengaduan/baru/apa?cari=jembatan").has("value=\"lainnya\""));
    // As people say it, and by the kind above.
    CHECK(warga.get("/pengaduan/baru/apa?cari=pungli").has("value=\"dugaan\""));
    CHECK(warga.get("/pengaduan/baru/apa?cari=kesehatan").has("value=\"puskesmas\""));
    Visitor english(app);
    english.set_cookie("bahasa", "en");
    for (const char* word : {"jembatan", "bridge"})
      CHECK(english.get("/pengaduan/baru/apa?cari=" + std::string(word)).has("value=\"jembatan\""));
    CHECK(warga.get("/pengaduan/baru/periksa").status == 303);
    fill_story(warga);
    CHECK_FALSE(warga.get("/pengaduan/baru/cerita").has("Siapa yang Anda laporkan"));
    const Kartu kartu = send(warga, {{"nama", "Maria Pigai"}, {"anonim", "ya"}});
    CHECK(kartu.pin.size() == 6);
    // Reloading shows the same, sending again makes no second one.
    CHECK(read_struk(warga.get("/pengaduan/terkirim")).kode == kartu.kode);
    CHECK(warga.get("/pengaduan/baru/periksa").location == "/pengaduan/terkirim");
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan") == 1);
    // Nobody else's browser opens it, and nothing is in the address of the reporter's page.
    Visitor other(app);
    CHECK(other.get("/pengaduan/terkirim").location == "/pengaduan/lacak");
    CHECK(other.get("/pengaduan/saya").location == "/pengaduan/lacak");
    CHECK(other.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}}).location ==
          "/pengaduan/saya");
    const Page saya = other.get("/pengaduan/saya");
    CHECK(saya.has("Papan jembatan lepas"));
    CHECK(saya.has("Belum diverifikasi"));
    CHECK_FALSE(saya.has("Maria"));
    CHECK(other.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", ""}}).status == 422);
    CHECK(other.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Sekarang dua belas papan."}}).status ==
          303);
    CHECK(other.get("/pengaduan/saya").has("Sekarang dua belas papan."));
    CHECK(other.submit("/pengaduan/saya", "/pengaduan/saya/privasi", {{"rahasia", "ya"}}).status == 303);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE rahasia = 1 AND anonim = 1") == 1);
    CHECK(other.get("/pengaduan/saya/data").has("\"cerita\": \"Papan jembatan lepas"));
    CHECK(other.submit("/pengaduan/saya", "/pengaduan/saya/keluar", {}).status == 303);
    CHECK(other.get("/pengaduan/saya").location == "/pengaduan/lacak");
    // Put away, the receipt is gone for this browser too.
    Fields form = warga.get("/pengaduan/terkirim").form("/pengaduan/terkirim");
    CHECK(warga.post("/pengaduan/terkirim", with(form, {{"aksi", "simpan"}})).location == "/pengaduan/lacak");
    CHECK(warga.get("/pengaduan/terkirim").location == "/pengaduan/lacak");
    CHECK(app.log().find(kartu.kode) == std::string::npos);
  }
}

TEST_CASE("a wrong code, a wrong PIN and no complaint at all are answered alike") {
  Instance app;
  Visitor warga(app);
  fill_story(warga);
  const Kartu kartu = send(warga);
  Visitor other(app);
  const auto answer = [&](const std::string& kode, const std::string& pin) {
    const Page page = other.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kode}, {"pin", pin}});
    CHECK(page.status == 422);
    return page.text();
  };
  const std::string wrong_pin = answer(kartu.kode, kartu.pin == "839201" ? "839202" : "839201");
  CHECK(wrong_pin.find("tidak cocok") != std::string::npos);
  CHECK(answer(kartu.kode, "12").find("tidak cocok") != std::string::npos);
  // A slip of the pen is told before anything is looked up.
  std::string slip = kartu.kode;
  slip[0] = slip[0] == 'Z' ? 'Y' : 'Z';
  CHECK(answer(slip, kartu.pin).find("salah tulis") != std::string::npos);
  CHECK(other.submit("/pengaduan/lacak", "/pengaduan/lacak", {}).status == 422);
}

TEST_CASE("what is filled wrong on the way comes back with its words, and nothing is lost") {
  Instance app;
  Visitor warga(app);
  CHECK(warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"aksi", "lanjut"}}).status == 422);
  const Page kampung = warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana",
                                    {{"distrik", "94.01.05"}, {"dekat", "Pasar"}, {"aksi", "pilih"}});
  CHECK(kampung.status == 303);
  CHECK(warga.get("/pengaduan/baru/dimana").has("Wanggar Makmur"));
  CHECK(warga.get("/pengaduan/baru/dimana").has("Pasar"));
  CHECK(warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"distrik", "94.02"}, {"aksi", "lanjut"}})
            .status == 422);
  // A point in Jakarta is asked about, and taken with a mark.
  const Fields jakarta{{"lintang", "-6.2"}, {"bujur", "106.8"}, {"aksi", "lanjut"}};
  const Page asked = warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", jakarta);
  CHECK(asked.status == 422);
  CHECK(asked.has("di luar wilayah"));
  CHECK(warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", with(jakarta, {{"luar", "ya"}})).status ==
        303);
  const Page cerita = warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita", {{"cerita", "Jembatan"}});
  CHECK(cerita.status == 422);
  CHECK(cerita.has("Jembatan</textarea>"));
  CHECK(warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita", {{"cerita", std::string(4001, 'a')}}).status ==
        422);
  fill_story(warga);
  const Page kontak = warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak",
                                   {{"telepon", "12"}, {"surel", "maria"}, {"nama", "Maria"}});
  CHECK(kontak.status == 422);
  CHECK(kontak.has("value=\"Maria\""));
  CHECK(kontak.has("7 sampai 15 angka"));
  CHECK(kontak.has("nama@contoh.id"));
  const auto file = [](const std::string& bytes) {
    return std::vector<File>{{"foto_1", "foto.jpg", "image/jpeg", bytes}};
  };
  const Page bad = warga.submit("/pengaduan/baru", "/pengaduan/baru/foto", {}, file("<html>"));
  CHECK(bad.status == 422);
  CHECK(bad.has("foto_1-e"));
  send(warga);
  // Somebody without a draft is not lost either.
  Visitor nobody(app);
  CHECK(nobody.get("/pengaduan/baru/periksa").location == "/pengaduan/baru");
}

TEST_CASE("a whistleblower's report is told to nobody but APIP") {
  Instance app;
  Visitor warga(app);
  fill_story(warga, "dugaan");
  CHECK(warga.get("/pengaduan/baru/cerita").has("Siapa yang Anda laporkan"));
  CHECK(warga.get("/pengaduan/baru/kontak").has("hanya dibaca Inspektorat"));
  CHECK_FALSE(warga.get("/pengaduan/baru/kontak").has("name=\"surel\""));
  send(warga);
  CHECK(number(app,
               "SELECT COUNT(*) AS n FROM pengaduan WHERE klasifikasi = 'wbs' AND anonim = 1 AND rahasia = 1 "
               "AND giliran = 'apip'") == 1);
  CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_isi WHERE kunci = 'wbs'") == 1);
}

TEST_CASE("of a photo's place and maker not one byte is kept or comes out") {
  namespace exif = berkas::testing;
  Instance app;
  Visitor warga(app);
  const std::string plain = bytes_of("tests/data/foto.jpg");
  REQUIRE(plain.size() > 1000);
  const std::string foto = exif::with_exif(plain, exif::phone_tiff(1));
  REQUIRE(foto.find(exif::gps_secret) != std::string::npos);
  CHECK(warga.submit("/pengaduan/baru", "/pengaduan/baru/foto", {}, {{"foto_1", "IMG.jpg", "image/jpeg", foto}})
            .location == "/pengaduan/baru/apa");
  const auto clean = [&](const std::string& bytes) {
    return !bytes.empty() && bytes.find(exif::gps_secret) == std::string::npos &&
           bytes.find("Exif") == std::string::npos && bytes.find("HP1 ") == std::string::npos;
  };
  const Page draft = warga.get("/pengaduan/baru/foto/1");
  CHECK(draft.status == 200);
  CHECK(clean(draft.body));
  CHECK(Visitor(app).get("/pengaduan/baru/foto/1").status == 404);
  fill_story(warga);
  send(warga);
  Fields form = warga.get("/pengaduan/terkirim").form("/pengaduan/terkirim");
  CHECK(warga.post("/pengaduan/terkirim", with(form, {{"aksi", "buka"}})).location == "/pengaduan/saya");
  const Page shown =
      warga.get("/pengaduan/saya/foto/" + std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan_lampiran")));
  CHECK(shown.status == 200);
  CHECK(clean(shown.body));
  CHECK(Visitor(app).get("/pengaduan/saya/foto/1").status == 404);
  app.stop();
  for (const auto& file : std::filesystem::recursive_directory_iterator(app.dir()))
    if (file.is_regular_file() && file.file_size() > 0)
      CHECK_MESSAGE(bytes_of(file.path()).find(exif::gps_secret) == std::string::npos, file.path());
}

TEST_CASE("whoever begins anew leaves nothing of what was begun") {
  Instance app;
  Visitor warga(app);
  fill_story(warga);
  CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_draf") == 1);
  CHECK(warga.submit("/pengaduan/baru", "/pengaduan/baru/hapus", {}).location == "/pengaduan/baru");
  CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_draf") == 0);
  CHECK(warga.get("/pengaduan/baru/periksa").status == 303);
}

TEST_CASE("who reports the same is asked once, and may support what is there instead") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 200});
    std::string nomor, distrik, cerita, kategori;
    app.database()->read([&](db::Reader& r) {
      r.query(
          "SELECT p.nomor, p.distrik, p.isi_publik, k.kode FROM pengaduan p JOIN kategori_pengaduan k ON k.id = "
          "p.kategori_id WHERE p.terbit = 1 AND p.keadaan = 'diproses' AND p.lintang IS NULL ORDER BY p.id DESC LIMIT "
          "1",
          {}, [&](const db::Row& row) {
            nomor = row.text("nomor");
            distrik = row.text("distrik");
            cerita = row.text("isi_publik");
            kategori = row.text("kode");
          });
    });
    REQUIRE_FALSE(nomor.empty());
    Visitor warga(app);
    CHECK(warga.get("/pengaduan/baru/serupa").location == "/pengaduan/baru/kontak");
    warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", kategori}});
    warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"distrik", distrik}, {"aksi", "lanjut"}});
    CHECK(warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita", {{"cerita", "Sama di sini. " + cerita}})
              .location == "/pengaduan/baru/serupa");
    CHECK(warga.get("/pengaduan/baru/serupa").has(nomor));
    CHECK(warga.submit("/pengaduan/baru/serupa", "/pengaduan/baru/serupa", {{"dukung", nomor}}).location ==
          "/pengaduan/" + nomor);
    CHECK(number(app, "SELECT MAX(dukungan) AS n FROM pengaduan") == 1);
    CHECK(warga.post("/pengaduan/baru/serupa", {{"dukung", "0000000000"}}).status == 404);
  }
}

TEST_CASE("the demo's citizen judges an answer: partly solved opens it again, and a second time staff decides") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    const auto [kode, pin] = app.login("pelapor");
    Visitor warga(app);
    CHECK(warga.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kode}, {"pin", pin}}).status == 303);
    const Page saya = warga.get("/pengaduan/saya");
    CHECK(saya.has("benar selesai?"));
    CHECK(saya.has("Sudah ditanggapi"));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/nilai", {}).status == 422);
    const Page unsaid = warga.submit("/pengaduan/saya", "/pengaduan/saya/nilai", {{"selesai", "sebagian"}});
    CHECK(unsaid.status == 422);
    CHECK(unsaid.has("Ceritakan apa yang belum beres"));
    CHECK(warga
              .submit("/pengaduan/saya", "/pengaduan/saya/nilai",
                      {{"selesai", "sebagian"}, {"waktu", "3"}, {"teks", "Masih ada yang kurang."}})
              .status == 303);
    CHECK(warga.get("/pengaduan/saya").has("Dibuka kembali"));
    CHECK(warga.get("/pengaduan/saya").has("Masih ada yang kurang."));
    // What may not be done now is refused in words, not lost.
    CHECK(warga.post("/pengaduan/saya/balas", {{"teks", "Halo"}}).status == 422);
    CHECK(warga.post("/pengaduan/saya/disposisi", {{"teks", "Halo"}}).status == 404);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/minta_cabut", {}).status == 303);
    CHECK_FALSE(warga.get("/pengaduan/saya").has("Pastikan pencabutan"));
  }
}
