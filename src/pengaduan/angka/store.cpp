#include "pengaduan/angka/store.h"

#include <fmt/format.h>

#include "db/row_values.h"
#include "pengaduan/angka/hitung_store.h"
#include "pengaduan/perkara/lingkup_store.h"

namespace pengaduan {
namespace {

using akun::Peran;

// $1 account, $2 employee, $3 today, $4 is koordinator, $5 is APIP. Of a table with the class and unit of a pengaduan.
std::string scope(std::string_view alias) {
  return fmt::format(
      "(($4 = 1 AND {0}.klasifikasi <> 'wbs') OR $5 = 1 OR ({0}.klasifikasi NOT IN ('pengaduan_bp', 'wbs') AND "
      "{0}.unit_id IN ({1} UNION {2})))",
      alias, lingkup::unit_penghubung, lingkup::unit_kepala);
}

std::vector<db::Param> reader_of(const akun::Pelaku& pelaku, Tanggal today) {
  return {pelaku.akun, pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso(), pelaku.has(Peran::koordinator) ? 1 : 0,
          pelaku.has(Peran::apip) ? 1 : 0};
}

enum class Bulan { berjalan, lewat };

void write_month(db::Tx& tx, const std::string& bulan, const AngkaSebulan& angka, std::int64_t now, Bulan which) {
  tx.exec("DELETE FROM pengaduan_angka WHERE bulan = $1", {bulan});
  for (const auto& [kunci, a] : angka)
    for (const auto& [ukuran, sebaran] : a.ukuran)
      for (const auto& [nilai, n] : sebaran)
        tx.exec(
            "INSERT INTO pengaduan_angka (bulan, unit_id, kategori_id, klasifikasi, ukuran, nilai, jumlah) VALUES ($1, "
            "$2, $3, $4, $5, $6, $7)",
            {bulan, kunci.unit, kunci.kategori, to_code(kunci.klasifikasi), to_code(ukuran), nilai, n});
  tx.exec(
      "INSERT INTO pengaduan_angka_bulan (bulan, tuntas, dihitung) VALUES ($1, $2, $3) ON CONFLICT (bulan) DO UPDATE "
      "SET tuntas = $2, dihitung = $3",
      {bulan, which == Bulan::lewat ? 1 : 0, now});
}

std::string group_columns(Kelompok kelompok) {
  switch (kelompok) {
    case Kelompok::bulan:
      return "a.bulan AS kunci, '' AS nama, '' AS nama_en";
    case Kelompok::unit:
      return "CAST(a.unit_id AS TEXT) AS kunci, COALESCE(u.nama, '') AS nama, COALESCE(u.nama, '') AS nama_en";
    case Kelompok::kategori:
      return "CAST(a.kategori_id AS TEXT) AS kunci, k.nama AS nama, k.nama_en AS nama_en";
  }
  return {};
}

// Rows of `kunci, nama, nama_en, ukuran, nilai, n`, those of a group together.
void add_row(std::vector<AngkaKelompok>& out, const db::Row& r) {
  const std::string kunci = r.text("kunci");
  if (out.empty() || out.back().kunci != kunci) out.push_back({kunci, r.text("nama"), r.text("nama_en"), {}});
  out.back().angka.add(db::read_enum<Ukuran>(r, "ukuran"), static_cast<int>(r.i64("nilai")), r.i64("n"));
}

constexpr std::string_view kFrom =
    ", a.ukuran, a.nilai, CAST(SUM(a.jumlah) AS BIGINT) AS n FROM pengaduan_angka a LEFT JOIN unit u ON u.id = "
    "a.unit_id LEFT JOIN "
    "kategori_pengaduan k ON k.id = a.kategori_id WHERE ";
constexpr std::string_view kGroup = " GROUP BY 1, 2, 3, a.ukuran, a.nilai ORDER BY 2, 1";

}  // namespace

void queue_angka(db::Tx& tx, std::int64_t now, std::int64_t not_before, PekerjaanId self) {
  tx.exec("DELETE FROM pekerjaan WHERE jenis = $1 AND keadaan IN ('selesai', 'gagal')", {kAngkaJob});
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "SELECT $1, '{}', 'antre', 0, CAST($2 AS BIGINT), CAST($3 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM pekerjaan "
      "WHERE jenis = $1 AND keadaan IN ('antre', 'jalan') AND id <> $4)",
      {kAngkaJob, now, not_before, self});
}

