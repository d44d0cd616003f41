#include "pengaduan/terbuka/job_pages.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "pengaduan/pelapor/store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/terbit_store_test.h"
#include "pengaduan/terbuka/store.h"

using namespace pengaduan;
using namespace pengaduan::contoh;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the next night is a quarter before the day ends, and after that tomorrow's") {
  const std::int64_t day = Tanggal::make(2026, 11, 24)->start_utc_ms(540);
  const std::int64_t tonight = day + kDay - 1 - 15 * 60'000;
  CHECK(next_night(day, 540) == tonight);
  CHECK(next_night(tonight - 1, 540) == tonight);
  CHECK(next_night(tonight, 540) == tonight + kDay);
}

TEST_CASE("files of open data hold what is published and not a byte of the rest") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const TempFolder folder;
    Draf rahasia = jembatan();
    rahasia.privasi.rahasia = true;
    Draf dugaan = jembatan();
    dugaan.kategori = "dugaan";
    const auto terbit = b.baris(terbitkan(b, {.judul = "=HYPERLINK(\"x\")"}));
    const std::string hidden[] = {b.baris(terbitkan(b, {.isi = rahasia, .teks = "Kata rahasia"})).nomor,
                                  b.baris(b.lapor(dugaan)).nomor,
                                  b.baris(b.lapor(jembatan())).nomor,
                                  "Maria",
                                  "maria@example.org",
                                  "rahasia",
                                  "dugaan",
                                  "melompat"};
    for (int i = 0; i < 5; ++i) b.lapor(dugaan);
    CHECK_FALSE(read_terbuka(folder.path()));
    const auto isi = tulis_terbuka(database, folder.path(), {kSenin, 540, "Pemerintah Wanggar"}, [](std::int64_t) {});
    CHECK(isi.pengaduan == 1);
    CHECK(read_terbuka(folder.path())->dibuat == kSenin);
    const std::string json = bytes_of(folder.path() / "pengaduan.json"),
                      csv = bytes_of(folder.path() / "pengaduan.csv");
    CHECK(json.find("\"nomor\":\"" + terbit.nomor + "\"") != std::string::npos);
    CHECK(csv.find("'=HYPERLINK") != std::string::npos);
    for (const char* name : {"pengaduan.csv", "pengaduan.json", "ringkasan.csv", "bukti.csv", "keterangan.json"}) {
      const std::string bytes = bytes_of(folder.path() / name);
      CHECK_FALSE(bytes.empty());
      for (const auto& secret : hidden) CHECK_MESSAGE(bytes.find(secret) == std::string::npos, name << " " << secret);
    }
    CHECK(bytes_of(folder.path() / "ringkasan.csv").find("terdisposisi,<5") != std::string::npos);
    // Nothing of the drafts is left.
    for (const auto& there : std::filesystem::directory_iterator(folder.path()))
      CHECK(there.path().filename().string().rfind("baru", 0) != 0);
  });
}

TEST_CASE("addresses for search engines: published ones, page by page") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    std::vector<std::string> numbers;
    for (int i = 0; i < 3; ++i) numbers.push_back(b.baris(terbitkan(b)).nomor);
    b.lapor(jembatan());
    database.read([&](db::Reader& r) {
      CHECK(count_sitemap(r) == 3);
      CHECK(list_sitemap(r, 0, 2).size() == 2);
      const auto last = list_sitemap(r, 1, 2);
      REQUIRE(last.size() == 1);
      CHECK(last[0].nomor == numbers[2]);
      CHECK(list_sitemap(r, 2, 2).empty());
    });
  });
}

TEST_CASE("what is published no longer has the files made anew at once") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const auto id = terbitkan(b);
    const auto waiting = [&] {
      return b.number(
          "SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'data_terbuka' AND diklaim_sampai IS NOT NULL");
    };
    database.write([](db::Tx& tx) {
      queue_jadwal(tx, kTerbukaJob, kSenin, kSenin + kDay, {});
      queue_jadwal(tx, kTerbukaJob, kSenin, kSenin, {});  // one waits already
      return true;
    });
    CHECK(b.number("SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'data_terbuka'") == 1);
    CHECK(b.lakukan(id, sebagai(Relasi::penghubung, penghubung),
                    {.peristiwa = PeristiwaPengaduan::pesan, .teks = "Kami datang besok."}, kSenin));
    CHECK(waiting() == 1);
    const Pelapor pelapor{id};
    CHECK(database.write_result(
        [&](db::Tx& tx) { return tambah_privasi(tx, load_jam(tx, kSenin, 540), pelapor, {.rahasia = true}); }));
    CHECK(waiting() == 0);
  });
}
