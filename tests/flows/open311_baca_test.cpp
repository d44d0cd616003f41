// What programs read over HTTP: every address in both formats byte for byte, every filter, every refusal, and that
// nothing tells what is not published from what does not exist.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "open311.h"

using namespace harness;
using namespace open311_flow;

namespace {

constexpr std::string_view kFolder = "tests/data/open311_http/";

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct Golden {
  const char* file;
  const char* path;  // {} is the format
  const char* language = "";
};
constexpr Golden kGolden[] = {
    {"discovery", "/open311/discovery.{}"},
    {"services", "/open311/v2/services.{}"},
    {"services_en", "/open311/v2/services.{}", "en-GB,en;q=0.9,id;q=0.8"},
    {"definition", "/open311/v2/services/jalan_rusak.{}"},
    {"requests", "/open311/v2/requests.{}"},
    {"requests_en", "/open311/v2/requests.{}", "fr, EN"},
    {"requests_none", "/open311/v2/requests.{}?service_code=sampah"},
    {"requests_extended", "/open311/v2/requests.{}?extensions=true"},
    {"request", "/open311/v2/requests/TERBUKA001.{}"},
    {"request_closed", "/open311/v2/requests/SELESAI002.{}"},
    {"request_missing", "/open311/v2/requests/TIDAKADA99.{}"},
    {"token_missing", "/open311/v2/tokens/0123456789abcdef.{}"},
    {"service_missing", "/open311/v2/services/dugaan.{}"},
    {"bad_query", "/open311/v2/requests.{}?status=maybe&page=0&lat=-3.3"},
    {"nowhere", "/open311/v2/nowhere.{}"},
};

std::string with_format(std::string path, const std::string& format) {
  return path.replace(path.find("{}"), 2, format);
}

struct Filter {
  const char* query;
  std::vector<std::string> ids;
};

struct Refused {
  const char* path;
  int status;
  const char* codes;
};

}  // namespace

TEST_CASE("open311: every address answers byte for byte what the files say, in both formats") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    for (const auto& g : kGolden)
      for (const std::string format : {"xml", "json"}) {
        const std::string file = std::string(kFolder) + g.file + "." + format;
        INFO(file << " postgres: " << postgres);
        api.program.set_header("Accept-Language", g.language);
        const Page page = api.get(with_format(g.path, format));
        if (const char* folder = std::getenv("KINERJA_UJI_TULIS"))
          std::ofstream(std::string(folder) + "/" + g.file + "." + format, std::ios::binary) << page.body;
        CHECK(page.body == bytes_of(file));
        CHECK_FALSE(page.body.empty());
        const std::string type = format == "xml" ? "text/xml" : "application/json";
        const bool is_discovery = std::string_view(g.file) == "discovery";
        CHECK(header(page, "content-type") == (is_discovery ? type : type + "; charset=utf-8"));
        CHECK(page.headers.count("set-cookie") == 0);
        CHECK(header(page, "access-control-allow-origin") == "*");
        CHECK(header(page, "cache-control") == (page.status == 200 ? "public, max-age=60" : "no-store"));
      }
  }
}

