#include "pengaduan/perkara/store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/pelapor/store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

const Tanggal kRencana = *Tanggal::make(2026, 7, 24);

void put_jawaban(Balai& b, PengaduanId id, const std::string& teks) {
  b.db.write([&](db::Tx& tx) {
    tx.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, 4, 0)", {id, teks});
    tx.exec(
        "INSERT INTO berkas (sha256, bytes, jenis, dibuat) VALUES ('ab', 1, 'image/jpeg', 0) ON CONFLICT DO NOTHING");
    tx.exec(
        "INSERT INTO pengaduan_lampiran (pengaduan_id, pihak, sha256, nama, dibuat) VALUES ($1, 'petugas', 'ab', "
        "'sesudah.jpg', 0)",
        {id});
    return true;
  });
}

const std::string kJawaban = "Sembilan papan diganti kayu besi dan pagar dipasang kembali.";

TEST_CASE("what is filed waits for the koordinator with its clocks, and nothing of it is readable in the database") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    const auto p = b.baris(id);
    CHECK(p.keadaan == K::baru);
    CHECK(p.giliran == R::koordinator);
    CHECK(p.nama_publik == "M. P.");
    CHECK_FALSE(p.terbit);
    // Received on Monday 13 July: verified by Thursday, answered by the 14th hari kerja.
    CHECK(p.tenggat_langkah->iso() == "2026-07-16");
    CHECK(p.tenggat->iso() == "2026-07-31");
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_leg WHERE pemegang = 'koordinator' AND keluar IS NULL") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 1") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_isi WHERE segel LIKE '%jembatan%'") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_identitas WHERE segel LIKE '%Maria%'") == 0);
    const auto isi = db.read_result([&](db::Reader& r) { return read_isi(r, b.brankas, id); });
    CHECK(isi->cerita == jembatan().cerita);
  });
}

TEST_CASE("an unknown category is refused, and nothing stays of it") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Draf d = jembatan();
    d.kategori = "tidak_ada";
    const auto refused = db.write_result(
        [&](db::Tx& tx) { return ajukan(tx, b.brankas, load_jam(tx, kSenin, 540), {.isi = d}, draw_tanda_terima()); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "kategori");
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan") == 0);
  });
}

TEST_CASE("from report to confirmed closure and reopening") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    // The nearest refused step first: without a unit, without a date, with too short an answer, without approval.
    Tindakan no_unit = disposisi();
    no_unit.unit.reset();
    const auto refused = b.lakukan(id, sebagai(R::koordinator, koordinator), no_unit, kSenin);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "unit");
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin + kDay));
    CHECK(b.baris(id).unit == kPupr);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 4") == 1);
    CHECK(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::mulai}, kSenin + kDay).error().field ==
          "rencana");
    REQUIRE(
        b.lakukan(id, sebagai(R::penghubung, penghubung),
                  {.peristiwa = P::mulai, .teks = "Petugas memeriksa.", .teks_untuk_umum = true, .rencana = kRencana},
                  kSenin + 2 * kDay));
    put_jawaban(b, id, "Sudah.");
    CHECK(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, kSenin + 3 * kDay)
              .error()
              .field == "jawaban");
    b.db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan_jawaban SET teks = $1", {kJawaban}) == 1; });
    // Severity 3: the head of the unit agrees before it goes out.
    CHECK_FALSE(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, kSenin + 3 * kDay));
    REQUIRE(b.lakukan(id, sebagai(R::kepala_opd, kepala), {.peristiwa = P::setujui_jawaban}, kSenin + 3 * kDay));
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi, .teks_untuk_umum = true},
                      kSenin + 3 * kDay));
    CHECK(b.baris(id).giliran == R::pelapor);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_jawaban") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_teks WHERE teks_publik LIKE 'Sembilan%'") == 1);
    REQUIRE(b.lakukan(id, {R::pelapor}, {.peristiwa = P::konfirmasi}, kSenin + 4 * kDay));
    CHECK(b.baris(id).keadaan == K::selesai_dikonfirmasi);
    CHECK(b.baris(id).selesai == kSenin + 4 * kDay);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_leg WHERE keluar IS NULL") == 0);
    CHECK_FALSE(b.lakukan(id, {R::pelapor}, {.peristiwa = P::buka_kembali, .teks = "Lepas lagi"}, kSenin + 35 * kDay));
    REQUIRE(b.lakukan(id, {R::pelapor}, {.peristiwa = P::buka_kembali, .teks = "Lepas lagi"}, kSenin + 34 * kDay));
    CHECK(b.baris(id).keadaan == K::dibuka_kembali);
    CHECK_FALSE(b.baris(id).selesai);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_leg") == 4);
  });
}

TEST_CASE("a reason that the table asks for is asked for") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    const auto refused = b.lakukan(id, sebagai(R::koordinator, koordinator), {.peristiwa = P::arsipkan}, kSenin);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "teks");
    CHECK(b.lakukan(id, sebagai(R::koordinator, koordinator), {.peristiwa = P::arsipkan, .teks = "Bukan urusan daerah"},
                    kSenin));
    // Who archived it does not verify the appeal.
    REQUIRE(b.lakukan(id, {R::pelapor}, {.peristiwa = P::banding, .teks = "Jembatan ini milik daerah"}, kSenin));
    CHECK_FALSE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
    CHECK(b.lakukan(id, sebagai(R::koordinator, orang_lain), disposisi(), kSenin));
  });
}

