#include "pengaduan/petugas/templat_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/petugas/pilihan_store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;

IsiTemplat isi(const std::string& kode, std::optional<UnitId> unit = std::nullopt) {
  return {.kode = kode,
          .judul = "Sudah diperiksa",
          .teks = "Terima kasih atas laporan Anda. Petugas kami sudah memeriksa tempatnya dan memperbaikinya.",
          .unit = unit};
}

Result<TemplatId> add(Balai& b, int who, const IsiTemplat& t) {
  return b.db.write_result([&](db::Tx& tx) { return add_templat(tx, orang(who), kSenin, t); });
}

Result<Templat> find(Balai& b, int who, TemplatId id) {
  return b.db.read_result([&](db::Reader& r) { return find_templat(r, id, orang(who)); });
}

std::size_t offered(Balai& b, PengaduanId id) {
  const auto p = b.baris(id);
  return b.db.read_result([&](db::Reader& r) -> Result<std::size_t> { return list_templat_untuk(r, p).size(); })
      .value();
}

}  // namespace

TEST_CASE("a penghubung keeps the templates of his unit and no others") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto everywhere = add(b, koordinator, isi("UMUM"));
    REQUIRE(everywhere);
    const auto own = add(b, penghubung, isi("PUPR", kPupr));
    REQUIRE(own);
    CHECK(add(b, penghubung, isi("SEMUA")).error().field == "unit");
    CHECK(add(b, penghubung, isi("LAIN", kDinkes)).error().field == "unit");
    CHECK(add(b, koordinator, isi("PUPR")).error().field == "kode");
    CHECK(find(b, koordinator, *own));
    CHECK(find(b, penghubung, *own));
    CHECK_FALSE(find(b, penghubung, *everywhere));
    for (const int who : {apip, kepala, pelaksana, orang_lain}) CHECK_FALSE(find(b, who, *own));
  });
}

TEST_CASE("a change over another version is refused, and what is retired is not offered") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = add(b, koordinator, isi("UMUM"));
    const Templat seen = *find(b, koordinator, *id);
    const auto change = [&] {
      return db.write_result(
          [&](db::Tx& tx) { return change_templat(tx, orang(koordinator), kSenin, seen, isi("BARU")); });
    };
    REQUIRE(change());
    CHECK(change().error().fault == Fault::conflict);
    const auto one = b.lapor(jembatan());
    CHECK(offered(b, one) == 1);
    REQUIRE(db.write_result(
        [&](db::Tx& tx) { return retire_templat(tx, orang(koordinator), kSenin, seen, Pakai::tidak); }));
    CHECK(offered(b, one) == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi LIKE 'templat.%'") == 3);
  });
}

TEST_CASE("offered are those of the unit it lies with, of its kind or of every kind") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    REQUIRE(add(b, koordinator, isi("UMUM")));
    REQUIRE(add(b, koordinator, isi("PUPR", kPupr)));
    REQUIRE(add(b, koordinator, isi("DINKES", kDinkes)));
    IsiTemplat kind = isi("JALAN");
    kind.kategori = KategoriId{1};  // above the bridge's
    REQUIRE(add(b, koordinator, kind));
    kind.kode = "SEKOLAH";
    kind.kategori = KategoriId{4};
    REQUIRE(add(b, koordinator, kind));
    const auto id = b.lapor(jembatan());
    CHECK(offered(b, id) == 2);
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
    CHECK(offered(b, id) == 3);
  });
}

TEST_CASE("an answer that is a template goes nowhere; one that was given before goes, and is noted") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    REQUIRE(add(b, koordinator, isi("UMUM")));
    const auto make = [&] {
      const auto id = b.lapor(jembatan());
      REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
      REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                        {.peristiwa = P::mulai, .rencana = *Tanggal::make(2026, 7, 24)}, kSenin));
      db.write([&](db::Tx& tx) {
        return tx.exec("UPDATE pengaduan SET fisik = 0, keparahan = 2 WHERE id = $1", {id}) == 1;
      });
      return id;
    };
    const auto answer = [&](PengaduanId id, const std::string& teks) {
      const Jam jam = b.jam(kSenin);
      REQUIRE(db.write_result([&](db::Tx& tx) { return save_jawaban(tx, jam, id, orang(penghubung), teks); }));
      return b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, kSenin);
    };
    const auto first = make();
    CHECK(answer(first, isi("").teks).error().field == "jawaban");
    const std::string own = "Sembilan papan jembatan diganti kayu besi, dan pagarnya dipasang kembali hari Kamis.";
    REQUIRE(answer(first, own));
    const auto second = make();
    REQUIRE(answer(second, own));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE rincian LIKE '%\"mirip\":1000%'") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE rincian LIKE '%\"mirip\":0%'") == 1);
  });
}

}  // namespace pengaduan
