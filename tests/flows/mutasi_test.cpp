// An employee gets another post, or another rater on the same one: before the first day nothing changes. Then the plan
// of the old post is closed and the new one is asked for; on the same post the plan goes on and is set anew by the new
// rater.
#include <doctest/doctest.h>

#include "steps.h"

using harness::number;

namespace {

struct Jabatan {
  std::string unit;  // its code
  std::string jabatan, jenis_jabatan, jenjang{};
};

struct Mutasi {
  std::string skp, pegawai;     // paths of the plan and of the person
  std::string nip, lama, baru;  // NIP of the employee, of the rater and of the rater's rater
  std::string unit;             // code of the unit the last one leads
  std::string nama;
  Jabatan sekarang;
};

// Somebody with a plan in force and nobody below him, who moves to the unit of his rater's rater.
Mutasi find_mutasi(const harness::Instance& app) {
  std::optional<Mutasi> out;
  app.database()->read([&](db::Reader& r) {
    out = r.one(
        "SELECT s.id, g.id AS g_id, g.nip, n.nip AS lama, a.nip AS baru, u.kode, g.nama, tu.kode AS tempat, t.jabatan, "
        "t.jenis_jabatan, t.jenjang FROM skp s JOIN penugasan t ON t.id = s.penugasan_id JOIN unit tu ON tu.id = "
        "t.unit_id "
        "JOIN pegawai g ON g.id = s.pegawai_id JOIN pegawai n ON n.id = s.penilai_id JOIN pegawai a ON a.id = "
        "s.atasan_id JOIN penugasan k ON k.pegawai_id = a.id AND k.memimpin = 1 AND k.selesai IS NULL "
        "JOIN unit u ON u.id = k.unit_id WHERE s.keadaan = 'ditetapkan' AND s.tahun = 2026 AND a.nip IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM penugasan b WHERE b.penilai_id = g.id) ORDER BY s.id LIMIT 1",
        {}, [](const db::Row& row) {
          return Mutasi{"/skp/" + std::to_string(row.i64("id")),
                        "/pegawai/" + std::to_string(row.i64("g_id")),
                        row.text("nip"),
                        row.text("lama"),
                        row.text("baru"),
                        row.text("kode"),
                        row.text("nama"),
                        {row.text("tempat"), row.text("jabatan"), row.text("jenis_jabatan"), row.text("jenjang")}};
        });
  });
  REQUIRE(out);
  return *out;
}

harness::Visitor signed_in_as(const harness::Instance& app, const std::string& nip) {
  harness::Visitor v(app);
  REQUIRE(v.sign_in(nip, "demo-wanggar-2026").status == 303);
  return v;
}

// HR records a post from 1 December on, rated by `m.baru`.
void record_post(const harness::Instance& app, const Mutasi& m, const Jabatan& j) {
  auto hr = harness::signed_in(app, "admin_hr");
  const auto answer = hr.submit(m.pegawai + "/penugasan", m.pegawai + "/penugasan",
                                {{"unit", j.unit},
                                 {"jabatan", j.jabatan},
                                 {"jenis_jabatan", j.jenis_jabatan},
                                 {"jenjang", j.jenjang},
                                 {"mulai", "1-12-2026"},
                                 {"penilai", m.baru}});
  REQUIRE_MESSAGE(answer.status == 303, answer.text());
}

bool shows(harness::Visitor& who, const std::string& path, const std::string& text) {
  return who.get(path).text().find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("whoever moves keeps the plan until the day, reads it closed afterwards and is asked for the new one") {
  constexpr std::string_view kClosed = "SELECT COUNT(*) AS n FROM skp WHERE keadaan = 'ditutup'";
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    harness::Instance app({.postgres = postgres, .sekarang = "2026-11-24T09:00+09:00"});
    const Mutasi m = find_mutasi(app);
    const std::string task = "Susun SKP 2026";
    record_post(app, m, {.unit = m.unit, .jabatan = "Analis Data Kinerja", .jenis_jabatan = "pelaksana"});

    {
      auto employee = signed_in_as(app, m.nip);
      CHECK_FALSE(shows(employee, "/beranda", task));
      CHECK(shows(employee, m.skp, "Ditetapkan"));
      CHECK(number(app, kClosed) == 0);
    }
    app.move_to("2026-12-01T09:00+09:00");
    harness::wait_for("the end of the plan", [&] { return number(app, kClosed) == 1; });
    auto employee = signed_in_as(app, m.nip);
    CHECK(shows(employee, "/beranda", task));
    // The end of January is for whoever had the post by then.
    CHECK_FALSE(shows(employee, "/beranda", "Terlambat"));
    CHECK(shows(employee, "/pemberitahuan", "ditutup karena penugasan sebagai"));
    CHECK(shows(employee, m.skp, "Tidak ada, rencana ditutup"));
    CHECK(shows(employee, m.skp + "/jejak", "Oleh sistem"));
    CHECK(shows(employee, m.skp + "/jejak", "berakhir 30 November 2026."));
    CHECK(employee.get(m.skp + "/dokumen").status == 200);

    // The old rater still reads what he set, and it waits for him no longer; the new one has somebody without a plan.
    auto before = signed_in_as(app, m.lama);
    CHECK(before.get(m.skp).status == 200);
    CHECK(shows(before, "/pemberitahuan", "ditutup karena penugasannya sebagai"));
    CHECK_FALSE(before.get("/tim").has(m.skp + "\""));

    const auto made = employee.submit("/skp", "/skp", {{"tahun", "2026"}});
    REQUIRE(made.status == 303);
    CHECK(made.location.find(m.skp + "/") == std::string::npos);
    const std::string fresh = made.location.substr(0, made.location.rfind('/'));
    CHECK(shows(employee, fresh, "Analis Data Kinerja"));
    CHECK_FALSE(shows(employee, "/beranda", task));
    auto after = signed_in_as(app, m.baru);
    CHECK(after.get(fresh).status == 200);
    CHECK(shows(after, "/tim", "Analis Data Kinerja"));
    CHECK(before.get(fresh).status == 404);
    const auto [code, output] = app.command({"verify"});
    CHECK_MESSAGE(code == 0, output);
  }
}

TEST_CASE("whoever only gets another rater keeps the plan and sets it anew with him") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    harness::Instance app({.postgres = postgres, .sekarang = "2026-11-24T09:00+09:00"});
    const Mutasi m = find_mutasi(app);
    record_post(app, m, m.sekarang);
    {
      auto before = signed_in_as(app, m.lama);
      CHECK(before.get(m.skp).status == 200);
      auto after = signed_in_as(app, m.baru);
      CHECK_FALSE(shows(after, "/tim", m.nama));
    }
    app.move_to("2026-12-01T09:00+09:00");
    harness::wait_for("version 2", [&] {
      return number(app, "SELECT COUNT(*) AS n FROM skp_peristiwa WHERE peristiwa = 'usul_ubah' AND nama = ''") == 1;
    });
    auto employee = signed_in_as(app, m.nip);
    CHECK_FALSE(shows(employee, "/beranda", "Susun SKP 2026"));
    CHECK(shows(employee, "/beranda", "Lengkapi dan ajukan SKP 2026"));
    CHECK_FALSE(shows(employee, "/beranda", "Terlambat"));
    CHECK(shows(employee, "/pemberitahuan", "Penilai Anda berganti menjadi"));
    CHECK(shows(employee, m.skp + "/jejak", "menjadi pejabat penilai kinerja."));
    CHECK(signed_in_as(app, m.lama).get(m.skp).status == 404);

    REQUIRE(employee.submit(m.skp + "/periksa?peristiwa=ajukan", m.skp + "/peristiwa", {}).status == 303);
    auto after = signed_in_as(app, m.baru);
    CHECK(shows(after, "/tim", m.nama));
    REQUIRE(after.submit(m.skp + "/periksa?peristiwa=tetapkan", m.skp + "/peristiwa", {}).status == 303);
    CHECK(shows(employee, m.skp, "Versi 2 berlaku"));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM skp WHERE keadaan = 'ditutup'") == 0);
    const auto [code, output] = app.command({"verify"});
    CHECK_MESSAGE(code == 0, output);
  }
}
