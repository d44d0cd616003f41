#include <doctest/doctest.h>

#include <fstream>

#include "embed_css.h"
#include "embed_lib.h"
#include "support.h"

namespace fs = std::filesystem;

namespace {

// A folder that is gone after the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "embed-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << content;
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool contains(const std::string& text, std::string_view part) {
  CAPTURE(text);
  return text.find(part) != text.npos;
}

std::string minify(std::string_view css) {
  return embed::minify_css(css);
}

}  // namespace

TEST_CASE("migrations come out in the order of their numbers") {
  const Folder folder;
  for (const char* name : {"0002_skp", "0001_dasar"}) {
    folder.write(std::string(name) + "/sqlite.sql", "select \"s\";\n");
    folder.write(std::string(name) + "/postgres.sql", "select 'p';\n");
  }
  const std::string out = embed::migrations(folder.path());
  CHECK(out.find("Migration{1, \"0001_dasar\"") < out.find("Migration{2, \"0002_skp\""));
  CHECK(contains(out, "\"select \\\"s\\\";\\n\",\n    \"select 'p';\\n\"}"));
}

TEST_CASE("a migration for one database only, a doubled number or another name is refused") {
  const Folder folder;
  folder.write("0001_dasar/sqlite.sql", "");
  CHECK_THROWS_WITH_AS(embed::migrations(folder.path()), doctest::Contains("postgres.sql is missing"), tools::Problem);
  folder.write("0001_dasar/postgres.sql", "");
  CHECK_NOTHROW(embed::migrations(folder.path()));
  folder.write("0001_lain/sqlite.sql", "");
  CHECK_THROWS_WITH_AS(embed::migrations(folder.path()), doctest::Contains("has the number of"), tools::Problem);
  const Folder other;
  other.write("1_dasar/sqlite.sql", "");
  CHECK_THROWS_WITH_AS(embed::migrations(other.path()), doctest::Contains("is named like"), tools::Problem);
}

TEST_CASE("an asset's path carries the first ten digits of its SHA-256") {
  CHECK(embed::hashed_path("app.css", "abc") == "/s/app.ba7816bf8f.css");  // the hash of "abc" in FIPS 180-4
  CHECK(embed::hashed_path("app.css", "abd") != embed::hashed_path("app.css", "abc"));
}

TEST_CASE("a style sheet names the hashed path of its pictures and changes its own with them") {
  const Folder folder;
  folder.write("app.css", "a { background: url(bulu.svg) }");
  folder.write("bulu.svg", "<svg/>");
  const std::string first = embed::assets(folder.path());
  CHECK(contains(first, "a{background:url(" + embed::hashed_path("bulu.svg", "<svg/>") + ")}"));
  folder.write("bulu.svg", "<svg></svg>");
  const auto path_of_css = [](const std::string& source) { return source.substr(source.find("/s/app."), 21); };
  CHECK(path_of_css(first) != path_of_css(embed::assets(folder.path())));
  folder.write("app.css", "a { background: url(hilang.svg) }");
  CHECK_THROWS_WITH_AS(embed::assets(folder.path()), doctest::Contains("url(hilang.svg)"), tools::Problem);
}

TEST_CASE("the parts of a style sheet go out as one, in the order it names them") {
  const Folder folder;
  folder.write("app.css", "/* all */\n@import \"z.css\";\n@import \"b.css\";\np { margin: 0 }\n");
  folder.write("b.css", "b { top: 0 }\n");
  folder.write("z.css", "i { background: url(bulu.svg) }\n");
  folder.write("bulu.svg", "<svg/>");
  const std::string out = embed::assets(folder.path());
  CHECK(contains(out, "i{background:url(" + embed::hashed_path("bulu.svg", "<svg/>") + ")}b{top:0}p{margin:0}"));
  CHECK_FALSE(contains(out, "\"z.css\""));
  folder.write("app.css", "@import \"hilang.css\";\n");
  CHECK_THROWS_WITH_AS(embed::assets(folder.path()), doctest::Contains("there is no hilang.css"), tools::Problem);
}

TEST_CASE("an asset of an unknown kind is refused") {
  const Folder folder;
  folder.write("a.exe", "x");
  CHECK_THROWS_WITH_AS(embed::assets(folder.path()), doctest::Contains("not served"), tools::Problem);
}

TEST_CASE("scripts and pictures are embedded byte for byte") {
  const Folder folder;
  folder.write("a.js", "// note\n  f( 1 );\n");
  folder.write("b.png", std::string_view("\x89PNG\0\n", 6));
  const std::string out = embed::assets(folder.path());
  CHECK(contains(out, "\"// note\\n  f( 1 );\\n\", 18"));
  CHECK(contains(out, "\"\\211PNG\\000\\n\", 6"));
}

TEST_CASE("css loses comments and white space that means nothing") {
  CHECK(minify("a {\n  color: red;\n  margin: 0 1px;\n}\n") == "a{color:red;margin:0 1px}");
  CHECK(minify("/* a */ b , c { } /* d */") == "b,c{}");
  CHECK(minify("@media (min-width: 40em) and (hover) { a { b: c } }") == "@media (min-width:40em) and (hover){a{b:c}}");
}

TEST_CASE("css keeps white space that means something") {
  CHECK(minify("a :hover > b + c") == "a :hover > b + c");
  CHECK(minify("a{width:calc(1px + 2px)}") == "a{width:calc(1px + 2px)}");
  CHECK(minify("a{content:\" /* ; */  \"}") == "a{content:\" /* ; */  \"}");
  CHECK(minify("a{content:'\\'  '}") == "a{content:'\\'  '}");
  CHECK(minify("a{b:url( x  y )}") == "a{b:url( x  y )}");
  CHECK(minify("a{margin:0/**/1px}") == "a{margin:0 1px}");
  CHECK(minify(".a/* */.b{}") == ".a.b{}");
  CHECK(minify("a{b:c") == "a{b:c");
  CHECK(minify("/* open") == "");
}

TEST_CASE("url() keeps fragments and data addresses") {
  const auto hashed = [](const std::string& name) { return "/s/" + name; };
  CHECK(embed::rewrite_urls("a{b:url(\"i.svg#x\")}", hashed) == "a{b:url(/s/i.svg#x)}");
  CHECK(embed::rewrite_urls("a{b:url(i.svg) url('j.svg')}", hashed) == "a{b:url(/s/i.svg) url(/s/j.svg)}");
  CHECK(embed::rewrite_urls("a{b:url(data:x)}", hashed) == "a{b:url(data:x)}");
  CHECK(embed::rewrite_urls("a{b:url(#x)}", hashed) == "a{b:url(#x)}");
}

TEST_CASE("a text is embedded byte for byte in a function of its name; a file of another name is refused") {
  const Folder folder;
  folder.write("wilayah-94.csv", "kode,nama\r\n94.01,\"Nabire\"\n");
  const std::string out = embed::text(folder.path() / "wilayah-94.csv");
  CHECK(contains(out, "std::string_view wilayah_94() {"));
  CHECK(contains(out, "kode,nama\\015\\n"));
  CHECK(contains(out, "94.01,\\\"Nabire\\\"\\n\", 26};"));
  folder.write("94 wilayah.csv", "");
  CHECK_THROWS_WITH_AS(embed::text(folder.path() / "94 wilayah.csv"), doctest::Contains("is named like"),
                       tools::Problem);
  CHECK_THROWS_WITH_AS(embed::text(folder.path() / "lain.csv"), doctest::Contains("cannot be read"), tools::Problem);
}
