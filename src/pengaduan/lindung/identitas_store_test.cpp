#include "pengaduan/lindung/identitas_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/lindung/pembacaan_store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using R = Relasi;

constexpr const char* kAlasan = "Pesan tidak dijawab, alamat rumah terancam banjir.";
const Tanggal kHari = *Tanggal::make(2026, 7, 13);

struct Ruang : Balai {
  using Balai::Balai;

  static Peminta peminta(R relasi, int id) { return {orang(id), relasi}; }
  Result<void> minta(PengaduanId id, const Peminta& siapa, const Tunda& tunda = {}, std::int64_t now = kSenin) {
    return db.write_result([&](db::Tx& tx) {
      return minta_buka(tx, brankas, load_jam(tx, now, 540), id, siapa, {DasarBuka::keselamatan, kAlasan, tunda});
    });
  }
  Result<void> putus(PengaduanId id, const Peminta& siapa, Putusan putusan, std::int64_t now = kSenin) {
    const auto which = semua(id).front().id;
    return db.write_result([&](db::Tx& tx) {
      return putuskan_buka(tx, brankas, load_jam(tx, now, 540), id, siapa, {which, putusan, kAlasan, {}});
    });
  }
  Result<void> buka(PengaduanId id, const Peminta& siapa, const std::string& sesi, std::int64_t now = kSenin) {
    return db.write_result(
        [&](db::Tx& tx) { return buka_identitas(tx, brankas, load_jam(tx, now, 540), id, siapa, sesi); });
  }
  std::vector<Permintaan> semua(PengaduanId id) {
    const auto p = baris(id);
    return db.read_result([&](db::Reader& r) { return list_permintaan(r, brankas, p); }).value();
  }
  std::string baca(PengaduanId id, const Peminta& siapa, const std::string& sesi, std::int64_t now = kSenin) {
    const auto p = baris(id);
    const auto all = semua(id);
    const Permintaan* agreed = find_berlaku(all, p, siapa, now);
    if (!agreed) return "";
    const auto who =
        db.read_result([&](db::Reader& r) { return baca_identitas(r, brankas, p, *agreed, siapa, sesi, now); }).value();
    return who ? who->nama + " " + who->surel : "";
  }
  std::size_t diberitahu(PengaduanId id, std::int64_t now) {
    const auto p = baris(id);
    return db.read_result([&](db::Reader& r) { return list_pembacaan_pelapor(r, brankas, p, now); }).value().size();
  }
  void hide(PengaduanId id) {
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET anonim = 1 WHERE id = $1", {id}) == 1; });
  }
  // The second of APIP, and the Inspektorat that the first leads.
  void add_inspektorat() {
    db.write([](db::Tx& tx) {
      tx.exec(
          "INSERT INTO unit (id, kode, nama, jenis, induk_id, jalur, mulai) VALUES (4, 'INSP', 'Inspektorat', "
          "'inspektorat', 1, '/1/4/', '2020-01-01')");
      tx.exec("UPDATE penugasan SET unit_id = 4, memimpin = 1 WHERE pegawai_id = $1", {apip});
      return true;
    });
  }
};

akun::Pelaku second_apip() {
  akun::Pelaku p = test::pelaku(orang_lain);
  p.akun = AkunId{orang_lain};
  p.peran.push_back({akun::Peran::apip, std::nullopt, ""});
  return p;
}