TEST_CASE("open311: every filter finds what it names and nothing else") {
  const std::vector<Filter> filters{
      {"", {kTerbuka, kSelesai, kAnonim}},
      // An empty value is the same as none.
      {"?service_code=&status=&start_date=&end_date=&service_request_id=&page=&page_size=&lat=&long=&extensions=",
       {kTerbuka, kSelesai, kAnonim}},
      {"?status=open", {kTerbuka, kAnonim}},
      {"?status=closed", {kSelesai}},
      {"?status=open,closed", {kTerbuka, kSelesai, kAnonim}},
      {"?service_code=puskesmas", {kSelesai}},
      {"?service_code=jalan_rusak,puskesmas", {kTerbuka, kSelesai, kAnonim}},
      {"?service_code=jalan_rusak&status=closed", {}},
      {"?service_code=tidak_ada", {}},
      {"?service_code=dugaan", {}},
      {"?start_date=2026-11-01T00:00:00Z", {kTerbuka, kSelesai}},
      {"?start_date=2026-11-02T10:02:03%2B09:00&end_date=2026-11-02T10:02:03+09:00", {kSelesai}},
      {"?start_date=2026-11-02T01:02:04Z&end_date=2026-11-02T02:00:00Z", {}},
      {"?end_date=2026-08-31T00:00:00Z", {kLama}},
      {"?start_date=2026-07-15T00:00:00Z&end_date=2026-10-13T00:00:00Z", {kAnonim, kLama}},
      // Ids alone decide; what is not out is left out without a word.
      {"?service_request_id=LAMA000004,TERBUKA001,RAHASIA006,WBS0000007,BARU000005,TIDAKADA99&status=closed&"
       "service_code=x&start_date=x&page_size=x",
       {kTerbuka, kLama}},
      {"?service_request_id=TIDAKADA99", {}},
      {"?page_size=2", {kTerbuka, kSelesai}},
      {"?page_size=2&page=2", {kAnonim}},
      {"?page_size=2&page=3", {}},
      // Measured from the place that is shown: the exact one, and the middle of a square.
      {"?lat=-3.367050&long=135.496120&radius=10", {kTerbuka}},
      {"?lat=-3.368250&long=135.497250&radius=10", {kSelesai}},
      {"?lat=-3.367050&long=135.496120&radius=1000", {kTerbuka, kSelesai}},
      {"?lat=-3.367050&long=135.496120", {kTerbuka, kSelesai}},
      {"?lat=-3.4&long=135.6&radius=50000", {kTerbuka, kSelesai}},
      {"?lat=-3.4&long=135.6&radius=9000", {}},
      {"?jurisdiction_id=kinerja.example", {kTerbuka, kSelesai, kAnonim}},
  };
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    for (const auto& f : filters) {
      INFO(f.query << " postgres: " << postgres);
      const Page page = api.get("/open311/v2/requests.json" + std::string(f.query));
      REQUIRE(page.status == 200);
      CHECK(all_of(page, "service_request_id") == f.ids);
    }
    // A trial reads the same.
    CHECK(api.get("/open311/uji/v2/requests.json").body == api.get("/open311/v2/requests.json").body);
    CHECK(api.get("/open311/uji/v2/services.xml").body == api.get("/open311/v2/services.xml").body);
    CHECK(api.get("/open311/uji/v2/services/banjir.xml").status == 200);
    CHECK(api.get("/open311/uji/v2/requests/TERBUKA001.xml").status == 200);
  }
}