TEST_CASE("who sees it: by role, unit and work, never who it is about") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    CHECK(b.cari(id, orang(koordinator)));
    CHECK(b.cari(id, orang(apip)));
    for (const int nobody : {kepala, penghubung, pelaksana, orang_lain}) CHECK_FALSE(b.cari(id, orang(nobody)));
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
    CHECK(b.cari(id, orang(penghubung))->relasi == std::vector{R::penghubung});
    CHECK(b.cari(id, orang(kepala))->relasi == std::vector{R::kepala_opd});
    CHECK_FALSE(b.cari(id, orang(pelaksana)));
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::sub_disposisi, .pelaksana = PegawaiId{pelaksana}}, kSenin));
    CHECK(b.cari(id, orang(pelaksana))->relasi == std::vector{R::pelaksana});
    CHECK_FALSE(b.cari(id, orang(orang_lain)));
    // About the worker: he, and his rater, do not see it any more.
    db.write([&](db::Tx& tx) {
      return tx.exec("INSERT INTO pengaduan_terlapor (pengaduan_id, pegawai_id) VALUES ($1, 5)", {id}) == 1;
    });
    CHECK_FALSE(b.cari(id, orang(pelaksana)));
    CHECK_FALSE(b.cari(id, orang(kepala)));
    CHECK(b.cari(id, orang(penghubung)));
    db.write([&](db::Tx& tx) {
      return tx.exec("INSERT INTO pengaduan_terlapor (pengaduan_id, unit_id) VALUES ($1, 2)", {id}) == 1;
    });
    CHECK_FALSE(b.cari(id, orang(penghubung)));
    CHECK(b.cari(id, orang(koordinator)));
  });
}

TEST_CASE("a whistleblower's report is APIP's alone, sealed and on no list") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Draf d = jembatan();
    d.kategori = "dugaan";
    d.cerita = "Uang papan jembatan dipakai sendiri oleh pejabat.";
    const auto id = b.lapor(d);
    CHECK(b.baris(id).privasi == Privasi{true, true});
    CHECK(b.baris(id).nama_publik.empty());
    CHECK(b.baris(id).giliran == R::apip);
    CHECK_FALSE(b.cari(id, orang(koordinator)));
    CHECK(b.cari(id, orang(apip)));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 1") == 0);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_isi WHERE kunci = 'wbs'") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_identitas WHERE kunci = 'wbs'") == 1);
    Tindakan ask{.peristiwa = P::minta_kelengkapan, .teks = "Siapa pejabatnya?"};
    CHECK_FALSE(b.lakukan(id, sebagai(R::koordinator, koordinator), ask, kSenin));
    REQUIRE(b.lakukan(id, sebagai(R::apip, apip), ask, kSenin));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_teks WHERE segel = 1 AND teks NOT LIKE '%pejabat%'") == 1);
    const auto talk = db.read_result([&](db::Reader& r) { return load_percakapan(r, b.brankas, id); });
    REQUIRE(talk);
    CHECK(talk->back().teks == "Siapa pejabatnya?");
    // Nobody turns it into something the koordinator reads, and nobody turns another into it.
    Tindakan out = disposisi();
    CHECK_FALSE(b.lakukan(id, sebagai(R::apip, apip), out, kSenin));
    const auto ordinary = b.lapor(jembatan());
    out.klasifikasi = Klasifikasi::wbs;
    CHECK(b.lakukan(ordinary, sebagai(R::koordinator, koordinator), out, kSenin).error().field == "klasifikasi");
  });
}

TEST_CASE("a changed row or word breaks the chain") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator),
                      {.peristiwa = P::minta_kelengkapan, .teks = "Jembatan yang mana?"}, kSenin));
    const auto broken = [&] {
      return db
          .read_result(
              [&](db::Reader& r) -> Result<std::optional<RiwayatRusak>> { return periksa_riwayat(r, b.brankas); })
          .value();
    };
    CHECK_FALSE(broken());
    // Words may go, never change.
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan_teks SET teks = 'Jembatan?'") == 1; });
    REQUIRE(broken());
    CHECK(broken()->nomor == 2);
    db.write([&](db::Tx& tx) { return tx.exec("DELETE FROM pengaduan_teks") == 1; });
    CHECK_FALSE(broken());
    CHECK_THROWS(db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan_peristiwa SET waktu = waktu + 1");
      return true;
    }));
  });
}

TEST_CASE("code and PIN open the reporter's own, and many wrong PINs close the door to the right one") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    const auto open = [&](const Kode& kode, const Pin& pin, std::int64_t now) {
      std::optional<std::string> token;
      db.write([&](db::Tx& tx) {
        if (auto t = open_sesi_pelapor(tx, kode, pin, now)) token = *t;
        return true;
      });
      return token;
    };
    const auto token = open(b.tanda->kode, b.tanda->pin, kSenin);
    REQUIRE(token);
    const auto pelapor = [&](std::int64_t now) {
      return db
          .read_result([&](db::Reader& r) -> Result<std::optional<Pelapor>> { return find_pelapor(r, *token, now); })
          .value();
    };
    REQUIRE(pelapor(kSenin));
    CHECK(pelapor(kSenin)->pengaduan == id);
    CHECK(pelapor(kSenin + sesi_pelapor_diam_ms));
    CHECK_FALSE(pelapor(kSenin + sesi_pelapor_diam_ms + 1));
    const TandaTerima other = draw_tanda_terima();
    CHECK_FALSE(open(other.kode, b.tanda->pin, kSenin));
    for (int i = 0; i < lacak_tries_max; ++i) CHECK_FALSE(open(b.tanda->kode, *Pin::parse("839201"), kSenin + i));
    CHECK_FALSE(open(b.tanda->kode, b.tanda->pin, kSenin + 60'000));
    CHECK(open(b.tanda->kode, b.tanda->pin, kSenin + 16 * 60'000));
  });
}

}  // namespace
}  // namespace pengaduan
