// What an instance shows as its own: accent colour, emblem and name from the configuration, and what is refused at
// start.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

#include "harness.h"

using harness::Instance;
using harness::Visitor;

namespace {

constexpr const char* kSvg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><style>path{fill:#123f7a}</style><path d="M0 0h2v2z"/></svg>)";

// A file beside the tests' instances, gone with the test.
class OwnFile {
 public:
  explicit OwnFile(const std::string& bytes) {
    close(mkstemp(path_.data()));
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~OwnFile() { std::remove(path_.c_str()); }
  const std::string& path() const { return path_; }

 private:
  std::string path_ = "/tmp/kinerja-uji-lambang-XXXXXX";
};

std::string header(const harness::Page& page, const std::string& name) {
  const auto it = page.headers.find(name);
  return it == page.headers.end() ? "" : it->second;
}

// `config check` with these lines; its exit code and what it said.
std::pair<int, std::string> check(const Instance& app, const std::string& lines) {
  const OwnFile file(lines);
  return app.command({"--config", file.path(), "config", "check"});
}

}  // namespace

TEST_CASE("accent, emblem and name of the configuration are on every page, at addresses a browser may keep for ever") {
  const OwnFile emblem(kSvg);
  const Instance app({.config = {{"KINERJA_INSTANSI_WARNA", "#123f7a"},
                                 {"KINERJA_INSTANSI_LAMBANG", emblem.path()},
                                 {"KINERJA_INSTANSI_APLIKASI", "E-Kinerja"}}});
  Visitor anybody(app);
  const auto page = anybody.get("/masuk");
  const auto css = page.link_to("/s/instansi."), svg = page.link_to("/s/lambang."),
             manifest = page.link_to("/s/manifest.");
  REQUIRE(css);
  REQUIRE(svg);
  REQUIRE(manifest);
  CHECK(page.has("<img src=\"" + *svg + "\""));
  CHECK_FALSE(page.has("style="));
  for (const auto& path : {*css, *svg, *manifest}) {
    const auto file = anybody.get(path);
    CHECK(file.status == 200);
    CHECK(header(file, "cache-control") == "public, max-age=31536000, immutable");
    anybody.set_header("If-None-Match", header(file, "etag"));
    CHECK(anybody.get(path).status == 304);
    anybody.set_header("If-None-Match", "");
  }
  CHECK(anybody.get(*css).has("--brand:#123f7a"));
  const auto drawn = anybody.get(*svg);
  CHECK(drawn.body == kSvg);
  CHECK(header(drawn, "content-type") == "image/svg+xml");
  CHECK(header(drawn, "content-security-policy") == "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  CHECK(anybody.get(*manifest).has("\"name\": \"E-Kinerja\""));
  CHECK(anybody.get("/lambang.svg").location == *svg);
}

TEST_CASE("an instance that configures no look links no style sheet of its own") {
  const Instance app;
  const auto page = Visitor(app).get("/masuk");
  CHECK_FALSE(page.has("/s/instansi."));
  CHECK(page.link_to("/s/lambang."));
}

TEST_CASE("config check refuses a look that cannot be used, with a sentence") {
  const Instance app;
  CHECK(check(app, "[instansi]\nwarna = #6b6b6b\n").first == 0);
  const auto [code, said] = check(app, "[instansi]\nwarna = #6c6c6c\n");
  CHECK(code == 78);
  CHECK_MESSAGE(said.find("terlalu pucat: kontrasnya 4,4") != said.npos, said);
  CHECK(check(app, "[instansi]\nwarna = hijau\n").first == 78);
  CHECK(check(app, "[instansi]\nlambang = /tidak/ada.svg\n").first == 78);
}

TEST_CASE("an emblem is what its bytes say, holds no script and is small") {
  const Instance app;
  const auto refused = [&](const std::string& bytes) {
    const OwnFile file(bytes);
    return check(app, "[instansi]\nlambang = " + file.path() + "\n").first == 78;
  };
  using namespace std::literals;
  const std::string head = R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">)";
  const std::string png = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"s;
  CHECK_FALSE(refused(kSvg));
  CHECK_FALSE(refused(png));
  CHECK_FALSE(refused(head + "<use xlink:href=\"#a\"/></svg>"));
  CHECK(refused(head + "<use xlink:href=\"http://a.example/b.svg#a\"/></svg>"));
  CHECK(refused(head + "<script>1</script></svg>"));
  CHECK(refused(head + "<path onload=\"1\"/></svg>"));
  CHECK(refused(head + "<a xlink:href=\"javascript:1\"/></svg>"));
  CHECK(refused(head + "<path>"));
  CHECK(refused("<!DOCTYPE svg><svg/>"));
  CHECK(refused("<html/>"));
  CHECK(refused("GIF89a"));
  CHECK(refused(png.substr(0, png.size() - 1)));
  const std::string filler(64 * 1024 - head.size() - 6, ' ');
  CHECK_FALSE(refused(head + filler + "</svg>"));
  CHECK(refused(head + filler + " </svg>"));
}

TEST_CASE("style sheet and script come as they were compressed when the program was built") {
  const Instance app;
  Visitor anybody(app);
  const auto path = anybody.get("/masuk").link_to("/s/app.");
  REQUIRE(path);
  const auto get = [&](const char* accept) {
    anybody.set_header("Accept-Encoding", accept);
    return anybody.get(*path);
  };
  const auto plain = get("identity"), gzip = get("gzip"), brotli = get("gzip, deflate, br"), none = get("br;q=0");
  CHECK(header(plain, "content-encoding") == "");
  CHECK(header(gzip, "content-encoding") == "gzip");
  CHECK(header(brotli, "content-encoding") == "br");
  CHECK(header(brotli, "vary") == "Accept-Encoding");
  CHECK(header(none, "content-encoding") == "");
  CHECK(std::stoul(header(brotli, "content-length")) < std::stoul(header(gzip, "content-length")));
  CHECK(std::stoul(header(gzip, "content-length")) < std::stoul(header(plain, "content-length")));
}