TEST_CASE("open311: what cannot be asked is refused with its own code, in the format of the address") {
  constexpr Refused refused[] = {
      {"/open311/v2/requests", 400, "400"},
      {"/open311/v2/requests.", 400, "400"},
      {"/open311/v2/requests.html", 400, "400"},
      {"/open311/v2/services", 400, "400"},
      {"/open311/v2/services/jalan_rusak", 400, "400"},
      {"/open311/v2/requests/TERBUKA001", 400, "400"},
      {"/open311/discovery", 400, "400"},
      {"/open311/discovery.yaml", 400, "400"},
      {"/open311", 404, "404"},
      {"/open311/", 404, "404"},
      {"/open311/services.xml", 404, "404"},
      {"/open311/v2/discovery.json", 404, "404"},
      {"/open311/v2/requests/1/2.json", 404, "404"},
      {"/open311/v3/requests.json", 404, "404"},
      {"/open311/v2/services/tidak_ada.json", 404, "404"},
      {"/open311/v2/services/puskesmas.json", 404, "404"},  // there is nothing to ask about it
      {"/open311/v2/services.json?jurisdiction_id=lain.example", 404, "404"},
      {"/open311/v2/services/jalan_rusak.json?jurisdiction_id=lain.example", 404, "404"},
      {"/open311/v2/requests.json?jurisdiction_id=lain.example", 404, "404"},
      {"/open311/v2/requests/TERBUKA001.json?jurisdiction_id=lain.example", 404, "404"},
      {"/open311/v2/tokens/abc.json?jurisdiction_id=lain.example", 404, "404"},
      {"/open311/v2/tokens/abc.json", 404, "404"},
      {"/open311/v2/requests.json?status=buka", 400, "400"},
      {"/open311/v2/requests.json?start_date=2026-11-01", 400, "400"},
      {"/open311/v2/requests.json?end_date=kemarin", 400, "400"},
      {"/open311/v2/requests.json?start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z", 400, "400"},
      {"/open311/v2/requests.json?start_date=2026-07-15T00:00:00Z&end_date=2026-10-13T00:00:01Z", 400, "400"},
      {"/open311/v2/requests.json?page_size=1001", 400, "400"},
      {"/open311/v2/requests.json?page=0", 400, "400"},
      {"/open311/v2/requests.json?lat=-3.3", 400, "400"},
      {"/open311/v2/requests.json?lat=91&long=135", 400, "400"},
      {"/open311/v2/requests.json?radius=100", 400, "400"},
      {"/open311/v2/requests.json?lat=-3.3&long=135&radius=50001", 400, "400"},
      {"/open311/v2/requests.json?extensions=ya", 400, "400"},
      {"/open311/v2/requests.json?status=buka&page=0&radius=1", 400, "400,400,400"},
      {"/open311/v2/requests/TERBUKA001.json?extensions=ya", 400, "400"},
      {"/open311/v2/requests.json?status=%zz", 400, "400"},
  };
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    for (const auto& r : refused) {
      INFO(r.path);
      const Page page = api.get(r.path);
      CHECK(page.status == r.status);
      CHECK(header(page, "cache-control") == "no-store");
      const std::string path(r.path);
      if (path.find(".json") != std::string::npos) {
        CHECK(header(page, "content-type") == "application/json; charset=utf-8");
        CHECK(codes(page) == r.codes);
      } else {
        CHECK(header(page, "content-type") == "text/xml; charset=utf-8");
        CHECK(page.body.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        CHECK(page.has("<errors><error><code>" + std::string(r.codes) + "</code><description>"));
      }
    }
  }
}

TEST_CASE("open311: what is not published is answered as if it had never been there") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres});
    for (const std::string format : {"xml", "json"}) {
      const auto ask = [&](const std::string& id) {
        Page page = api.get("/open311/v2/requests/" + id + "." + format);
        page.headers.erase("date");
        return page;
      };
      const Page missing = ask("TIDAKADA99");
      CHECK(missing.status == 404);
      for (const char* id : {kBaru, kRahasia, kWbs, "%20", "1"}) {
        INFO(id);
        const Page page = ask(id);
        CHECK(page.status == 404);
        CHECK(page.body == missing.body);
        CHECK(page.headers == missing.headers);
      }
      CHECK(ask(kLama).status == 200);
    }
    // Of no answer at all: who reported, the exact place of what is shown as a square, what the screener kept back.
    for (const char* path : {"/open311/v2/requests.json?extensions=true", "/open311/v2/requests.xml",
                             "/open311/v2/requests/SELESAI002.json?extensions=true"}) {
      const Page page = api.get(path);
      for (const char* secret : {"M. P.", "Rahasia", "Dugaan", "Belum disaring"}) CHECK_FALSE(page.has(secret));
      CHECK_FALSE(page.has("WBS0000007"));
    }
    CHECK_FALSE(api.get("/open311/v2/requests/SELESAI002.json").has("135.49612"));
  }
}

