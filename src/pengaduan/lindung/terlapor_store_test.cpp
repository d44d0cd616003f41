#include "pengaduan/lindung/terlapor_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

constexpr const char* kAlasan = "Laporan menyebut namanya dua kali.";

struct Catat {
  Balai& b;
  PengaduanId id;
  Result<void> operator()(const Subjek& siapa, Tarik tarik = Tarik::belum, R relasi = R::koordinator) const {
    return b.db.write_result([&](db::Tx& tx) {
      return catat_terlapor(tx, b.brankas, load_jam(tx, kSenin, 540), id,
                            {relasi, AkunId{relasi == R::apip ? apip : koordinator}}, {siapa, kAlasan, tarik});
    });
  }
};

Subjek pegawai(int id) {
  return {std::nullopt, PegawaiId{id}};
}
Subjek unit(UnitId id) {
  return {id, std::nullopt};
}

PengaduanId at_pupr(Balai& b) {
  const auto id = b.lapor(jembatan());
  REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
  return id;
}

TEST_CASE("whom it is about loses it with those above and below him, and so does the worker it was given to") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = at_pupr(b);
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::sub_disposisi, .pelaksana = PegawaiId{pelaksana}}, kSenin));
    CHECK(b.cari(id, orang(pelaksana)));
    const auto versi = b.baris(id).versi;
    REQUIRE(Catat{b, id}(pegawai(pelaksana)));
    CHECK_FALSE(b.cari(id, orang(pelaksana)));
    CHECK_FALSE(b.cari(id, orang(kepala)));
    CHECK(b.cari(id, orang(penghubung)));
    CHECK_FALSE(b.baris(id).pelaksana);
    CHECK(b.baris(id).versi > versi);
    // Nobody gives it to him again.
    const auto again = b.lakukan(id, sebagai(R::penghubung, penghubung),
                                 {.peristiwa = P::sub_disposisi, .pelaksana = PegawaiId{pelaksana}}, kSenin);
    REQUIRE_FALSE(again);
    CHECK(again.error().field == "pelaksana");
  });
}

TEST_CASE("a unit that it is about loses it when somebody agrees to that, and is not given it again") {
  test::for_each_database([](db::Database& db) {
    for (const Subjek& siapa : {unit(kPupr), pegawai(kepala)}) {
      test::Fixture fresh(db.dialect());
      Balai b(*fresh.db);
      const auto id = at_pupr(b);
      const auto asked = Catat{b, id}(siapa);
      REQUIRE_FALSE(asked);
      CHECK(asked.error().field == "tarik");
      CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_terlapor") == 0);
      CHECK(b.baris(id).keadaan == K::terdisposisi);
      REQUIRE(Catat{b, id}(siapa, Tarik::ya));
      CHECK(b.baris(id).keadaan == K::dikembalikan);
      CHECK(b.baris(id).giliran == R::koordinator);
      CHECK_FALSE(b.baris(id).unit);
      CHECK_FALSE(b.cari(id, orang(penghubung)));
      const auto back = b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin);
      REQUIRE_FALSE(back);
      CHECK(back.error().field == "unit");
      Tindakan other = disposisi();
      other.unit = kDinkes;
      CHECK(b.lakukan(id, sebagai(R::koordinator, koordinator), other, kSenin));
    }
  });
}

TEST_CASE("what is about every koordinator goes to APIP, and somebody of APIP has to be left") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    const auto told = [&](int who) {
      return b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = " + std::to_string(who));
    };
    const auto koordinator_before = told(koordinator);
    REQUIRE(Catat{b, id}(pegawai(koordinator)));
    CHECK_FALSE(b.cari(id, orang(koordinator)));
    CHECK(b.baris(id).giliran == R::apip);
    CHECK(told(apip) > 0);
    REQUIRE(b.lakukan(id, sebagai(R::apip, apip), {.peristiwa = P::minta_kelengkapan, .teks = "Di mana?"}, kSenin));
    const auto apip_before = told(apip);
    REQUIRE(b.lakukan(id, {R::pelapor}, {.peristiwa = P::lengkapi, .teks = "Di muara."}, kSenin));
    CHECK(told(koordinator) == koordinator_before);
    CHECK(told(apip) == apip_before + 1);
    const auto nobody = Catat{b, id}(pegawai(apip), Tarik::belum, R::apip);
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().field == "subjek");
    CHECK(b.lakukan(id, sebagai(R::apip, apip), disposisi(), kSenin));
    CHECK(b.cari(id, orang(penghubung)));
    // With a koordinator left it is not APIP's to dispose.
    CHECK_FALSE(b.lakukan(b.lapor(jembatan()), sebagai(R::apip, apip), disposisi(), kSenin));
  });
}

