// Which addresses the tests really opened. bin/test runs this last: the harness and the browser test note every address
// that answered in the file KINERJA_UJI_RUTE names.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

#include "app/router.h"

namespace {

// Addresses that only lead on to another one: no answer of theirs is a page.
const std::set<std::string> kOnlyLead{"GET /", "GET /lambang.svg"};

}  // namespace

TEST_CASE("every address was reached by a flow or an audit" * doctest::skip()) {
  const char* list = std::getenv("KINERJA_UJI_RUTE");
  REQUIRE_MESSAGE(list, "KINERJA_UJI_RUTE names no file; bin/test sets it");
  std::map<std::string, std::set<std::string>> reached;  // route → programs
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);)
    if (const auto tab = line.find('\t'); tab != std::string::npos)
      reached[line.substr(tab + 1)].insert(line.substr(0, tab));
  REQUIRE_FALSE(reached.empty());
  std::string audit_only;
  for (const auto& route : app::routes()) {
    const std::string verb = route.get ? "GET " : route.method == http::Method::patch ? "PATCH " : "POST ";
    const std::string name = verb + std::string(route.pattern);
    if (kOnlyLead.contains(name)) continue;
    CHECK_MESSAGE(reached.contains(name), name, " was opened by no test");
    if (reached[name] == std::set<std::string>{"test_audit"}) audit_only += "\n  " + name;
  }
  if (!audit_only.empty()) MESSAGE("no flow reached, only the audit:", audit_only);
}
