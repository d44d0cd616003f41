// SIGKILL while many citizens, and programs over Open311, send their pengaduan: every receipt that was shown is there
// afterwards, once; and whoever got no answer sends the same again and gets one receipt for it, never a second
// pengaduan.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <latch>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "db/db.h"
#include "harness.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "steps.h"

using namespace harness;

namespace {

constexpr int kKills = 10;  // keeps bin/test short
constexpr int kCitizens = 6, kPrograms = 4;
constexpr int kSentMin = 2, kSentMax = 24;  // receipts shown before the kill
constexpr auto kWaitMax = std::chrono::seconds(20);

int kills() {
  const char* wanted = std::getenv("KINERJA_UJI_KILL");
  return wanted ? std::atoi(wanted) : kKills;
}

std::string code_on(const Page& page) {
  const auto at = page.body.find("<p class=\"code\">");
  if (page.status != 200 || at == std::string::npos) return {};
  return page.body.substr(at + 16, page.body.find('<', at + 16) - at - 16);
}

// Fills everything up to the last page.
std::unique_ptr<Visitor> ready_to_send(const Instance& app) {
  auto v = std::make_unique<Visitor>(app);
  const auto step = [&](const char* path, const Fields& fields) {
    if (v->post(path, fields).status != 303) throw std::runtime_error(std::string(path) + " was refused");
  };
  step("/pengaduan/baru/apa", {{"kategori", "jembatan"}});
  step("/pengaduan/baru/dimana", {{"distrik", "94.01.05"}, {"aksi", "lanjut"}});
  step("/pengaduan/baru/cerita", {{"cerita", "Papan jembatan lepas, anak sekolah harus melompat."}});
  step("/pengaduan/baru/kontak", {{"nama", "Maria"}});
  return v;
}

class Pengirim {
 public:
  virtual ~Pengirim() = default;
  // One pengaduan. False once the program is gone.
  virtual bool report() = 0;
  // After a start: whoever got no answer sends again.
  void settle() {
    if (!waits()) return;
    send();
    if (waits()) faults.push_back("sent again, and there is no receipt");
  }

  std::set<std::string> receipts;
  std::vector<std::string> faults;

 protected:
  virtual bool waits() const = 0;
  virtual void send() = 0;
};

class Warga : public Pengirim {
 public:
  explicit Warga(const Instance& app) : app_(app) {}

  // From its first page on.
  bool report() override {
    try {
      if (!waiting_) waiting_ = ready_to_send(app_);
      sending_ = true;
      send();
      return waiting_ == nullptr;
    } catch (const std::exception&) {
      // Gone while the form was filled: nothing was sent, and it is begun anew.
      if (!sending_) waiting_.reset();
      return false;
    }
  }

 private:
  bool waits() const override { return waiting_ != nullptr; }
  void send() override {
    if (waiting_->post("/pengaduan/baru/periksa", {{"x", "y"}}).location != "/pengaduan/terkirim") return;
    const std::string code = code_on(waiting_->get("/pengaduan/terkirim"));
    if (code.empty()) return;
    if (code_on(waiting_->get("/pengaduan/terkirim")) != code) faults.push_back("the receipt shows another code");
    if (!receipts.insert(code).second) faults.push_back("one code on two receipts");
    waiting_.reset();
    sending_ = false;
  }

  const Instance& app_;
  std::unique_ptr<Visitor> waiting_;
  bool sending_ = false;
};

class Aplikasi : public Pengirim {
 public:
  Aplikasi(const Instance& app, std::string key, int number) : program_(app), key_(std::move(key)), number_(number) {
    program_.set_header("Sec-Fetch-Site", "");
  }

  bool report() override {
    if (waiting_.empty()) waiting_ = "Lubang " + std::to_string(number_) + "-" + std::to_string(++made_);
    try {
      send();
    } catch (const std::exception&) {
    }
    return waiting_.empty();
  }

