#include "pengaduan/publik/peta_store.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "db/migrate.h"
#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using R = Relasi;

const Titik kJembatan{-3'312'345, 135'412'345};

Terbitan at(const Titik& titik, KategoriId kategori = KategoriId{12}) {
  Terbitan t;
  t.isi.titik = titik;
  t.kategori = kategori;
  return t;
}

std::vector<SelTerhitung> squares(db::Database& db, int tingkat, const SaringPublik& saring = {}) {
  std::vector<SelTerhitung> out;
  const Titik sw = bingkai_wilayah.barat_daya, ne = bingkai_wilayah.timur_laut;
  db.read([&](db::Reader& r) { out = list_sel(r, {tingkat, sel_of(sw, tingkat), sel_of(ne, tingkat)}, saring); });
  return out;
}

std::int64_t total(db::Database& db, int tingkat, const SaringPublik& saring = {}) {
  std::int64_t n = 0;
  for (const auto& s : squares(db, tingkat, saring)) n += s.jumlah;
  return n;
}

// What stands in the tables of counts is what one would count anew.
void check_counts(db::Database& db) {
  for (const char* table : {"pengaduan_peta_sel", "pengaduan_peta_tempat"})
    CHECK(test::number(db, std::string("SELECT COUNT(*) AS n FROM ") + table + " WHERE jumlah < 0") == 0);
  const auto placed = test::number(db, "SELECT COUNT(*) AS n FROM pengaduan_peta WHERE lintang IS NOT NULL");
  for (int tingkat = 0; tingkat <= tingkat_terkasar; ++tingkat)
    for (const char* kind : {"= 0", "> 0"})
      CHECK(test::number(db, "SELECT COALESCE(SUM(jumlah), 0) AS n FROM pengaduan_peta_sel WHERE tingkat = " +
                                 std::to_string(tingkat) + " AND kategori_id " + kind) == placed);
  CHECK(test::number(db, "SELECT COUNT(*) AS n FROM pengaduan_peta") ==
        test::number(db, "SELECT COUNT(*) AS n FROM pengaduan WHERE terbit = 1"));
}

TEST_CASE("each published one counts once in every size, by kind and state, and no more once it is hidden") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto first = terbitkan(b, at(kJembatan));
    terbitkan(b, at({kJembatan.lintang + 300, kJembatan.bujur}, KategoriId{13}));
    terbitkan(b);  // without a place
    Terbitan secret = at(kJembatan);
    secret.isi.privasi.rahasia = true;
    terbitkan(b, secret);
    for (int tingkat = 0; tingkat <= tingkat_terkasar; ++tingkat) CHECK(total(db, tingkat) == 2);
    CHECK(total(db, 0, {.kategori = {KategoriId{12}}}) == 1);
    CHECK(total(db, 0, {.kategori = {KategoriId{12}, KategoriId{13}}}) == 2);
    CHECK(total(db, 0, {.kategori = {KategoriId{14}}}) == 0);
    CHECK(total(db, 0, {.keadaan = KelompokKeadaan::berjalan}) == 2);
    CHECK(total(db, 0, {.keadaan = KelompokKeadaan::selesai}) == 0);
    check_counts(db);
    db.write([&](db::Tx& tx) {
      const Jam jam = load_jam(tx, kSenin, 540);
      refresh(tx, jam, first);  // again: nothing changes
      return true;
    });
    check_counts(db);
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET keadaan = 'selesai_otomatis' WHERE id = $1", {first});
      refresh(tx, load_jam(tx, kSenin, 540), first);
      return true;
    });
    CHECK(total(db, 3, {.keadaan = KelompokKeadaan::selesai}) == 1);
    CHECK(total(db, 3) == 2);
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET rahasia = 1 WHERE id = $1", {first});
      refresh(tx, load_jam(tx, kSenin, 540), first);
      return true;
    });
    CHECK(total(db, 3) == 1);
    check_counts(db);
  });
}

