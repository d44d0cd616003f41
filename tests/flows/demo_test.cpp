// The demo instance as people get it: a year of work, evaluations in every state, and the same one every time.
#include <doctest/doctest.h>

#include <map>

#include "db/db.h"
#include "harness.h"

namespace {

harness::InstanceOptions options(bool postgres) {
  harness::InstanceOptions o;
  o.postgres = postgres;
  o.pegawai = 120;
  // Nobody's days to answer end on it, so no job changes what is compared.
  o.sekarang = "2026-11-21T09:00+09:00";
  return o;
}

using Counts = std::map<std::string, std::int64_t>;

Counts counts(db::Database& db, std::string_view sql) {
  Counts out;
  db.read([&](db::Reader& r) { r.query(sql, {}, [&](const db::Row& row) { out[row.text("apa")] = row.i64("n"); }); });
  return out;
}

// What the year wrote, one line a row; the chained hashes of the trail stand for all that the evaluations did.
std::string content(db::Database& db) {
  constexpr std::string_view kTables[] = {
      "SELECT CAST(skp_id AS TEXT) || '|' || periode_id || '|' || indikator_kunci || '|' || COALESCE(nilai, 0) || '|' "
      "|| "
      "COALESCE(nilai_tanggal, '') || '|' || teks || '|' || diubah AS isi FROM realisasi ORDER BY id",
      "SELECT CAST(skp_id AS TEXT) || '|' || periode_id || '|' || indikator_kunci || '|' || tautan || '|' || "
      "tautan_keadaan || '|' || dibuat AS isi FROM bukti ORDER BY id",
      "SELECT CAST(skp_id AS TEXT) || '|' || periode_id || '|' || pemberi_id || '|' || arah || '|' || teks || '|' || "
      "dibuat AS isi FROM umpan_balik ORDER BY id",
      "SELECT CAST(skp_id AS TEXT) || '|' || periode_id || '|' || keadaan || '|' || capaian || '|' || "
      "kendala AS isi FROM laporan_periode ORDER BY id",
      "SELECT CAST(pegawai_id AS TEXT) || '|' || kunci || '|' || argumen || '|' || dibuat || '|' || "
      "COALESCE(dibaca, 0) AS isi FROM pesan ORDER BY id",
      "SELECT hash AS isi FROM jejak ORDER BY id"};
  std::string out;
  db.read([&](db::Reader& r) {
    for (const auto sql : kTables) r.query(sql, {}, [&](const db::Row& row) { out += row.text("isi") + "\n"; });
  });
  return out;
}

std::string exported(const harness::Instance& app, const std::string& kind) {
  const auto [code, output] = app.command({"export", kind, "-"});
  CHECK(code == 0);
  return output;
}

}  // namespace

TEST_CASE("the demo shows evaluations in every state, late ones and a year of evidence") {
  const harness::Instance app(options(false));
  const auto db = app.database();
  const Counts keadaan = counts(*db, "SELECT keadaan AS apa, COUNT(*) AS n FROM evaluasi GROUP BY keadaan");
  for (const char* k : {"siap", "dinilai", "ditetapkan", "disampaikan", "diterima", "dikembalikan", "tanpa_ttd"}) {
    CAPTURE(k);
    CHECK(keadaan.contains(k));
  }
  const Counts kembali = counts(*db,
                                "SELECT CASE WHEN EXISTS (SELECT 1 FROM skp_peristiwa p WHERE p.skp_id = s.id AND "
                                "p.peristiwa = 'kembalikan' AND p.alasan <> '') THEN 'beralasan' ELSE 'tanpa' END AS "
                                "apa, COUNT(*) AS n FROM skp s WHERE s.keadaan = 'dikembalikan' GROUP BY 1");
  CHECK(kembali.contains("beralasan"));
  CHECK_FALSE(kembali.contains("tanpa"));
  const Counts predikat = counts(*db,
                                 "SELECT predikat AS apa, COUNT(*) AS n FROM evaluasi WHERE ditandatangani_pada "
                                 "IS NOT NULL GROUP BY predikat");
  CHECK(predikat.at("baik") > predikat.at("sangat_baik") + predikat.at("butuh_perbaikan"));
  const Counts periode = counts(*db,
                                "SELECT CAST(p.nomor AS TEXT) AS apa, COUNT(*) AS n FROM evaluasi e "
                                "JOIN periode p ON p.id = e.periode_id GROUP BY p.nomor");
  CHECK(periode.at("1") > periode.at("3"));
  CHECK(!periode.contains("4"));
  const Counts laporan = counts(*db,
                                "SELECT l.keadaan AS apa, COUNT(*) AS n FROM laporan_periode l JOIN periode p "
                                "ON p.id = l.periode_id WHERE p.nomor = 4 GROUP BY l.keadaan");
  CHECK(laporan.at("draf") > laporan.at("disampaikan"));
  CHECK(counts(*db,
               "SELECT 'jauh' AS apa, COUNT(*) AS n FROM pesan WHERE dibaca IS NULL GROUP BY pegawai_id "
               "HAVING COUNT(*) > 20")
            .empty());
}

TEST_CASE("whoever signs in to the demo finds work that waits for him") {
  harness::InstanceOptions late = options(false);
  late.sekarang = "2026-12-28T09:00+09:00";
  const harness::Instance app(late);
  const auto home = [&](const char* role) {
    harness::Visitor visitor(app);
    const auto [user, password] = app.login(role);
    visitor.sign_in(user, password);
    return visitor.open("/beranda").text();
  };
  CHECK(home("pegawai").find("Baca dan terima hasil evaluasi Triwulan III 2026") != std::string::npos);
  const std::string penilai = home("penilai");
  CHECK(penilai.find("Sampaikan evaluasi Triwulan III 2026, Yosina Auparay") != std::string::npos);
  CHECK(penilai.find("Evaluasi Triwulan IV 2026, Yosina Auparay") != std::string::npos);
  CHECK(home("kepala_unit").find("Tetapkan predikat organisasi Triwulan IV 2026") != std::string::npos);
}

TEST_CASE("the same size gives the same demo, on either database, and its chains verify") {
  const harness::Instance first(options(false));
  const auto [code, output] = first.command({"verify"});
  CAPTURE(output);
  CHECK(code == 0);
  for (const bool postgres : harness::databases()) {
    harness::InstanceOptions again = options(postgres);
    again.own_seed = true;
    const harness::Instance second(again);
    CHECK(second.command({"verify"}).first == 0);
    CHECK(content(*first.database()) == content(*second.database()));
    for (const char* kind : {"evaluasi", "skp", "pegawai"}) CHECK(exported(first, kind) == exported(second, kind));
  }
}
