#include "pengaduan/publik/store.h"

#include <doctest/doctest.h>

#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

const Tanggal kHari = *Tanggal::make(2026, 7, 13);

std::vector<std::string> titles(db::Database& db, const SaringPublik& saring, int limit = 20) {
  return db
      .read_result([&](db::Reader& r) -> Result<std::vector<std::string>> {
        std::vector<std::string> out;
        for (const auto& p : list_publik(r, Kanal::halaman, saring, kHari, limit)) out.push_back(p.judul);
        return out;
      })
      .value();
}

std::optional<PengaduanPublik> find(db::Database& db, const std::string& nomor, Kanal kanal = Kanal::halaman) {
  return db
      .read_result(
          [&](db::Reader& r) -> Result<std::optional<PengaduanPublik>> { return find_publik(r, kanal, nomor); })
      .value();
}

// A row in any state, without the way there.
void put(db::Tx& tx, PengaduanId id, K keadaan, bool screened, const Privasi& privasi, Klasifikasi kelas) {
  tx.exec("UPDATE pengaduan SET keadaan = $2, disaring = $3, anonim = $4, rahasia = $5, klasifikasi = $6 WHERE id = $1",
          {id, to_code(keadaan), screened ? std::optional(kSenin) : std::nullopt, privasi.anonim ? 1 : 0,
           privasi.rahasia ? 1 : 0, to_code(kelas)});
}

TEST_CASE("what is published follows state, screening, the two wishes and the class, and so do its words") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = terbitkan(b);
    int published = 0;
    db.write([&](db::Tx& tx) {
      const Jam jam = load_jam(tx, kSenin, 540);
      for (const auto& [keadaan, code] : EnumText<K>::table)
        for (const bool screened : {false, true})
          for (const bool anonim : {false, true})
            for (const bool rahasia : {false, true})
              for (const auto& [kelas, kelas_code] : EnumText<Klasifikasi>::table) {
                const Privasi privasi{anonim, rahasia};
                put(tx, id, keadaan, screened, privasi, kelas);
                refresh(tx, jam, id);
                const bool open = is_published(keadaan, screened ? Saringan::selesai : Saringan::belum) &&
                                  visible(Bidang::keberadaan, Kanal::halaman, privasi, kelas) != Pandang::tiada;
                published += open ? 1 : 0;
                CHECK(tx.number("SELECT terbit AS n FROM pengaduan WHERE id = $1", {id}) == (open ? 1 : 0));
                CHECK((tx.number("SELECT COUNT(*) AS n FROM pengaduan_kata WHERE pengaduan_id = $1", {id}) > 0) ==
                      open);
              }
      return true;
    });
    // Eight states, both with and without anonim, three ordinary classes.
    CHECK(published == 8 * 2 * 3);
  });
}

TEST_CASE("a row whose flag is wrong still shows nothing the matrix hides") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = terbitkan(b);
    const std::string nomor = b.baris(id).nomor;
    lampirkan(db, id, "aa", true);
    REQUIRE(find(db, nomor));
    for (const auto& [kelas, code] : EnumText<Klasifikasi>::table)
      for (const bool anonim : {false, true}) {
        db.write([&](db::Tx& tx) {
          put(tx, id, K::diproses, true, {anonim, true}, kelas);
          tx.exec("UPDATE pengaduan SET terbit = 1 WHERE id = $1", {id});
          return true;
        });
        for (const auto& [kanal, kanal_code] : EnumText<Kanal>::table) {
          if (visible(Bidang::keberadaan, kanal, {anonim, true}, kelas) != Pandang::tiada) continue;
          CHECK_FALSE(find(db, nomor, kanal));
          db.read([&, k = kanal](db::Reader& r) {
            CHECK(list_publik(r, k, {}, kHari, 20).empty());
            CHECK(list_foto_publik(r, k, nomor).empty());
          });
        }
      }
  });
}

TEST_CASE("a page shows the screened text, a coarse place and the name as its reporter wants it, a file no name") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Terbitan t;
    t.isi.titik = Titik{-3'312'345, 135'412'345};
    const auto id = terbitkan(b, t);
    const std::string nomor = b.baris(id).nomor;
    auto p = *find(db, nomor);
    CHECK(p.isi == t.teks);
    CHECK(p.nama == "M. P.");
    CHECK(p.kampung == "94.01.05.2003");
    CHECK(p.titik == t.isi.titik);  // a bridge is everybody's
    CHECK(find(db, nomor, Kanal::open311)->nama.empty());
    CHECK(find(db, nomor, Kanal::umpan)->nama.empty());
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET lokasi_aman = 0 WHERE id = $1", {id}) == 1; });
    CHECK(find(db, nomor)->titik == kasar(*t.isi.titik));
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET anonim = 1 WHERE id = $1", {id}) == 1; });
    CHECK(find(db, nomor)->nama.empty());
    CHECK(find(db, nomor, Kanal::sitemap)->isi.empty());
  });
}

