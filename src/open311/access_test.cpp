#include "open311/access.h"

#include <doctest/doctest.h>

#include "open311/testing.h"

using namespace open311;

namespace {

std::string verdict(const std::optional<ApiError>& error) {
  return error ? lines({*error}) : "passed";
}
std::string jurisdiction(const Pairs& query, Jurisdiction::Asked asked) {
  return verdict(check_jurisdiction(query, {"wanggar.example", asked}));
}

}  // namespace

TEST_CASE("an interface for one jurisdiction may be asked without naming it") {
  constexpr auto asked = Jurisdiction::Asked::if_given;
  CHECK(jurisdiction({}, asked) == "passed");
  CHECK(jurisdiction({{"jurisdiction_id", ""}}, asked) == "passed");
  CHECK(jurisdiction({{"jurisdiction_id", "wanggar.example"}}, asked) == "passed");
  CHECK(jurisdiction({{"jurisdiction_id", "sfgov.org"}}, asked) == "404 The jurisdiction_id sfgov.org was not found.");
}

TEST_CASE("one that asks for it refuses an empty one like none") {
  constexpr auto asked = Jurisdiction::Asked::always;
  CHECK(jurisdiction({}, asked) == "400 Give a jurisdiction_id.");
  CHECK(jurisdiction({{"jurisdiction_id", " "}}, asked) == "400 Give a jurisdiction_id.");
  CHECK(jurisdiction({{"jurisdiction_id", "wanggar.example"}}, asked) == "passed");
  CHECK(jurisdiction({{"jurisdiction_id", "WANGGAR.example"}}, asked) ==
        "404 The jurisdiction_id WANGGAR.example was not found.");
}

TEST_CASE("the key of the form counts before that of the query, and an empty one is none") {
  CHECK(find_api_key({{"api_key", "q"}}, {{"api_key", "f"}}) == "f");
  CHECK(find_api_key({{"api_key", "q"}}, {{"api_key", ""}}) == "q");
  CHECK(find_api_key({{"api_key", "q"}}, {}) == "q");
  CHECK(find_api_key({}, {{"API_KEY", "f"}}) == "");
}

TEST_CASE("a key that is missing or unknown is 403") {
  CHECK(verdict(check_key(KeyState::missing)) ==
        "403 No api_key was given. Ask the operator of the service for a key.");
  CHECK(verdict(check_key(KeyState::unknown)) == "403 The api_key is unknown or has been revoked.");
  CHECK(verdict(check_key(KeyState::valid)) == "passed");
}
