#include "open311/post.h"

#include <doctest/doctest.h>

#include "open311/testing.h"

using namespace open311;

namespace {

const Jurisdiction own{"wanggar.example", Jurisdiction::Asked::if_given};

Checked<PostedRequest> post(const Pairs& form, const Jurisdiction& jurisdiction = own) {
  static const Catalogue catalogue = sample_catalogue();
  return check_post(form, catalogue, jurisdiction);
}

// A form that is right, with `more` before it: the first value of a name counts.
Pairs lamp(Pairs more) {
  more.insert(more.end(), {{"service_code", "LAMPU"}, {"lat", "-3.36705"}, {"long", "135.49612"}});
  return more;
}

const std::string no_service = "400 Give a service_code.";
const std::string no_place = "400 Give a location: lat and long, address_string or address_id.";
const std::string html = "400 description must not contain HTML.";

}  // namespace

TEST_CASE("every field arrives, trimmed and cleaned") {
  const auto sent = post({{"jurisdiction_id", "wanggar.example"},
                          {"api_key", "k"},
                          {"service_code", " LAMPU "},
                          {"lat", "-3.36705"},
                          {"long", "135.49612"},
                          {"address_string", "Jalan Trikora"},
                          {"address_id", "94.04"},
                          {"email", "maria@contoh.id"},
                          {"device_id", "d"},
                          {"account_id", "a"},
                          {"first_name", "Maria"},
                          {"last_name", "Pigai"},
                          {"phone", "+62 812"},
                          {"description", " mati\r\nsejak \x01kemarin 🕯️ "},
                          {"media_url", "https://contoh.id/1.jpg"},
                          {"media_url", ""},
                          {"media_url", "HTTP://contoh.id/2.jpg"}});
  REQUIRE_MESSAGE(sent, lines(sent));
  CHECK(sent->service_code == "LAMPU");
  CHECK(sent->position == Position{Desimal::from_micros(-3'367'050), Desimal::from_micros(135'496'120)});
  CHECK(sent->address_string == "Jalan Trikora");
  CHECK(sent->address_id == "94.04");
  CHECK(sent->attributes.empty());
  CHECK(sent->description == "mati\nsejak kemarin 🕯️");
  CHECK(sent->email == "maria@contoh.id");
  CHECK(sent->device_id == "d");
  CHECK(sent->account_id == "a");
  CHECK(sent->first_name == "Maria");
  CHECK(sent->last_name == "Pigai");
  CHECK(sent->phone == "+62 812");
  CHECK(sent->media_urls == std::vector<std::string>{"https://contoh.id/1.jpg", "HTTP://contoh.id/2.jpg"});
}

TEST_CASE("one kind of location is enough, and half a point is none") {
  const std::string alone = "400 lat and long must be given together.";
  CHECK(post({{"service_code", "LAMPU"}, {"address_string", "Pasar"}}));
  CHECK(post({{"service_code", "LAMPU"}, {"address_id", "94.04"}}));
  CHECK(post(lamp({})));
  CHECK(lines(post({{"service_code", "LAMPU"}})) == no_place);
  CHECK(lines(post({{"service_code", "LAMPU"}, {"lat", ""}, {"long", ""}, {"address_string", " "}})) == no_place);
  CHECK(lines(post({{"service_code", "LAMPU"}, {"lat", "-3"}})) == alone);
  CHECK(lines(post({{"service_code", "LAMPU"}, {"long", "135"}, {"address_string", "Pasar"}})) == alone);
  CHECK(lines(post(lamp({{"lat", "91"}}))) == "400 lat must be decimal degrees from -90 to 90, for example -3.367.");
}

TEST_CASE("a place outside the region is taken: people are asked about it later") {
  CHECK(post({{"service_code", "LAMPU"}, {"lat", "37.7"}, {"long", "-122.4"}}));
}

