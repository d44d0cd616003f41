#include "web/look.h"

#include <doctest/doctest.h>

namespace {

bool is_built_in(const web::Asset& asset) {
  return web::find_asset(asset.path) == &asset;
}

}  // namespace

TEST_CASE("an instance that changes nothing has no file of its own") {
  for (const web::OwnLook& own : {web::OwnLook{}, web::OwnLook{.name = "Kinerja"}}) {
    const web::Look look(own);
    CHECK(look.accent() == nullptr);
    CHECK(is_built_in(look.emblem()));
    CHECK(is_built_in(look.manifest()));
    CHECK(look.find(look.emblem().path) == nullptr);
  }
}

TEST_CASE("accent and emblem are found at addresses that change with their content, also in a copy") {
  const auto made = [](std::string_view colour, std::string bytes) {
    return web::Look({.accent = web::parse_colour(colour), .emblem = web::Emblem{std::move(bytes)}});
  };
  const web::Look blue = made("#123f7a", "<svg/>"), red = made("#7a1212", "<svg />");
  const web::Look copy = blue;
  REQUIRE(copy.accent());
  CHECK(copy.find(blue.accent()->path) == copy.accent());
  CHECK(copy.find(blue.emblem().path) == &copy.emblem());
  CHECK(blue.accent()->body == web::accent_css(*web::parse_colour("#123f7a")));
  CHECK(blue.accent()->path != red.accent()->path);
  CHECK(blue.emblem().path != red.emblem().path);
  CHECK(blue.find(red.emblem().path) == nullptr);
  CHECK(blue.accent()->path.starts_with("/s/instansi."));
}

TEST_CASE("the manifest bears the instance's name and the emblem's real type") {
  const web::Look look({.name = "E-Kinerja \"Wanggar\"", .emblem = web::Emblem{"bytes", web::Emblem::Kind::png}});
  CHECK(look.emblem().type == "image/png");
  CHECK(look.emblem().path.ends_with(".png"));
  const std::string_view manifest = look.manifest().body;
  CHECK(manifest.find(R"("name": "E-Kinerja \"Wanggar\"")") != manifest.npos);
  CHECK(manifest.find(R"("type": "image/png")") != manifest.npos);
  CHECK(manifest.find("\"Kinerja\"") == manifest.npos);
}