TEST_CASE("open311: a thousand rows at most, and a way to the others") {
  for (const bool postgres : databases()) {
    Interface api({.postgres = postgres, .more = 1000});
    const Page first = api.get("/open311/v2/requests.json");
    CHECK(all_of(first, "service_request_id").size() == 1000);
    CHECK(header(first, "x-total-count") == "1003");
    CHECK(header(first, "link") ==
          "<https://kinerja.example/open311/v2/requests.json?page=1>; rel=\"first\", "
          "<https://kinerja.example/open311/v2/requests.json?page=2>; rel=\"next\", "
          "<https://kinerja.example/open311/v2/requests.json?page=2>; rel=\"last\"");
    const Page second = api.get("/open311/v2/requests.json?page=2");
    CHECK(all_of(second, "service_request_id").size() == 3);
    const Page beyond = api.get("/open311/v2/requests.json?page=900&api_key=rahasia");
    CHECK(beyond.body == "[]\n");
    CHECK(header(beyond, "x-total-count") == "1003");
    CHECK(header(beyond, "link").find("page=2>; rel=\"prev\"") != std::string::npos);
    CHECK(header(beyond, "link").find("rahasia") == std::string::npos);
    const Page few = api.get("/open311/v2/requests.json?service_code=jalan_rusak");
    CHECK(header(few, "x-total-count") == "2");
    CHECK(header(few, "link").empty());
  }
}

TEST_CASE("open311: HEAD, OPTIONS, other methods and 304") {
  Interface api;
  for (const char* path : {"/open311/discovery.xml", "/open311/v2/services.json", "/open311/v2/services/banjir.xml",
                           "/open311/v2/requests.json", "/open311/v2/requests/TERBUKA001.xml"}) {
    INFO(path);
    const Page page = api.get(path);
    const Page head = api.program.send("HEAD", path);
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    for (const char* name : {"content-type", "content-length", "etag", "access-control-allow-origin"})
      CHECK(header(head, name) == header(page, name));
    CHECK(header(page, "vary").find("Accept") == 0);
    api.program.set_header("If-None-Match", header(page, "etag"));
    const Page same = api.get(path);
    CHECK(same.status == 304);
    CHECK(same.body.empty());
    CHECK(header(same, "access-control-allow-origin") == "*");
    api.program.set_header("If-None-Match", "\"lain\"");
    CHECK(api.get(path).status == 200);
    api.program.set_header("If-None-Match", "");
    const Page options = api.program.send("OPTIONS", path);
    CHECK(options.status == 204);
    CHECK(header(options, "access-control-allow-origin") == "*");
    CHECK(header(options, "access-control-allow-methods") == "GET, HEAD");
    CHECK(header(options, "allow").starts_with("GET, HEAD, "));
    for (const char* method : {"PUT", "DELETE", "PATCH", "TRACE"}) {
      const Page refused = api.program.send(method, path);
      CHECK(refused.status == 405);
      CHECK(header(refused, "allow").starts_with("GET, HEAD"));
      CHECK(header(refused, "content-type").find("charset=utf-8") != std::string::npos);
      CHECK(header(refused, "content-type").find("html") == std::string::npos);
      CHECK(header(refused, "access-control-allow-origin").empty());
    }
  }
  CHECK(header(api.program.send("OPTIONS", "/open311/v2/requests.xml"), "allow") == "GET, HEAD, POST, OPTIONS");
  CHECK(header(api.program.send("OPTIONS", "/open311/v2/tokens/1.xml"), "allow") == "GET, HEAD, OPTIONS");
  CHECK(api.program.send("OPTIONS", "/open311/v9/requests.xml").status == 404);
}

TEST_CASE("open311: too many questions are refused as a document, with the time to wait") {
  Instance app({.config = {{"KINERJA_BATAS_ALAMAT_PER_MENIT", "60"}}});
  Visitor program(app);
  Page page;
  for (int i = 0; i < 40 && page.status != 429; ++i) page = program.get("/open311/v2/services.json");
  CHECK(page.status == 429);
  CHECK(codes(page) == "429");
  CHECK_FALSE(header(page, "retry-after").empty());
  CHECK(header(page, "content-type") == "application/json; charset=utf-8");
}
