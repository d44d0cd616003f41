#include "pelaksanaan/umpan_balik_store.h"

#include <doctest/doctest.h>

#include "pelaksanaan/meja_store_test.h"

using namespace pelaksanaan;
using namespace pelaksanaan::contoh;

namespace {

UmpanBalikBaru about_hasil(int kunci = kHasil) {
  return {.skp = kSkp, .hasil_kunci = kunci, .nilai = {}, .teks = "Anda menenangkan antrean ketika listrik padam"};
}

Result<UmpanBalikId> give(db::Database& db, int siapa, const UmpanBalikBaru& baru) {
  return db.write_result([&](db::Tx& tx) {
    return give_umpan_balik(tx, pelaku(siapa), baru, penilaian::JenisPeriode::triwulanan, kNow, kToday);
  });
}

Result<void> ask(db::Database& db, int siapa, int dari, Tanggal tenggat = kToday) {
  return db.write_result([&](db::Tx& tx) {
    return ask_umpan_balik(tx, pelaku(siapa), {kSkp, PegawaiId{dari}, "Kerja sama", tenggat}, kNow, kToday, 540);
  });
}

Result<SkpUmpanBalik> look(db::Database& db, const akun::Pelaku& p) {
  return db.read_result([&](db::Reader& r) { return find_skp_umpan_balik(r, kSkp, p, kToday); });
}

std::vector<UmpanBalikRow> rows(db::Database& db, int siapa) {
  std::vector<UmpanBalikRow> out;
  db.read([&](db::Reader& r) {
    out = list_umpan_balik(r, *find_skp_umpan_balik(r, kSkp, pelaku(siapa), kToday), pelaku(siapa), {}, 20);
  });
  return out;
}

}  // namespace

TEST_CASE("the role of a giver comes from the posts of the day") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    CHECK(look(db, pelaku(kapus))->peran == PeranPemberi::pimpinan);
    CHECK(look(db, pelaku(bidan))->peran == PeranPemberi::rekan_setingkat);
    CHECK_FALSE(look(db, pelaku(perawat))->peran);
    CHECK_FALSE(look(db, auditor())->peran);
    CHECK(look(db, pelaku(orang_lain)).error().fault == Fault::not_found);
    db.write([](db::Tx& tx) { return tx.exec("UPDATE penugasan SET penilai_id = 3 WHERE pegawai_id = 5") == 1; });
    CHECK(look(db, pelaku(orang_lain))->peran == PeranPemberi::bawahan);
    db.write(
        [](db::Tx& tx) { return tx.exec("UPDATE penugasan SET selesai = '2026-04-30' WHERE pegawai_id = 5") == 1; });
    CHECK(look(db, pelaku(orang_lain)).error().fault == Fault::not_found);
  });
}

TEST_CASE("umpan balik is kept with its role and period, told to the receiver, and never changed") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(give(db, bidan, about_hasil()));
    CHECK(number(db, "SELECT COUNT(*) AS n FROM umpan_balik WHERE peran = 'rekan_setingkat' AND periode_id = 2") == 1);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 3") == 1);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'umpan_balik.diberikan'") == 1);
    CHECK_THROWS(db.write([](db::Tx& tx) { return tx.exec("UPDATE umpan_balik SET teks = 'lain'") > 0; }));
    CHECK_THROWS(db.write([](db::Tx& tx) { return tx.exec("DELETE FROM umpan_balik") > 0; }));
  });
}

TEST_CASE("a stranger, the employee himself and a result of nobody are refused") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    CHECK(give(db, orang_lain, about_hasil()).error().fault == Fault::not_found);
    CHECK(give(db, perawat, about_hasil()).error().fault == Fault::forbidden);
    CHECK(give(db, bidan, about_hasil(99)).error().field == "sasaran");
    UmpanBalikBaru both = about_hasil();
    both.nilai = NilaiPerilaku::harmonis;
    CHECK(give(db, bidan, both).error().field == "sasaran");
    CHECK(number(db, "SELECT COUNT(*) AS n FROM umpan_balik") == 0);
  });
}

TEST_CASE("givers read what they gave, those who judge read everything") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(give(db, bidan, about_hasil()));
    UmpanBalikBaru nilai{
        .skp = kSkp, .hasil_kunci = {}, .nilai = NilaiPerilaku::adaptif, .teks = "Cara lain saat banjir"};
    REQUIRE(give(db, kapus, nilai));
    CHECK(rows(db, bidan).size() == 1);
    for (const int p : {perawat, kapus, kadis}) CHECK(rows(db, p).size() == 2);
    CHECK(rows(db, kapus).front().nilai == NilaiPerilaku::adaptif);
    CHECK(rows(db, perawat).back().hasil == "Ibu hamil diperiksa");
    db.read([&](db::Reader& r) {
      CHECK(list_milik(r, pelaku(perawat), {}, 20).size() == 2);
      CHECK(list_milik(r, pelaku(bidan), {}, 20).front().dari_saya);
      CHECK(list_milik(r, pelaku(orang_lain), {}, 20).empty());
    });
  });
}

TEST_CASE("a request opens the door to one more person and is answered once") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    CHECK(ask(db, bidan, orang_lain).error().fault == Fault::not_found);
    CHECK(ask(db, perawat, perawat).error().field == "dari");
    CHECK(ask(db, perawat, orang_lain, kToday.plus_days(-1)).error().field == "tenggat");
    REQUIRE(ask(db, perawat, orang_lain));
    CHECK(ask(db, perawat, orang_lain).error().field == "dari");
    CHECK(number(db, "SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 5") == 1);
    db.read([&](db::Reader& r) {
      CHECK(list_permintaan(r, pelaku(orang_lain), kToday, 20).front().kepada_saya);
      CHECK_FALSE(list_permintaan(r, pelaku(perawat), kToday, 20).front().kepada_saya);
    });
    CHECK(look(db, pelaku(orang_lain))->peran == PeranPemberi::pihak_lain);
    REQUIRE(give(db, orang_lain, about_hasil()));
    db.read([&](db::Reader& r) { CHECK(list_permintaan(r, pelaku(orang_lain), kToday, 20).empty()); });
  });
}

TEST_CASE("who works with the employee is offered, and nobody twice") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    db.read([&](db::Reader& r) {
      const auto calon = list_calon(r, pelaku(perawat), kToday);
      REQUIRE(calon.size() == 2);
      CHECK(calon[0].nama == "Kapus");
      CHECK(calon[1].nama == "Yosina");
      CHECK(own_skp(r, pelaku(perawat), 2026) == kSkp);
      CHECK_FALSE(own_skp(r, pelaku(bidan), 2026));
      CHECK(find_by_nip(r, "199203142019032005") == PegawaiId{orang_lain});
      CHECK_FALSE(find_by_nip(r, "199203142019032009"));
    });
  });
}