TEST_CASE("who is not hidden is read with a reason: for a day, in the one session that opened it, and he is told") {
  test::for_each_database([](db::Database& db) {
    Ruang b(db);
    const auto id = b.lapor(jembatan());
    const auto k = Ruang::peminta(R::koordinator, koordinator);
    CHECK(b.buka(id, k, "s1").error().fault == Fault::conflict);
    REQUIRE(b.minta(id, k));
    CHECK(b.minta(id, k).error().field == "alasan");
    CHECK(b.baca(id, k, "s1").empty());
    CHECK(b.diberitahu(id, kSenin) == 0);
    REQUIRE(b.buka(id, k, "s1"));
    CHECK(b.baca(id, k, "s1") == "Maria Pigai maria@example.org");
    CHECK(b.baca(id, k, "s2").empty());
    CHECK(b.baca(id, k, "").empty());
    CHECK(b.baca(id, Ruang::peminta(R::apip, apip), "s1").empty());
    CHECK_FALSE(b.baca(id, k, "s1", kSenin + buka_tampil_ms - 1).empty());
    CHECK(b.baca(id, k, "s1", kSenin + buka_tampil_ms).empty());
    CHECK(b.diberitahu(id, kSenin) == 1);
    REQUIRE(b.buka(id, k, "s2", kSenin + buka_berlaku_ms - 1));
    CHECK(b.semua(id).front().kali == 2);
    CHECK(b.buka(id, k, "s2", kSenin + buka_berlaku_ms).error().fault == Fault::conflict);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_lindung WHERE tindakan = 'buka'") == 2);
    // APIP hears of each, and of the reason nothing can be read in the database.
    CHECK(
        b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 2 AND kunci = 'pemberitahuan.identitas_dibaca'") ==
        2);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_buka WHERE alasan LIKE '%banjir%'") == 0);
  });
}

TEST_CASE("who is hidden is read with a second person of APIP, and never by the one who asks alone") {
  test::for_each_database([](db::Database& db) {
    Ruang b(db);
    for (const bool rahasia : {false, true}) {
      Draf d = jembatan();
      d.privasi = {!rahasia, rahasia};
      const auto id = b.lapor(d);
      const auto a = Ruang::peminta(R::apip, apip);
      REQUIRE(b.minta(id, a, {30, "Pemeriksaan masih berjalan."}));
      CHECK(b.buka(id, a, "s1").error().fault == Fault::conflict);
      CHECK(b.putus(id, a, Putusan::setuju).error().fault == Fault::not_found);
      CHECK(b.putus(id, Ruang::peminta(R::koordinator, koordinator), Putusan::setuju).error().fault ==
            Fault::not_found);
      REQUIRE(b.putus(id, {second_apip(), R::apip}, Putusan::setuju));
      CHECK(b.putus(id, {second_apip(), R::apip}, Putusan::tolak).error().fault == Fault::conflict);
      REQUIRE(b.buka(id, a, "s1"));
      CHECK(b.baca(id, a, "s1") == "Maria Pigai maria@example.org");
      // Delayed, not forgotten.
      CHECK(b.diberitahu(id, kSenin + 30 * kDay - 1) == 0);
      CHECK(b.diberitahu(id, kSenin + 30 * kDay) == 1);
    }
    const auto id = b.lapor(jembatan());
    b.hide(id);
    const auto k = Ruang::peminta(R::koordinator, koordinator);
    REQUIRE(b.minta(id, k));
    REQUIRE(b.putus(id, Ruang::peminta(R::apip, apip), Putusan::tolak));
    CHECK(b.buka(id, k, "s1").error().fault == Fault::conflict);
    CHECK(b.number(
              "SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 1 AND kunci = 'pemberitahuan.identitas_ditolak'") ==
          1);
    // He may ask again, and a wish nobody decides on is over after a week.
    REQUIRE(b.minta(id, k));
    CHECK(b.putus(id, Ruang::peminta(R::apip, apip), Putusan::setuju, kSenin + buka_tunggu_ms).error().fault ==
          Fault::conflict);
    REQUIRE(b.putus(id, Ruang::peminta(R::apip, apip), Putusan::setuju, kSenin + buka_tunggu_ms - 1));
  });
}

