#include "web/assets.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/result.h"

TEST_CASE("an asset is found by its hashed path and its address by its name") {
  REQUIRE_FALSE(web::assets().empty());
  for (const web::Asset& asset : web::assets()) {
    CHECK(web::find_asset(asset.path) == &asset);
    CHECK(web::asset_url(asset.name).str() == asset.path);
    CHECK(web::asset_url(asset.name, "x").str() == std::string(asset.path) + "#x");
  }
}

TEST_CASE("an unknown path is not there, and an unknown name is a bug") {
  CHECK(web::find_asset("/s/app.css") == nullptr);
  CHECK(web::find_asset("") == nullptr);
  CHECK_THROWS_AS(web::asset_url("tidak-ada.css"), Bug);
  CHECK_THROWS_AS(web::asset_url("zzz"), Bug);
}

TEST_CASE("a compressed asset is smaller than the plain one") {
  for (const web::Asset& asset : web::assets()) {
    CHECK(asset.gzip.size() <= asset.body.size());
    CHECK(asset.brotli.size() <= asset.body.size());
    CHECK_FALSE(asset.type.empty());
  }
  const auto css =
      std::find_if(web::assets().begin(), web::assets().end(), [](const web::Asset& a) { return a.name == "app.css"; });
  REQUIRE(css != web::assets().end());
  CHECK_FALSE(css->brotli.empty());
}
