#include "pengaduan/pelapor/serupa_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;

struct Peta : Balai {
  using Balai::Balai;

  // A public one that is being worked on.
  std::string terbit(Draf isi, std::int64_t now = kSenin) {
    const auto id = lapor(std::move(isi), now);
    db.write([&](db::Tx& tx) {
      return tx.exec("UPDATE pengaduan SET judul_publik = 'Jembatan', isi_publik = $2, disaring = 1 WHERE id = $1",
                     {id, jembatan().cerita}) == 1;
    });
    REQUIRE(lakukan(id, sebagai(Relasi::koordinator, koordinator), disposisi(), now));
    return baris(id).nomor;
  }
  std::vector<Mirip> mirip(const Draf& d, std::int64_t now = kSenin + kDay) {
    return db
        .read_result([&](db::Reader& r) -> Result<std::vector<Mirip>> {
          const auto all = list_kategori(r);
          return list_mirip(r, d, *find_kategori(all, d.kategori), now);
        })
        .value();
  }
};

Draf at(std::int64_t lintang, std::int64_t bujur) {
  Draf d = jembatan();
  d.titik = Titik{lintang, bujur};
  return d;
}

TEST_CASE("the same problem at the same place is shown, one far away or hidden is not") {
  test::for_each_database([](db::Database& db) {
    Peta b(db);
    const auto near = b.terbit(at(-3'400'000, 135'500'000));
    b.terbit(at(-3'600'000, 135'500'000));
    Draf hidden = at(-3'400'000, 135'500'000);
    hidden.privasi.rahasia = true;
    b.terbit(hidden);
    const auto found = b.mirip(at(-3'400'100, 135'500'000));
    REQUIRE(found.size() == 1);
    CHECK(found[0].nomor == near);
    CHECK(found[0].skor >= 0.75);
    // Over the edge of a square of the grid it is still a neighbour.
    CHECK(b.mirip(at(-3'399'950, 135'499'950)).size() == 1);
    CHECK(b.mirip(at(-3'500'000, 135'500'000)).empty());
  });
}

TEST_CASE("without a point the distrik is looked through, and other words in it are not alike") {
  test::for_each_database([](db::Database& db) {
    Peta b(db);
    b.terbit(jembatan());
    CHECK(b.mirip(jembatan()).size() == 1);
    Draf other = jembatan();
    other.distrik = "94.01.01";
    CHECK(b.mirip(other).empty());
    Draf words = jembatan();
    words.kategori = "guru";
    words.cerita = "Guru kelas empat tidak masuk dua minggu.";
    CHECK(b.mirip(words).empty());
  });
}

TEST_CASE("a browser's support counts once, and only for what is public") {
  test::for_each_database([](db::Database& db) {
    Peta b(db);
    const auto nomor = b.terbit(jembatan());
    const auto support = [&](const std::string& which, std::string_view token) {
      return db.write_result([&](db::Tx& tx) { return dukung(tx, which, token, kSenin); }).has_value();
    };
    CHECK(support(nomor, "a"));
    CHECK(support(nomor, "a"));
    CHECK(support(nomor, "b"));
    CHECK(b.number("SELECT MAX(dukungan) AS n FROM pengaduan") == 2);
    CHECK_FALSE(support("0000000000", "a"));
    CHECK_FALSE(support(b.baris(b.lapor(jembatan())).nomor, "a"));
  });
}

}  // namespace
}  // namespace pengaduan
