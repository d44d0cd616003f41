// The two lanes, with kinds of job that wait for the test.
#include "app/jobs.h"

#include <doctest/doctest.h>

#include <condition_variable>

#include "db_fixture.h"
#include "temp_folder.h"

namespace {

using namespace std::chrono_literals;

// A door that stays shut until the test opens it, and counts who came by.
struct Door {
  std::mutex mutex;
  std::condition_variable changed;
  bool is_open = false;
  int letters = 0, longs = 0;

  template <class Condition>
  bool wait(Condition condition) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, 30s, condition);
  }
  void note(int Door::*counter) {
    const std::lock_guard lock(mutex);
    ++(this->*counter);
    changed.notify_all();
  }
};
Door* door = nullptr;  // a job's handler is a plain function

std::string send_letter(app::JobContext&) {
  door->note(&Door::letters);
  return "{}";
}

std::string work_long(app::JobContext& job) {
  door->note(&Door::longs);
  while (!door->wait([] { return door->is_open; })) {
  }
  job.progress(1, 2);  // where a stop takes hold
  return "{}";
}

constexpr app::JobKind kKinds[] = {{"surat", send_letter, app::Lane::quick}, {"lama", work_long, app::Lane::slow}};

struct Work {
  explicit Work(db::Database& database) : db(database) { door = &own; }
  ~Work() { door = nullptr; }

  void queue(const char* kind) {
    db.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat) VALUES ($1, '{}', 'antre', 0, 0)",
              {kind});
      return true;
    });
  }
  std::int64_t count(const char* kind, const char* keadaan) {
    std::int64_t n = 0;
    db.read([&](db::Reader& r) {
      n = r.number("SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = $1 AND keadaan = $2", {kind, keadaan});
    });
    return n;
  }
  void open_door() {
    const std::lock_guard lock(own.mutex);
    own.is_open = true;
    own.changed.notify_all();
  }

  db::Database& db;
  Door own;
  TempFolder folder;
  berkas::Simpanan files = berkas::Simpanan::open(folder.path() / "berkas").value();
  web::Settings settings;
  berkas::Brankas brankas = berkas::Brankas::open(folder.path() / "kunci", berkas::Brankas::Missing::make).value();
  app::Jobs jobs{db, files, brankas, settings, app::Clock(), kKinds};
};

}  // namespace

TEST_CASE("a letter goes out while a long job runs, and a second long job waits for the first") {
  test::for_each_database([](db::Database& db) {
    Work w(db);
    w.queue("lama");
    w.queue("lama");
    w.jobs.start();
    REQUIRE(w.own.wait([&] { return w.own.longs == 1; }));
    w.queue("surat");
    CHECK(w.own.wait([&] { return w.own.letters == 1; }));
    CHECK(w.own.longs == 1);
    CHECK(w.count("lama", "antre") == 1);
    w.open_door();
    CHECK(w.own.wait([&] { return w.own.longs == 2; }));
    w.jobs.stop();
  });
}

TEST_CASE("a stop puts the long job down at its next word of progress; the try does not count") {
  test::for_each_database([](db::Database& db) {
    Work w(db);
    w.queue("lama");
    w.jobs.start();
    REQUIRE(w.own.wait([&] { return w.own.longs == 1; }));
    std::thread stopper([&] { w.jobs.stop(); });
    std::this_thread::sleep_for(50ms);  // the stop is asked for before the door opens
    w.open_door();
    stopper.join();
    CHECK(w.count("lama", "antre") == 1);
    std::int64_t tries = -1;
    db.read([&](db::Reader& r) { tries = r.number("SELECT percobaan AS n FROM pekerjaan"); });
    CHECK(tries == 0);
  });
}

TEST_CASE("each lane takes its own kinds; a kind this program does not know is left for one that does") {
  test::for_each_database([](db::Database& db) {
    Work w(db);
    w.open_door();
    w.queue("lama");
    w.queue("asing");
    CHECK_FALSE(w.jobs.run_one(app::Lane::quick));
    CHECK(w.jobs.run_one(app::Lane::slow));
    CHECK_FALSE(w.jobs.run_one(app::Lane::slow));
    CHECK(w.count("asing", "antre") == 1);
  });
}
