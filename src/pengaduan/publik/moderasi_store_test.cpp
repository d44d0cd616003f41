#include "pengaduan/publik/moderasi_store.h"

#include <doctest/doctest.h>

#include "pengaduan/pelapor/store.h"
#include "pengaduan/petugas/pilihan_store.h"
#include "pengaduan/petugas/rentan_store.h"
#include "pengaduan/publik/store.h"
#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;

struct Pagar : Balai {
  using Balai::Balai;

  Result<void> hide(PengaduanId id) {
    return db.write_result([&](db::Tx& tx) {
      return sembunyikan(tx, load_jam(tx, kSenin + kDay, 540), id, orang(koordinator), AlasanSembunyi::data_pribadi);
    });
  }
  Result<void> restore(PengaduanId id) {
    return db.write_result(
        [&](db::Tx& tx) { return pulihkan(tx, load_jam(tx, kSenin + 2 * kDay, 540), id, orang(koordinator)); });
  }
  bool is_public(const std::string& nomor) {
    return db
        .read_result([&](db::Reader& r) -> Result<bool> { return find_publik(r, Kanal::halaman, nomor).has_value(); })
        .value();
  }
  std::optional<JejakSembunyi> stub(const std::string& nomor) {
    return db
        .read_result([&](db::Reader& r) -> Result<std::optional<JejakSembunyi>> { return find_sembunyi(r, nomor); })
        .value();
  }
};

}  // namespace

TEST_CASE("what is hidden leaves a stub with date and reason, and comes back whole") {
  test::for_each_database([](db::Database& db) {
    Pagar b(db);
    const auto id = terbitkan(b);
    const std::string nomor = b.baris(id).nomor;
    CHECK_FALSE(b.restore(id));
    CHECK_FALSE(b.stub(nomor));
    REQUIRE(b.hide(id));
    CHECK_FALSE(b.is_public(nomor));
    const auto stub = b.stub(nomor);
    REQUIRE(stub);
    CHECK(stub->waktu == kSenin + kDay);
    CHECK(stub->alasan == AlasanSembunyi::data_pribadi);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_kata") == 0);
    CHECK_FALSE(b.hide(id));
    REQUIRE(b.restore(id));
    CHECK(b.is_public(nomor));
    CHECK_FALSE(b.stub(nomor));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_moderasi") == 2);
  });
}

TEST_CASE("what became rahasia while it was hidden, or was never public, has no stub") {
  test::for_each_database([](db::Database& db) {
    Pagar b(db);
    const auto id = terbitkan(b);
    REQUIRE(b.hide(id));
    const std::string nomor = b.baris(id).nomor;
    std::string token;
    db.write([&](db::Tx& tx) {
      token = open_sesi_pelapor(tx, id, kSenin);
      return true;
    });
    const Jam jam = b.jam(kSenin + kDay);
    REQUIRE(db.write_result(
        [&](db::Tx& tx) { return tambah_privasi(tx, jam, *find_pelapor(tx, token, kSenin), {.rahasia = true}); }));
    CHECK_FALSE(b.stub(nomor));
    const auto fresh = b.lapor(jembatan());
    CHECK_FALSE(b.hide(fresh));
    CHECK_FALSE(b.stub(b.baris(fresh).nomor));
    CHECK_FALSE(b.stub("0000000000"));
  });
}

TEST_CASE("another text after publication is noted, the first one is not") {
  test::for_each_database([](db::Database& db) {
    Pagar b(db);
    const auto id = terbitkan(b);
    const Jam jam = b.jam(kSenin + kDay);
    const auto save = [&](const std::string& teks) {
      REQUIRE(db.write_result([&](db::Tx& tx) {
        return simpan_saringan(tx, jam, id, orang(koordinator), {.judul = "Papan jembatan lepas", .isi = teks});
      }));
    };
    save("Sembilan papan jembatan ke sekolah lepas.");
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_moderasi") == 0);
    save("Papan jembatan ke sekolah lepas.");
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_moderasi WHERE tindakan = 'sunting'") == 1);
    const auto months = db.read_result(
        [&](db::Reader& r) -> Result<std::vector<ModerasiBulan>> { return count_moderasi(r, kSenin, 540); });
    REQUIRE(months->size() == 1);
    CHECK(months->front().bulan == "2026-07");
  });
}

TEST_CASE("vulnerability is set with a note, over the version that was looked at") {
  test::for_each_database([](db::Database& db) {
    Pagar b(db);
    const auto id = b.lapor(jembatan());
    const auto seen = b.baris(id);
    const Jam jam = b.jam(kSenin);
    const auto set = [&] {
      return db.write_result([&](db::Tx& tx) {
        return atur_kerentanan(tx, jam, seen, orang(koordinator), 135, "Anak sekolah melompat.");
      });
    };
    REQUIRE(set());
    CHECK(b.baris(id).kerentanan == 135);
    CHECK(set().error().fault == Fault::conflict);
    const auto notes =
        db.read_result([&](db::Reader& r) -> Result<std::vector<CatatanPetugas>> { return list_catatan(r, id); });
    REQUIRE(notes->size() == 1);
    CHECK(notes->front().teks == "Anak sekolah melompat.");
  });
}

}  // namespace pengaduan
