#include "pengaduan/petugas/kotak_store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;

constexpr int kBanyak = 90;
const Tanggal kHari = *Tanggal::make(2026, 7, 13);

const std::vector<K> kTerbuka{
    K::baru,          K::tunda, K::terdisposisi, K::dikembalikan, K::diproses, K::menunggu_pelapor, K::ditindaklanjuti,
    K::dibuka_kembali};
const std::vector<K> kTertutup{K::bukan_wewenang,   K::arsip,   K::duplikat,        K::selesai_dikonfirmasi,
                               K::selesai_otomatis, K::dicabut, K::dicabut_otomatis};

// Rows in every state, class, turn and unit, some about one of the officers or his unit; what no rule of the states
// would let happen is among them, because the inbox must not depend on it.
void isi_acak(Balai& b, std::mt19937& random) {
  const auto pick = [&](const auto& list) { return list[random() % std::size(list)]; };
  const std::vector<std::string> giliran{"pelapor", "koordinator", "penghubung", "kepala_opd", "apip"};
  const std::vector<std::string> kelas{"pengaduan_tbp", "aspirasi", "pengaduan_bp", "wbs"};
  for (int n = 0; n < kBanyak; ++n) {
    const PengaduanId id = b.lapor(jembatan());
    const bool open = random() % 3 != 0;
    const std::int64_t step = static_cast<std::int64_t>(random() % 40'000);
    const Titik titik{-3'300'000 - step, 135'400'000 - step};
    const auto due = kHari.plus_days(static_cast<int>(random() % 9) - 4).iso();
    b.db.write([&](db::Tx& tx) {
      tx.exec(
          "UPDATE pengaduan SET keadaan = $2, giliran = $3, klasifikasi = $4, tenggat = $5, unit_id = $6, pelaksana_id "
          "= $7, distrik = $8, kategori_id = $9, lintang = $10, bujur = $11, petak = $12 WHERE id = $1",
          {id, to_code(open ? pick(kTerbuka) : pick(kTertutup)), open ? std::optional(pick(giliran)) : std::nullopt,
           pick(kelas), random() % 5 == 0 ? std::nullopt : std::optional(due),
           random() % 4 == 0 ? std::nullopt : std::optional<std::int64_t>(2 + random() % 2),
           random() % 4 == 0 ? std::optional<std::int64_t>(pelaksana) : std::nullopt,
           random() % 3 == 0 ? "94.01.01" : "94.01.05", random() % 3 == 0 ? 31 : 12, titik.lintang, titik.bujur,
           petak_of(titik)});
      if (random() % 6 == 0) {
        const bool person = random() % 2 == 0;
        tx.exec("INSERT INTO pengaduan_terlapor (pengaduan_id, pegawai_id, unit_id) VALUES ($1, $2, $3)",
                {id, person ? std::optional<std::int64_t>(1 + random() % 6) : std::nullopt,
                 person ? std::nullopt : std::optional<std::int64_t>(2 + random() % 2)});
      }
      return true;
    });
  }
}

bool is_open(K keadaan) {
  return std::ranges::find(kTerbuka, keadaan) != kTerbuka.end();
}

bool is_his_turn(const PengaduanPetugas& p) {
  const auto as = [&](Relasi r) { return std::ranges::find(p.relasi, r) != p.relasi.end(); };
  const auto giliran = p.baris.giliran;
  if (!giliran || !is_open(p.baris.keadaan)) return false;
  if (giliran == Relasi::penghubung && p.baris.keadaan == K::diproses && as(Relasi::pelaksana)) return true;
  return giliran != Relasi::pelapor && giliran != Relasi::pelaksana && as(*giliran);
}

// What the inbox should hold, each row asked for on its own.
std::vector<std::int64_t> expected(db::Reader& r, const akun::Pelaku& pelaku, const SaringKotak& saring) {
  std::vector<BarisPengaduan> rows;
  for (const PengaduanId id :
       r.list("SELECT id FROM pengaduan", {}, [](const db::Row& row) { return row.id<PengaduanId>("id"); })) {
    const auto p = find_untuk_petugas(r, id, pelaku, kHari);
    if (!p) continue;
    const bool in_part = saring.bagian == BagianKotak::perlu      ? is_his_turn(*p)
                         : saring.bagian == BagianKotak::berjalan ? is_open(p->baris.keadaan)
                                                                  : !is_open(p->baris.keadaan);
    if (!in_part) continue;
    if (!saring.distrik.empty() && p->baris.distrik != saring.distrik) continue;
    if (!saring.nomor.empty() && p->baris.nomor != saring.nomor) continue;
    if (saring.kategori && p->baris.kategori != *saring.kategori && saring.kategori->value != 1) continue;
    if (saring.kategori && saring.kategori->value == 1 && p->baris.kategori.value != 12) continue;
    if (saring.bingkai && (p->baris.titik->lintang < saring.bingkai->barat_daya.lintang ||
                           p->baris.titik->lintang > saring.bingkai->timur_laut.lintang))
      continue;
    rows.push_back(p->baris);
  }
  const auto key = [](const BarisPengaduan& p) { return std::pair(p.tenggat ? p.tenggat->iso() : "9999", p.id.value); };
  std::ranges::sort(rows, [&](const auto& a, const auto& b) {
    return saring.bagian == BagianKotak::selesai ? a.id.value > b.id.value : key(a) < key(b);
  });
  std::vector<std::int64_t> out;
  for (const auto& p : rows) out.push_back(p.id.value);
  return out;
}

// Leafed through, `limit` at a time.
std::vector<std::int64_t> leafed(db::Reader& r, const akun::Pelaku& pelaku, const SaringKotak& saring, int limit) {
  std::vector<std::int64_t> out;
  std::optional<KursorKotak> after;
  for (;;) {
    const auto rows = list_kotak(r, pelaku, kHari, saring, after, limit);
    for (const auto& p : rows) out.push_back(p.id.value);
    if (static_cast<int>(rows.size()) < limit) return out;
    after = KursorKotak{rows.back().tenggat ? rows.back().tenggat->iso() : "9999", rows.back().id};
  }
}

std::vector<akun::Pelaku> everybody() {
  std::vector<akun::Pelaku> out;
  for (int id = koordinator; id <= orang_lain; ++id) out.push_back(orang(id));
  akun::Pelaku both = orang(koordinator);
  both.peran.push_back({akun::Peran::apip, std::nullopt, ""});
  out.push_back(both);
  akun::Pelaku without = orang(koordinator);
  without.pegawai = std::nullopt;
  out.push_back(without);
  return out;
}

TEST_CASE("the inbox holds exactly what each may see, in its order, on every page and through every filter") {
  test::for_each_database([](db::Database& db) {
    std::mt19937 random(20260713);
    Balai b(db);
    isi_acak(b, random);
    const std::string one = b.baris(PengaduanId{7}).nomor;
    const Bingkai narrow{{-3'320'000, 135'300'000}, {-3'310'000, 135'420'000}};
    const Bingkai wide{{-3'330'000, 130'000'000}, {-3'310'000, 140'000'000}};
    std::size_t held = 0;
    db.read([&](db::Reader& r) {
      for (const akun::Pelaku& pelaku : everybody())
        for (const auto& [bagian, code] : EnumText<BagianKotak>::table)
          for (const SaringKotak& saring : std::vector<SaringKotak>{{.bagian = bagian},
                                                                    {.bagian = bagian, .kategori = KategoriId{1}},
                                                                    {.bagian = bagian, .kategori = KategoriId{31}},
                                                                    {.bagian = bagian, .distrik = "94.01.01"},
                                                                    {.bagian = bagian, .nomor = one},
                                                                    {.bagian = bagian, .bingkai = narrow},
                                                                    {.bagian = bagian, .bingkai = wide}}) {
            INFO(code, " of ", pelaku.akun.value);
            const auto want = expected(r, pelaku, saring);
            held += want.size();
            CHECK(leafed(r, pelaku, saring, 4) == want);
            CHECK(leafed(r, pelaku, saring, 200) == want);
          }
      for (const akun::Pelaku& pelaku : everybody()) {
        const auto n = count_kotak(r, pelaku, kHari);
        CHECK(n.perlu == static_cast<int>(expected(r, pelaku, {}).size()));
        CHECK_FALSE(n.lebih);
      }
    });
    CHECK(held > 800);
  });
}

TEST_CASE("of very many units the inbox is one walk, with the same rows") {
  test::for_each_database([](db::Database& db) {
    std::mt19937 random(20260714);
    Balai b(db);
    isi_acak(b, random);
    akun::Pelaku semua = orang(penghubung);
    db.write([&](db::Tx& tx) {
      for (int n = 0; n < 70; ++n)
        tx.exec(
            "INSERT INTO unit (id, kode, nama, jenis, induk_id, jalur, mulai) VALUES ($1, $2, $2, 'bidang', 2, $3, "
            "'2020-01-01')",
            {100 + n, "U" + std::to_string(n), "/1/2/" + std::to_string(100 + n) + "/"});
      tx.exec("UPDATE akun_peran SET unit_id = 1 WHERE akun_id = 4");
      return true;
    });
    db.read([&](db::Reader& r) {
      for (const auto& [bagian, code] : EnumText<BagianKotak>::table) {
        INFO(code);
        const auto want = expected(r, semua, {.bagian = bagian});
        CHECK(want.size() > 3);
        CHECK(leafed(r, semua, {.bagian = bagian}, 4) == want);
      }
    });
  });
}

TEST_CASE("beyond a thousand that wait the inbox says that there are more") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const PengaduanId one = b.lapor(jembatan());
    const auto more = [&](int n) {
      db.write([&](db::Tx& tx) {
        tx.exec(
            "INSERT INTO pengaduan (kode_hash, pin_hash, nomor, kanal, klasifikasi, kategori_id, keadaan, "
            "keadaan_sejak, anonim, rahasia, keparahan, diterima, diubah, giliran, tenggat) WITH RECURSIVE n (i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) SELECT 'k' || $3 || '.' || i, '', 'N' || $3 || '.' "
            "|| i, kanal, klasifikasi, kategori_id, keadaan, keadaan_sejak, anonim, rahasia, keparahan, diterima, "
            "diubah, giliran, tenggat FROM pengaduan CROSS JOIN n WHERE id = $1",
            {one, n, std::to_string(n)});
        return true;
      });
    };
    const auto counted = [&] {
      HitunganKotak n;
      db.read([&](db::Reader& r) { n = count_kotak(r, orang(koordinator), kHari); });
      return n;
    };
    more(hitung_kotak_max - 1);
    CHECK(counted().perlu == hitung_kotak_max);
    CHECK_FALSE(counted().lebih);
    more(1);
    CHECK(counted().perlu == hitung_kotak_max);
    CHECK(counted().lebih);
    CHECK(counted().lewat == 0);
  });
}

}  // namespace
}  // namespace pengaduan
