// The clock that ends the days to answer an evaluation, in the running program.
#include <doctest/doctest.h>

#include "steps.h"

using harness::number;

namespace {

constexpr std::string_view kOpen = "SELECT COUNT(*) AS n FROM evaluasi WHERE keadaan = 'diterima'";

}  // namespace

TEST_CASE("who has not answered in time has no task any more, also when the server was off on the last day") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    harness::InstanceOptions options;
    options.postgres = postgres;
    options.sekarang = "2026-11-21T09:00+09:00";
    harness::Instance app(options);
    const std::string task = "Jawab hasil evaluasi Triwulan III 2026";
    REQUIRE(harness::signed_in(app, "penilai").get("/beranda").text().find(task) != std::string::npos);
    const std::int64_t open = number(app, kOpen);
    const std::int64_t before = number(app, "SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'evaluasi.lewat_waktu'");

    app.move_to("2026-12-28T09:00+09:00");
    CHECK(harness::signed_in(app, "penilai").get("/beranda").text().find(task) == std::string::npos);
    harness::wait_for("the end of the days to answer", [&] { return number(app, kOpen) == 0; });
    CHECK(number(app, "SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'evaluasi.lewat_waktu'") == before + open);
    auto leader = harness::signed_in(app, "penilai");
    CHECK(leader.get("/pemberitahuan").text().find("berlaku tanpa tanda tangan Anda") != std::string::npos);
    const auto result = leader.open(*leader.get("/pemberitahuan").link_to("/skp/"));
    CHECK(result.text().find("Lewat waktu tanpa tanda tangan pegawai") != std::string::npos);
    CHECK(result.text().find("Setujui hasil evaluasi") == std::string::npos);
    CHECK(app.command({"verify"}).first == 0);
  }
}

TEST_CASE("a kepala daerah has no superior to report, and what he did not evaluate in time still waits for him") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    harness::InstanceOptions options;
    options.postgres = postgres;
    options.pegawai = 120;
    options.sekarang = "2026-12-28T09:00+09:00";
    harness::Instance app(options);
    std::string user;
    app.database()->read([&](db::Reader& r) {
      user = r.one(
                  "SELECT a.pengguna FROM akun a JOIN pegawai p ON p.id = a.pegawai_id WHERE p.jenis = "
                  "'pejabat_negara' ORDER BY p.id LIMIT 1",
                  {}, [](const db::Row& row) { return row.text("pengguna"); })
                 .value_or("");
    });
    harness::Visitor bupati(app);
    bupati.sign_in(user, app.login("pegawai").second);
    CHECK(bupati.get("/beranda").status == 200);
    CHECK(bupati.get("/beranda").text().find("Belum tercatat") == std::string::npos);
    const auto own = bupati.get("/evaluasi");
    CHECK(own.has("Tetapkan dulu predikat unit yang Anda pimpin"));
    CHECK_FALSE(own.has("id=\"hs\""));  // nobody rates him: no list of his own results
    harness::Visitor head(app);
    head.sign_in(app.login("kepala_unit").first, app.login("kepala_unit").second);
    CHECK_FALSE(head.get("/evaluasi").has("Tetapkan dulu predikat unit yang Anda pimpin"));
    CHECK(head.get("/evaluasi").has("id=\"hs\""));
    app.move_to("2027-02-15T09:00+09:00");
    const auto late = [](harness::Visitor& who) { return who.get("/beranda").link_to("/skp/"); };
    harness::Visitor again(app);
    again.sign_in(user, app.login("pegawai").second);
    const auto task = late(again);
    REQUIRE(task);
    REQUIRE(task->find("/penilaian") != std::string::npos);
    CHECK(again.open(*task).has("name=\"versi\""));
  }
}
