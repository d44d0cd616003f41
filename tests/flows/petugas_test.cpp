// The officers' story over the real program: screened, passed on, worked on, approved by the head, answered with a
// photo, confirmed; returned, archived and objected to; and every wrong form on the way.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "harness.h"
#include "steps.h"

using namespace harness;

namespace {

std::vector<File> foto() {
  std::ifstream in("tests/data/foto.jpg", std::ios::binary);
  return {
      {"bukti", "sesudah.jpg", "image/jpeg", {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}}};
}

struct Kartu {
  std::string kode, pin;
};

// A report about a health centre of the demo's Dinas Kesehatan: severe enough for its head.
Kartu report(Visitor& warga, const Fields& kontak = {}) {
  warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", "puskesmas"}});
  warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"distrik", "94.01.05"}, {"aksi", "lanjut"}});
  warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita",
               {{"cerita", "Puskesmas tutup sebelum siang, hubungi saya di 0812-3456-7890."}});
  warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", kontak);
  warga.submit("/pengaduan/baru/periksa", "/pengaduan/baru/periksa", {});
  const Page page = warga.get("/pengaduan/terkirim");
  const auto after = [&](std::size_t from) { return page.body.find("<p class=\"code\">", from) + 16; };
  const auto text_at = [&](std::size_t at) { return page.body.substr(at, page.body.find('<', at) - at); };
  const auto first = after(0);
  return {text_at(first), text_at(after(first))};
}

std::string newest(const Instance& app) {
  return "/petugas/pengaduan/" + std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan"));
}

Page step(Visitor& who, const std::string& path, const Fields& fields, const std::vector<File>& files = {}) {
  return who.submit(path, path, fields, files);
}

std::string dinkes(const Instance& app) {
  return std::to_string(number(app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"));
}

}  // namespace

TEST_CASE("from a citizen's report to the confirmed answer") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor warga(app);
    const Kartu kartu = report(warga, {{"nama", "Maria Pigai"}, {"telepon", "0812 3456 7890"}});
    const std::string path = newest(app);
    Visitor koordinator = signed_in(app, "koordinator");
    CHECK(koordinator.get("/petugas/pengaduan").has(path));
    const Page opened = koordinator.get(path);
    CHECK(opened.has("Puskesmas tutup sebelum siang"));
    for (const char* secret : {"Maria", "0812 3456"}) CHECK_FALSE(opened.has(secret));
    // What everybody may read is prepared: numbers of people are blanked, and without a title nothing is saved.
    CHECK(koordinator.get(path + "/saring").has("hubungi saya di […]"));
    const Page unnamed = step(koordinator, path + "/saring", {{"judul", "Tutup"}});
    CHECK(unnamed.status == 422);
    CHECK(step(koordinator, path + "/saring", {{"judul", "Puskesmas tutup sebelum siang"}}).location == path);
    CHECK(number(app,
                 "SELECT COUNT(*) AS n FROM pengaduan WHERE terbit = 1 AND judul_publik LIKE 'Puskesmas tutup%' "
                 "AND id = (SELECT MAX(id) FROM pengaduan)") == 0);
    const Page no_unit = step(koordinator, path + "/disposisi", {{"unit", ""}});
    CHECK(no_unit.status == 422);
    CHECK(no_unit.has("Pilih unit yang menangani"));
    CHECK(step(koordinator, path + "/disposisi", {{"unit", dinkes(app)}}).location == path);
    CHECK(number(app, "SELECT terbit AS n FROM pengaduan ORDER BY id DESC LIMIT 1") == 1);

    Visitor penghubung = signed_in(app, "penghubung");
    CHECK(penghubung.get("/petugas/pengaduan").has(path));
    CHECK(penghubung.get(path + "/disposisi").status == 404);
    const Page no_date = step(penghubung, path + "/mulai", {{"teks", "Jadwal jaga diperiksa."}});
    CHECK(no_date.status == 422);
    CHECK(no_date.has("Jadwal jaga diperiksa."));
    CHECK(step(penghubung, path + "/mulai", {{"teks", "Jadwal jaga diperiksa."}, {"rencana", "30-11-2026"}}).location ==
          path);
    // A form over an older state: nothing is done, what was typed stays.
    const Fields stale = penghubung.get(path + "/tanya").form(path + "/tanya");
    CHECK(step(penghubung, path + "/pesan", {{"teks", "Kami sedang memeriksa."}}).location == path);
    const Page clash = penghubung.post(path + "/tanya", with(stale, {{"teks", "Hari apa saja?"}}));
    CHECK(clash.status == 409);
    CHECK(clash.has("Hari apa saja?"));
    CHECK(penghubung.post(path + "/tanya", with(clash.form(path + "/tanya"), {{"teks", "Hari apa saja?"}})).location ==
          path);
    CHECK(warga.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}}).status ==
          303);
    CHECK(warga.get("/pengaduan/saya").has("Hari apa saja?"));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/balas", {{"teks", "Senin dan Rabu."}}).status == 303);
    CHECK(penghubung.get(path).has("Senin dan Rabu."));

    CHECK(step(penghubung, path + "/tanggapi", {{"jawaban", "Sudah."}}).status == 422);
    const std::string jawaban = "Jadwal jaga sampai pukul dua siang dipasang di pintu puskesmas.";
    CHECK(step(penghubung, path + "/tanggapi", {{"jawaban", jawaban}}, foto()).location == path);
    CHECK_FALSE(warga.get("/pengaduan/saya").has(jawaban));
    Visitor kepala = signed_in(app, "kepala_unit");
    CHECK(kepala.get("/petugas/pengaduan").has(path));
    CHECK(step(kepala, path + "/tolak_jawaban", {{"teks", ""}}).status == 422);
    CHECK(step(kepala, path + "/setujui_jawaban", {}).status == 303);
    // It goes out as it was approved.
    CHECK_FALSE(penghubung.get(path + "/tanggapi").has("name=\"jawaban\""));
    CHECK(step(penghubung, path + "/tanggapi", {}).status == 303);
    CHECK(warga.get("/pengaduan/saya").has(jawaban));
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/nilai", {{"selesai", "ya"}, {"sopan", "4"}}).status == 303);
    CHECK(warga.get("/pengaduan/saya").has("dikonfirmasi pelapor"));
    CHECK(koordinator.get("/petugas/pengaduan?bagian=selesai").has(path));
    // What was said of it can be changed for a while.
    const std::string ubah = "/pengaduan/saya/nilai/ubah";
    CHECK(warga.submit("/pengaduan/saya", ubah, {{"sopan", "2"}, {"waktu", "9"}}).status == 422);
    CHECK(warga.submit("/pengaduan/saya", ubah, {{"sopan", "2"}}).status == 303);
    CHECK(number(app,
                 "SELECT COUNT(*) AS n FROM pengaduan_rating WHERE sopan = 2 AND benar_selesai = 'ya' AND "
                 "pengaduan_id = " +
                     path.substr(path.rfind('/') + 1)) == 1);
    CHECK(app.command({"verify"}).first == 0);
  }
}

