// What HR keeps up: people, their posts, the calendar, the periods; and the small doors everybody has.
#include <doctest/doctest.h>

#include <regex>

#include "harness.h"

using harness::Instance;
using harness::signed_in;
using harness::Visitor;

TEST_CASE("HR adds an employee, gives him another post and records that he left") {
  const Instance app;
  auto hr = signed_in(app, "admin_hr");
  const auto added = hr.submit("/pegawai/baru", "/pegawai/baru",
                               {{"nip", "199001012015011001"},
                                {"nama", "Otniel Kayame"},
                                {"jenis", "pns"},
                                {"golongan", "III/a"},
                                {"jenis_jabatan", "pelaksana"},
                                {"jabatan", "Pengolah Data"},
                                {"unit", "PKM-01"},
                                {"nip_penilai", "198307222010041003"},
                                {"tmt_jabatan", "1-1-2026"}});
  REQUIRE_MESSAGE(added.status == 303, added.text());
  std::smatch found;
  const auto search = hr.get("/pegawai?q=199001012015011001");
  REQUIRE(std::regex_search(search.body, found, std::regex("href=\"(/pegawai/[0-9]+)\"")));
  const std::string person = found.str(1);
  const auto post = hr.submit(person + "/penugasan", person + "/penugasan",
                              {{"jenis", "plt"},
                               {"jenis_jabatan", "pelaksana"},
                               {"jabatan", "Plt. Pengelola Keuangan"},
                               {"unit", "PKM-01"},
                               {"penilai", "198307222010041003"},
                               {"mulai", "1-12-2026"},
                               {"selesai", "31-12-2026"},
                               {"dasar", "SK 12/2026"}});
  CHECK_MESSAGE(post.status == 303, post.text());
  CHECK(hr.get(person).text().find("Plt. Pengelola Keuangan") != std::string::npos);
  const auto left =
      hr.submit(person + "/keluar", person + "/keluar", {{"status", "berhenti"}, {"tanggal", "20-11-2026"}});
  CHECK_MESSAGE(left.status == 303, left.text());
}

TEST_CASE("where nobody waits for a slip HR reads so, and the way back") {
  const Instance app;
  auto hr = signed_in(app, "admin_hr");
  const auto units = hr.get("/unit");
  std::smatch unit;
  REQUIRE(std::regex_search(units.body, unit, std::regex("href=\"(/unit/[0-9]+)\"")));
  const auto answer = hr.submit(unit.str(1), "/akun-pegawai/slip", {});
  CHECK(answer.status == 200);
  CHECK(answer.text().find("Tidak ada yang menunggu slip") != std::string::npos);
  CHECK(answer.body.find("href=\"" + unit.str(1) + "\"") != std::string::npos);
}

TEST_CASE("HR takes a local holiday back, opens a year and moves a window with a reason") {
  const Instance app;
  auto hr = signed_in(app, "admin_hr");
  CHECK(hr.submit("/kalender", "/kalender", {{"tanggal", "5-12-2026"}, {"nama", "Hari jadi daerah"}}).status == 303);
  CHECK(hr.submit("/kalender", "/kalender/hapus", {{"tanggal", "2026-12-05"}}).status == 303);
  CHECK(hr.get("/kalender").text().find("Hari jadi daerah") == std::string::npos);
  const auto year = hr.post("/periode/tahun", {{"tahun", "2027"}});
  CHECK_MESSAGE(year.status == 303, year.text());
  const auto list = hr.get("/periode?tahun=2026");
  std::smatch link;
  REQUIRE(std::regex_search(list.body, link, std::regex("href=\"(/periode\\?[^\"]*periode=[0-9]+)\"")));
  const std::string form = std::regex_replace(link.str(1), std::regex("&amp;"), "&");
  const auto moved = hr.submit(
      form, "/periode", {{"buka", "1-3-2026"}, {"tutup", "30-4-2026"}, {"alasan", "Jaringan terputus dua minggu"}});
  CHECK_MESSAGE(moved.status == 303, moved.text());
}

TEST_CASE("the head above sets a unit's predikat with its basis") {
  const Instance app;
  auto head = signed_in(app, "kepala_unit");
  const auto list = head.get("/predikat-organisasi");
  std::smatch link;
  REQUIRE(std::regex_search(list.body, link, std::regex("href=\"(/predikat-organisasi\\?[^\"]*unit=[0-9]+[^\"]*)\"")));
  const std::string form = std::regex_replace(link.str(1), std::regex("&amp;"), "&");
  const harness::Fields typed{{"predikat", "baik"}, {"dasar", "Capaian kinerja triwulan tercapai"}};
  CHECK(head.submit(form, "/predikat-organisasi", {{"predikat", "baik"}, {"dasar", ""}}).status == 422);
  CHECK(head.submit(form, "/predikat-organisasi", typed).status == 303);
}

TEST_CASE("a person ends the session he left open elsewhere; the front page and the emblem are everybody's") {
  const Instance app;
  auto here = signed_in(app, "pegawai"), there = signed_in(app, "pegawai");
  CHECK(here.submit("/akun", "/akun/sesi", {}).status == 303);
  CHECK(there.get("/akun").status == 303);
  CHECK(here.get("/akun").status == 200);
  Visitor anybody(app);
  CHECK(anybody.open("/").status == 200);
  CHECK(anybody.get("/lambang.svg").status <= 303);
}
