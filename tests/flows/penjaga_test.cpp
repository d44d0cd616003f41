// What a machine meets on the citizen's form, and that a person behind the same address loses nothing: a sum where
// somebody was too fast or too many came, a word to wait for one browser, and codes that are tried one after another.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>

#include "db_fixture.h"
#include "harness.h"
#include "steps.h"

using namespace harness;

namespace {

constexpr const char* kCerita = "Papan jembatan lepas sejak Senin, anak sekolah harus melompat.";
constexpr const char* kPeriksa = "/pengaduan/baru/periksa";

InstanceOptions with_limit(bool postgres, const std::string& name, const std::string& value) {
  return {.postgres = postgres, .config = {{"KINERJA_BATAS_" + name, value}}};
}

void fill(Visitor& v) {
  v.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", "jembatan"}});
  v.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana", {{"distrik", "94.01.05"}, {"aksi", "lanjut"}});
  v.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita", {{"cerita", kCerita}});
  CHECK(v.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", {}).location == kPeriksa);
}

// The next one from the same browser.
void fill_next(Visitor& v) {
  v.post("/pengaduan/terkirim", {{"aksi", "simpan"}});
  fill(v);
}

std::string answer_to(const Page& page) {
  static const std::regex sum("Berapa (\\d+) tambah (\\d+)");
  std::smatch found;
  const std::string text = page.text();
  REQUIRE(std::regex_search(text, found, sum));
  return std::to_string(std::stoi(found[1]) + std::stoi(found[2]));
}

std::string value_of(const Fields& fields, const std::string& name) {
  for (const auto& [field, value] : fields)
    if (field == name) return value;
  return {};
}

Page send(Visitor& v) {
  return v.submit(kPeriksa, kPeriksa, {});
}

std::int64_t count(const Instance& app) {
  return number(app, "SELECT COUNT(*) AS n FROM pengaduan");
}

struct Kartu {
  std::string kode, pin;
};
Kartu card(Visitor& v) {
  const Page page = v.get("/pengaduan/terkirim");
  const auto after = [&](std::size_t from) { return page.body.find("<p class=\"code\">", from) + 16; };
  const auto text_at = [&](std::size_t at) { return page.body.substr(at, page.body.find('<', at) - at); };
  return {text_at(after(0)), text_at(after(after(0)))};
}

std::string other_pin(const std::string& pin) {
  return pin == "839201" ? "839202" : "839201";
}

Page track(Visitor& v, const std::string& kode, const std::string& pin) {
  return v.post("/pengaduan/lacak", {{"kode", kode}, {"pin", pin}});
}

}  // namespace

TEST_CASE("whoever is faster than a person is asked a sum; with the answer it is sent, and nothing is lost") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app(with_limit(postgres, "ISI_DETIK", "60"));
    Visitor warga(app);
    fill(warga);
    CHECK_FALSE(warga.get(kPeriksa).has("name=\"jawab\""));
    const Page asked = send(warga);
    CHECK(asked.status == 422);
    CHECK(asked.has("Jawab hitungan di bawah"));
    CHECK(asked.has(kCerita));
    const Page again = warga.post(kPeriksa, with(asked.form(kPeriksa), {{"jawab", "1"}}));
    CHECK(again.status == 422);
    CHECK(again.has("belum cocok"));
    // A sum fits no other draft.
    Visitor other(app);
    fill(other);
    Fields theirs = with(send(other).form(kPeriksa), {{"jawab", answer_to(again)}});
    theirs = with(theirs, {{"soal", value_of(again.form(kPeriksa), "soal")}});
    CHECK(other.post(kPeriksa, theirs).status == 422);
    CHECK(count(app) == 0);
    CHECK(warga.post(kPeriksa, with(again.form(kPeriksa), {{"jawab", answer_to(again)}})).location ==
          "/pengaduan/terkirim");
    CHECK(count(app) == 1);
  }
}

TEST_CASE("a clock that was set back makes nobody a machine") {
  Instance app(with_limit(false, "ISI_DETIK", "60"));
  Visitor warga(app);
  fill(warga);
  CHECK(send(warga).status == 422);
  app.move_to("2026-11-24T08:00+09:00");
  CHECK(send(warga).location == "/pengaduan/terkirim");
}

