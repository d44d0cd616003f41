#include "berkas/foto_answer.h"

#include <doctest/doctest.h>

using namespace berkas;

namespace {
const Foto foto{"\xFF\xD8\xFF jpeg\n", "RIFF webp", 1600, 900};
}

TEST_CASE("an answer survives the way between the processes") {
  const FotoAnswer back = parse_answer(to_text(foto));
  REQUIRE(back.has_value());
  CHECK(back->jpeg == foto.jpeg);
  CHECK(back->thumbnail_webp == foto.thumbnail_webp);
  CHECK(back->width == 1600);
  CHECK(back->height == 900);
  for (const auto& [reason, code] : EnumText<Penolakan>::table)
    CHECK(parse_answer(to_text(tl::unexpected(reason))).error() == reason);
}

TEST_CASE("what a subverted worker could say is refused") {
  const std::string good = to_text(foto);
  CHECK(parse_answer(good).has_value());
  for (const std::string& bad :
       {std::string(), good.substr(0, good.size() - 1), good + "x", std::string("foto 1 1 0 0\n"),
        std::string("tolak entah\n"), "foto 1601 900 10 9\n" + foto.jpeg + foto.thumbnail_webp,
        "foto 0 900 10 9\n" + foto.jpeg + foto.thumbnail_webp, "foto 1600 900 99999999999999999999 9\n" + foto.jpeg,
        "foto 1600 900 9 10\n<html>   " + foto.jpeg, "foto 1600 900 10 -9\n" + foto.jpeg + foto.thumbnail_webp,
        "foto 1600 900 10 9 7\n" + foto.jpeg + foto.thumbnail_webp})
    CHECK_MESSAGE(parse_answer(bad).error() == Penolakan::rusak, bad);
}
