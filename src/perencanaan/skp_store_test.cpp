#include "perencanaan/skp_store.h"

#include <doctest/doctest.h>

#include "db_fixture.h"
#include "perencanaan/matriks_store.h"
#include "perencanaan/perjanjian_store.h"
#include "perencanaan/skp_fixture_store_test.h"
#include "perencanaan/tim_store.h"

using namespace perencanaan;
using namespace perencanaan::contoh;

TEST_CASE("a new plan knows its form, its rater and the rater's superior") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpHeader skp = meja.header(meja.create(perawat));
    CHECK(skp.bentuk == Bentuk::ja_jf);
    CHECK(skp.penilai->nama == "Kepala Puskesmas, S.Kep.");
    CHECK(skp.penilai->unit == "Puskesmas Wanggar");
    CHECK(skp.atasan == PegawaiId{kadis});
    CHECK(skp.pegawai.pangkat == "Penata Muda Tingkat I (III/b)");
    CHECK(skp.keadaan == KeadaanSkp::draf);
    CHECK(meja.header(meja.create(kapus)).bentuk == Bentuk::jpt_ukm);
    CHECK(meja.header(meja.create(orang_lain)).bentuk == Bentuk::ja_jf);
    CHECK(meja.create(perawat) == skp.id);
    const auto none = db.write_result([](db::Tx& tx) { return create_skp(tx, pelaku(bupati), {2026}, kNow); });
    REQUIRE_FALSE(none);
    CHECK(none.error().fault == Fault::invalid);
    const auto early = db.write_result([](db::Tx& tx) { return create_skp(tx, pelaku(perawat), {2023}, kNow); });
    CHECK_FALSE(early);
  });
}

TEST_CASE("a plan that is saved is the plan that is loaded, in two statements") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    Rencana typed = perawat_menunggu();
    typed.hasil_kerja[0].indikator[0].cara_hitung = CaraHitung::terakhir;
    typed.hasil_kerja[0].indikator[1].target = {"30 September 2026", TargetTanggal{*Tanggal::make(2026, 9, 30)}};
    typed.hasil_kerja[1].indikator[0].target = {"Ya", TargetYaTidak{}};
    CHECK(meja.save(id, perawat, typed, 1).value() == 2);
    CHECK(meja.rencana(meja.header(id).versi_kerja) == typed);
    db.read([&](db::Reader& r) {
      const int before = r.statements();
      load_rencana(r, meja.header(id).versi_kerja);
      CHECK(r.statements() - before == 2);
    });
  });
}

TEST_CASE("a stranger does not find the plan; the four who may do") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    for (const int p : {orang_lain, bidan_lain, bupati})
      CHECK(meja.find(id, pelaku(p)).error().fault == Fault::not_found);
    for (const int p : {perawat, kapus, kadis}) CHECK(meja.find(id, pelaku(p)));
    CHECK(meja.find(id, hr()));
    const SkpId head = meja.create(kadis);
    CHECK(is_relasi(*meja.find(head, pelaku(bupati)), Relasi::kdh));
    akun::Pelaku unit_admin = pelaku(orang_lain);
    unit_admin.peran.push_back({akun::Peran::admin_unit, UnitId{2}, "/1/2/"});
    CHECK_FALSE(meja.find(id, unit_admin));
    CHECK(meja.save(id, orang_lain, perawat_menunggu(), 1).error().fault == Fault::not_found);
    CHECK(meja.save(id, kapus, perawat_menunggu(), 1).error().fault == Fault::forbidden);
  });
}

TEST_CASE("a stale version is refused and nothing is written") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    REQUIRE(meja.save(id, perawat, perawat_menunggu(), 1));
    Rencana other = perawat_menunggu();
    other.hasil_kerja[0].teks = "Lain";
    CHECK(meja.save(id, perawat, other, 1).error().fault == Fault::conflict);
    CHECK(meja.rencana(meja.header(id).versi_kerja) == perawat_menunggu());
    CHECK(meja.event(id, pelaku(perawat), PeristiwaSkp::ajukan, 1).error().fault == Fault::conflict);
    CHECK(meja.header(id).keadaan == KeadaanSkp::draf);
    CHECK(meja.number("SELECT COUNT(*) AS n FROM skp_peristiwa") == 0);
  });
}