TEST_CASE("a field nobody sees catches who fills everything") {
  Instance app;
  Visitor machine(app);
  fill(machine);
  const Page caught = machine.submit(kPeriksa, kPeriksa, {{"situs", "https://murah.example"}});
  CHECK(caught.status == 422);
  CHECK(count(app) == 0);
  CHECK(machine.post(kPeriksa, with(caught.form(kPeriksa), {{"situs", "x"}, {"jawab", answer_to(caught)}})).location ==
        "/pengaduan/terkirim");
}

TEST_CASE("one browser waits after so many; what it filled stays, and another browser sends at once") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app(with_limit(postgres, "KIRIM_PER_JAM", "2"));
    Visitor warga(app);
    fill(warga);
    CHECK(send(warga).location == "/pengaduan/terkirim");
    fill_next(warga);
    CHECK(send(warga).location == "/pengaduan/terkirim");
    // Sending again what was sent leads to its receipt, and counts for nothing.
    CHECK(warga.post(kPeriksa, {{"x", "y"}}).location == "/pengaduan/terkirim");
    fill_next(warga);
    const Page held = send(warga);
    CHECK(held.status == 429);
    CHECK(held.headers.contains("retry-after"));
    CHECK(held.has("sudah 2 pengaduan"));
    CHECK(warga.get(kPeriksa).has(kCerita));
    CHECK(count(app) == 2);
    Visitor other(app);
    fill(other);
    CHECK(send(other).location == "/pengaduan/terkirim");
  }
}

TEST_CASE("many from one address, as behind a carrier's, are asked a sum and not refused") {
  Instance app(with_limit(false, "KIRIM_ALAMAT_PER_JAM", "1"));
  for (int n = 0; n < 3; ++n) {
    Visitor warga(app);
    warga.set_header("X-Forwarded-For", "10.77.0.1");
    fill(warga);
    const Page page = send(warga);
    CHECK(page.status == (n == 0 ? 303 : 422));
    if (n > 0)
      CHECK(warga.post(kPeriksa, with(page.form(kPeriksa), {{"jawab", answer_to(page)}})).location ==
            "/pengaduan/terkirim");
  }
  CHECK(count(app) == 3);
}

TEST_CASE("so many photos from one browser; without one it goes on") {
  Instance app(with_limit(false, "UNGGAH_PER_JAM", "1"));
  std::ifstream in("tests/data/foto.jpg", std::ios::binary);
  const std::string foto{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  Visitor warga(app);
  const auto upload = [&](const std::string& bytes) {
    return warga.submit("/pengaduan/baru", "/pengaduan/baru/foto", {}, {{"foto_3", "a.jpg", "image/jpeg", bytes}});
  };
  CHECK(upload(foto).location == "/pengaduan/baru/apa");
  const Page held = upload(foto);
  CHECK(held.status == 422);
  CHECK(held.has("sudah banyak foto"));
  CHECK(warga.submit("/pengaduan/baru", "/pengaduan/baru/foto", {}).location == "/pengaduan/baru/apa");
}

TEST_CASE("photos of a reporter's messages count too, and his words stay in their box") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app(with_limit(postgres, "UNGGAH_PER_JAM", "1"));
    std::ifstream in("tests/data/foto.jpg", std::ios::binary);
    const std::string foto{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    Visitor warga(app);
    fill(warga);
    CHECK(send(warga).location == "/pengaduan/terkirim");
    const Fields receipt = warga.get("/pengaduan/terkirim").form("/pengaduan/terkirim");
    CHECK(warga.post("/pengaduan/terkirim", with(receipt, {{"aksi", "buka"}})).location == "/pengaduan/saya");
    const auto say = [&](const std::string& name, const std::string& type, const std::string& bytes) {
      return warga.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Hari ini lebih parah."}},
                          {{"foto", name, type, bytes}});
    };
    const Page wrong = say("a.txt", "text/plain", "bukan foto");
    CHECK(wrong.status == 422);
    CHECK(wrong.has("href=\"#foto-pesan\""));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_lampiran") == 0);
    Visitor other(app);
    const Kartu kartu = card(warga);
    CHECK(track(other, kartu.kode, kartu.pin).location == "/pengaduan/saya");
    CHECK(other
              .submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Ini fotonya."}},
                      {{"foto", "a.jpg", "image/jpeg", foto}})
              .status == 303);
    CHECK(other.get("/pengaduan/saya").has("/pengaduan/saya/foto/"));
    const Page held = other.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Satu lagi."}},
                                   {{"foto", "b.jpg", "image/jpeg", foto}});
    CHECK(held.status == 422);
    CHECK(held.has("sudah banyak foto"));
    CHECK(held.has("Satu lagi."));
    CHECK(other.submit("/pengaduan/saya", "/pengaduan/saya/pesan", {{"teks", "Satu lagi."}}).status == 303);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE peristiwa_id IS NOT NULL") == 1);
  }
}

