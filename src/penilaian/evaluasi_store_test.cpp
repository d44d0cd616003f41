#include "penilaian/evaluasi_store.h"

#include <doctest/doctest.h>

#include "db_fixture.h"
#include "penilaian/antrean_store.h"
#include "penilaian/kantor_store_test.h"
#include "penilaian/penjelasan.h"

using namespace kantor;

namespace {

Fault fault_of(const auto& result) {
  REQUIRE_FALSE(result);
  return result.error().fault;
}

}  // namespace

TEST_CASE("the organisation comes first: without its predikat there is a draft and nothing more") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const Evaluasi before = k.find(pelaku(kapus)).value();
    CHECK(before.keadaan == KeadaanEvaluasi::menunggu_org);
    CHECK(before.unit_penilai == kPuskesmas);
    CHECK(before.penetap_org == "Kepala Dinas");
    CHECK(fault_of(k.save(kapus, k.complete(), 0)) == Fault::invalid);
    CHECK(k.save(kapus, k.complete(), 0, SimpanSebagai::draf).value() == 1);
    CHECK(fault_of(k.sign(kapus, 1)) == Fault::invalid);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    CHECK(k.find(pelaku(kapus)).value().keadaan == KeadaanEvaluasi::siap);
    CHECK(k.save(kapus, k.complete(), 1).value() == 2);
    CHECK(k.sign(kapus, 2));
  });
}

TEST_CASE("only whoever stands above the unit's head sets its predikat, one is in force and the replaced ones stay") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    for (const int p : {kapus, perawat, orang_lain, bupati})
      CHECK(fault_of(k.set_org(p, PredikatOrganisasi::baik)) == Fault::not_found);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    CHECK(fault_of(k.set_org(kadis, PredikatOrganisasi::kurang)) == Fault::conflict);
    const auto first = k.find(pelaku(kapus)).value().organisasi->id;
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::istimewa, first));
    CHECK(k.find(pelaku(kapus)).value().organisasi->predikat == PredikatOrganisasi::istimewa);
    db.read([&](db::Reader& r) {
      CHECK(list_diganti(r, pelaku(kadis), k.triwulan(), kDalam, 10).size() == 1);
      CHECK(list_diganti(r, pelaku(kapus), k.triwulan(), kDalam, 10).empty());
      CHECK(list_unit_ditetapkan(r, pelaku(kadis), k.triwulan(), kDalam, 10).size() == 1);
      CHECK(list_unit_ditetapkan(r, pelaku(bupati), k.triwulan(), kDalam, 10).size() == 2);  // the dinas and the top
      CHECK(list_unit_ditetapkan(r, hr(), k.triwulan(), kDalam, 10).size() == 1);            // the top alone
    });
    CHECK(k.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 3 AND kunci LIKE '%predikat_organisasi'") == 2);
  });
}

TEST_CASE("a stranger does not find an evaluation, nor does a penilai who was replaced") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    for (const int p : {perawat, bidan, orang_lain, bupati}) CHECK(fault_of(k.find(pelaku(p))) == Fault::not_found);
    for (const int p : {kapus, kadis}) CHECK(k.find(pelaku(p)));
    CHECK(k.find(hr()));
    db.write([](db::Tx& tx) { return tx.exec("UPDATE skp SET penilai_id = 6 WHERE id = 1") == 1; });
    CHECK(fault_of(k.find(pelaku(kapus))) == Fault::not_found);
    CHECK(k.find(pelaku(orang_lain)));
  });
}

TEST_CASE("a closed plan is evaluated for the periods it saw to their end, and what was signed stays") {
  const auto close = [](db::Database& db, const char* last_day) {
    db.write([&](db::Tx& tx) {
      return tx.exec("UPDATE skp SET keadaan = 'ditutup', selesai = $1 WHERE id = 1", {last_day}) == 1;
    });
  };
  const auto waiting = [](db::Database& db, Kantor& k) {
    std::size_t n = 0;
    db.read([&](db::Reader& r) {
      n = list_antrean(r, pelaku(kapus), find_periode(r, k.triwulan()).value(), kDalam, {}, 5).size();
    });
    return n;
  };
  test::for_each_database([&](db::Database& db) {
    Kantor k(db);
    CHECK(waiting(db, k) == 2);
    close(db, "2026-03-30");
    CHECK(waiting(db, k) == 1);
    CHECK(k.find(pelaku(kapus)).error().fault == Fault::not_found);
    close(db, "2026-03-31");
    CHECK(waiting(db, k) == 2);
    k.sign_all();
    REQUIRE(k.step(sampaikan, kapus));
    close(db, "2026-03-30");
    CHECK(waiting(db, k) == 2);
    for (const int who : {kapus, perawat}) CHECK(k.find(pelaku(who)));
    CHECK(k.step(terima, perawat));
  });
}