TEST_CASE("only a complete plan is submitted, and only its people move it") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    CHECK(meja.event(id, perawat, PeristiwaSkp::ajukan).error().fault == Fault::invalid);
    REQUIRE(meja.save(id, perawat, perawat_menunggu(), 1));
    CHECK(meja.event(id, kapus, PeristiwaSkp::ajukan).error().fault == Fault::forbidden);
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::ajukan));
    CHECK(meja.event(id, perawat, PeristiwaSkp::tetapkan).error().fault == Fault::forbidden);
    CHECK(meja.event(id, kadis, PeristiwaSkp::tetapkan).error().fault == Fault::forbidden);
    CHECK(meja.event(id, kapus, PeristiwaSkp::kembalikan, "  ").error().field == "alasan");
    REQUIRE(meja.event(id, kapus, PeristiwaSkp::kembalikan, "Target terlalu rendah"));
    CHECK(meja.header(id).keadaan == KeadaanSkp::dikembalikan);
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::ajukan));
    REQUIRE(meja.event(id, kapus, PeristiwaSkp::tetapkan));
    CHECK(meja.event(id, kapus, PeristiwaSkp::tetapkan).error().fault == Fault::forbidden);
    const SkpHeader skp = meja.header(id);
    CHECK(skp.nomor_berlaku == 1);
    CHECK(skp.versi_berlaku == skp.versi_kerja);
    CHECK_FALSE(skp.menunggu_sejak);
    CHECK(meja.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 3") == 2);
    CHECK(meja.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 4") == 2);
    db.read([&](db::Reader& r) {
      const auto history = list_peristiwa(r, id);
      REQUIRE(history.size() == 4);
      CHECK(history[1].alasan == "Target terlalu rendah");
      CHECK(list_versi(r, id).front().identitas.find("Maria") != std::string::npos);
    });
  });
}

TEST_CASE("a set version cannot be changed, not even by a statement") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    CHECK(meja.save(id, perawat, perawat_menunggu(), meja.header(id).versi).error().fault == Fault::forbidden);
    for (const char* sql : {"UPDATE hasil_kerja SET teks = 'x'", "DELETE FROM indikator", "DELETE FROM lampiran",
                            "UPDATE lampiran SET teks = 'x'",
                            "INSERT INTO perilaku_ekspektasi (skp_versi_id, nilai, teks) VALUES (1, 1, 'x')"})
      CHECK_THROWS_AS(db.write([&](db::Tx& tx) {
        tx.exec(sql);
        return true;
      }),
                      Bug);
    CHECK(meja.rencana(meja.header(id).versi_kerja) == perawat_menunggu());
  });
}

TEST_CASE("a revision keeps every kunci, the old version stays, and giving it up returns to it") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    const SkpHeader first = meja.header(id);
    CHECK(meja.event(id, perawat, PeristiwaSkp::usul_ubah).error().field == "alasan");
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::usul_ubah, "Motor dinas rusak"));
    SkpHeader second = meja.header(id);
    CHECK(second.nomor == 2);
    CHECK(second.nomor_berlaku == 1);
    CHECK(second.keadaan == KeadaanSkp::draf);
    Rencana changed = meja.rencana(second.versi_kerja);
    CHECK(changed == perawat_menunggu());
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::batal_ubah));
    CHECK(meja.header(id).nomor == 1);
    CHECK(meja.header(id).keadaan == KeadaanSkp::ditetapkan);
    REQUIRE(meja.event(id, kapus, PeristiwaSkp::usul_ubah, "Prioritas berubah"));
    second = meja.header(id);
    CHECK(second.nomor == 3);
    changed.hasil_kerja[0].teks = "Ibu hamil terlayani";
    REQUIRE(meja.save(id, perawat, changed, second.versi));
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::ajukan));
    REQUIRE(meja.event(id, kapus, PeristiwaSkp::tetapkan));
    CHECK(meja.header(id).nomor_berlaku == 3);
    CHECK(meja.rencana(first.versi_kerja) == perawat_menunggu());
    CHECK(compare(meja.rencana(first.versi_kerja), meja.rencana(meja.header(id).versi_kerja)).size() == 1);
    CHECK(meja.number("SELECT COUNT(*) AS n FROM skp_versi WHERE keadaan = 'diganti'") == 1);
  });
}