TEST_CASE("a service that is missing is 400, one that is not there 404 and alone") {
  const std::string unknown = "404 The service_code WBS was not found.";
  CHECK(lines(post({{"address_string", "Pasar"}})) == no_service);
  CHECK(lines(post({{"service_code", ""}, {"address_string", "Pasar"}})) == no_service);
  CHECK(lines(post({{"service_code", "WBS"}, {"description", "<b>x</b>"}})) == unknown);
  CHECK(lines(post({{"service_code", "lampu"}, {"address_string", "Pasar"}})) ==
        "404 The service_code lampu was not found.");
}

TEST_CASE("another jurisdiction is 404 before anything else; a missing one is one cause among others") {
  const Jurisdiction asking{"wanggar.example", Jurisdiction::Asked::always};
  CHECK(lines(post({{"jurisdiction_id", "sfgov.org"}, {"service_code", "WBS"}})) ==
        "404 The jurisdiction_id sfgov.org was not found.");
  CHECK(lines(post({}, asking)) == "400 Give a jurisdiction_id. | " + no_service + " | " + no_place);
  CHECK(lines(post({{"service_code", "WBS"}}, asking)) == "404 The service_code WBS was not found.");
}

TEST_CASE("all causes come together, in the order of the checks") {
  CHECK(lines(post({{"description", "<b>"}})) == no_service + " | " + no_place + " | " + html);
  CHECK(lines(post({{"service_code", "JALAN"}, {"description", "<b>"}})) ==
        no_place + " | 400 attribute[PATOKAN] is required. | 400 attribute[PARAH] is required. | " + html);
}

TEST_CASE("a description has 4000 characters at most, however many bytes they are") {
  std::string emoji;
  for (int i = 0; i < 4000; ++i) emoji += "🕳";
  CHECK(post(lamp({{"description", std::string(4000, 'x')}})));
  CHECK(post(lamp({{"description", emoji}})));
  CHECK(post(lamp({{"description", "  " + std::string(4000, 'x') + "\r\n"}})));
  CHECK(lines(post(lamp({{"description", std::string(4001, 'x')}}))) ==
        "400 description may have at most 4,000 characters, 4,001 were sent.");
  CHECK(lines(post(lamp({{"description", emoji + "x"}}))) ==
        "400 description may have at most 4,000 characters, 4,001 were sent.");
}

TEST_CASE("line ends of a form count as one character") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "x\r\n";
  CHECK(post(lamp({{"description", text}}))->description.size() == 3999);  // the last one is trimmed
}

TEST_CASE("a description with markup is refused, one with a less-than sign not") {
  CHECK(lines(post(lamp({{"description", "lubang <b>besar</b>"}}))) == html);
  CHECK(post(lamp({{"description", "a < b dan 3<4"}}))->description == "a < b dan 3<4");
}

TEST_CASE("the other fields end at 500 characters") {
  CHECK(post(lamp({{"first_name", std::string(500, 'x')}})));
  for (const std::string name :
       {"address_string", "address_id", "email", "device_id", "account_id", "first_name", "last_name", "phone"}) {
    CAPTURE(name);
    CHECK(lines(post(lamp({{name, std::string(501, 'x')}}))) ==
          "400 " + name + " may have at most 500 characters, 501 were sent.");
  }
}

TEST_CASE("media is an address of the web and nothing else") {
  for (const std::string wrong : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "contoh.id/1.jpg",
                                  "//contoh.id/1.jpg", "https://", "https:/x", "https://a b", "ftp://contoh.id"}) {
    CAPTURE(wrong);
    CHECK(lines(post(lamp({{"media_url", wrong}}))) ==
          "400 media_url must be a complete address that begins with https:// or http://.");
  }
}

TEST_CASE("a form that is not UTF-8 is refused whole, naming the fields") {
  CHECK(lines(post(lamp({{"description", "\xFF"}, {"phone", "\xC3"}}))) ==
        "400 description is not UTF-8 text. | 400 phone is not UTF-8 text.");
}