TEST_CASE("the employee reads his evaluation only after it was delivered, also when he works for HR") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.sign_all();
    akun::Pelaku as_hr = pelaku(perawat);
    as_hr.peran = hr().peran;
    CHECK(fault_of(k.find(pelaku(perawat))) == Fault::not_found);
    CHECK(fault_of(k.find(as_hr)) == Fault::not_found);
    CHECK(fault_of(k.step(terima, perawat)) == Fault::not_found);
    CHECK(fault_of(k.step(sampaikan, kadis)) == Fault::forbidden);
    REQUIRE(k.step(sampaikan, kapus));
    CHECK(k.find(pelaku(perawat)));
    CHECK(fault_of(k.step(setujui, perawat)) == Fault::forbidden);  // received first
    CHECK(fault_of(k.step(terima, kapus)) == Fault::forbidden);
    REQUIRE(k.step(terima, perawat));
    REQUIRE(k.step(terima, perawat));
    CHECK(k.find(pelaku(perawat)).value().keadaan == KeadaanEvaluasi::diterima);
    REQUIRE(k.step(setujui, perawat));
    CHECK(k.find(pelaku(perawat)).value().keadaan == KeadaanEvaluasi::dikembalikan);
    CHECK(k.number("SELECT COUNT(*) AS n FROM pesan WHERE kunci LIKE '%evaluasi_diterima'") == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi LIKE 'evaluasi.%'") == 5);
  });
}

TEST_CASE("a stale form is refused, and so is whoever's turn it is not") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    REQUIRE(k.save(kapus, k.complete(), 0));
    CHECK(fault_of(k.save(kapus, k.complete(), 0)) == Fault::conflict);
    CHECK(fault_of(k.sign(kapus, 0)) == Fault::conflict);
    CHECK(fault_of(k.save(kadis, k.complete(), 1)) == Fault::forbidden);
    CHECK(fault_of(k.save(kapus, k.complete(), 1, SimpanSebagai::draf, *Tanggal::make(2026, 3, 1))) ==
          Fault::forbidden);
  });
}

TEST_CASE("after the window the atasan evaluates, and the penilai no longer") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    REQUIRE(k.save(kapus, k.complete(), 0));
    CHECK(fault_of(k.save(kapus, k.complete(), 1, SimpanSebagai::draf, kLewat)) == Fault::forbidden);
    CHECK(fault_of(k.sign(kapus, 1, kLewat)) == Fault::forbidden);
    CHECK(fault_of(k.sign(kadis, 1, kLewat)) == Fault::invalid);  // he has not rated himself yet
    REQUIRE(k.save(kadis, k.complete(), 1, SimpanSebagai::nilai, kLewat));
    REQUIRE(k.sign(kadis, 2, kLewat));
    CHECK(k.find(pelaku(kadis)).value().penanda_tangan == PegawaiId{kadis});
    REQUIRE(k.step(sampaikan, kadis));
  });
}

TEST_CASE("what was signed stays: explanation and rule version frozen, report locked, ratings and levels immutable") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.sign_all();
    const Evaluasi e = k.find(pelaku(kapus)).value();
    const auto penjelasan = penjelasan_from_json(e.penjelasan).value();
    CHECK(penjelasan.versi_aturan == versi_aturan);
    CHECK(penjelasan.predikat.predikat == Predikat::baik);
    CHECK(e.predikat == Predikat::baik);
    CHECK(k.number("SELECT COUNT(*) AS n FROM laporan_periode WHERE keadaan = 'terkunci'") == 1);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::kurang, e.organisasi->id));
    CHECK(k.number("SELECT COUNT(*) AS n FROM evaluasi WHERE predikat_org = 'baik'") == 1);
    for (const char* sql : {"UPDATE evaluasi SET rating_hasil = 'diatas'", "UPDATE evaluasi SET catatan = ''",
                            "UPDATE evaluasi_hasil SET tingkat = 'diatas'", "DELETE FROM evaluasi_hasil",
                            "INSERT INTO evaluasi_hasil SELECT id, 99, 'sesuai', '' FROM evaluasi"})
      CHECK_THROWS(db.write([&](db::Tx& tx) {
        tx.exec(sql);
        return true;
      }));
    CHECK(fault_of(k.save(kapus, k.complete(), e.versi)) == Fault::forbidden);
  });
}

TEST_CASE("signing twice signs once") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.sign_all();
    const auto first = k.find(pelaku(kapus)).value();
    REQUIRE(k.sign(kapus, 1));
    CHECK(k.find(pelaku(kapus)).value().ditandatangani_pada == first.ditandatangani_pada);
    CHECK(k.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'evaluasi.ditetapkan'") == 1);
  });
}

