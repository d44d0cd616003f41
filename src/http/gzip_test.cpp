#include "http/gzip.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include "http/date.h"

using namespace http;

namespace {

std::string unzipped(const std::string& packed) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
  std::string plain(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  plain.resize(stream.total_out);
  inflateEnd(&stream);
  return plain;
}

}  // namespace

TEST_CASE("what is packed comes back, also the second time on one thread") {
  std::string page;
  for (int i = 0; i < 2000; ++i) page += "<li>hasil kerja " + std::to_string(i) + "</li>";
  const std::string packed = gzip(page);
  CHECK(packed.size() < page.size() / 4);
  CHECK(unzipped(packed) == page);
  CHECK(unzipped(gzip("pendek")) == "pendek");
  CHECK(unzipped(gzip("")).empty());
}

TEST_CASE("gzip is sent only to who takes it") {
  CHECK(accepts_coding("gzip", "gzip"));
  CHECK(accepts_coding("deflate, GZIP;q=0.5, br", "gzip"));
  CHECK(accepts_coding("gzip; q=1.0", "gzip"));
  CHECK_FALSE(accepts_coding("", "gzip"));
  CHECK_FALSE(accepts_coding("br", "gzip"));
  CHECK_FALSE(accepts_coding("gzip;q=0", "gzip"));
  CHECK_FALSE(accepts_coding("gzip;q=0.000, br", "gzip"));
  CHECK_FALSE(accepts_coding("xgzip", "gzip"));
  CHECK(accepts_coding("gzip, deflate, br;q=0.8", "br"));
  CHECK_FALSE(accepts_coding("gzip, br;q=0", "br"));
  CHECK_FALSE(accepts_coding("brotli", "br"));
}

TEST_CASE("texts are packed, pictures and documents are packed already") {
  for (const auto* type : {"text/html; charset=utf-8", "text/csv", "application/json", "image/svg+xml"})
    CHECK_MESSAGE(is_text_type(type), type);
  for (const auto* type : {"image/jpeg", "application/pdf", "application/zip", "font/woff2", ""})
    CHECK_FALSE_MESSAGE(is_text_type(type), type);
}

TEST_CASE("the date is written as HTTP wants it") {
  CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
  CHECK(http_date(1709164800) == "Thu, 29 Feb 2024 00:00:00 GMT");
  CHECK(http_date_now().size() == http_date(0).size());
}