TEST_CASE("no table of the map holds a place that the public may not know") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = terbitkan(b, at(kJembatan));
    const auto place = [&] {
      Titik t;
      db.read([&](db::Reader& r) {
        r.query("SELECT lintang, bujur FROM pengaduan_peta WHERE pengaduan_id = $1", {id}, [&](const db::Row& row) {
          t = {row.i64("lintang"), row.i64("bujur")};
        });
      });
      return t;
    };
    const auto decide = [&](int lokasi_aman) {
      db.write([&](db::Tx& tx) {
        tx.exec("UPDATE pengaduan SET lokasi_aman = $2 WHERE id = $1", {id, lokasi_aman});
        refresh(tx, load_jam(tx, kSenin, 540), id);
        return true;
      });
    };
    decide(1);
    CHECK(place() == kJembatan);
    CHECK(squares(db, 0)[0].jumlah_titik == kJembatan);
    decide(0);
    CHECK(place() == kasar(kJembatan));
    for (int tingkat = 0; tingkat <= tingkat_terkasar; ++tingkat) {
      const auto s = squares(db, tingkat);
      REQUIRE(s.size() == 1);
      CHECK(s[0].jumlah_titik == kasar(kJembatan));
      CHECK(s[0].sel == sel_of(kasar(kJembatan), tingkat));
    }
    check_counts(db);
  });
}

// Every row of the three tables, as one text.
std::string all_counts(db::Database& db) {
  std::string out;
  db.read([&](db::Reader& r) {
    r.query(
        "SELECT pengaduan_id, kategori_id, selesai, kampung, lintang, bujur, baris, lajur FROM pengaduan_peta "
        "ORDER BY 1",
        {}, [&](const db::Row& row) {
          for (const char* c : {"pengaduan_id", "kategori_id", "selesai", "lintang", "bujur", "baris", "lajur"})
            out += std::to_string(row.opt_i64(c).value_or(-1)) + " ";
          out += row.text("kampung") + "\n";
        });
    r.query(
        "SELECT tingkat, baris, lajur, kategori_id, selesai, jumlah, lintang, bujur FROM pengaduan_peta_sel "
        "WHERE jumlah > 0 ORDER BY 1, 2, 3, 4, 5",
        {}, [&](const db::Row& row) {
          for (const char* c : {"tingkat", "baris", "lajur", "kategori_id", "selesai", "jumlah", "lintang", "bujur"})
            out += std::to_string(row.i64(c)) + " ";
          out += "\n";
        });
    r.query("SELECT tempat, kategori_id, selesai, jumlah FROM pengaduan_peta_tempat WHERE jumlah > 0 ORDER BY 1, 2, 3",
            {}, [&](const db::Row& row) {
              out += row.text("tempat");
              for (const char* c : {"kategori_id", "selesai", "jumlah"}) out += " " + std::to_string(row.i64(c));
              out += "\n";
            });
  });
  return out;
}

TEST_CASE("the migration counts what was published before it exactly as the program does") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    terbitkan(b, at(kJembatan));
    terbitkan(b, at({12'345, -67'890}, KategoriId{13}));
    terbitkan(b);
    const auto safe = terbitkan(b, at({kJembatan.lintang + 400'000, kJembatan.bujur}));
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET lokasi_aman = CASE WHEN id = $1 THEN 1 ELSE 0 END", {safe});
      tx.exec("UPDATE pengaduan SET keadaan = 'selesai_dikonfirmasi' WHERE id = $1", {safe});
      for (std::int64_t id = 1; id <= safe.value; ++id) refresh(tx, load_jam(tx, kSenin, 540), PengaduanId{id});
      return true;
    });
    const std::string as_counted = all_counts(db);
    CHECK(std::ranges::count(as_counted, '\n') > 40);
    db.write([&](db::Tx& tx) {
      for (const char* table : {"pengaduan_peta", "pengaduan_peta_sel", "pengaduan_peta_tempat"})
        tx.exec(std::string("DELETE FROM ") + table);
      const auto& all = db::migrations();
      const auto ours = std::ranges::find_if(all, [](const auto& m) { return m.name.ends_with("pengaduan_peta"); });
      REQUIRE(ours != all.end());
      std::string_view rest = tx.pick(ours->sqlite, ours->postgres);
      for (std::size_t from = rest.find("INSERT INTO"); from != rest.npos; from = rest.find("INSERT INTO")) {
        rest.remove_prefix(from);
        tx.exec(std::string(rest.substr(0, rest.find(';'))));
        rest.remove_prefix(rest.find(';'));
      }
      return true;
    });
    CHECK(all_counts(db) == as_counted);
  });
}

