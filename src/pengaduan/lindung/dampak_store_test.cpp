#include "pengaduan/lindung/dampak_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/pelapor/draf_store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;

constexpr const char* kStory = "Sejak saya melapor, saya dipindahkan ke distrik lain.";

int ask(Balai& b, int day) {
  int asked = 0;
  b.db.write([&](db::Tx& tx) {
    asked = tanyakan_dampak(tx, kSenin + day * kDay, 100);
    return true;
  });
  return asked;
}

// A whistleblower's report about the dinas, put aside by APIP on the first day.
PengaduanId closed_wbs(Balai& b) {
  Draf d = jembatan();
  d.kategori = "dugaan";
  const auto id = b.lapor(d);
  b.db.write([&](db::Tx& tx) {
    tx.exec("INSERT INTO pengaduan_terlapor (pengaduan_id, unit_id) VALUES ($1, $2)", {id, kPupr});
    return true;
  });
  REQUIRE(b.lakukan(id, sebagai(R::apip, apip), {.peristiwa = P::arsipkan, .teks = "Terlalu umum."}, kSenin));
  return id;
}

TEST_CASE("30 and 90 days after a pengaduan about officials closed its reporter is asked once each") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    closed_wbs(b);
    // A common one is asked nothing.
    const auto common = b.lapor(jembatan());
    REQUIRE(
        b.lakukan(common, sebagai(R::koordinator, koordinator), {.peristiwa = P::arsipkan, .teks = "Iklan."}, kSenin));
    CHECK(ask(b, 29) == 0);
    CHECK(ask(b, 30) == 1);
    CHECK(ask(b, 31) == 0);
    CHECK(ask(b, 90) == 1);
    CHECK(ask(b, 91) == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_dampak WHERE hari = 90") == 1);
  });
}

TEST_CASE("a no is kept; a yes becomes a report of the same class whose subjects stay away, and APIP is told") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = closed_wbs(b);
    const auto no = [&](int day) {
      return b.db.write_result([&](db::Tx& tx) { return jawab_tidak_dampak(tx, id, kSenin + day * kDay); });
    };
    CHECK_FALSE(no(10));  // nothing is asked
    ask(b, 30);
    CHECK(no(31));
    CHECK_FALSE(no(31));
    ask(b, 90);
    const std::int64_t later = kSenin + 91 * kDay;
    const auto before = b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 2");
    const std::string token = new_token_draf();
    const auto tell = [&] {
      return b.db.write_result([&](db::Tx& tx) {
        return lapor_dampak(tx, b.brankas, load_jam(tx, later, 540), b.baris(id), token, draw_tanda_terima(), kStory);
      });
    };
    const auto lanjutan = tell();
    REQUIRE(lanjutan);
    CHECK(tell().error().fault == Fault::conflict);
    const auto row = b.baris(*lanjutan);
    CHECK(row.klasifikasi == Klasifikasi::wbs);
    CHECK(row.giliran == R::apip);
    CHECK(row.tenggat_langkah->iso() == "2026-10-15");  // three hari kerja after Monday 12 October
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_terlapor WHERE unit_id = 2") == 2);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan WHERE kunci = 'pemberitahuan.pengaduan_dampak'") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 2") > before);
    b.db.read([&](db::Reader& r) {
      CHECK(asal_dampak(r, *lanjutan) == id);
      CHECK_FALSE(asal_dampak(r, id));
      const auto asked = list_dampak(r, id);
      REQUIRE(asked.size() == 2);
      CHECK(asked[0].jawaban == "tidak");
      CHECK(asked[1].jawaban == "ya");
      CHECK(asked[1].lanjutan == *lanjutan);
      CHECK(find_struk(r, token, later)->id == *lanjutan);
      CHECK(read_isi(r, b.brankas, *lanjutan)->cerita == kStory);
    });
    // Who it is about does not find it, neither does the koordinator.
    CHECK_FALSE(b.cari(*lanjutan, orang(penghubung)));
    CHECK_FALSE(b.cari(*lanjutan, orang(koordinator)));
    CHECK(b.cari(*lanjutan, orang(apip)));
  });
}

TEST_CASE("of what is berkadar pengawasan the report that follows is berkadar pengawasan, hidden both ways") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator),
                      {.peristiwa = P::disposisi, .klasifikasi = Klasifikasi::pengaduan_bp, .kategori = KategoriId{12}},
                      kSenin));
    b.db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET keadaan = 'selesai_otomatis', selesai = $2 WHERE id = $1", {id, kSenin});
      return true;
    });
    ask(b, 30);
    const auto lanjutan = b.db.write_result([&](db::Tx& tx) {
      return lapor_dampak(tx, b.brankas, load_jam(tx, kSenin + 31 * kDay, 540), b.baris(id), new_token_draf(),
                          draw_tanda_terima(), kStory);
    });
    REQUIRE(lanjutan);
    const auto row = b.baris(*lanjutan);
    CHECK(row.klasifikasi == Klasifikasi::pengaduan_bp);
    CHECK(row.privasi == Privasi{true, true});
    CHECK_FALSE(row.terbit);
  });
}

}  // namespace
}  // namespace pengaduan
