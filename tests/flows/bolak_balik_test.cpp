// What the program exports it imports again without a change: CSV and XLSX, people with their leader without NIP.
#include <doctest/doctest.h>

#include "harness.h"

using harness::Instance;

namespace {

// The report of `import --dry-run` of what `export` of the same kind wrote.
std::string import_again(const Instance& app, const std::string& kind, const std::string& ending) {
  const std::string file = app.dir() + "/ekspor" + ending;
  REQUIRE(app.command({"export", kind, file}).first == 0);
  const auto [code, report] = app.command({"import", kind, file, "--dry-run"});
  CHECK_MESSAGE(code == 0, report);
  return report;
}

}  // namespace

TEST_CASE("an export comes in again with nothing new, changed, refused or missing") {
  for (const bool postgres : harness::databases()) {
    Instance app({.postgres = postgres});
    app.stop();  // on SQLite the one who writes has the database for himself
    for (const char* ending : {".csv", ".xlsx"}) {
      const std::string report = import_again(app, "pegawai", ending);
      CHECK_MESSAGE(report.ends_with("baru\t0\nberubah\t0\nsama\t60\nditolak\t0\nhilang\t0\n"), report);
      const std::string units = import_again(app, "unit", ending);
      CHECK_MESSAGE(units.find("baru\t0\nberubah\t0\nsama\t") != units.npos, units);
      CHECK_MESSAGE(units.find("ditolak\t0\n") != units.npos, units);
    }
    const auto people = app.command({"export", "pegawai", "-"}).second;
    CHECK(people.find(",SETDA,Yohanis Zonggonau,") != people.npos);
  }
}
