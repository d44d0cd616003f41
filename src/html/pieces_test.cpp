#include "html/pieces.h"

#include <doctest/doctest.h>

namespace {

// Asks for a piece; tells whether it had to be made.
bool was_made(html::Pieces& pieces, const std::string& key, std::size_t bytes = 1) {
  bool made = false;
  const auto piece = pieces.get(key, [&] {
    made = true;
    return html::Safe(std::string(bytes, 'x'));
  });
  CHECK(piece->str().size() == bytes);
  return made;
}

}  // namespace

TEST_CASE("a piece is made once, and another key is another piece") {
  html::Pieces pieces(1000);
  CHECK(was_made(pieces, "a"));
  CHECK_FALSE(was_made(pieces, "a"));
  CHECK(was_made(pieces, "b", 2));
  CHECK_FALSE(was_made(pieces, "b", 2));
}

TEST_CASE("what is asked for stays when room is needed, what is not goes") {
  html::Pieces pieces(1000);
  CHECK(was_made(pieces, "asked", 100));
  CHECK(was_made(pieces, "forgotten", 100));
  for (int i = 0; i < 20; ++i) {
    CHECK(was_made(pieces, std::to_string(i), 100));
    CHECK_FALSE(was_made(pieces, "asked", 100));
  }
  CHECK(was_made(pieces, "forgotten", 100));
}

TEST_CASE("a piece larger than all the room is still given") {
  html::Pieces pieces(10);
  CHECK(was_made(pieces, "large", 5000));
}
