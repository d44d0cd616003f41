// What SQLite alone has to show: one writer, the group, the full disk, the backup.
#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <future>
#include <thread>

#include "db/sqlite_tools.h"
#include "db_fixture.h"
#include "small_disk.h"

namespace {

using Open = std::unique_ptr<db::Database>;

Open open_with_table(const std::string& path) {
  auto d = db::open_sqlite({.path = path});
  d->write([](db::Tx& tx) {
    tx.exec("CREATE TABLE IF NOT EXISTS uji (id INTEGER PRIMARY KEY, nama TEXT NOT NULL) STRICT");
    return true;
  });
  return d;
}

bool add(db::Tx& tx, std::int64_t id, const std::string& nama) {
  return tx.exec("INSERT INTO uji (id, nama) VALUES ($1, $2)", {id, nama}) == 1;
}

std::int64_t rows(db::Database& d) {
  return d.read_result([](db::Reader& r) { return r.number("SELECT COUNT(*) AS n FROM uji"); });
}

// Holds the writer thread until `go`, so that the closures given meanwhile meet in one group.
struct Gate {
  explicit Gate(db::Database& d)
      : holder([this, &d] {
          d.write([this](db::Tx&) {
            inside.set_value();
            go.get_future().wait();
            return true;
          });
        }) {
    inside.get_future().wait();
  }
  void open() {
    go.set_value();
    holder.join();
  }
  std::promise<void> inside;
  std::promise<void> go;
  std::thread holder;
};

}  // namespace

TEST_CASE("in one group a failing closure undoes only its own writes") {
  const test::TempDir dir;
  const auto d = open_with_table(dir.path("uji.db"));
  Gate gate(*d);
  std::vector<std::future<bool>> outcomes;
  for (int i = 0; i < 30; ++i)
    outcomes.push_back(std::async(std::launch::async, [&, i] {
      try {
        d->write([&](db::Tx& tx) -> bool {
          add(tx, i, "x");
          if (i % 3 == 1) throw std::runtime_error("gagal");
          return i % 3 == 0;
        });
        return true;
      } catch (const std::runtime_error& e) {
        return std::string(e.what()) != "gagal";
      }
    }));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  gate.open();
  for (int i = 0; i < 30; ++i) CHECK(outcomes[static_cast<std::size_t>(i)].get() == (i % 3 != 1));
  CHECK(rows(*d) == 10);
}

TEST_CASE("a second process cannot open the database, and can when the first was killed") {
  const test::TempDir dir;
  const auto path = dir.path("uji.db");
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  if (child == 0) {
    try {
      const auto d = open_with_table(path);
      d->write([](db::Tx& tx) { return add(tx, 1, "dari proses lain"); });
      if (write(ready[1], "1", 1) == 1) pause();
    } catch (...) {
    }
    _exit(1);
  }
  char byte = 0;
  REQUIRE(read(ready[0], &byte, 1) == 1);
  CHECK_THROWS_WITH_AS(db::open_sqlite({.path = path}), doctest::Contains("is in use by another process"),
                       db::Unavailable);
  std::filesystem::create_symlink(path, dir.path("tautan.db"));
  CHECK_THROWS_AS(db::open_sqlite({.path = dir.path("tautan.db")}), db::Unavailable);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(ready[0]);
  close(ready[1]);
  const auto d = open_with_table(path);
  CHECK(rows(*d) == 1);
}

