// What the flows around news by e-mail share: a report, its way through the offices, and the letters that came.
#pragma once
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>

#include "harness.h"
#include "smtp_sink.h"
#include "steps.h"

namespace kabar {

using namespace harness;

inline constexpr const char* kStory = "Puskesmas tutup sebelum siang, pasien menunggu di luar.";

struct Kartu {
  std::string kode, pin;
};

inline Kartu report(Visitor& warga, const std::string& kategori, const Fields& kontak) {
  warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", kategori}});
  warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"distrik", "94.01.05"}, {"aksi", "lanjut"}});
  warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita", {{"cerita", kStory}});
  CHECK(warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", kontak).status == 303);
  CHECK(warga.submit("/pengaduan/baru/periksa", "/pengaduan/baru/periksa", {}).status == 303);
  const Page page = warga.get("/pengaduan/terkirim");
  const auto text_at = [&](std::size_t at) { return page.body.substr(at, page.body.find('<', at) - at); };
  const auto after = [&](std::size_t from) { return page.body.find("<p class=\"code\">", from) + 16; };
  const auto first = after(0);
  return {text_at(first), text_at(after(first))};
}

inline void lacak(Visitor& warga, const Kartu& kartu) {
  CHECK(warga.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}}).location ==
        "/pengaduan/saya");
}

inline std::string newest(const Instance& app) {
  return "/petugas/pengaduan/" + std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan"));
}

inline std::string text_of_newest(const Instance& app, const std::string& column) {
  std::string out;
  app.database()->read([&](db::Reader& r) {
    r.query("SELECT " + column + " AS t FROM pengaduan ORDER BY id DESC LIMIT 1", {},
            [&](const db::Row& row) { out = row.text("t"); });
  });
  return out;
}

inline Page step(Visitor& who, const std::string& path, const Fields& fields, const std::vector<File>& files = {}) {
  return who.submit(path, path, fields, files);
}

// The subjects of all letters to one address so far, a line each.
inline std::string subjects(const test::SmtpSink& sink, const std::string& to) {
  std::string out;
  for (const auto& letter : sink.letters())
    if (letter.to == "<" + to + ">") out += letter.subject + "\n";
  return out;
}

// The n-th letter to it (1 …), once it has come.
inline test::SmtpSink::Letter letter_to(const test::SmtpSink& sink, const std::string& to, int n) {
  const auto found = wait_for("letter " + std::to_string(n) + " to " + to, [&] {
    std::optional<test::SmtpSink::Letter> out;
    int count = 0;
    for (const auto& letter : sink.letters())
      if (letter.to == "<" + to + ">" && ++count == n) out = letter;
    return out;
  });
  return *found;
}

inline std::string code_in(const test::SmtpSink::Letter& letter) {
  std::smatch found;
  REQUIRE(std::regex_search(letter.text, found, std::regex("Kode Anda: ([0-9]{6})")));
  return found.str(1);
}

inline std::string wrong(const std::string& code) {
  return code == "123456" ? "123457" : "123456";
}

// The way out, as the letter's head names it.
inline std::string way_out(const test::SmtpSink::Letter& letter) {
  std::smatch found;
  REQUIRE(std::regex_search(letter.text, found,
                            std::regex("List-Unsubscribe: <http://[^/]+(/pengaduan/langganan/[0-9a-f]{32})>")));
  return found.str(1);
}

inline std::vector<File> foto() {
  std::ifstream in("tests/data/foto.jpg", std::ios::binary);
  return {
      {"bukti", "sesudah.jpg", "image/jpeg", {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}}};
}

// As the demo's officers: passed on to the health office, begun, asked about, answered and approved.
struct Petugas {
  explicit Petugas(const Instance& app)
      : koordinator(signed_in(app, "koordinator")),
        penghubung(signed_in(app, "penghubung")),
        kepala(signed_in(app, "kepala_unit")),
        dinkes(std::to_string(number(app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"))) {}

  void forward(const std::string& path) {
    // What is secret is not prepared for everybody.
    if (koordinator.get(path + "/saring").status == 200)
      CHECK(step(koordinator, path + "/saring", {{"judul", "Puskesmas tutup sebelum siang"}}).location == path);
    CHECK(step(koordinator, path + "/disposisi", {{"unit", dinkes}}).location == path);
  }
  void begin(const std::string& path) {
    CHECK(step(penghubung, path + "/mulai", {{"teks", "Diperiksa."}, {"rencana", "30-11-2026"}}).location == path);
  }
  void answer(const std::string& path) {
    CHECK(step(penghubung, path + "/tanggapi",
               {{"jawaban", "Jadwal jaga sampai pukul dua siang dipasang di pintu puskesmas."}}, foto())
              .location == path);
    CHECK(step(kepala, path + "/setujui_jawaban", {}).status == 303);
    CHECK(step(penghubung, path + "/tanggapi", {}).status == 303);
  }

  Visitor koordinator, penghubung, kepala;
  std::string dinkes;
};

inline InstanceOptions with_mail(const test::SmtpSink& sink, bool postgres) {
  return {.postgres = postgres, .pengaduan = 40, .config = sink.settings()};
}

}  // namespace kabar
