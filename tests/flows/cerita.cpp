#include "cerita.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace cerita {

Cerita::Cerita(bool postgres)
    : app_({.postgres = postgres, .sekarang = "2026-01-12T09:00+09:00"}), hr_(app_.login("admin_hr").first) {}

// The demo's people and those of the story, who choose the same password, are signed in when they first act.
harness::Visitor& Cerita::as(const std::string& user) {
  const auto known = visitors_.find(user);
  if (known != visitors_.end()) return known->second;
  auto& fresh = visitors_.emplace(user, harness::Visitor(app_)).first->second;
  REQUIRE(fresh.sign_in(user, "demo-wanggar-2026").status == 303);
  return fresh;
}

void Cerita::berlalu_sampai(const std::string& sekarang) {
  app_.move_to(sekarang);
  visitors_.clear();
}

std::string read_data(const std::string& name) {
  // The tests run from the repository's root or from a build folder below it.
  std::filesystem::path folder = std::filesystem::current_path();
  while (!std::filesystem::exists(folder / "tests/data" / name) && folder.has_relative_path())
    folder = folder.parent_path();
  std::ifstream in(folder / "tests/data" / name, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  REQUIRE_MESSAGE(!out.str().empty(), name);
  return out.str();
}

void fill(harness::Fields& fields, const std::string& ending, const std::string& value) {
  for (auto& [name, stored] : fields)
    if (name.ends_with(ending) && stored.empty()) stored = value;
}

std::string match(const std::string& text, const std::string& pattern) {
  std::smatch found;
  return std::regex_search(text, found, std::regex(pattern)) ? found.str(1) : "";
}

}  // namespace cerita