TEST_CASE("of a violation the last of APIP is not made a subject") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Draf d = jembatan();
    d.kategori = "dugaan";
    const auto id = b.lapor(d);
    CHECK(Catat{b, id}(pegawai(apip), Tarik::belum, R::apip).error().field == "subjek");
    CHECK(Catat{b, id}(unit(kPupr), Tarik::belum, R::apip));
    CHECK(b.cari(id, orang(apip)));
  });
}

TEST_CASE("a record is made once, sealed, and taken back with a reason") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = at_pupr(b);
    CHECK(Catat{b, id}(pegawai(99)).error().field == "subjek");
    REQUIRE(Catat{b, id}(pegawai(pelaksana)));
    CHECK(Catat{b, id}(pegawai(pelaksana)).error().field == "subjek");
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_terlapor WHERE alasan LIKE '%namanya%'") == 0);
    const auto p = b.baris(id);
    const auto all = [&] {
      return db.read_result([&](db::Reader& r) { return list_terlapor(r, b.brankas, p, *Tanggal::make(2026, 7, 13)); })
          .value();
    };
    REQUIRE(all().size() == 1);
    CHECK(all()[0].siapa.nama == "Orang 5");
    CHECK(all()[0].siapa.keterangan == "Staf, Dinas PUPR");
    CHECK(all()[0].alasan == kAlasan);
    const auto cabut = [&](std::int64_t row) {
      return db.write_result([&](db::Tx& tx) {
        return cabut_terlapor(tx, b.brankas, load_jam(tx, kSenin, 540), id, sebagai(R::koordinator, koordinator), row,
                              "Ternyata orang lain.");
      });
    };
    CHECK(cabut(all()[0].id + 1).error().field == "terlapor");
    REQUIRE(cabut(all()[0].id));
    CHECK_FALSE(cabut(all()[0].id));
    CHECK(all()[0].alasan_cabut == "Ternyata orang lain.");
    CHECK(b.cari(id, orang(kepala)));
    const auto broken = [&] {
      return db.read_result([&](db::Reader& r) -> Result<std::optional<LindungRusak>> { return periksa_lindung(r); })
          .value();
    };
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_lindung") == 2);
    CHECK_FALSE(broken());
    CHECK_THROWS(db.write([&](db::Tx& tx) { return tx.exec("DELETE FROM pengaduan_lindung") > 0; }));
    db.write([&](db::Tx& tx) {
      return tx.exec(
                 "INSERT INTO pengaduan_lindung (pengaduan_id, nomor, tindakan, objek_id, relasi, akun_id, "
                 "kata_hash, waktu, hash_sebelum, hash) SELECT pengaduan_id, 3, 'buka', 1, 'apip', 2, '', waktu, "
                 "hash, hash FROM pengaduan_lindung WHERE nomor = 2") == 1;
    });
    REQUIRE(broken());
    CHECK(broken()->nomor == 3);
  });
}

TEST_CASE("people are found by beginnings of their names or digits of a NIP, units by a part of theirs") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    db.write([](db::Tx& tx) {
      return tx.exec("INSERT INTO pegawai_kata (pegawai_id, kata, nama) SELECT id, 'orang', 'orang' FROM pegawai") > 0;
    });
    const auto find = [&](const char* words) {
      return db
          .read_result([&](db::Reader& r) -> Result<std::vector<CalonTerlapor>> {
            return cari_calon(r, words, *Tanggal::make(2026, 7, 13), 4);
          })
          .value();
    };
    CHECK(find("oran").size() == 4);
    CHECK(find("rang").empty());
    REQUIRE(find("199203142019032005").size() == 1);
    CHECK(find("199203142019032005")[0].nama == "Orang 5");
    REQUIRE(find("kesehatan").size() == 1);
    CHECK(find("kesehatan")[0].subjek.unit == kDinkes);
    CHECK(find("or").empty());
  });
}

}  // namespace
}  // namespace pengaduan
