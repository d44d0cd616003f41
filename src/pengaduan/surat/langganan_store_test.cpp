#include "pengaduan/surat/langganan_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanLangganan;

constexpr std::int64_t kMinute = 60'000;

struct Meja : Balai {
  using Balai::Balai;

  Result<void> minta(PengaduanId id, const std::string& alamat, std::int64_t now = kSenin) {
    return db.write_result([&](db::Tx& tx) { return minta_pelapor(tx, brankas, id, alamat, msg::Lang::id, now); });
  }
  std::string ikuti(PengaduanId id, const std::string& alamat, std::int64_t now = kSenin) {
    return db.write_result([&](db::Tx& tx) { return minta_pengikut(tx, brankas, id, alamat, msg::Lang::en, now); })
        .value();
  }
  std::optional<Langganan> pelapor(PengaduanId id) {
    std::optional<Langganan> out;
    db.read([&](db::Reader& r) { out = find_langganan_pelapor(r, brankas, id); });
    return out;
  }
  std::optional<Langganan> pengikut(const std::string& formulir) {
    std::optional<Langganan> out;
    db.read([&](db::Reader& r) { out = find_langganan_formulir(r, brankas, formulir); });
    return out;
  }
  std::string kode(const Langganan& l, std::int64_t now = kSenin) {
    std::string out;
    db.write([&](db::Tx& tx) {
      out = buat_kode(tx, brankas, l.id, now);
      return true;
    });
    return out;
  }
  HasilKode ketik(const Langganan& l, const std::string& kode, std::int64_t now = kSenin) {
    HasilKode out{};
    db.write([&](db::Tx& tx) {
      out = buktikan(tx, brankas, l, kode, now);
      return true;
    });
    return out;
  }
  std::int64_t surat(std::string_view which) {
    return number("SELECT COUNT(*) AS n FROM pengaduan_surat WHERE surat = '" + std::string(which) + "'");
  }
};

TEST_CASE("an address gets nothing but a code until the code is typed; then it is proved once") {
  test::for_each_database([](db::Database& db) {
    Meja b(db);
    const auto id = b.lapor(jembatan());
    REQUIRE(b.minta(id, "maria@example.org"));
    const auto l = b.pelapor(id);
    REQUIRE(l);
    CHECK(l->keadaan == K::menunggu);
    CHECK(l->alamat == "maria@example.org");
    CHECK(b.surat("kode") == 1);
    CHECK(b.ketik(*l, "000000") == HasilKode::kedaluwarsa);  // no code was sent yet
    const std::string kode = b.kode(*l);
    CHECK(kode.size() == 6);
    CHECK(b.ketik(*l, kode == "123456" ? "123457" : "123456") == HasilKode::salah);
    CHECK(b.ketik(*l, kode) == HasilKode::benar);
    CHECK(b.ketik(*l, kode) == HasilKode::benar);  // a second tap
    CHECK(b.pelapor(id)->keadaan == K::aktif);
    CHECK(b.surat("diterima") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_identitas WHERE surel_terbukti = 1") == 1);
    // The database tells neither the address nor the code.
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan WHERE segel LIKE '%example%' OR alamat LIKE "
                   "'%maria%'") == 0);
    // Another address is proved anew, and says nothing about the one given with the form.
    REQUIRE(b.minta(id, "lain@example.org"));
    CHECK(b.pelapor(id)->keadaan == K::menunggu);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan") == 1);
    const auto other = *b.pelapor(id);
    CHECK(b.ketik(other, b.kode(other)) == HasilKode::benar);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_identitas WHERE surel_terbukti = 1") == 0);
  });
}

TEST_CASE("a code lives ten minutes and bears five wrong tries") {
  test::for_each_database([](db::Database& db) {
    Meja b(db);
    const auto id = b.lapor(jembatan());
    REQUIRE(b.minta(id, "maria@example.org"));
    const auto l = *b.pelapor(id);
    std::string kode = b.kode(l);
    CHECK(b.ketik(l, kode, kSenin + 10 * kMinute + 1) == HasilKode::kedaluwarsa);
    kode = b.kode(l);
    const std::string wrong = kode == "123456" ? "123457" : "123456";
    for (int i = 0; i < 5; ++i) CHECK(b.ketik(l, wrong) == HasilKode::salah);
    CHECK(b.ketik(l, kode) == HasilKode::kedaluwarsa);
    // The fifth try may still be the right one.
    kode = b.kode(l);
    for (int i = 0; i < 4; ++i) CHECK(b.ketik(l, wrong == kode ? "654321" : wrong) == HasilKode::salah);
    CHECK(b.ketik(l, kode, kSenin + 10 * kMinute) == HasilKode::benar);
  });
}

