#include "pengaduan/tukar/impor_store.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "pengaduan/publik/store.h"
#include "pengaduan/terbit_store_test.h"
#include "pengaduan/tukar/sp4n_store.h"

using namespace pengaduan;
using namespace pengaduan::contoh;

namespace {

using K = KolomImpor;

const std::int64_t kKini = kSenin + 30 * kDay;

CaraImpor cara(KeterbukaanAsal keterbukaan = KeterbukaanAsal::disaring_dulu) {
  return {.sumber = "lama", .keterbukaan = keterbukaan, .now = kKini};
}

BarisAsal asal(const std::string& nomor, const std::string& keadaan = "open", const std::string& unit = "") {
  BarisAsal b{.nomor = 2};
  b.at(K::nomor_asal) = nomor;
  b.at(K::isi) = "Lubang di depan pasar, hubungi 0812-3456-7890.";
  b.at(K::kategori) = "jalan_rusak";
  b.at(K::diterima) = "2026-07-01T08:00:00+09:00";
  b.at(K::selesai) = "2026-07-04T08:00:00+09:00";
  b.at(K::keadaan) = keadaan;
  b.at(K::unit) = unit;
  b.at(K::catatan) = "Sudah ditambal.";
  return b;
}

BarisAsal sp4n(const std::string& nomor, const std::string& angka) {
  BarisAsal b = asal("");
  b.at(K::nomor) = nomor;
  b.at(K::sp4n) = angka;
  return b;
}

std::vector<PengaduanImpor> rencana(Balai& b, const std::vector<BarisAsal>& rows, const CaraImpor& c) {
  AcuanImpor acuan;
  b.db.read([&](db::Reader& r) { acuan = load_acuan(r, rows, c); });
  return plan_impor(rows, std::move(acuan), c);
}

std::int64_t impor(Balai& b, const std::vector<BarisAsal>& rows, const CaraImpor& c = cara()) {
  return tulis_impor(b.db, b.brankas, rencana(b, rows, c), c, orang(koordinator), [](std::int64_t, std::int64_t) {});
}

PengaduanId asal_id(Balai& b, const std::string& nomor) {
  return PengaduanId{
      b.number("SELECT COALESCE(MAX(pengaduan_id), 0) AS n FROM pengaduan_asal WHERE nomor_asal = '" + nomor + "'")};
}

std::string exported(Balai& b) {
  return b.db
      .read_result([](db::Reader& r) {
        return lembar::csv_bytes("a.csv", [&](lembar::SheetWriter& s) { return export_pengaduan(r, s, 540); });
      })
      .value();
}

}  // namespace

TEST_CASE("what comes in keeps its dates, tells nobody, and its log holds") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    CHECK(impor(b, {asal("1"), asal("2", "open", "Dinas PUPR"), asal("3", "closed", "dpupr")}) == 3);
    const auto baru = b.baris(asal_id(b, "1")), unit = b.baris(asal_id(b, "2")), tutup = b.baris(asal_id(b, "3"));
    CHECK(baru.keadaan == KeadaanPengaduan::baru);
    CHECK(unit.keadaan == KeadaanPengaduan::terdisposisi);
    CHECK(unit.unit == kPupr);
    CHECK(unit.keadaan_sejak == kKini);  // passing it on is done here and now
    CHECK(tutup.keadaan == KeadaanPengaduan::selesai_otomatis);
    CHECK(tutup.unit == kPupr);
    const std::int64_t masuk = *parse_saat("2026-07-01T08:00:00+09:00", 540);
    for (const auto* p : {&baru, &unit, &tutup}) CHECK(p->diterima == masuk);
    CHECK(tutup.selesai == masuk + 3 * kDay);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_identitas") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan WHERE kanal = 'impor' AND terbit = 0") == 3);
    CHECK(b.number("SELECT diingatkan AS n FROM pengaduan WHERE id = " + to_text(baru.id)) == 4);
    b.db.read([&](db::Reader& r) {
      CHECK_FALSE(periksa_riwayat(r, b.brankas));
      CHECK(read_isi(r, b.brankas, baru.id)->cerita.find("0812-3456-7890") != std::string::npos);
    });
  });
}

TEST_CASE("the same file again changes nothing, and what another import brought meanwhile is left alone") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const std::vector<BarisAsal> rows{asal("1"), asal("2", "closed")};
    const auto planned = rencana(b, rows, cara());
    CHECK(impor(b, rows) == 2);
    const auto events = b.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa");
    CHECK(count_impor(rencana(b, rows, cara())).sama == 2);
    CHECK(impor(b, rows) == 0);
    // A plan from before the first import.
    CHECK(tulis_impor(b.db, b.brankas, planned, cara(), orang(koordinator), [](std::int64_t, std::int64_t) {}) == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa") == events);
    CaraImpor other = cara();
    other.sumber = "lain";
    CHECK(impor(b, {asal("1")}, other) == 1);
  });
}

TEST_CASE("what was public there is published here without numbers of people; the rest waits for a person") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    CHECK(impor(b, {asal("1", "closed"), asal("2")}, cara(KeterbukaanAsal::sudah_publik)) == 2);
    CHECK(b.number("SELECT terbit AS n FROM pengaduan WHERE id = " + to_text(asal_id(b, "1"))) == 1);
    CHECK(b.number("SELECT terbit AS n FROM pengaduan WHERE id = " + to_text(asal_id(b, "2"))) == 0);  // not passed on
    b.db.read([&](db::Reader& r) {
      const auto shown = list_publik(r, Kanal::halaman, {}, *Tanggal::make(2026, 8, 12), 10);
      REQUIRE(shown.size() == 1);
      CHECK(shown[0].isi == "Lubang di depan pasar, hubungi […].");
      CHECK(shown[0].catatan == "Sudah ditambal.");
      CHECK(shown[0].nama.empty());
    });
  });
}