 private:
  bool waits() const override { return !waiting_.empty(); }
  void send() override {
    const Page page = program_.post(
        "/open311/v2/requests.json",
        {{"api_key", key_}, {"service_code", "puskesmas"}, {"address_string", "Nabire"}, {"description", waiting_}});
    if (page.status != 200) return;
    const auto text_after = [&](const std::string& word) {
      const auto at = page.body.find(word) + word.size();
      return page.body.substr(at, page.body.find_first_of(" \"", at) - at);
    };
    if (!tokens_.insert(text_after("\"token\":\"")).second) faults.push_back("one token for two pengaduan");
    if (!receipts.insert(text_after(" kode ")).second) faults.push_back("one code on two receipts");
    waiting_.clear();
  }

  Visitor program_;
  std::string key_;
  int number_;
  int made_ = 0;
  std::string waiting_;  // what it says until there is an answer
  std::set<std::string> tokens_;
};

using People = std::vector<std::unique_ptr<Pengirim>>;

std::string new_key(Instance& app) {
  app.stop();  // on SQLite the one who writes has the database for himself
  const std::string key = app.command({"kunci-api", "buat", "Uji", "--batas", "1000000"}).second;
  app.start();
  return key.substr(0, key.find('\n'));
}

People make_people(Instance& app) {
  const std::string key = new_key(app);
  People people;
  for (int i = 0; i < kCitizens; ++i) people.push_back(std::make_unique<Warga>(app));
  for (int i = 0; i < kPrograms; ++i) people.push_back(std::make_unique<Aplikasi>(app, key, i));
  return people;
}

void report_until_killed(Instance& app, People& people, int wanted, std::chrono::microseconds later) {
  std::atomic<int> sent{0};
  std::latch ready(kCitizens + kPrograms + 1);
  std::vector<std::thread> threads;
  for (const auto& w : people)
    threads.emplace_back([&] {
      ready.arrive_and_wait();
      while (w->report()) ++sent;
    });
  ready.arrive_and_wait();
  const auto give_up = std::chrono::steady_clock::now() + kWaitMax;
  while (sent < wanted && std::chrono::steady_clock::now() < give_up)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(later);
  app.kill_hard();
  for (auto& t : threads) t.join();
}

// Each code once, and not one pengaduan nobody has a receipt for.
void check_rows(const Instance& app, const People& people) {
  std::map<std::string, int> stored;
  app.database()->read([&](db::Reader& r) {
    r.query("SELECT kode_hash FROM pengaduan", {}, [&](const db::Row& row) { ++stored[row.text("kode_hash")]; });
  });
  for (const auto& w : people)
    for (const std::string& code : w->receipts) {
      const auto kode = pengaduan::Kode::parse(code);
      REQUIRE(kode);
      const auto found = stored.find(pengaduan::hash_kode(*kode));
      CHECK_MESSAGE(found != stored.end(), "a receipt was shown for " << code << ", which is not there");
      if (found == stored.end()) continue;
      CHECK(found->second == 1);
      stored.erase(found);
    }
  CHECK_MESSAGE(stored.empty(), stored.size() << " pengaduan without a receipt");
  CHECK(number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE kanal = 'open311'") ==
        number(app, "SELECT COUNT(*) AS n FROM pengaduan_program"));
  const auto [code, output] = app.command({"verify"});
  CHECK_MESSAGE(code == 0, output);
}

}  // namespace

TEST_CASE("every receipt that was shown is there after a kill, once") {
  for (const bool postgres : databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres, .config = {{"KINERJA_BATAS_ALAMAT_PER_MENIT", "1000000"}}});
    People people = make_people(app);
    std::mt19937 random(std::random_device{}());
    const int count = kills();
    for (int n = 0; n < count; ++n) {
      report_until_killed(app, people, std::uniform_int_distribution(kSentMin, kSentMax)(random),
                          std::chrono::microseconds(std::uniform_int_distribution(0, 5000)(random)));
      app.start();
      for (const auto& w : people) w->settle();
    }
    check_rows(app, people);
    std::size_t receipts = 0;
    for (const auto& w : people) {
      receipts += w->receipts.size();
      for (const auto& fault : w->faults) FAIL_CHECK(fault);
    }
    CHECK(receipts >= static_cast<std::size_t>(kSentMin * count));
    MESSAGE(std::string(postgres ? "PostgreSQL: " : "SQLite: ") << count << " kills, " << receipts << " receipts");
  }
}
