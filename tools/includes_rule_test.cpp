#include "includes_rule.h"

#include <doctest/doctest.h>

namespace {

bool may_include(const std::string& file, const std::string& target) {
  INFO(file, " → ", target);
  return !includes::why_refused(file, {target, false, 1});
}

bool may_use_library(const std::string& file, const std::string& header) {
  INFO(file, " → ", header);
  return !includes::why_refused(file, {header, true, 1});
}

}  // namespace

TEST_CASE("base stands alone and parts stand on base and i18n") {
  CHECK(may_include("base/tanggal.cpp", "base/result.h"));
  CHECK_FALSE(may_include("base/tanggal.cpp", "i18n/locale.h"));
  CHECK(may_include("dokumen/pdf.cpp", "i18n/locale.h"));
  CHECK(may_include("dokumen/pdf.cpp", "dokumen/page.h"));
  CHECK_FALSE(may_include("dokumen/pdf.cpp", "html/out.h"));
  CHECK_FALSE(may_include("db/sqlite.cpp", "perencanaan/skp.h"));
}

TEST_CASE("a rule needs no database, server or page, and neither does its test") {
  for (const char* file : {"perencanaan/skp.cpp", "perencanaan/skp_test.cpp", "perencanaan/skp.h"}) {
    CHECK(may_include(file, "base/result.h"));
    CHECK(may_include(file, "penilaian/predikat.h"));
    CHECK(may_include(file, "msg/perencanaan.h"));
    CHECK(may_include(file, "lembar/xlsx.h"));
    CHECK_FALSE(may_include(file, "db/db.h"));
    CHECK_FALSE(may_include(file, "http/message.h"));
    CHECK_FALSE(may_include(file, "html/out.h"));
    CHECK_FALSE(may_include(file, "berkas/store.h"));
    CHECK_FALSE(may_include(file, "web/context.h"));
    CHECK_FALSE(may_include(file, "perencanaan/store.h"));
    CHECK_FALSE(may_include(file, "app/routes.h"));
  }
}

TEST_CASE("in a room of a feature a file plays by its own name") {
  CHECK(may_include("pengaduan/publik/store.cpp", "pengaduan/perkara/susun_store.h"));
  CHECK_FALSE(may_include("pengaduan/perkara/keadaan.cpp", "pengaduan/publik/store.h"));
  CHECK_FALSE(may_include("pengaduan/publik/store.cpp", "pengaduan/publik/pages.h"));
  CHECK(may_include("pengaduan/publik/daftar_pages.cpp", "pengaduan/publik/pages.h"));
  CHECK_FALSE(may_include("open311/kirim_pages.cpp", "pengaduan/publik/pages.h"));
  CHECK_FALSE(may_include("open311/store.cpp", "pengaduan/publik/baris_store.h"));
}

TEST_CASE("a store knows rules and the database") {
  for (const char* file : {"perencanaan/store.cpp", "perencanaan/lampiran_store.h", "perencanaan/store_test.cpp"}) {
    CHECK(may_include(file, "perencanaan/skp.h"));
    CHECK(may_include(file, "organisasi/pegawai.h"));
    CHECK(may_include(file, "db/db.h"));
    CHECK(may_include(file, "perencanaan/skp_store.h"));
    CHECK_FALSE(may_include(file, "organisasi/store.h"));
    CHECK_FALSE(may_include(file, "http/message.h"));
    CHECK(may_include(file, "jejak/jejak.h"));
    CHECK(may_include(file, "kalender/store.h"));
    CHECK(may_include(file, "penilaian/baris_store.h"));
    CHECK_FALSE(may_include(file, "kalender/kalender_pages.h"));
    CHECK(may_include(file, "msg/perencanaan.h"));
    CHECK_FALSE(may_include(file, "i18n/locale.h"));
    CHECK_FALSE(may_include(file, "perencanaan/skp_pages.h"));
  }
}

TEST_CASE("the audit trail and the outbox write to the database, and no rule writes to them") {
  CHECK(may_include("jejak/jejak.h", "db/db.h"));
  CHECK(may_include("jejak/jejak.h", "akun/pelaku.h"));
  CHECK_FALSE(may_include("jejak/jejak.h", "akun/store.h"));
  CHECK_FALSE(may_include("jejak/jejak.h", "http/message.h"));
  CHECK(may_include("jejak/jejak_pages.cpp", "http/message.h"));
  CHECK_FALSE(may_include("perencanaan/skp.cpp", "jejak/jejak.h"));
}

TEST_CASE("web knows who acts and what they may, and no other feature") {
  CHECK(may_include("web/context.h", "akun/izin.h"));
  CHECK(may_include("web/context.h", "http/message.h"));
  CHECK_FALSE(may_include("web/context.h", "akun/store.h"));
  CHECK_FALSE(may_include("web/context.h", "perencanaan/skp.h"));
}