TEST_CASE("more privacy ends what was agreed to for less") {
  test::for_each_database([](db::Database& db) {
    Ruang b(db);
    const auto id = b.lapor(jembatan());
    const auto k = Ruang::peminta(R::koordinator, koordinator);
    REQUIRE(b.minta(id, k));
    REQUIRE(b.buka(id, k, "s1"));
    b.hide(id);
    CHECK(b.baca(id, k, "s1").empty());
    CHECK(b.buka(id, k, "s1").error().fault == Fault::conflict);
  });
}

TEST_CASE("no unit ever asks, and of a violation the head of APIP alone") {
  test::for_each_database([](db::Database& db) {
    Ruang b(db);
    b.add_inspektorat();
    const auto open = b.lapor(jembatan());
    for (const auto& [relasi, id] :
         {std::pair{R::penghubung, penghubung}, std::pair{R::kepala_opd, kepala}, std::pair{R::pelaksana, pelaksana}})
      CHECK(b.minta(open, Ruang::peminta(relasi, id)).error().fault == Fault::not_found);
    Draf d = jembatan();
    d.kategori = "dugaan";
    const auto wbs = b.lapor(d);
    CHECK(b.minta(wbs, Ruang::peminta(R::koordinator, koordinator)).error().fault == Fault::not_found);
    CHECK(b.minta(wbs, {second_apip(), R::apip}).error().fault == Fault::forbidden);
    const auto ketua = Ruang::peminta(R::apip, apip);
    REQUIRE(b.minta(wbs, ketua));
    REQUIRE(b.buka(wbs, ketua, "s1"));
    CHECK(b.baca(wbs, ketua, "s1") == "Maria Pigai maria@example.org");
    // No longer the head: what was agreed to opens nothing.
    db.write([](db::Tx& tx) { return tx.exec("UPDATE penugasan SET memimpin = 0 WHERE unit_id = 4") == 1; });
    CHECK(b.buka(wbs, ketua, "s1").error().fault == Fault::conflict);
    Draf nameless = jembatan();
    nameless.nama.clear();
    nameless.surel.clear();
    const auto nobody = b.lapor(nameless);
    CHECK(b.minta(nobody, Ruang::peminta(R::koordinator, koordinator)).error().field == "alasan");
  });
}

TEST_CASE("a month's readings are reviewed by somebody else of APIP, and again when it is read again") {
  test::for_each_database([](db::Database& db) {
    Ruang b(db);
    const auto id = b.lapor(jembatan());
    const auto a = Ruang::peminta(R::apip, apip);
    REQUIRE(b.minta(id, a));
    const auto list = [&](const akun::Pelaku& who, std::int64_t dari, std::int64_t sampai) {
      return db.read_result([&](db::Reader& r) { return list_pembacaan(r, b.brankas, who, kHari, dari, sampai); })
          .value();
    };
    CHECK(list(second_apip(), kSenin, kSenin + 1).empty());
    REQUIRE(b.buka(id, a, "s1"));
    REQUIRE(list(second_apip(), kSenin, kSenin + 1).size() == 1);
    CHECK(list(second_apip(), kSenin, kSenin + 1)[0].nomor == b.baris(id).nomor);
    CHECK(list(second_apip(), kSenin + 1, kSenin + 2).empty());
    CHECK(list(second_apip(), kSenin - 1, kSenin).empty());
    const auto review = [&](const akun::Pelaku& who) {
      const auto which = b.semua(id).front().id;
      return db.write_result(
          [&](db::Tx& tx) { return tinjau_pembacaan(tx, b.brankas, who, kHari, which, kSenin + 1); });
    };
    CHECK(review(orang(apip)).error().fault == Fault::not_found);
    CHECK(review(orang(penghubung)).error().fault == Fault::not_found);
    REQUIRE(review(second_apip()));
    CHECK(b.semua(id).front().ditinjau == kSenin + 1);
    REQUIRE(b.buka(id, a, "s1", kSenin + 2));
    CHECK_FALSE(b.semua(id).front().ditinjau);
  });
}

}  // namespace
}  // namespace pengaduan
