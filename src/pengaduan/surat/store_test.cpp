#include "pengaduan/surat/store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/surat/kirim_store.h"
#include "pengaduan/surat/langganan_store.h"
#include "pengaduan/tenggat/waktu_store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;

struct Pos : Balai {
  using Balai::Balai;

  LanggananId berlangganan(PengaduanId id, PeranLangganan peran, const std::string& alamat) {
    LanggananId out;
    db.write([&](db::Tx& tx) {
      std::optional<Langganan> l;
      if (peran == PeranLangganan::pelapor) {
        REQUIRE(minta_pelapor(tx, brankas, id, alamat, msg::Lang::id, kSenin));
        l = find_langganan_pelapor(tx, brankas, id);
      } else {
        l = find_langganan_formulir(tx, brankas,
                                    minta_pengikut(tx, brankas, id, alamat, msg::Lang::id, kSenin).value());
      }
      REQUIRE(l);
      out = l->id;
      REQUIRE(buktikan(tx, brankas, *l, buat_kode(tx, brankas, out, kSenin), kSenin) == HasilKode::benar);
      return true;
    });
    return out;
  }
  // The letters to one reader in their order, without those that prove the address.
  std::string surat(LanggananId id) {
    std::string out;
    db.read([&](db::Reader& r) {
      r.query(
          "SELECT surat FROM pengaduan_surat WHERE langganan_id = $1 AND surat NOT IN ('kode', 'diterima') ORDER BY id",
          {id}, [&](const db::Row& row) { out += (out.empty() ? "" : " ") + row.text("surat"); });
    });
    return out;
  }
  void jawab(PengaduanId id, std::int64_t now = kSenin) {
    REQUIRE(lakukan(id, sebagai(R::koordinator, koordinator), disposisi(KategoriId{32}), now));
    REQUIRE(lakukan(id, sebagai(R::penghubung, penghubung),
                    {.peristiwa = P::mulai, .rencana = Tanggal::from_utc_ms(now + 5 * kDay)}, now));
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET keparahan = 1, disaring = 1, judul_publik = 'Poli' WHERE id = $1", {id});
      tx.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, 4, 0)",
              {id, "Dokter sudah ditambah dan jadwalnya ditempel di depan poli."});
      return true;
    });
    REQUIRE(lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, now));
  }
};

Draf poli() {
  Draf d = jembatan();
  d.kategori = "rumah_sakit";
  return d;
}

TEST_CASE("each event makes one letter for each reader, in its own transaction; a closing is told five days before") {
  test::for_each_database([](db::Database& db) {
    Pos b(db);
    const auto id = b.lapor(poli());
    const auto own = b.berlangganan(id, PeranLangganan::pelapor, "maria@example.org");
    const auto follower = b.berlangganan(id, PeranLangganan::pengikut, "yohana@example.org");
    b.jawab(id);
    CHECK(b.surat(own) == "diteruskan dijawab");
    CHECK(b.surat(follower) == "dijawab");
    // A refused step leaves no letter.
    CHECK_FALSE(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanya, .teks = "?"}, kSenin));
    CHECK(b.surat(own) == "diteruskan dijawab");
    const auto look = [&](int day) { run_waktu(b.db, b.brankas, kSenin + day * kDay, 540, 100); };
    look(6);  // Sunday: six hari kerja are left
    CHECK(b.surat(own) == "diteruskan dijawab");
    look(7);
    look(8);
    CHECK(b.surat(own) == "diteruskan dijawab hampir_tutup");
    look(15);
    CHECK(b.surat(own) == "diteruskan dijawab hampir_tutup ditutup");
    CHECK(b.surat(follower) == "dijawab ditutup");
  });
}

TEST_CASE("who reported or follows what was merged hears of the other; what became secret is told to no follower") {
  test::for_each_database([](db::Database& db) {
    Pos b(db);
    const auto main = b.lapor(poli());
    const auto twin = b.lapor(poli());
    const auto reporter = b.berlangganan(twin, PeranLangganan::pelapor, "maria@example.org");
    const auto follower = b.berlangganan(twin, PeranLangganan::pengikut, "yohana@example.org");
    REQUIRE(b.lakukan(twin, sebagai(R::koordinator, koordinator),
                      {.peristiwa = P::gabung, .teks = "Sama.", .kanonik = main}, kSenin));
    CHECK(b.surat(reporter) == "digabung");
    CHECK(b.surat(follower) == "digabung");
    b.jawab(main);
    CHECK(b.surat(reporter) == "digabung gabungan_dijawab");
    CHECK(b.surat(follower) == "digabung dijawab");
    const auto late = b.berlangganan(main, PeranLangganan::pengikut, "agus@example.org");
    b.db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET rahasia = 1 WHERE id = $1", {main});
      return true;
    });
    REQUIRE(b.lakukan(main, {.relasi = R::pelapor}, {.peristiwa = P::konfirmasi}, kSenin));
    CHECK(b.surat(late).empty());
    CHECK(b.surat(follower) == "digabung dijawab");
  });
}