TEST_CASE("a full disk is Unavailable, leaves nothing half-written, and passes when there is room again") {
  const test::SmallDisk disk;
  const auto d = open_with_table(disk.path("uji.db"));
  const std::string block(100'000, 'x');
  std::int64_t acknowledged = 0;
  const auto fill = [&] {
    for (; acknowledged < 1000; ++acknowledged) d->write([&](db::Tx& tx) { return add(tx, acknowledged, block); });
  };
  disk.make_full_soon();
  CHECK_THROWS_AS(fill(), db::Unavailable);
  CHECK(acknowledged > 0);
  CHECK_THROWS_AS(fill(), db::Unavailable);
  CHECK(rows(*d) == acknowledged);

  SUBCASE("a closure that swallows the error cannot write outside the transaction") {
    const auto swallow = [&](db::Tx& tx) {
      // More than the page cache holds, so that the statement and not only the COMMIT meets the full disk.
      CHECK_THROWS_AS(add(tx, acknowledged, std::string(20'000'000, 'x')), db::Unavailable);
      disk.make_room();
      add(tx, acknowledged + 1, "kecil");
      return true;
    };
    CHECK_THROWS_AS(d->write(swallow), db::Unavailable);
    CHECK(rows(*d) == acknowledged);
  }
  SUBCASE("everybody in the group is told") {
    Gate gate(*d);
    auto small = std::async(std::launch::async, [&] { d->write([](db::Tx& tx) { return add(tx, 2000, "kecil"); }); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    auto big = std::async(std::launch::async,
                          [&] { d->write([&](db::Tx& tx) { return add(tx, 2001, std::string(3'000'000, 'x')); }); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    gate.open();
    CHECK_THROWS_AS(small.get(), db::Unavailable);
    CHECK_THROWS_AS(big.get(), db::Unavailable);
    CHECK(rows(*d) == acknowledged);
  }
  SUBCASE("afterwards it goes on") {
    disk.make_room();
    d->write([&](db::Tx& tx) { return add(tx, acknowledged, block); });
    CHECK(rows(*d) == acknowledged + 1);
  }
  CHECK(db::sqlite_integrity(disk.path("uji.db")).empty());
}

TEST_CASE("a database opened for reading only stands beside the writer and cannot write") {
  const test::TempDir dir;
  const auto d = open_with_table(dir.path("uji.db"));
  const auto beside = db::open_sqlite({.path = dir.path("uji.db"), .read_only = true});
  d->write([](db::Tx& tx) { return add(tx, 1, "baru"); });
  CHECK(rows(*beside) == 1);
  CHECK_THROWS_AS(beside->write([](db::Tx& tx) { return add(tx, 2, "x"); }), Bug);
  CHECK(rows(*d) == 1);
}

TEST_CASE("a file that is no database, and a folder that is not there, are Unavailable") {
  const test::TempDir dir;
  std::ofstream(dir.path("teks.db")) << std::string(5000, 'x');
  CHECK_THROWS_AS(db::open_sqlite({.path = dir.path("teks.db")}), db::Unavailable);
  CHECK_THROWS_AS(db::open_sqlite({.path = dir.path("tidak/ada.db")}), db::Unavailable);
  CHECK_FALSE(db::sqlite_integrity(dir.path("teks.db")).empty());
  CHECK_FALSE(db::sqlite_integrity(dir.path("tidak_ada.db")).empty());
}

TEST_CASE("a closure that calls write() again is a Bug and not a deadlock") {
  const test::TempDir dir;
  const auto d = open_with_table(dir.path("uji.db"));
  CHECK_THROWS_AS(d->write([&](db::Tx&) {
    d->write([](db::Tx&) { return true; });
    return true;
  }),
                  Bug);
}

TEST_CASE("the WAL is emptied at a quiet time and gone after closing") {
  const test::TempDir dir;
  const auto wal = dir.path("uji.db-wal");
  {
    const auto d = open_with_table(dir.path("uji.db"));
    d->write([](db::Tx& tx) { return add(tx, 1, std::string(500'000, 'x')); });
    CHECK(std::filesystem::file_size(wal) > 500'000);
    for (int i = 0; i < 100 && std::filesystem::file_size(wal) > 0; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    CHECK(std::filesystem::file_size(wal) == 0);
    CHECK(rows(*d) == 1);
  }
  CHECK_FALSE(std::filesystem::exists(wal));
}

TEST_CASE("the WAL does not grow without end under constant writing") {
  const test::TempDir dir;
  const auto d = open_with_table(dir.path("uji.db"));
  for (int i = 0; i < 100; ++i) d->write([&](db::Tx& tx) { return add(tx, i, std::string(200'000, 'x')); });
  CHECK(std::filesystem::file_size(dir.path("uji.db-wal")) < 8'000'000);
  CHECK(rows(*d) == 100);
}

TEST_CASE("a bulk load is there after closing") {
  const test::TempDir dir;
  {
    const auto d = db::open_sqlite({.path = dir.path("uji.db"), .bulk = true});
    d->write([](db::Tx& tx) {
      tx.exec("CREATE TABLE uji (id INTEGER PRIMARY KEY, nama TEXT NOT NULL) STRICT");
      for (int i = 0; i < 20'000; ++i) add(tx, i, "baris");
      return true;
    });
  }
  const auto d = open_with_table(dir.path("uji.db"));
  CHECK(rows(*d) == 20'000);
}

TEST_CASE("a backup beside a busy writer is one consistent moment") {
  const test::TempDir dir;
  const auto d = open_with_table(dir.path("uji.db"));
  d->write([](db::Tx& tx) { return add(tx, 0, std::string(2'000'000, 'x')); });
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 1; !stop; i += 2)
      d->write([&](db::Tx& tx) { return add(tx, i, "ganjil") && add(tx, i + 1, "genap"); });
  });
  db::sqlite_backup(dir.path("uji.db"), dir.path("salinan.db"));
  stop = true;
  writer.join();
  CHECK(db::sqlite_integrity(dir.path("salinan.db")).empty());
  CHECK_FALSE(std::filesystem::exists(dir.path("salinan.db.part")));
  CHECK(rows(*open_with_table(dir.path("salinan.db"))) % 2 == 1);
  CHECK_THROWS_AS(db::sqlite_backup(dir.path("uji.db"), dir.path("salinan.db")), db::Unavailable);
  CHECK_THROWS_AS(db::sqlite_backup(dir.path("tidak_ada.db"), dir.path("baru.db")), db::Unavailable);
  CHECK_FALSE(std::filesystem::exists(dir.path("baru.db")));
}

TEST_CASE("damage to the file and rows without parents are found") {
  const test::TempDir dir;
  const auto path = dir.path("uji.db");
  {
    const auto d = open_with_table(path);
    d->write([](db::Tx& tx) {
      for (int i = 0; i < 2000; ++i) add(tx, i, "baris yang cukup panjang untuk beberapa halaman");
      return true;
    });
  }
  CHECK(db::sqlite_integrity(path).empty());
  sqlite3* without_keys = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &without_keys) == SQLITE_OK);
  sqlite3_exec(without_keys,
               "CREATE TABLE anak (id INTEGER PRIMARY KEY, induk INTEGER NOT NULL REFERENCES uji (id)) STRICT;"
               "INSERT INTO anak (id, induk) VALUES (5, 1), (6, 99999)",
               nullptr, nullptr, nullptr);
  sqlite3_close(without_keys);
  CHECK(db::sqlite_integrity(path) == "row 6 of anak points to a missing row of uji\n");
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(3 * 4096);
  file << std::string(64, '\x7f');
  file.close();
  CHECK_FALSE(db::sqlite_integrity(path).empty());
}