TEST_CASE("pages use stores of any feature, but pages and views of their own only") {
  const char* file = "perencanaan/skp_pages.cpp";
  CHECK(may_include(file, "perencanaan/store.h"));
  CHECK(may_include(file, "organisasi/store.h"));
  CHECK(may_include(file, "web/context.h"));
  CHECK(may_include(file, "views/perencanaan/skp.h"));
  CHECK(may_include(file, "views/web/field.h"));
  CHECK(may_include(file, "perencanaan/views.h"));
  CHECK_FALSE(may_include(file, "views/penilaian/predikat.h"));
  CHECK_FALSE(may_include(file, "penilaian/evaluasi_pages.h"));
  CHECK(may_include("perencanaan/routes.h", "web/route.h"));
  CHECK_FALSE(may_include("perencanaan/routes.cpp", "penilaian/evaluasi_pages.h"));
  CHECK_FALSE(may_include(file, "penilaian/views.h"));
  CHECK_FALSE(may_include(file, "app/routes.h"));
}

TEST_CASE("a view sees its struct and no store") {
  CHECK(may_include("perencanaan/views.h", "perencanaan/skp.h"));
  CHECK(may_include("perencanaan/views.h", "html/out.h"));
  CHECK_FALSE(may_include("perencanaan/views.h", "perencanaan/store.h"));
  CHECK_FALSE(may_include("perencanaan/views.h", "db/db.h"));
  CHECK(may_include("perencanaan/views/skp.html", "views/web/field.h"));
  CHECK(may_include("perencanaan/views/skp.html", "views/perencanaan/baris.h"));
  CHECK_FALSE(may_include("perencanaan/views/skp.html", "views/penilaian/baris.h"));
}

TEST_CASE("app and main put everything together") {
  CHECK(may_include("app/routes.cpp", "penilaian/evaluasi_pages.h"));
  CHECK(may_include("main.cpp", "app/app.h"));
}

TEST_CASE("a library is included in one place") {
  CHECK(may_use_library("http/server.cpp", "boost/asio.hpp"));
  CHECK_FALSE(may_use_library("http/message.cpp", "boost/beast.hpp"));
  CHECK(may_use_library("db/sqlite.cpp", "sqlite3.h"));
  CHECK_FALSE(may_use_library("db/postgres.cpp", "sqlite3.h"));
  CHECK(may_use_library("berkas/foto_webp.cpp", "webp/encode.h"));
  CHECK_FALSE(may_use_library("berkas/store.cpp", "webp/encode.h"));
  CHECK(may_use_library("dokumen/pdf.cpp", "pango/pangocairo.h"));
  CHECK_FALSE(may_use_library("penilaian/dokumen.cpp", "cairo.h"));
  CHECK(may_use_library("penilaian/dokumen.cpp", "vector"));
}

TEST_CASE("includes are read with their lines") {
  const auto found =
      includes::includes_of("#pragma once\n#include <vector>\n\n  # include \"db/db.h\"\n// #include \"x.h\"\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].target == "vector");
  CHECK(found[0].is_system);
  CHECK(found[0].line == 2);
  CHECK(found[1].target == "db/db.h");
  CHECK_FALSE(found[1].is_system);
  CHECK(found[1].line == 4);
}

TEST_CASE("a view's first line and its partials are includes") {
  const auto found = includes::includes_of_view(
      "{% view perencanaan::Page from \"perencanaan/views.h\" %}\n<p>{% include web/draft-status p.x %}</p>\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].target == "perencanaan/views.h");
  CHECK_FALSE(found[0].is_system);
  CHECK(found[1].target == "views/web/draft-status.h");
  CHECK(found[1].line == 2);
}

TEST_CASE("SQL stands in a store and not in a page, whose test may look into the database") {
  const std::string source =
      "// UPDATE of a plan\nreader.one(\n    \"SELECT id FROM skp\");\ntx.exec(\"UPDATE skp SET versi = 1\");\n";
  CHECK(includes::sql_refused("perencanaan/skp_pages.cpp", source) == std::vector{3, 4});
  CHECK(includes::sql_refused("perencanaan/routes.cpp", source) == std::vector{3, 4});
  for (const char* file :
       {"perencanaan/skp_store.cpp", "perencanaan/skp_pages_test.cpp", "jejak/jejak.cpp", "app/seed.cpp"})
    CHECK(includes::sql_refused(file, source).empty());
  CHECK(includes::sql_refused("perencanaan/skp_pages.cpp", "l.t(\"SELECTED\"); // \"update\"\n").empty());
}
