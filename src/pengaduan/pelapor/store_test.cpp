#include "pengaduan/pelapor/store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;

struct Percobaan {
  bool opened = false;
  int statements = 0;
};

Percobaan attempt(db::Database& db, const Kode& kode, const std::optional<Pin>& pin, std::int64_t now) {
  Percobaan out;
  db.write([&](db::Tx& tx) {
    const int before = tx.statements();
    out.opened = open_sesi_pelapor(tx, kode, pin, now).has_value();
    out.statements = tx.statements() - before;
    return true;
  });
  return out;
}

TEST_CASE("a code that does not exist, a wrong PIN, none and too many tries cost the same work") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    b.lapor(jembatan());
    const TandaTerima mine = *b.tanda;
    const TandaTerima nobodys = draw_tanda_terima();
    const Pin wrong = *Pin::parse(mine.pin.text() == "839201" ? "839202" : "839201");
    const Percobaan missing = attempt(db, nobodys.kode, nobodys.pin, kSenin);
    CHECK_FALSE(missing.opened);
    CHECK(missing.statements > 0);
    for (int n = 0; n < lacak_tries_max; ++n) {
      const Percobaan one = attempt(db, mine.kode, n % 2 ? std::optional(wrong) : std::nullopt, kSenin + n);
      CHECK_FALSE(one.opened);
      CHECK(one.statements == missing.statements);
    }
    // The right PIN comes too late, and is answered like the wrong ones.
    const Percobaan refused = attempt(db, mine.kode, mine.pin, kSenin + 60'000);
    CHECK_FALSE(refused.opened);
    CHECK(refused.statements == missing.statements);
    CHECK(attempt(db, mine.kode, mine.pin, kSenin + 16 * 60'000).opened);
  });
}

TEST_CASE("a reporter has his name and contact removed, of the parts too, and nobody else's") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto mine = b.lapor(jembatan()), part = b.lapor(jembatan()), other = b.lapor(jembatan());
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET induk_id = $2, nama_publik = 'M. P.' WHERE id = $1", {part, mine});
      for (const char* peran : {"pelapor", "pengikut"})
        tx.exec(
            "INSERT INTO pengaduan_langganan (pengaduan_id, peran, keadaan, kunci, segel, alamat, bahasa, token_hash, "
            "dibuat, diubah) VALUES ($1, $2, 'aktif', 'identitas', 'x', $2, 'id', $2, 0, 0)",
            {part, peran});
      return true;
    });
    const auto left = [&](std::string_view table, PengaduanId id) {
      return b.number("SELECT COUNT(*) AS n FROM " + std::string(table) + " WHERE pengaduan_id = " + to_text(id));
    };
    const auto forget = [&] {
      return db.write_result([&](db::Tx& tx) {
        return lupakan(tx, load_jam(tx, kSenin + kDay, 540), Pelapor{part, ""});
      });
    };
    const auto before = b.baris(part).versi;
    REQUIRE(forget());
    for (const PengaduanId id : {mine, part}) {
      CHECK(left("pengaduan_identitas", id) == 0);
      CHECK(left("pengaduan_lindung", id) == 1);
      CHECK(b.baris(id).privasi.anonim);
      CHECK(b.baris(id).nama_publik.empty());
    }
    CHECK(b.baris(part).versi > before);
    // No letter goes to him any more; whoever else follows it is told as before.
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan WHERE peran = 'pelapor'") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan WHERE peran = 'pengikut'") == 1);
    CHECK(left("pengaduan_identitas", other) == 1);
    CHECK_FALSE(b.baris(other).privasi.anonim);
    // What he wrote stays, and a second time there is nothing to remove or to note.
    CHECK(left("pengaduan_isi", part) == 1);
    REQUIRE(forget());
    CHECK(left("pengaduan_lindung", part) == 1);
  });
}

// Monday 13 July 2026 and ten hari kerja: Monday 27 July, with no holiday between.
TEST_CASE("the numbers of a rating can be changed for ten hari kerja, and what was said stays") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const Pelapor pelapor{b.lapor(jembatan()), ""};
    const auto change = [&](const Rating& rating, std::int64_t now) {
      return db.write_result([&](db::Tx& tx) { return ubah_rating(tx, load_jam(tx, now, 540), pelapor, rating); });
    };
    const auto stored = [&] {
      return db.read_result([&](db::Reader& r) -> Result<std::optional<Rating>> { return find_rating(r, pelapor); })
          .value();
    };
    const auto nothing = change({.waktu = 1}, kSenin);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().fault == Fault::not_found);
    CHECK_FALSE(stored());
    db.write([&](db::Tx& tx) {
      beri_rating(tx, pelapor, {.waktu = 4, .isi = 4, .sopan = {}, .benar_selesai = "sebagian"}, kSenin);
      return true;
    });
    REQUIRE(change({.waktu = 2, .isi = {}, .sopan = 3, .benar_selesai = "ya"}, kSenin + 14 * kDay));
    CHECK(stored()->waktu == 2);
    CHECK(stored()->isi == std::nullopt);
    CHECK(stored()->sopan == 3);
    CHECK(stored()->benar_selesai == "sebagian");
    const auto late = change({.waktu = 1}, kSenin + 15 * kDay);
    REQUIRE_FALSE(late);
    CHECK(late.error().fault == Fault::conflict);
    CHECK(stored()->waktu == 2);
  });
}

}  // namespace
}  // namespace pengaduan
