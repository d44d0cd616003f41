#include "open311/format.h"

#include <doctest/doctest.h>

#include "open311/testing.h"

using namespace open311;

TEST_CASE("the ending of the address is the format") {
  CHECK(parse_resource("requests.xml")->format == Format::xml);
  CHECK(parse_resource("requests.json")->format == Format::json);
  CHECK(parse_resource("requests.json")->name == "requests");
  CHECK(parse_resource("033.1.xml")->name == "033.1");
  CHECK(parse_resource(".xml")->name == "");
}

TEST_CASE("no ending and any other one are refused with 400") {
  CHECK(lines(parse_resource("requests")) == "400 Add .xml or .json at the end of the address.");
  CHECK(lines(parse_resource("requests.")) == "400 Add .xml or .json at the end of the address.");
  CHECK(lines(parse_resource("")) == "400 Add .xml or .json at the end of the address.");
  CHECK(lines(parse_resource("requests.csv")) == "400 The format .csv is not offered. Use .xml or .json.");
  CHECK(lines(parse_resource("requests.XML")) == "400 The format .XML is not offered. Use .xml or .json.");
  CHECK(lines(parse_resource("requests.xml.gz")) == "400 The format .gz is not offered. Use .xml or .json.");
  CHECK(lines(parse_resource("requests.xml ")) == "400 The format .xml  is not offered. Use .xml or .json.");
}

TEST_CASE("the charset stands at the endpoints and not at discovery") {
  CHECK(content_type(Format::xml) == "text/xml; charset=utf-8");
  CHECK(content_type(Format::json) == "application/json; charset=utf-8");
  CHECK(discovery_content_type(Format::xml) == "text/xml");
  CHECK(discovery_content_type(Format::json) == "application/json");
}

TEST_CASE("the code of an answer is that of the first error, and a long value is repeated in part only") {
  CHECK(http_code({request_not_found()}) == 404);
  CHECK(http_code({too_many_requests()}) == 429);
  CHECK(excerpt(std::string(5000, 'x')).size() == 80);
  CHECK(excerpt("") == "");
}

TEST_CASE("what is missing is said without repeating what was asked") {
  CHECK(msg::format(request_not_found().text, msg::Lang::id) ==
        "Laporan dengan service_request_id ini tidak ditemukan.");
  CHECK(msg::format(request_not_found().text, msg::Lang::en) == "No request with this service_request_id was found.");
}