TEST_CASE("a draft waits for the leader's plan and is linked to it later") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    REQUIRE(meja.save(id, perawat, perawat_menunggu(), 1));
    const auto choices = [&] {
      std::vector<PilihanInduk> out;
      db.read([&](db::Reader& r) { out = list_induk(r, *find_skp(r, id, pelaku(perawat))); });
      return out;
    };
    CHECK(choices().empty());
    const SkpId leader = meja.create(kapus);
    meja.set(leader, kapus, kadis, kepala_dinas());
    REQUIRE(choices().size() == 1);
    CHECK(choices()[0].teks ==
          "Meningkatnya pelayanan kesehatan\n- Persentase keluarga sehat\n- Persentase serapan anggaran");
    Rencana linked = perawat_menunggu();
    linked.hasil_kerja[0].induk = Induk{choices()[0].id, ""};
    REQUIRE(meja.save(id, perawat, linked, meja.header(id).versi));
    const Rencana stored = meja.rencana(meja.header(id).versi_kerja);
    CHECK(stored.hasil_kerja[0].induk->teks == choices()[0].teks);
    CHECK_FALSE(stored.hasil_kerja[0].menunggu_induk);
    CHECK(stored.hasil_kerja[1].menunggu_induk);
    linked.hasil_kerja[0].induk = Induk{HasilKerjaId{999}, ""};
    const auto foreign = meja.save(id, perawat, linked, meja.header(id).versi);
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().field == "hasil_kerja.1.induk");
  });
}

TEST_CASE("priority, approach and special expectations are the rater's") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    Rencana typed = perawat_menunggu();
    typed.pendekatan = Pendekatan::kualitatif;
    typed.ekspektasi_khusus[1] = "dari pegawai";
    REQUIRE(meja.save(id, perawat, typed, 1));
    Rencana stored = meja.rencana(meja.header(id).versi_kerja);
    CHECK(stored.pendekatan == Pendekatan::kuantitatif);
    CHECK(stored.ekspektasi_khusus[1].empty());
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::ajukan));
    stored.hasil_kerja[1].jenis = JenisHasil::utama;
    stored.ekspektasi_khusus[0] = "Sapa pasien dalam bahasa mereka.";
    const auto save = [&](int who) {
      return db.write_result([&](db::Tx& tx) {
        return save_ekspektasi(tx, pelaku(who), id, stored, meja.header(id).versi, kNow, kToday);
      });
    };
    CHECK(save(perawat).error().fault == Fault::forbidden);
    REQUIRE(save(kapus));
    const Rencana after = meja.rencana(meja.header(id).versi_kerja);
    CHECK(after.hasil_kerja[1].jenis == JenisHasil::utama);
    CHECK(after.ekspektasi_khusus[0] == stored.ekspektasi_khusus[0]);
  });
}

TEST_CASE("last year's plan is copied with new keys and waits for this year's leader") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId old = meja.create(perawat, 2025);
    const SkpId id = meja.create(perawat);
    const auto copy = [&] {
      return db.write_result([&](db::Tx& tx) {
        return copy_from_last_year(tx, pelaku(perawat), id, meja.header(id).versi, kNow, kToday);
      });
    };
    CHECK(copy().error().fault == Fault::invalid);
    meja.set(old, perawat, kapus, perawat_menunggu());
    REQUIRE(copy());
    REQUIRE(copy());
    const Rencana r = meja.rencana(meja.header(id).versi_kerja);
    REQUIRE(r.hasil_kerja.size() == 4);
    CHECK(r.hasil_kerja[0].teks == perawat_menunggu().hasil_kerja[0].teks);
    CHECK(r.hasil_kerja[0].menunggu_induk);
    CHECK(r.hasil_kerja[0].kunci != r.hasil_kerja[1].kunci);
    CHECK(r.lampiran == contoh::lampiran());
  });
}

