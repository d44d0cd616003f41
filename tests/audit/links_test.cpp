// A crawl from everybody's home: every link leads somewhere, and no page asks the database too often.
#include <doctest/doctest.h>

#include <deque>
#include <set>

#include "harness.h"

using harness::Instance;
using harness::Visitor;

namespace {

std::vector<std::string> links_of(const std::string& body) {
  std::vector<std::string> out;
  for (auto at = body.find("href=\"/"); at != std::string::npos; at = body.find("href=\"/", at + 1)) {
    std::string link = body.substr(at + 6, body.find('"', at + 6) - at - 6);
    link = link.substr(0, link.find('#'));
    for (auto amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;")) link.replace(amp, 5, "&");
    out.push_back(std::move(link));
  }
  return out;
}

// Pages of a kind are alike: the first few of "/pegawai/{id}" stand for all.
std::string kind_of(const std::string& link) {
  std::string out;
  for (const char c : link) out += (c >= '0' && c <= '9') ? '#' : c;
  return out;
}

}  // namespace

TEST_CASE("no link leads nowhere, and no page runs more than five statements") {
  harness::InstanceOptions options;
  options.pegawai = 120;
  const Instance app(options);
  std::size_t pages = 0;
  for (const char* role : {"pegawai", "penilai", "kepala_unit", "admin_hr", "auditor", "admin_unit", "kepala_daerah"}) {
    Visitor v(app);
    const auto [user, password] = app.login(role);
    REQUIRE(v.sign_in(user, password).status == 303);
    std::deque<std::string> todo{"/beranda"};
    std::set<std::string> seen{"/beranda"};
    std::map<std::string, int> of_kind;
    while (!todo.empty() && pages < 3000) {
      const std::string path = todo.front();
      todo.pop_front();
      // A person who opens hundreds of pages a minute is slowed down; a new session starts afresh.
      if (++pages % 200 == 0) {
        v.submit("/beranda", "/keluar", {});
        REQUIRE(v.sign_in(user, password).status == 303);
      }
      const auto page = v.get(path);
      INFO(role << " " << path << " → " << page.status);
      CHECK((page.status == 200 || page.status == 303));
      if (page.status != 200 || !page.body.starts_with("<!doctype")) continue;
      for (const auto& link : links_of(page.body))
        if (seen.insert(link).second && of_kind[kind_of(link)]++ < 3) todo.push_back(link);
    }
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