TEST_CASE("feedback is counted inside the period only, and what comes after the window not at all") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const auto give = [&](int pemberi, const char* tentang, std::int64_t dibuat) {
      db.write([&](db::Tx& tx) {
        tx.exec(
            "INSERT INTO umpan_balik (skp_id, periode_id, hasil_kunci, nilai_perilaku, pemberi_id, peran, arah, "
            "sifat, teks, dibuat) SELECT s.id, p.id, CASE WHEN $2 = 'hasil' THEN 1 END, "
            "CASE WHEN $2 = 'nilai' THEN 3 END, $1, 'rekan_setingkat', 'positif', 'insidentil', 'Baik', $3 "
            "FROM skp s, periode p WHERE p.id = $4",
            {pemberi, tentang, dibuat, k.triwulan()});
        return true;
      });
    };
    give(bidan, "hasil", at(kDalam).now);
    give(bidan, "nilai", at(kDalam).now);
    give(orang_lain, "hasil", at(*Tanggal::make(2026, 4, 20)).now);
    db.read([&](db::Reader& r) {
      const Evaluasi e = find_evaluasi(r, kSkp, k.triwulan(), hr(), kDalam).value();
      const int before = r.statements();
      const Bahan bahan = load_bahan(r, e);
      count_sebaran(r, e);
      CHECK(r.statements() - before == 3);  // with find_evaluasi the four that a page may have
      const auto dilihat = bahan_of(e, bahan, {});
      CHECK(dilihat.umpan_balik_hasil.semua == 1);
      CHECK(dilihat.umpan_balik_perilaku[perencanaan::NilaiPerilaku::kompeten].semua == 1);
      CHECK(umpan_balik_terlambat(e, bahan) == 1);
    });
  });
}

TEST_CASE("the queue shows who waits longest first, pages without gaps, and empties by signing") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    db.write([&](db::Tx& tx) {
      tx.exec(
          "INSERT INTO laporan_periode (skp_id, periode_id, keadaan, disampaikan_pada) VALUES (2, $1, "
          "'disampaikan', 5)",
          {k.triwulan()});
      return true;
    });
    const auto queue = [&](const SetelahAntrean& after, int limit) {
      std::vector<AntreanRow> rows;
      db.read([&](db::Reader& r) {
        const int before = r.statements();
        rows = list_antrean(r, pelaku(kapus), find_periode(r, k.triwulan()).value(), kDalam, after, limit);
        CHECK(r.statements() - before == 2);  // with find_periode
      });
      return rows;
    };
    const auto first = queue({}, 1);
    REQUIRE(first.size() == 1);
    CHECK(first[0].nama == "Yosina, S.Kep.");
    CHECK(first[0].keadaan == KeadaanEvaluasi::menunggu_org);
    const auto second = queue({first[0].golongan, first[0].urutan, first[0].skp}, 5);
    REQUIRE(second.size() == 1);
    CHECK(second[0].nama == "Maria, S.Kep.");
    k.sign_all();
    REQUIRE(k.step(sampaikan, kapus));
    const auto after = queue({}, 5);
    REQUIRE(after.size() == 2);
    CHECK(after[0].golongan == 0);
    CHECK(after[1].golongan == 2);
    CHECK(after[1].predikat == Predikat::baik);
    db.read([&](db::Reader& r) {
      CHECK(list_hasil_sendiri(r, pelaku(perawat), 5).size() == 1);
      CHECK(list_hasil_sendiri(r, pelaku(bidan), 5).empty());
    });
  });
}

TEST_CASE("a window moves with a reason, but not to before it opens or before its period ends") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const auto move = [&](Tanggal buka, Tanggal tutup) {
      return db.write_result([&](db::Tx& tx) {
        return change_window(tx, hr(), at(kDalam).now, k.triwulan(), {buka, tutup, "Jaringan putus dua minggu"});
      });
    };
    CHECK(fault_of(move(*Tanggal::make(2026, 4, 9), *Tanggal::make(2026, 4, 8))) == Fault::invalid);
    CHECK(fault_of(move(*Tanggal::make(2026, 3, 1), *Tanggal::make(2026, 3, 30))) == Fault::invalid);
    REQUIRE(move(*Tanggal::make(2026, 3, 21), *Tanggal::make(2026, 4, 24)));
    CHECK(k.find(pelaku(kapus)).value().periode.periode.tutup == *Tanggal::make(2026, 4, 24));
    db.write([&](db::Tx& tx) {
      CHECK(add_periode(tx, hr(), at(kDalam).now, periods_of_year(2026, JenisPeriode::triwulanan)) == 0);
      return true;
    });
    CHECK(k.find(pelaku(kapus)).value().periode.periode.tutup == *Tanggal::make(2026, 4, 24));
  });
}