TEST_CASE("near by: the newest of each square through the matrix, and no more than asked") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const Titik far{kJembatan.lintang + 100'000, kJembatan.bujur};
    for (int i = 0; i < 3; ++i) terbitkan(b, at(kJembatan));
    const auto newest = b.baris(terbitkan(b, at(kJembatan, KategoriId{13}))).nomor;
    terbitkan(b, at(far));
    const auto rows = [&](const SaringPublik& saring, int tiap) {
      std::vector<PengaduanPublik> out;
      db.read([&](db::Reader& r) {
        std::vector<Sel> sel;
        for (const auto& s : squares(db, 0)) sel.push_back(s.sel);
        out = list_publik_sel(r, sel, saring, tiap);
      });
      return out;
    };
    CHECK(rows({}, 5).size() == 5);
    CHECK(rows({}, 1).size() == 2);
    CHECK(rows({}, 1)[1].nomor == newest);
    CHECK(rows({.kategori = {KategoriId{13}}}, 5).size() == 1);
    CHECK(rows({.keadaan = KelompokKeadaan::selesai}, 5).empty());
    // A flag that is wrong shows nothing the matrix hides.
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET rahasia = 1") == 5; });
    CHECK(rows({}, 5).empty());
    db.read([&](db::Reader& r) { CHECK(list_publik_sel(r, {}, {}, 5).empty()); });
    std::vector<Sel> many;
    for (int i = 0; i < 120; ++i) many.push_back({i, i});
    db.read([&](db::Reader& r) { CHECK(list_publik_sel(r, many, {}, 5).empty()); });
  });
}

TEST_CASE("counts by distrik, and by kampung of one") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    terbitkan(b);
    Terbitan other;
    other.isi.distrik = "94.01.01";
    other.isi.kampung = "";
    other.kategori = KategoriId{13};
    terbitkan(b, other);
    Terbitan nowhere;
    nowhere.isi.distrik = nowhere.isi.kampung = "";
    terbitkan(b, nowhere);
    const auto places = [&](const SaringPublik& saring) {
      std::string out;
      db.read([&](db::Reader& r) {
        for (const auto& h : count_tempat(r, saring))
          out += h.tempat + "=" + std::to_string(h.berjalan) + "/" + std::to_string(h.selesai) + " ";
      });
      return out;
    };
    CHECK(places({}) == "=1/0 94.01.01=1/0 94.01.05=1/0 ");
    CHECK(places({.kategori = {KategoriId{13}}}) == "94.01.01=1/0 ");
    CHECK(places({.distrik = "94.01.05"}) == "94.01.05.2003=1/0 ");
    CHECK(places({.distrik = "94.01.01"}).empty());
    CHECK(places({.keadaan = KelompokKeadaan::selesai}).empty());
    CHECK(is_terhitung({.kategori = {KategoriId{13}}, .keadaan = KelompokKeadaan::selesai}));
    const std::vector<SaringPublik> not_counted{
        {.distrik = "94.01.05"}, {.keadaan = KelompokKeadaan::terlambat}, {.kata = "x"}};
    for (const auto& saring : not_counted) CHECK_FALSE(is_terhitung(saring));
  });
}

}  // namespace
}  // namespace pengaduan
