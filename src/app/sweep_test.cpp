#include "app/sweep.h"

#include <doctest/doctest.h>

#include <fstream>

#include "db_fixture.h"
#include "temp_folder.h"

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDayMs = 24 * 60 * 60 * 1000;

struct Store {
  explicit Store(db::Database& database) : db(database) {}

  void make_old(const fs::path& path) const {
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(25));
  }
  std::string put(const std::string& bytes) const {
    const std::string hash = files.put(bytes).value();
    make_old(files.locate(hash).value());
    return hash;
  }
  // Its row as the pages write it; no evidence names it.
  void add_row(const std::string& hash, std::int64_t dibuat) {
    db.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO berkas (sha256, bytes, jenis, dibuat) VALUES ($1, 1, 'pdf', $2)", {hash, dibuat});
      return true;
    });
  }
  fs::path begin_upload(const std::string& id, std::int64_t dibuat) {
    db.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO unggahan (id, akun_id, panjang, nama, dibuat) VALUES ($1, 1, 9, 'a', $2)", {id, dibuat});
      return true;
    });
    return write_upload(id);
  }
  fs::path write_upload(const std::string& id) const {
    fs::create_directories(files.folder() / "unggah");
    const fs::path path = files.folder() / "unggah" / id;
    std::ofstream(path) << "x";
    make_old(path);
    return path;
  }
  void sweep() {
    app::JobContext job{db, files, brankas, settings, app::Clock(), PekerjaanId{0}, AkunId{0}, "{}", [](auto, auto) {}};
    app::sweep_files(job);
  }
  bool has(const std::string& hash) const { return files.verify(hash).has_value(); }
  std::int64_t number(std::string_view sql) {
    std::int64_t n = 0;
    db.read([&](db::Reader& r) { n = r.number(sql); });
    return n;
  }

  db::Database& db;
  TempFolder folder;
  berkas::Simpanan files = berkas::Simpanan::open(folder.path() / "berkas").value();
  berkas::Brankas brankas = berkas::Brankas::open(folder.path() / "kunci", berkas::Brankas::Missing::make).value();
  web::Settings settings;
  std::int64_t now = app::Clock().now();
};

}  // namespace

TEST_CASE("a file without a row goes, also one whose evidence was taken back; what is young or named stays") {
  test::for_each_database([](db::Database& db) {
    Store s(db);
    const std::string stray = s.put("stray"), named = s.put("named"), taken_back = s.put("taken back");
    const std::string young = s.files.put("young").value();  // its row is just being written
    s.add_row(named, s.now);
    s.add_row(taken_back, s.now - 2 * kDayMs);
    s.sweep();
    CHECK_FALSE(s.has(stray));
    CHECK_FALSE(s.has(taken_back));
    CHECK(s.has(named));
    CHECK(s.has(young));
    CHECK(s.number("SELECT COUNT(*) AS n FROM berkas") == 1);
  });
}

TEST_CASE("an upload that was broken off goes with its row after a day, one under way stays") {
  test::for_each_database([](db::Database& db) {
    Store s(db);
    const auto broken = s.begin_upload("aaaa", s.now - kDayMs - 60'000), under_way = s.begin_upload("bbbb", s.now);
    const auto without_row = s.write_upload("cccc");
    s.sweep();
    CHECK_FALSE(fs::exists(broken));
    CHECK_FALSE(fs::exists(without_row));
    CHECK(fs::exists(under_way));
    CHECK(s.number("SELECT COUNT(*) AS n FROM unggahan") == 1);
  });
}

TEST_CASE("a database that names no file at all is not this folder's, and removes none of its files") {
  test::for_each_database([](db::Database& db) {
    Store s(db);
    const std::string stray = s.put("stray");
    s.sweep();
    CHECK(s.has(stray));
  });
}

TEST_CASE("one sweep waits, however many servers start and however often one runs") {
  test::for_each_database([](db::Database& db) {
    Store s(db);
    for (int server = 0; server < 3; ++server)
      db.write([&](db::Tx& tx) {
        app::queue_sweep(tx, s.now, s.now);
        return true;
      });
    CHECK(s.number("SELECT COUNT(*) AS n FROM pekerjaan") == 1);
    app::Jobs jobs(db, s.files, s.brankas, s.settings, app::Clock());
    s.now = app::Clock().now();
    CHECK(jobs.run_one(app::Lane::slow));
    CHECK(s.number("SELECT COUNT(*) AS n FROM pekerjaan WHERE keadaan = 'antre'") == 1);
    CHECK_FALSE(jobs.run_one(app::Lane::slow));  // the next one is due tomorrow
  });
}