TEST_CASE("returned twice at most, archived with an objection, joined with another") {
  Instance app({.pengaduan = 40});
  Visitor koordinator = signed_in(app, "koordinator");
  Visitor penghubung = signed_in(app, "penghubung");
  Visitor warga(app);
  report(warga);
  const std::string path = newest(app);
  for (int n = 0; n < 2; ++n) {
    CHECK(step(koordinator, path + "/disposisi", {{"unit", dinkes(app)}}).status == 303);
    CHECK(step(penghubung, path + "/kembalikan", {{"teks", ""}}).status == 422);
    CHECK(step(penghubung, path + "/kembalikan", {{"teks", "Bukan puskesmas kami."}}).location == "/petugas/pengaduan");
    CHECK(penghubung.get(path).status == 404);
  }
  CHECK(step(koordinator, path + "/disposisi", {{"unit", dinkes(app)}}).status == 303);
  CHECK(penghubung.get(path + "/kembalikan").status == 404);

  Visitor other(app);
  const Kartu kartu = report(other);
  const std::string second = newest(app);
  CHECK(step(koordinator, second + "/gabung", {{"kanonik", "0000000000"}, {"teks", "Sama."}}).status == 422);
  CHECK(step(koordinator, second + "/arsipkan", {{"teks", "Terlalu umum."}}).status == 422);
  CHECK(step(koordinator, second + "/arsipkan", {{"alasan", "terlalu_umum"}, {"teks", "Terlalu umum."}}).status == 303);
  CHECK(other.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}}).status == 303);
  CHECK(other.get("/pengaduan/saya").has("Terlalu umum."));
  CHECK(other.submit("/pengaduan/saya", "/pengaduan/saya/banding", {{"teks", "Puskesmasnya jelas."}}).status == 303);
  // Who archived it does not look at the objection.
  CHECK(koordinator.get(second + "/disposisi").status == 404);
}

TEST_CASE("a whistleblower's report is in APIP's inbox and in no other") {
  Instance app({.pengaduan = 40});
  Visitor warga(app);
  warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", "dugaan"}});
  warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"distrik", "94.01.05"}, {"aksi", "lanjut"}});
  warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita",
               {{"cerita", "Uang perjalanan dinas dicairkan tanpa berangkat."}});
  warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", {});
  warga.submit("/pengaduan/baru/periksa", "/pengaduan/baru/periksa", {});
  const std::string path = newest(app);
  for (const char* role : {"koordinator", "penghubung", "kepala_unit", "admin_hr", "auditor"}) {
    Visitor v = signed_in(app, role);
    CHECK(v.get(path).status == 404);
    for (const char* part : {"perlu", "berjalan"})
      CHECK_FALSE(v.get(std::string("/petugas/pengaduan?bagian=") + part).has(path + "\""));
  }
  Visitor apip = signed_in(app, "apip");
  CHECK(apip.get("/petugas/pengaduan").has(path));
  CHECK(apip.get(path).has("Uang perjalanan dinas"));
  CHECK(apip.get(path + "/saring").status == 404);
  CHECK(step(apip, path + "/disposisi", {}).status == 303);
  CHECK(step(apip, path + "/mulai", {{"rencana", "30-12-2026"}}).status == 303);
  CHECK(number(app,
               "SELECT COUNT(*) AS n FROM pengaduan_teks t JOIN pengaduan_peristiwa e ON e.id = t.peristiwa_id JOIN "
               "pengaduan p ON p.id = e.pengaduan_id WHERE p.klasifikasi = 'wbs' AND t.segel = 0") == 0);
}