TEST_CASE("the kepala daerah sets a JPT's plan, whose set goals come from the perjanjian kinerja") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    Perjanjian pk{.unit = UnitId{2}, .tahun = 2026};
    pk.sasaran.push_back({"Kesehatan ibu meningkat",
                          {{"Serapan anggaran", Perspektif::anggaran, "realisasi / pagu", suggest_target("95%")}}});
    const auto save = [&](int who, std::int64_t versi) {
      pk.versi = versi;
      return db.write_result([&](db::Tx& tx) { return save_perjanjian(tx, pelaku(who), pk, Tetapkan::ya, kNow); });
    };
    CHECK(save(perawat, 0).error().fault == Fault::forbidden);
    REQUIRE(save(kadis, 0));
    CHECK(save(kadis, 0).error().fault == Fault::conflict);
    REQUIRE(save(kadis, 1));
    const auto read =
        db.read_result([&](db::Reader& r) { return find_perjanjian(r, pelaku(perawat), UnitId{2}, 2026); });
    CHECK(read->sasaran == pk.sasaran);
    CHECK_FALSE(read->boleh_ubah);

    const SkpId id = meja.create(kadis);
    Rencana r = meja.rencana(meja.header(id).versi_kerja);
    REQUIRE(r.hasil_kerja.size() == 1);
    CHECK(r.hasil_kerja[0].indikator[0].perspektif == Perspektif::anggaran);
    r.lampiran = contoh::lampiran();
    REQUIRE(meja.save(id, kadis, r, meja.header(id).versi));
    REQUIRE(meja.event(id, kadis, PeristiwaSkp::ajukan));
    REQUIRE(meja.event(id, bupati, PeristiwaSkp::tetapkan));
    CHECK(meja.header(id).keadaan == KeadaanSkp::ditetapkan);
  });
}

TEST_CASE("a cell of the matrix becomes a draft of its employee, once") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId leader = meja.create(kapus);
    meja.set(leader, kapus, kadis, kepala_dinas());
    const auto save = [&](int who, int pegawai, const char* teks) {
      return db.write_result([&](db::Tx& tx) {
        return save_matriks(tx, pelaku(who), leader, {{PegawaiId{pegawai}, 1, teks}}, kNow, kToday);
      });
    };
    CHECK(save(kadis, perawat, "Asuhan sesuai standar").error().fault == Fault::forbidden);
    CHECK(save(kapus, orang_lain, "Asuhan sesuai standar").error().fault == Fault::not_found);
    REQUIRE(save(kapus, perawat, "Asuhan sesuai standar"));
    const Rencana r = meja.rencana(meja.header(meja.create(perawat)).versi_kerja);
    REQUIRE(r.hasil_kerja.size() == 1);
    CHECK(r.hasil_kerja[0].teks == "Asuhan sesuai standar");
    CHECK(r.hasil_kerja[0].induk);
    REQUIRE(save(kapus, perawat, "Lain"));
    CHECK(meja.number("SELECT COUNT(*) AS n FROM peran_hasil WHERE teks = 'Asuhan sesuai standar' AND diambil = 1") ==
          1);
    db.read([&](db::Reader& reader) { CHECK(list_peran_baru(reader, meja.header(meja.create(perawat))).empty()); });
  });
}

TEST_CASE("a leader reads the team page by page, and the plans of a closed post end as a whole") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    const auto team = [&](const Setelah& after) {
      std::vector<AnggotaKeadaan> out;
      db.read([&](db::Reader& r) { out = list_tim(r, pelaku(kapus), 2026, kToday, after, 1); });
      return out;
    };
    const auto first = team({});
    REQUIRE(first.size() == 1);
    CHECK(first[0].nama == "Maria");
    CHECK(first[0].berlaku);
    const auto second = team({first[0].nama, first[0].pegawai});
    REQUIRE(second.size() == 1);
    CHECK_FALSE(second[0].skp);
    CHECK(team({second[0].nama, second[0].pegawai}).empty());
    db.read([&](db::Reader& r) {
      const auto sum = summarize_tim(r, pelaku(kapus), 2026, kToday);
      CHECK(sum.pegawai == 2);
      CHECK(sum.berlaku == 1);
      CHECK(sum.belum() == 1);
    });
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::usul_ubah, "Pindah"));
    REQUIRE(meja.event(id, hr(), PeristiwaSkp::tutup, meja.header(id).versi, "CLTN"));
    CHECK(meja.number("SELECT COUNT(*) AS n FROM skp_versi WHERE keadaan = 'ditutup'") == 2);
  });
}
