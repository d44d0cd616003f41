// Two duties nobody else covers: a leader sets the predikat of the units below him, and HR throws a refused row away.
#include <doctest/doctest.h>

#include <regex>

#include "standing_still.h"
#include "steps.h"

using harness::Instance;
using harness::InstanceOptions;
using harness::number;
using harness::signed_in;
using harness::Visitor;

namespace {

std::vector<std::string> unit_links(const harness::Page& page) {
  std::vector<std::string> out;
  const std::regex link("href=\"(/predikat-organisasi\\?periode=[0-9]+&amp;unit=[0-9]+)\"");
  for (std::sregex_iterator it(page.body.begin(), page.body.end(), link), end; it != end; ++it)
    out.push_back(std::regex_replace(it->str(1), std::regex("&amp;"), "&"));
  return out;
}

}  // namespace

TEST_CASE("the leader above sets the predikat of his units, and the task goes from his home") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const InstanceOptions options{.postgres = postgres, .pegawai = 120, .sekarang = "2026-12-28T09:00+09:00"};
    Instance app(options);
    app.stop();
    harness::change(app, options, "DELETE FROM predikat_organisasi");
    app.start();
    auto leader = signed_in(app, "kepala_unit");
    const std::string task = "Tetapkan predikat organisasi Triwulan IV 2026";
    const auto home = leader.get("/beranda");
    REQUIRE(home.text().find(task) != std::string::npos);
    const auto list = leader.open(*home.link_to("/predikat-organisasi?periode="));
    REQUIRE(list.status == 200);
    const auto units = unit_links(list);
    REQUIRE_FALSE(units.empty());

    // Without a basis nothing is set, and what was chosen is still there.
    const auto silent = leader.submit(units.front(), "/predikat-organisasi", {{"predikat", "baik"}, {"dasar", ""}});
    CHECK(silent.status == 422);
    CHECK(silent.has("id=\"dasar-e\""));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM predikat_organisasi") == 0);

    for (const auto& unit : units) {
      CHECK(leader.get("/beranda").text().find(task) != std::string::npos);
      const auto set = leader.submit(unit, "/predikat-organisasi",
                                     {{"predikat", "baik"}, {"dasar", "Laporan kinerja triwulan IV sudah diterima."}});
      CHECK_MESSAGE(set.status == 303, set.text());
    }
    CHECK(number(app, "SELECT COUNT(*) AS n FROM predikat_organisasi WHERE predikat = 'baik'") ==
          static_cast<std::int64_t>(units.size()));
    CHECK(leader.get("/beranda").text().find(task) == std::string::npos);
    CHECK(leader.get(units.front()).text().find("Laporan kinerja triwulan IV") != std::string::npos);

    auto employee = signed_in(app, "pegawai");
    CHECK(employee.get("/beranda").text().find("Tetapkan predikat organisasi") == std::string::npos);
    CHECK(employee.get(units.front()).status == 404);
  }
}

TEST_CASE("HR throws away a row that an import refused") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const Instance app({.postgres = postgres});
    auto hr = signed_in(app, "admin_hr");
    const std::string csv = "kode,nama,jenis,induk\nPKM-99,Puskesmas Karadiri,puskesmas,DINKES\n,Tanpa Kode,dinas,\n";
    const auto made = hr.submit("/impor", "/impor", {{"jenis", "unit"}}, {{"berkas", "unit.csv", "text/csv", csv}});
    REQUIRE(made.status == 303);
    REQUIRE(hr.submit(made.location, made.location + "/terapkan", {}).status == 303);
    const auto row = harness::wait_for("the import", [&] { return hr.get("/karantina").link_to("/karantina/"); });
    REQUIRE(hr.get(*row).text().find("Buang baris ini") != std::string::npos);
    CHECK(signed_in(app, "auditor").post(*row + "/buang", {}).status == 403);

    CHECK(hr.submit(*row, *row + "/buang", {}).location == "/karantina");
    CHECK(hr.get("/karantina").text().find("Karantina kosong") != std::string::npos);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM karantina WHERE keadaan = 'dibuang'") == 1);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM unit WHERE nama = 'Tanpa Kode'") == 0);
    // It is gone for good: neither repaired nor thrown away once more.
    CHECK(hr.get(*row).status == 404);
    CHECK(hr.post(*row + "/buang", {}).status == 404);
    CHECK(app.command({"verify"}).first == 0);
  }
}

TEST_CASE("the kepala daerah is offered no plan of his own") {
  const Instance app(InstanceOptions{.sekarang = "2026-12-28T09:00+09:00"});
  auto bupati = signed_in(app, "kepala_daerah");
  auto pegawai = signed_in(app, "pegawai");
  for (const char* door : {"href=\"/skp\"", "href=\"/dokumen\""}) {
    CHECK_FALSE(bupati.get("/beranda").has(door));
    CHECK(pegawai.get("/beranda").has(door));
  }
  CHECK_FALSE(bupati.get("/skp").has("<button class=\"btn\""));
  CHECK(bupati.get("/skp").text().find("Anda tidak perlu menyusun SKP") != std::string::npos);
  CHECK(pegawai.get("/skp").text().find("Anda tidak perlu menyusun SKP") == std::string::npos);
}

TEST_CASE("a refused matriks names the person and the result of the cell") {
  const Instance app(InstanceOptions{});
  auto leader = signed_in(app, "penilai");
  const std::string matriks = "/skp/" +
                              std::to_string(number(app,
                                                    "SELECT s.id AS n FROM skp s JOIN pegawai g ON g.id = s.pegawai_id "
                                                    "WHERE g.nip = '198307222010041003' AND s.tahun = 2026")) +
                              "/matriks";
  const std::string cell =
      "sel." + std::to_string(number(app, "SELECT id AS n FROM pegawai WHERE nip = '199203142019032008'")) + ".1";
  const auto refused = leader.submit(matriks, matriks, {{cell, std::string(401, 'x')}});
  CHECK(refused.status == 422);
  CHECK(refused.has("href=\"#" + cell + "\">Maria Yuliana Pigai, “"));
  CHECK(refused.has(std::string(401, 'x')));
  CHECK(leader.submit(matriks, matriks, {{cell, std::string(400, 'x')}}).status == 303);
}
