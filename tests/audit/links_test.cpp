// A crawl from everybody's home: every link leads somewhere, and no page asks the database too often.
#include <doctest/doctest.h>

#include "crawl.h"

using harness::Instance;
using harness::Visitor;

TEST_CASE("no link leads nowhere, and no page runs more than five statements") {
  harness::InstanceOptions options;
  options.pegawai = 120;
  const Instance app(options);
  std::size_t pages = 0;
  for (const auto& role : audit::kRoles) {
    Visitor v(app);
    pages += audit::crawl(v, app.login(role), [&](const std::string& path, const harness::Page& page) {
      INFO(role << " " << path << " → " << page.status);
      CHECK((page.status == 200 || page.status == 303));
    });
  }
  CHECK(pages > 100);
  // The server writes the number of statements of each page into its log.
  const std::string log = app.log();
  for (auto at = log.find("\"sql\":"); at != std::string::npos; at = log.find("\"sql\":", at + 1)) {
    const int statements = std::atoi(log.c_str() + at + 6);
    if (statements > 5) {
      const auto start = log.rfind('\n', at) + 1;
      FAIL_CHECK(log.substr(start, log.find('\n', at) - start));
    }
  }
}
