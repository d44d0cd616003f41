#include "web/error_words.h"

#include <doctest/doctest.h>

#include "msg/web.h"

TEST_CASE("a known status has its own words and an unknown one those of its class") {
  CHECK(web::error_words(404).title == msg::Text(msg::web::galat_404_judul));
  CHECK(web::error_words(503).title == msg::Text(msg::web::galat_503_judul));
  CHECK(web::error_words(507).title == msg::Text(msg::web::galat_500_judul));
  CHECK(web::error_words(418).title == msg::Text(msg::web::galat_400_judul));
}

TEST_CASE("every error page says what to do, in both languages") {
  for (const int status : {400, 403, 404, 405, 408, 409, 410, 413, 422, 429, 500, 503}) {
    const auto words = web::error_words(status);
    for (const auto lang : {msg::Lang::id, msg::Lang::en}) {
      CHECK_FALSE(msg::format(words.title, lang).empty());
      CHECK_FALSE(msg::format(words.advice, lang).empty());
    }
  }
}
