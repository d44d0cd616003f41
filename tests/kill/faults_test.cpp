// The disk is full or the database gone: a page says so, nothing is half written, and it works again by itself.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>

#include "db_fixture.h"
#include "harness.h"

using harness::Fields;
using harness::Instance;
using harness::Visitor;

namespace {

// The kernel refuses to make a file longer, as on a full disk, for this one program.
class FullDisk {
 public:
  explicit FullDisk(int pid) : pid_(pid) { limit(0); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() { limit(RLIM_INFINITY); }

 private:
  void limit(rlim_t bytes) const {
    const rlimit wanted{bytes, RLIM_INFINITY};
    REQUIRE(prlimit(pid_, RLIMIT_FSIZE, &wanted, nullptr) == 0);
  }
  int pid_;
};

Visitor hr_of(const Instance& app) {
  Visitor hr(app);
  const auto [user, password] = app.login("admin_hr");
  REQUIRE(hr.sign_in(user, password).status == 303);
  return hr;
}

Fields new_day(Visitor& hr) {
  return harness::with(hr.get("/kalender").form("/kalender"), {{"tanggal", "5-12-2026"}, {"nama", "Hari jadi daerah"}});
}

std::int64_t days(const Instance& app) {
  std::int64_t n = 0;
  app.database()->read(
      [&](db::Reader& r) { n = r.number("SELECT COUNT(*) AS n FROM hari_libur WHERE tanggal = '2026-12-05'"); });
  return n;
}

void check_says_so(const harness::Page& page) {
  CHECK(page.status == 503);
  CHECK(page.headers.count("retry-after") == 1);
  CHECK(page.has("<h1"));
}

}  // namespace

TEST_CASE("a full disk: saving answers 503, reading goes on, and the same form is taken when there is room") {
  std::signal(SIGXFSZ, SIG_IGN);  // the program inherits it: a write that is too long then fails with EFBIG
  const Instance app;
  Visitor hr = hr_of(app);
  const Fields day = new_day(hr);
  {
    const FullDisk full(app.pid());
    check_says_so(hr.post("/kalender", day));
    CHECK(hr.get("/kalender").status == 200);
    CHECK(days(app) == 0);
  }
  CHECK(hr.post("/kalender", day).status == 303);
  CHECK(days(app) == 1);
  const auto [code, output] = app.command({"verify"});
  CHECK_MESSAGE(code == 0, output);
}

TEST_CASE("the database is gone: pages answer 503 and come back with it, sessions and all") {
  if (!test::postgres_here()) return;
  const Instance app({.postgres = true});
  Visitor hr = hr_of(app);
  const Fields day = new_day(hr);
  app.postgres().vanish();
  check_says_so(hr.get("/beranda"));
  check_says_so(hr.post("/kalender", day));
  CHECK(hr.get("/sehat/siap").status == 503);
  CHECK(hr.get("/sehat/hidup").status == 200);
  app.postgres().accept();
  CHECK(hr.get("/sehat/siap").status == 200);
  CHECK(hr.post("/kalender", day).status == 303);
  CHECK(days(app) == 1);
  const auto [code, output] = app.command({"verify"});
  CHECK_MESSAGE(code == 0, output);
}
