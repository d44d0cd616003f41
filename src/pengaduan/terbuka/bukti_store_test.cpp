#include "pengaduan/terbuka/bukti_store.h"

#include <doctest/doctest.h>

#include "pengaduan/terbit_store_test.h"

using namespace pengaduan;
using namespace pengaduan::contoh;

namespace {

std::optional<Akar> catat(Balai& b, std::int64_t now) {
  return catat_akar(b.db, b.brankas, now, 540, 1000).value();
}
std::optional<BuktiPengaduan> bukti(Balai& b, PengaduanId id) {
  std::optional<BuktiPengaduan> out;
  b.db.read([&](db::Reader& r) { out = find_bukti(r, id); });
  return out;
}
std::optional<std::int64_t> rusak(Balai& b) {
  std::optional<std::int64_t> out;
  b.db.read([&](db::Reader& r) { out = periksa_bukti(r); });
  return out;
}
bool holds(const BuktiPengaduan& p) {
  return leads_to(*sidik_of(p.akar.akar.akar), daun_of(p.garam, p.kepala), p.urut,
                  static_cast<std::size_t>(p.akar.akar.daun), p.jalur);
}

}  // namespace

TEST_CASE("a root a day, and a proof of each log that leads to it") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const auto one = terbitkan(b), two = b.lapor(jembatan());
    CHECK_FALSE(bukti(b, one));
    const auto first = catat(b, kSenin);
    REQUIRE(first);
    CHECK(first->nomor == 1);
    CHECK(first->hari == "2026-07-13");
    CHECK(first->daun == 16);
    CHECK_FALSE(catat(b, kSenin + 1000));  // nothing grew, and the day has its root
    for (const auto id : {one, two}) CHECK(holds(*bukti(b, id)));
    CHECK(bukti(b, one)->kepala != bukti(b, two)->kepala);

    // A quiet day has a root that looks like any other; what moves is proved by the newest.
    CHECK(catat(b, kSenin + kDay)->daun == 16);
    CHECK(b.lakukan(one, sebagai(Relasi::penghubung, penghubung),
                    {.peristiwa = PeristiwaPengaduan::pesan, .teks = "Kami datang besok."}, kSenin + kDay));
    CHECK(catat(b, kSenin + 2 * kDay)->nomor == 3);
    CHECK(bukti(b, one)->akar.akar.nomor == 3);
    CHECK(bukti(b, two)->akar.akar.nomor == 1);
    CHECK(holds(*bukti(b, one)));
    CHECK(bukti(b, one)->akar.sebelum ==
          rantai_of(rantai_of("", first->akar), database
                                                    .read_result([](db::Reader& r) -> Result<std::string> {
                                                      return list_akar(r, 3, 1).front().akar.akar;
                                                    })
                                                    .value()));
    CHECK_FALSE(rusak(b));
  });
}

TEST_CASE("a log that was rewritten with all its hashes, a changed root and another's stamp are found") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const auto id = terbitkan(b);
    REQUIRE(catat(b, kSenin));
    const auto change = [&](const std::string& sql) {
      database.write([&](db::Tx& tx) {
        tx.exec(sql);
        return true;
      });
    };
    REQUIRE_FALSE(rusak(b));
    for (const char* column : {"akar", "rantai", "tanda", "kunci_publik", "hari"}) {
      const std::string name(column);
      const std::string was = database
                                  .read_result([&](db::Reader& r) -> Result<std::string> {
                                    return *r.one("SELECT " + name + " AS isi FROM bukti_akar", {},
                                                  [](const db::Row& row) { return row.text("isi"); });
                                  })
                                  .value();
      change("UPDATE bukti_akar SET " + name + " = 'ab" + was.substr(2) + "'");
      CHECK(rusak(b) == 1);
      change("UPDATE bukti_akar SET " + name + " = '" + was + "'");
    }
    REQUIRE_FALSE(rusak(b));
    // Whoever owns the database can take the triggers away and chain anew; the leaf is another one then.
    change(std::string(database.dialect() == db::Dialect::sqlite
                           ? "DROP TRIGGER pengaduan_peristiwa_tetap_ubah"
                           : "ALTER TABLE pengaduan_peristiwa DISABLE TRIGGER ALL"));
    change("UPDATE pengaduan_peristiwa SET hash = 'ab' || substr(hash, 3) WHERE pengaduan_id = " + to_text(id) +
           " AND nomor = 2");
    CHECK(rusak(b) == 1);
  });
}

TEST_CASE("more logs than one root takes go under the next one") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    for (int i = 0; i < 5; ++i) b.lapor(jembatan());
    std::vector<std::int64_t> roots;
    while (const auto a = catat_akar(b.db, b.brankas, kSenin, 540, 2).value()) roots.push_back(a->nomor);
    CHECK(roots == std::vector<std::int64_t>{1, 2, 3});
    CHECK(b.number("SELECT COUNT(*) AS n FROM bukti_daun") == 5);
    CHECK_FALSE(rusak(b));
  });
}