TEST_CASE("of photos and of what was said only what is for everybody") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = terbitkan(b);
    const std::string nomor = b.baris(id).nomor;
    lampirkan(db, id, "aa", false);
    lampirkan(db, id, "bb", true);
    lampirkan(db, id, "cc", true, "petugas");
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::mulai,
                       .teks = "Kayu dipesan hari ini.",
                       .teks_untuk_umum = true,
                       .rencana = *Tanggal::make(2026, 7, 24)},
                      kSenin));
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::tanya, .teks = "Nomor telepon Anda berapa?"}, kSenin));
    db.read([&](db::Reader& r) {
      const auto foto = list_foto_publik(r, Kanal::halaman, nomor);
      REQUIRE(foto.size() == 2);
      CHECK(foto[0].nomor == 1);
      CHECK(foto[0].sha256 == "bb");
      CHECK(foto[1].dari_petugas);
      CHECK(list_foto_publik(r, Kanal::ekspor, nomor).empty());
      const auto p = find_publik(r, Kanal::halaman, nomor);
      CHECK(p->foto == 2);
      CHECK(p->catatan == "Kayu dipesan hari ini.");
      const auto story = riwayat_publik(r, *p);
      REQUIRE(story.size() == 4);
      CHECK(story[0].peristiwa == P::kirim);
      CHECK(story[1].nama_unit == "Dinas PUPR");
      CHECK(story[2].teks == "Kayu dipesan hari ini.");
      CHECK(story[3].teks.empty());
    });
  });
}

TEST_CASE("the list: newest first, page by page, by kind, place, state and beginnings of words") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Terbitan lampu;
    lampu.judul = "Lampu mati di Kalisusu";
    lampu.teks = "Gelap sekali sejak Senin.";
    lampu.kategori = KategoriId{13};
    lampu.isi.distrik = "94.01.01";
    lampu.isi.kampung = "";
    const auto satu = terbitkan(b);
    terbitkan(b, lampu);
    Terbitan secret;
    secret.judul = "Rahasia";
    secret.isi.privasi.rahasia = true;
    const auto hidden = terbitkan(b, secret);
    using L = std::vector<std::string>;
    const std::string first = b.baris(satu).judul_publik, second = lampu.judul;
    CHECK(titles(db, {}) == L{second, first});
    CHECK(titles(db, {}, 1) == L{second});
    CHECK(titles(db, {.setelah = b.baris(PengaduanId{satu.value + 1}).nomor}) == L{first});
    CHECK(titles(db, {.setelah = b.baris(hidden).nomor}) == L{second, first});
    CHECK(titles(db, {.setelah = "0000000000"}) == L{second, first});
    CHECK(titles(db, {.kategori = {KategoriId{12}}}) == L{first});
    CHECK(titles(db, {.kategori = {KategoriId{1}, KategoriId{12}, KategoriId{13}}}) == L{second, first});
    CHECK(titles(db, {.distrik = "94.01.05"}) == L{first});
    CHECK(titles(db, {.kampung = "94.01.05.2003"}) == L{first});
    CHECK(titles(db, {.keadaan = KelompokKeadaan::berjalan}) == L{second, first});
    CHECK(titles(db, {.keadaan = KelompokKeadaan::selesai}).empty());
    CHECK(titles(db, {.keadaan = KelompokKeadaan::terlambat}).empty());
    CHECK(titles(db, {.kata = "jembat"}) == L{first});
    CHECK(titles(db, {.kata = "Gelap LAMPU"}) == L{second});
    CHECK(titles(db, {.kata = "gelap jembatan"}).empty());
    CHECK(titles(db, {.kategori = {KategoriId{13}}, .kata = "jembatan"}).empty());
    CHECK(titles(db, {.kata = "rahasia"}).empty());
    CHECK(titles(db, {.kata = "?!"}) == L{second, first});
    db.read([&](db::Reader& r) {
      CHECK(count_publik(r, kHari).berjalan == 2);
      CHECK(count_publik(r, kHari).terlambat == 0);
      CHECK(count_publik(r, *Tanggal::make(2027, 1, 4)).terlambat == 2);
      CHECK(list_publik(r, Kanal::halaman, {.keadaan = KelompokKeadaan::terlambat}, *Tanggal::make(2027, 1, 4), 9)
                .size() == 2);
      CHECK(hari_jawaban(r, 0, 540).empty());
    });
  });
}

}  // namespace
}  // namespace pengaduan