TEST_CASE("that his identity was read is told to the reporter alone, once, and not before he may know") {
  test::for_each_database([](db::Database& db) {
    Pos b(db);
    const auto id = b.lapor(poli());
    const auto own = b.berlangganan(id, PeranLangganan::pelapor, "maria@example.org");
    const auto follower = b.berlangganan(id, PeranLangganan::pengikut, "yohana@example.org");
    b.db.write([&](db::Tx& tx) {
      tx.exec(
          "INSERT INTO pengaduan_buka (id, pengaduan_id, akun_id, relasi, syarat, dasar, alasan, keadaan, diminta, "
          "dibuka, tunda_hari) VALUES (1, $1, 1, 'koordinator', 'alasan', 'keterangan', '', 'disetujui', $2, $2, 0), "
          "(2, $1, 2, 'apip', 'alasan', 'keterangan', '', 'disetujui', $2, $2, 3), "
          "(3, $1, 2, 'apip', 'alasan', 'keterangan', '', 'disetujui', $2, NULL, 0)",
          {id, kSenin});
      return true;
    });
    const auto look = [&](std::int64_t now) {
      b.db.write([&](db::Tx& tx) {
        surati_pembacaan(tx, now);
        return true;
      });
      return b.surat(own);
    };
    CHECK(look(kSenin) == "identitas_dibaca");
    CHECK(look(kSenin + 3 * kDay - 1) == "identitas_dibaca");
    CHECK(look(kSenin + 3 * kDay) == "identitas_dibaca identitas_dibaca");
    CHECK(look(kSenin + 30 * kDay) == "identitas_dibaca identitas_dibaca");
    CHECK(b.surat(follower).empty());
  });
}

// A port nobody listens on: every try fails for the moment.
const Pengirim kNoServer{
    {"smtp://127.0.0.1:1", "kinerja@wanggar.example", "Kinerja", "", "", pemberitahuan::Tls::tidak},
    "https://wanggar.example",
    {},
    540};

TEST_CASE("a letter waits for the morning, is tried again, and goes to nobody who has stopped") {
  test::for_each_database([](db::Database& db) {
    Pos b(db);
    const auto id = b.lapor(poli());
    const auto own = b.berlangganan(id, PeranLangganan::pelapor, "maria@example.org");
    const auto letter = b.number("SELECT id AS n FROM pengaduan_surat WHERE surat = 'diterima'");
    const std::string argumen = R"({"surat":)" + std::to_string(letter) + "}";
    const auto state = [&](std::string_view column) {
      return b.number("SELECT " + std::string(column) + " AS n FROM pengaduan_surat WHERE surat = 'diterima'");
    };
    const std::int64_t night = kSenin + 13 * 3'600'000;  // 22.00
    const std::int64_t morning = kSenin + 21 * 3'600'000;
    run_surat(b.db, b.brankas, argumen, kNoServer, night);
    CHECK(state("percobaan") == 0);
    CHECK(b.number("SELECT MAX(diklaim_sampai) AS n FROM pekerjaan WHERE jenis = 'pengaduan_surat'") == morning);
    run_surat(b.db, b.brankas, argumen, kNoServer, morning);
    CHECK(state("percobaan") == 1);
    CHECK(b.number("SELECT MAX(diklaim_sampai) AS n FROM pekerjaan WHERE jenis = 'pengaduan_surat'") ==
          morning + 5'000);
    b.db.write([&](db::Tx& tx) {
      akhiri(tx, own, KeadaanLangganan::berhenti, morning);
      return true;
    });
    run_surat(b.db, b.brankas, argumen, kNoServer, morning + 5'000);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_surat WHERE keadaan = 'batal' AND surat = 'diterima'") == 1);
  });
}

}  // namespace
}  // namespace pengaduan