TEST_CASE("codes tried from one address: ten a minute, then not even the right one, without cookies too") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres});
    Visitor warga(app);
    fill(warga);
    CHECK(send(warga).location == "/pengaduan/terkirim");
    const Kartu kartu = card(warga);
    fill_next(warga);  // one more, whose code is guessed at: after ten tries a code is shut for everybody
    CHECK(send(warga).location == "/pengaduan/terkirim");
    const Kartu target = card(warga);
    const auto guess = [&](const std::string& kode, const std::string& pin) {
      Visitor fresh(app);  // no cookie of the try before
      fresh.set_header("X-Forwarded-For", "10.88.0.1");
      return track(fresh, kode, pin);
    };
    for (int n = 0; n < 10; ++n) CHECK(guess("8ZK-4M2-9QX-0TR-7WB-31", "839201").status == 422);  // slips are no tries
    CHECK(guess(kartu.kode, kartu.pin).status == 303);
    int wrong = 0;
    while (wrong < 40 && guess(target.kode, other_pin(target.pin)).status == 422) ++wrong;
    CHECK(wrong >= 10);
    CHECK(wrong < 40);
    const Page held = guess(kartu.kode, kartu.pin);
    CHECK(held.status == 429);
    CHECK(held.headers.contains("retry-after"));
    CHECK(held.has("Tunggu satu menit"));
    CHECK(held.has(kartu.kode));  // what was typed stays
    Visitor elsewhere(app);
    CHECK(track(elsewhere, kartu.kode, kartu.pin).status == 303);
  }
}

TEST_CASE("an alarm in the log when codes are tried out") {
  Instance app(with_limit(false, "LACAK_PER_MENIT", "1000"));
  Visitor warga(app);
  fill(warga);
  CHECK(send(warga).location == "/pengaduan/terkirim");
  const Kartu kartu = card(warga);
  Visitor guesser(app);
  const auto alarms = [&] {
    const std::string log = app.log();
    return log.find("mungkin ditebak") == std::string::npos              ? 0
           : log.find("mungkin ditebak") == log.rfind("mungkin ditebak") ? 1
                                                                         : 2;
  };
  for (int n = 0; n < 49; ++n) track(guesser, kartu.kode, other_pin(kartu.pin));
  CHECK(alarms() == 0);
  for (int n = 0; n < 20; ++n) track(guesser, kartu.kode, other_pin(kartu.pin));
  CHECK(alarms() == 1);
}

TEST_CASE("a code that does not exist and a PIN that is wrong get the same bytes") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres});
    Visitor warga(app);
    std::vector<Kartu> cards;
    for (int n = 0; n < 2; ++n) {
      if (n == 0)
        fill(warga);
      else
        fill_next(warga);
      CHECK(send(warga).location == "/pengaduan/terkirim");
      cards.push_back(card(warga));
    }
    // The second one is taken away: its code has the right form and is nobody's.
    app.stop();
    app.writable()->write([](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET kode_hash = 'tiada' WHERE id = (SELECT MAX(id) FROM pengaduan)");
      return true;
    });
    app.start();
    Visitor guesser(app);
    guesser.get("/pengaduan/lacak");
    const auto bytes = [&](const std::string& kode, const std::string& pin) {
      const Page page = track(guesser, kode, pin);
      std::string out = std::to_string(page.status);
      for (const auto& [name, value] : page.headers)
        if (name != "date" && name != "content-length") out += name + ": " + value + "\n";
      // But for what was typed and the numbers of request and form.
      return std::regex_replace(out + page.body, std::regex("[0-9a-f]{12,}|value=\"[^\"]*\""), "*");
    };
    const std::string wrong_pin = bytes(cards[0].kode, other_pin(cards[0].pin));
    CHECK(wrong_pin.starts_with("422"));
    CHECK(bytes(cards[1].kode, cards[1].pin) == wrong_pin);
    CHECK(bytes(cards[0].kode, "12") == wrong_pin);
  }
}