int run_angka(db::Database& database, std::int64_t now, int zona_menit) {
  std::string month, running;
  database.read([&](db::Reader& r) {
    const Jam jam = load_jam(r, now, zona_menit);
    running = bulan_dari(jam.hari_ini);
    const auto first =
        r.one("SELECT MIN(diterima) AS n FROM pengaduan", {}, [](const db::Row& row) { return row.opt_i64("n"); });
    month = bulan_dari(first && *first ? local(**first, jam.kantor).hari : jam.hari_ini);
  });
  const std::string before = bulan_sebelum(running, 1);
  int counted = 0;
  for (; month <= running; month = bulan_dari(hari_pertama(month).plus_days(31))) {
    AngkaSebulan angka;
    bool there = false;
    database.read([&](db::Reader& r) {
      // Of the month before, a part that was split off later may still come (pecah_store.h).
      there = month < before &&
              r.number("SELECT COUNT(*) AS n FROM pengaduan_angka_bulan WHERE bulan = $1 AND tuntas = 1", {month}) > 0;
      if (!there) angka = hitung_bulan(r, load_jam(r, now, zona_menit), month);
    });
    if (there) continue;
    database.write([&](db::Tx& tx) {
      write_month(tx, month, angka, now, month < before ? Bulan::lewat : Bulan::berjalan);
      return true;
    });
    ++counted;
  }
  return counted;
}

bool sees_statistik(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  if (pelaku.has(Peran::koordinator) || pelaku.has(Peran::penghubung) || pelaku.has(Peran::apip)) return true;
  return pelaku.pegawai &&
         reader.number(
             "SELECT COUNT(*) AS n FROM penugasan WHERE pegawai_id = $1 AND memimpin = 1 AND mulai <= "
             "$2 AND (selesai IS NULL OR selesai >= $2)",
             {*pelaku.pegawai, today.iso()}) > 0;
}

std::vector<AngkaKelompok> load_angka(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today,
                                      const std::string& dari, const std::string& sampai, Kelompok kelompok) {
  auto params = reader_of(pelaku, today);
  params.insert(params.end(), {dari, sampai});
  std::vector<AngkaKelompok> out;
  reader.query("SELECT " + group_columns(kelompok) + std::string(kFrom) + "a.bulan >= $6 AND a.bulan <= $7 AND " +
                   scope("a") + std::string(kGroup),
               params, [&](const db::Row& r) { add_row(out, r); });
  return out;
}

std::vector<AngkaKelompok> load_angka_publik(db::Reader& reader, const std::string& dari, const std::string& sampai) {
  std::vector<AngkaKelompok> out;
  reader.query("SELECT " + group_columns(Kelompok::bulan) + std::string(kFrom) +
                   "a.bulan >= $1 AND a.bulan <= $2 AND a.klasifikasi <> 'wbs'" + std::string(kGroup),
               {dari, sampai}, [&](const db::Row& r) { add_row(out, r); });
  return out;
}

TerbukaSekarang count_terbuka(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  TerbukaSekarang out;
  reader.query(fmt::format("SELECT COUNT(*) AS terbuka, COALESCE(SUM(CASE WHEN p.tenggat < $3 AND p.keadaan <> "
                           "'ditindaklanjuti' THEN 1 ELSE 0 END), 0) AS lewat FROM pengaduan p WHERE {} AND {}",
                           lingkup::terbuka, scope("p")),
               reader_of(pelaku, today), [&](const db::Row& r) {
                 out = {r.i64("terbuka"), r.i64("lewat")};
               });
  return out;
}

std::optional<std::int64_t> dihitung_pada(db::Reader& reader) {
  return reader
      .one("SELECT MAX(dihitung) AS n FROM pengaduan_angka_bulan", {}, [](const db::Row& r) { return r.opt_i64("n"); })
      .value_or(std::nullopt);
}

}  // namespace pengaduan