TEST_CASE("codes to one address are few, in whatever pengaduan they are asked for") {
  test::for_each_database([](db::Database& db) {
    Meja b(db);
    const auto one = b.lapor(jembatan());
    const auto two = b.lapor(jembatan());
    REQUIRE(b.minta(one, "maria@example.org"));
    REQUIRE(b.minta(two, "MARIA@example.org"));
    b.ikuti(one, "maria@example.org");
    const auto refused = b.minta(one, "maria@example.org");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "surel");
    CHECK(b.minta(one, "lain@example.org"));
    CHECK(b.minta(one, "maria@example.org", kSenin + 61 * kMinute));
  });
}

TEST_CASE("whoever follows twice has one row, and asking again does not tell that he follows") {
  test::for_each_database([](db::Database& db) {
    Meja b(db);
    const auto id = b.lapor(jembatan());
    const auto first = *b.pengikut(b.ikuti(id, "yohana@example.org"));
    CHECK(first.bahasa == msg::Lang::en);
    CHECK(b.ketik(first, b.kode(first)) == HasilKode::benar);
    const std::string again = b.ikuti(id, "yohana@example.org");
    const auto second = b.pengikut(again);
    REQUIRE(second);
    CHECK(second->id == first.id);
    CHECK(second->keadaan == K::aktif);
    CHECK_FALSE(second->terbukti);
    CHECK(b.ketik(*second, "000000") == HasilKode::kedaluwarsa);
    CHECK(b.ketik(*second, b.kode(*second)) == HasilKode::benar);
    CHECK(b.pengikut(again)->terbukti);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan") == 1);
  });
}

TEST_CASE("the letters' link ends them and erases the address; what nobody proved is erased after a day") {
  test::for_each_database([](db::Database& db) {
    Meja b(db);
    const auto id = b.lapor(jembatan());
    REQUIRE(b.minta(id, "maria@example.org"));
    b.ikuti(id, "yohana@example.org");
    const auto l = *b.pelapor(id);
    b.ketik(l, b.kode(l));
    b.db.write([&](db::Tx& tx) {
      const auto found = find_langganan_token(tx, b.brankas, l.token);
      REQUIRE(found);
      CHECK(found->id == l.id);
      CHECK_FALSE(find_langganan_token(tx, b.brankas, l.token + "0"));
      akhiri(tx, found->id, K::berhenti, kSenin);
      purge_langganan(tx, kSenin + 86'400'000);
      return true;
    });
    CHECK(b.pelapor(id)->keadaan == K::berhenti);
    CHECK(b.pelapor(id)->alamat.empty());
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan") == 2);
    b.db.write([](db::Tx& tx) {
      purge_langganan(tx, kSenin + 86'400'001);
      return true;
    });
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_surat WHERE surat = 'kode'") == 1);
    // He may begin again.
    CHECK(b.minta(id, "maria@example.org", kSenin + 2 * kDay));
  });
}

TEST_CASE("whoever ticks it in the form is sent a code, and a whistleblower's address is sealed with his own key") {
  test::for_each_database([](db::Database& db) {
    Meja b(db);
    Draf d = jembatan();
    b.lapor(d);
    CHECK(b.surat("kode") == 0);
    d.kabari = true;
    b.lapor(d);
    CHECK(b.surat("kode") == 1);
    d.kategori = "dugaan";
    const auto wbs = b.lapor(d);
    CHECK(b.surat("kode") == 1);
    REQUIRE(b.minta(wbs, "maria@example.org"));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_langganan WHERE kunci = 'wbs'") == 1);
  });
}

}  // namespace
}  // namespace pengaduan