TEST_CASE("SP4N numbers are set, changed, never given twice, and bring in what began there") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const auto satu = b.baris(b.lapor(jembatan())), dua = b.baris(b.lapor(jembatan()));
    Draf dugaan = jembatan();
    dugaan.kategori = "dugaan";
    const auto wbs = b.baris(b.lapor(dugaan));
    CHECK(impor(b, {sp4n(satu.nomor, "7001"), sp4n("", "7002")}) == 2);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan WHERE sp4n_id = '7001' AND id = " + to_text(satu.id)) == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan WHERE sp4n_id = '7002' AND kanal = 'sp4n'") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'pengaduan.sp4n'") == 1);
    CHECK(impor(b, {sp4n(satu.nomor, "7001"), sp4n("", "7002")}) == 0);
    CHECK(impor(b, {sp4n(dua.nomor, "7001")}) == 0);
    CHECK(impor(b, {sp4n(satu.nomor, "7003")}) == 1);
    CHECK(rencana(b, {sp4n(wbs.nomor, "7004")}, cara()).front().sebab == SebabTolak::nomor_tidak_ada);
    CHECK_FALSE(
        b.db.write_result([&](db::Tx& tx) { return set_sp4n(tx, orang(koordinator), kKini, wbs.nomor, "7004"); }));
  });
}

TEST_CASE("the list for SP4N names neither what is for APIP nor what is rahasia, and no words that are not published") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const auto terbit = b.baris(terbitkan(b));
    Draf rahasia = jembatan();
    rahasia.privasi.rahasia = true;
    rahasia.cerita = "Cerita rahasia yang panjang sekali.";
    const auto tertutup = b.baris(b.lapor(rahasia));
    b.db.write([&](db::Tx& tx) {
      return tx.exec("UPDATE pengaduan SET isi_publik = 'Kata rahasia', judul_publik = 'Judul rahasia' WHERE id = $1",
                     {tertutup.id}) == 1;
    });
    Draf dugaan = jembatan();
    dugaan.kategori = "dugaan";
    const auto wbs = b.baris(b.lapor(dugaan));
    const std::string csv = exported(b);
    CHECK(csv.find("Sembilan papan jembatan") != std::string::npos);
    for (const auto& nomor : {terbit.nomor, tertutup.nomor}) CHECK(csv.find(nomor) != std::string::npos);
    for (const std::string& hidden : {wbs.nomor, std::string("ahasia"), std::string("Maria"), std::string("dugaan")})
      CHECK_MESSAGE(csv.find(hidden) == std::string::npos, hidden);
    b.db.read([&](db::Reader& r) { CHECK(count_export_pengaduan(r) == 2); });
  });
}

TEST_CASE("a preview changes nothing but itself, is sealed, and is applied or called off once") {
  test::for_each_database([](db::Database& database) {
    Balai b(database);
    const std::vector<BarisAsal> rows{asal("1"), asal("2", "archived"), asal("3", "closed")};
    const auto planned = rencana(b, rows, cara());
    std::vector<PengaduanImpor> numbered = planned;
    for (std::size_t i = 0; i < numbered.size(); ++i) numbered[i].baris = static_cast<std::int64_t>(i) + 2;
    const auto id = simpan_pratinjau(b.db, b.brankas, "lama.csv", numbered, cara(), orang(koordinator));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM impor_pengaduan_baris WHERE segel LIKE '%Lubang%'") == 0);
    b.db.read([&](db::Reader& r) {
      const auto impor = find_impor_pengaduan(r, id);
      CHECK(impor->hitungan.baru == 2);
      CHECK(impor->hitungan.ditolak == 1);
      const auto refused = list_baris_impor(r, b.brankas, id, 10);
      REQUIRE(refused->size() == 3);
      CHECK(refused->front().hasil == HasilImpor::ditolak);
      CHECK(refused->front().sel == "archived");
      CHECK(refused->front().sebab == SebabTolak::keadaan_asing);
    });
    const auto queue = [&] {
      return b.db.write_result([&](db::Tx& tx) { return queue_impor(tx, id, orang(koordinator), kKini); });
    };
    CHECK(queue());
    CHECK_FALSE(queue());
    const auto batal = [&] { return b.db.write_result([&](db::Tx& tx) { return batal_impor(tx, id); }); };
    CHECK_FALSE(batal());
    const std::string argumen = nlohmann::json{{"impor", id.value}, {"akun", koordinator}, {"nama", "Orang 1"}}.dump();
    const auto run = [&] { return run_impor(b.db, b.brankas, argumen, kKini, 540, [](std::int64_t, std::int64_t) {}); };
    CHECK(nlohmann::json::parse(run())["berubah"] == 2);
    CHECK(nlohmann::json::parse(run())["berubah"] == 0);  // a job that was taken up again
    CHECK(b.number("SELECT COUNT(*) AS n FROM impor_pengaduan_baris") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan") == 2);

    const auto second = simpan_pratinjau(b.db, b.brankas, "lama.csv", numbered, cara(), orang(koordinator));
    CHECK(b.db.write_result([&](db::Tx& tx) { return batal_impor(tx, second); }));
    CHECK_FALSE(b.db.write_result([&](db::Tx& tx) { return queue_impor(tx, second, orang(koordinator), kKini); }));
    CHECK(b.number("SELECT COUNT(*) AS n FROM impor_pengaduan_baris") == 0);
  });
}
