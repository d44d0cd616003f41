#include "pengaduan/publik/saring_store.h"

#include <doctest/doctest.h>

#include <functional>

#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;

constexpr int kSebanyak = 2'100;  // of each word: more than are looked up without a second thought

// Copies of a published one, the first half with one word and the second with another. Answers the ids from … to.
struct Salinan {
  std::int64_t dari = 0, sampai = 0;
};
Salinan isi_banyak(db::Database& db, PengaduanId asal) {
  Salinan out;
  db.write([&](db::Tx& tx) {
    const auto newest = [&] { return tx.number("SELECT MAX(id) AS n FROM pengaduan", {}); };
    out.dari = newest() + 1;
    tx.exec(
        "INSERT INTO pengaduan (kode_hash, pin_hash, nomor, kanal, klasifikasi, kategori_id, keadaan, keadaan_sejak, "
        "anonim, rahasia, keparahan, diterima, diubah, terbit, judul_publik) WITH RECURSIVE n (i) AS (SELECT 1 UNION "
        "ALL SELECT i + 1 FROM n WHERE i < $2) SELECT 'k' || i, '', 'N' || i, kanal, klasifikasi, kategori_id, "
        "keadaan, keadaan_sejak, anonim, rahasia, keparahan, diterima, diubah, 1, judul_publik FROM pengaduan CROSS "
        "JOIN n WHERE id = $1",
        {asal, 2 * kSebanyak});
    out.sampai = newest();
    tx.exec(
        "INSERT INTO pengaduan_kata (kata, pengaduan_id) SELECT CASE WHEN id < $1 THEN 'kayu' ELSE 'besi' END, id FROM "
        "pengaduan WHERE id BETWEEN $2 AND $3",
        {out.dari + kSebanyak, out.dari, out.sampai});
    return true;
  });
  return out;
}

void beri_kata(db::Database& db, const std::string& kata, std::int64_t dari, std::int64_t sampai) {
  db.write([&](db::Tx& tx) {
    tx.exec(
        "INSERT INTO pengaduan_kata (kata, pengaduan_id) SELECT CAST($1 AS TEXT), id FROM pengaduan WHERE id "
        "BETWEEN $2 AND $3",
        {kata, dari, sampai});
    return true;
  });
}

std::vector<std::int64_t> cari(db::Database& db, SaringPublik saring) {
  std::vector<std::int64_t> out;
  db.read([&](db::Reader& r) {
    for (const auto& p : list_publik(r, Kanal::pencarian, saring, *Tanggal::make(2026, 7, 13), 21))
      out.push_back(p.id.value);
  });
  return out;
}

TEST_CASE("common words: the newest that bear all of them, whether they meet often or seldom") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto all = isi_banyak(db, terbitkan(b));
    CHECK(cari(db, {.kata = "kayu besi"}).empty());
    CHECK(cari(db, {.kata = "kayu"}).front() == all.dari + kSebanyak - 1);
    CHECK(cari(db, {.kata = "kayu"}).size() == 21);

    beri_kata(db, "besi", all.dari + 4, all.dari + 6);  // the oldest: no walk of the newest comes to them
    const std::vector<std::int64_t> three{all.dari + 6, all.dari + 5, all.dari + 4};
    CHECK(cari(db, {.kata = "kayu besi"}) == three);
    CHECK(cari(db, {.kata = "bes KAY"}) == three);
    CHECK(cari(db, {.kata = "kayu besi jembatanlain"}).empty());
    CHECK(cari(db, {.keadaan = KelompokKeadaan::berjalan, .kata = "kayu besi"}) == three);
    CHECK(cari(db, {.keadaan = KelompokKeadaan::selesai, .kata = "kayu besi"}).empty());
    CHECK(cari(db, {.kategori = {KategoriId{31}}, .kata = "kayu besi"}).empty());
    CHECK(cari(db, {.kata = "kayu besi", .setelah = "N6"}) == std::vector<std::int64_t>{all.dari + 4});
    // What is hidden is not found by its words either.
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET terbit = 0 WHERE id = $1", {all.dari + 5}) == 1; });
    CHECK(cari(db, {.kata = "kayu besi"}) == std::vector<std::int64_t>{all.dari + 6, all.dari + 4});

    beri_kata(db, "kayu", all.sampai - 29, all.sampai);  // now they meet at once
    const auto found = cari(db, {.kata = "kayu besi"});
    REQUIRE(found.size() == 21);
    for (int n = 0; n < 21; ++n) CHECK(found[static_cast<std::size_t>(n)] == all.sampai - n);
  });
}

TEST_CASE("a kind and a state together: each of the group's states, the newest first, page by page") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto all = isi_banyak(db, terbitkan(b));
    db.write([&](db::Tx& tx) {
      tx.exec(
          "UPDATE pengaduan SET keadaan = CASE id % 4 WHEN 0 THEN 'diproses' WHEN 1 THEN 'ditindaklanjuti' WHEN 2 THEN "
          "'selesai_otomatis' ELSE 'selesai_dikonfirmasi' END, kategori_id = CASE id % 3 WHEN 0 THEN 12 WHEN 1 THEN 11 "
          "ELSE 31 END, tenggat = CASE WHEN id % 5 = 0 THEN '2026-07-01' ELSE '2026-08-01' END WHERE id >= $1",
          {all.dari});
      return true;
    });
    const auto expected = [&](const std::function<bool(std::int64_t)>& fits, std::int64_t below) {
      std::vector<std::int64_t> out;
      for (std::int64_t id = below - 1; id >= all.dari && out.size() < 21; --id)
        if (fits(id)) out.push_back(id);
      return out;
    };
    const auto is_open = [](std::int64_t id) { return id % 4 < 2; };
    const auto is_road = [](std::int64_t id) { return id % 3 < 2; };
    const std::vector<KategoriId> roads{KategoriId{11}, KategoriId{12}};
    const auto end = all.sampai + 1;
    CHECK(cari(db, {.keadaan = KelompokKeadaan::berjalan}) == expected(is_open, end));
    CHECK(cari(db, {.kategori = roads, .keadaan = KelompokKeadaan::berjalan}) ==
          expected([&](auto id) { return is_open(id) && is_road(id); }, end));
    CHECK(cari(db, {.kategori = roads, .keadaan = KelompokKeadaan::selesai}) ==
          expected([&](auto id) { return !is_open(id) && is_road(id); }, end));
    // Answered already is in hand, but late no more.
    const auto late = [&](auto id) { return id % 4 == 0 && id % 5 == 0 && is_road(id); };
    CHECK(cari(db, {.kategori = roads, .keadaan = KelompokKeadaan::terlambat}) == expected(late, end));
    const auto middle = all.dari + kSebanyak;
    CHECK(cari(db, {.kategori = roads,
                    .keadaan = KelompokKeadaan::terlambat,
                    .setelah = "N" + std::to_string(kSebanyak + 1)}) == expected(late, middle));
  });
}

}  // namespace
}  // namespace pengaduan
