// The shared partials as a browser gets them: what binds label, hint and error to a field, and what is left out.
#include <doctest/doctest.h>

#include "views/web/checkbox.h"
#include "views/web/conflict.h"
#include "views/web/error_summary.h"
#include "views/web/file.h"
#include "views/web/foot.h"
#include "views/web/head.h"
#include "views/web/input.h"
#include "views/web/pager.h"
#include "views/web/quad.h"
#include "views/web/radios.h"
#include "views/web/textarea.h"
#include "web/view_context.h"

namespace {

template <class View, class Data>
std::string render(View view, const Data& data) {
  html::Out out;
  view(out, web::ViewContext{}, data);
  return out.take();
}

std::string render_head(const web::ViewContext& c) {
  html::Out out;
  views::web::head(out, c);
  return out.take();
}

bool has(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

int count(const std::string& html, std::string_view part) {
  int n = 0;
  for (auto at = html.find(part); at != std::string::npos; at = html.find(part, at + part.size())) ++n;
  return n;
}

web::Quad quad() {
  return {.cells = {
              {{"Kurang", "Baik", "Sangat Baik"}, {"Kurang", "Baik", "Baik"}, {"Sangat Kurang", "Kurang", "Kurang"}}}};
}

}  // namespace

TEST_CASE("a field with an error is marked, described by it, and keeps what was typed") {
  const auto html =
      render(views::web::input,
             web::Input{.field = {.name = "target", .label = "Target", .hint = "Angka", .error = "Target harus angka"},
                        .value = "\"dua\" <ratus>"});
  CHECK(has(html, "class=\"field bad\""));
  CHECK(has(html, "<label for=\"target\">Target</label>"));
  CHECK(has(html, "aria-invalid=\"true\" aria-describedby=\"target-e target-h\""));
  CHECK(has(html, "value=\"&quot;dua&quot; &lt;ratus&gt;\""));
}

TEST_CASE("a field without an error carries no mark of one") {
  const auto html = render(views::web::input, web::Input{.field = {.name = "target", .label = "Target"}});
  CHECK(has(html, "class=\"field\""));
  CHECK_FALSE(has(html, "aria-"));
  CHECK_FALSE(has(html, "(boleh kosong)"));
}

TEST_CASE("only an optional field says that it may stay empty") {
  const auto html =
      render(views::web::textarea, web::Textarea{.field = {.name = "k", .label = "Kendala", .optional = true}});
  CHECK(has(html, "(boleh kosong)"));
}

TEST_CASE("a text that begins with a new line comes back with it") {
  const auto html =
      render(views::web::textarea, web::Textarea{.field = {.name = "k", .label = "Kendala"}, .value = "\nbaris dua"});
  CHECK(has(html, ">\n\nbaris dua</textarea>"));  // browsers drop the first new line after the tag
}

TEST_CASE("the error summary links each line to its field and leaves a line about the whole form unlinked") {
  const auto html =
      render(views::web::error_summary,
             web::ErrorSummary{.lines = {{"target", "Target harus angka"}, {"", "Kirim dibuka 1 Januari"}}});
  CHECK(has(html, "role=\"alert\""));
  CHECK(has(html, "<a href=\"#target\">Target harus angka</a>"));
  CHECK(count(html, "<a ") == 1);
}

TEST_CASE("no errors, no summary") {
  CHECK_FALSE(has(render(views::web::error_summary, web::ErrorSummary{}), "errsum"));
}

TEST_CASE("one radio is checked, and none when the stored value is not among the choices") {
  web::Radios radios{.field = {.name = "hasil_kerja", .label = "Rating"},
                     .options = {{"bawah", "Di bawah"}, {"sesuai", "Sesuai"}, {"atas", "Di atas"}},
                     .value = "sesuai",
                     .style = web::RadioStyle::segments};
  CHECK(has(render(views::web::radios, radios), "value=\"sesuai\" checked"));
  CHECK(count(render(views::web::radios, radios), "checked") == 1);
  radios.value = "";
  CHECK(count(render(views::web::radios, radios), "checked") == 0);
}

TEST_CASE("a file is sent in pieces only where the page allows it") {
  web::FileInput file{.field = {.name = "berkas", .label = "Bukti"}, .photo = web::Photo::no};
  CHECK_FALSE(has(render(views::web::file, file), "data-"));
  file.resumable = html::Url::path("/unggah");
  CHECK(has(render(views::web::file, file), "data-tus=\"/unggah\""));
}

TEST_CASE("the chosen cell of the quadrant table is named for screen readers, and nothing is chosen by itself") {
  auto q = quad();
  CHECK_FALSE(has(render(views::web::quad, q), "Terpilih"));
  q.row = 1;
  q.column = 2;
  CHECK(count(render(views::web::quad, q), "Terpilih") == 1);
  CHECK(has(render(views::web::quad, q), "class=\"on\"><span class=\"vh\">Terpilih: </span>Baik"));
  CHECK(count(render(views::web::quad, q), "on-axis") == 2);
}

TEST_CASE("a conflict keeps the typed text in a box and shows both versions only where they differ") {
  const web::ConflictPage page{.happened = "Yosina menyimpan versi 4.",
                               .fields = {{"uraian", "Uraian", "lama", "baru", "punya saya"},
                                          {"kendala", "Kendala", "banjir", "banjir", "banjir"}},
                               .hidden = {{"versi", "4"}},
                               .action = html::Url::path("/skp/1"),
                               .discard = html::Url::path("/skp/1")};
  const auto html = render(views::web::conflict, page);
  CHECK(has(html, ">\npunya saya</textarea>"));
  CHECK(has(html, ">baru</p>"));
  CHECK(count(html, ">banjir</p>") == 0);
  CHECK(has(html, "name=\"versi\" value=\"4\""));
  CHECK(has(html, "name=\"kirim_id\""));
}

TEST_CASE("the title says Galat first when the page has errors") {
  web::ViewContext c;
  c.title = "Realisasi November";
  c.nama_aplikasi = "Kinerja";
  CHECK(has(render_head(c), "<title>Realisasi November – Kinerja</title>"));
  c.has_errors = true;
  CHECK(has(render_head(c), "<title>Galat: Realisasi November – Kinerja</title>"));
}

TEST_CASE("a visitor gets the language switch and no sign-out; a signed-in person gets both") {
  web::ViewContext c;
  CHECK(has(render_head(c), "action=\"/bahasa\""));
  CHECK_FALSE(has(render_head(c), "/keluar"));
  c.signed_in = true;
  c.nama_pelaku = "Maria";
  CHECK(has(render_head(c), "action=\"/bahasa\""));
  CHECK(has(render_head(c), "action=\"/keluar\""));
}

TEST_CASE("unread messages are counted for eyes and ears, and zero shows nothing") {
  web::ViewContext c;
  c.signed_in = true;
  CHECK_FALSE(has(render_head(c), "badge"));
  c.belum_dibaca = 3;
  CHECK(has(render_head(c), "<span class=\"badge\">3<span class=\"vh\"> belum dibaca</span></span>"));
}
