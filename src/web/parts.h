// The structs of the shared partial views in web/views: fields, facts, lists of links, states, whole small pages.
//
// Strings are already in the reader's language (c.t(…)); a partial adds only its own fixed words. A page writes
//   {% include web/input web::Input{.field = {.name = "target", .label = c.t(msg::perencanaan::target)}, .value =
//   p.target} %}
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/out.h"
#include "i18n/locale.h"

namespace web {

// ---------- small ----------

// A symbol of assets/ikon.svg. Always beside a word: it is hidden from screen readers.
struct Icon {
  std::string_view name;
  html::Url url() const;
};

struct Link {
  std::string label;
  html::Url url;
  bool here = false;  // aria-current
};

// The seven states of anything that moves through the cycle; shape and word together. No eighth.
enum class Keadaan {
  draf,     // not started, draft, still ahead: dotted ring
  tunggu,   // somebody works on it or must decide: half disc
  tetap,    // set, in force: full disc
  selesai,  // done, nothing more to do: tick
  kembali,  // returned, needs a correction: hollow diamond
  lambat,   // late, always with "n hari": full diamond
  tutup,    // not assessed, withdrawn: bar
};
std::string_view css_of(Keadaan keadaan);

struct Status {
  Keadaan keadaan;
  std::string label;
};

// Three stacked bars, the filled one says which of three: 0 below, 1 as expected, 2 above. Never stars or faces.
struct RatingMark {
  int level;
  std::string label;
};

// ---------- fields ----------

// What every field has. The id is the name, so that the error summary can link to it; give `id` when a page has two
// fields of one name.
struct Field {
  std::string name;
  std::string label;
  std::string hint{};
  std::string error{};
  bool optional = false;  // shown as "(boleh kosong)"; everything else is expected
  std::string id{};

  const std::string& dom_id() const { return id.empty() ? name : id; }
  std::string hint_id() const { return dom_id() + "-h"; }
  std::string error_id() const { return dom_id() + "-e"; }
  // For aria-describedby: the error first, then the hint; "" when there is neither.
  std::string described_by() const;
};

enum class Width { full, short_text, medium };  // short_text: a number or a date; medium: a name
std::string_view css_of(Width width);

struct Input {
  Field field;
  std::string value{};
  std::string type = "text";
  std::string inputmode{};     // "numeric", "decimal", "" for the usual keyboard
  std::string autocomplete{};  // WCAG 1.3.5 token
  std::string suffix{};        // the unit behind the box: "bayi", "%"
  Width width = Width::full;
};

// A date as people type it (Tanggal::parse_typed); has a hint of its own when the field has none.
struct DateInput {
  Field field;
  std::string value{};

  Input as_input(const i18n::Locale& locale) const;
};

struct Textarea {
  Field field;
  std::string value{};
  int characters_max = 0;  // shows how many are left near the end, as a help; the server's limit decides
};

struct Option {
  std::string value;
  std::string label;
  std::string hint{};
};

struct Select {
  Field field;
  std::vector<Option> options;
  std::string value{};
  std::string none_label{};  // the first, empty choice; "" leaves it out
};

enum class RadioStyle {
  list,
  segments
};  // list: with the regulation's text beside; segments: three or four short words

struct Radios {
  Field field;
  std::vector<Option> options;
  std::string value{};
  RadioStyle style = RadioStyle::list;

  // The first radio carries the field's id, where the error summary leads.
  std::string option_id(std::size_t i) const;
};

struct Checkbox {
  Field field;
  std::string value = "ya";
  bool checked = false;
};

enum class Photo { no, shrink };  // shrink: photos get smaller on the phone before they are sent

struct FileInput {
  Field field;
  std::string accept = "image/jpeg,image/png,image/webp,application/pdf";
  Photo photo = Photo::shrink;
  // Where app.js may send the file in pieces; the form then carries `unggah_<name>` with the upload's id instead.
  std::optional<html::Url> resumable{};
};

// Where app.js says whether the form's draft (data-draf) is on the server.
struct DraftStatus {
  std::string saved_at{};  // "08.41", "" when nothing is saved yet
};

// Compares a file of the reader's with the document's SHA-256, in the browser.
struct CheckFile {
  std::string sha256;  // 64 hex digits in lower case
};

struct HiddenValue {
  std::string name;
  std::string value;
};

// ---------- errors ----------

struct ErrorLine {
  std::string field;  // id of the field it leads to; "" when it is about the whole form
  std::string text;   // the same words as beside the field
};

struct ErrorSummary {
  std::vector<ErrorLine> lines;
};

// A whole page for an answer other than 2xx. Words for a status: web/error_words.h.
struct ErrorPage {
  std::string title;
  std::string advice;
  std::string request_id;
  std::optional<Link> next{};  // the one useful way on
};

// A form that arrived after the session had ended, to be sent again as it is.
struct ResendPage {
  html::Url action;
  std::vector<HiddenValue> isian;
  bool rahasia = false;  // a password or code was left out
  bool berkas = false;   // there were files, which are not kept
};

struct ConflictField {
  std::string name;
  std::string label;
  std::string before;  // when the person opened the page
  std::string now;     // saved by somebody else since
  std::string yours;   // typed; goes back into a box, so nothing is lost

  bool differs() const { return now != yours; }
};

// 409 above the same form: another version was saved since it was opened. What was typed is in the form.
struct Clash {
  bool there = false;
  std::vector<std::string> now;  // what is saved where it differs from what was typed
};

// 409: somebody saved another version in between. Both versions stand beside each other and the typed text is kept.
struct ConflictPage {
  std::string happened;  // "Yosina Auparay menyimpan versi 4 pukul 08.41."
  std::vector<ConflictField> fields;
  std::vector<HiddenValue> hidden;  // the rest of the form and the new version number
  html::Url action;                 // saves what is in the boxes over the new version
  html::Url discard;                // the page with the other version
};

// ---------- saying and listing ----------

struct Fact {
  std::string label;
  std::string value;  // "" when only the state is shown
  std::optional<Status> status{};
  std::optional<html::Url> url{};  // makes the value a link
  bool on_paper = true;            // false: "next step" and the like mean nothing in print
};

// Three or four facts under the title: state, who is next, until when, version.
struct Facts {
  std::vector<Fact> facts;
};

struct Tabs {
  std::string name;  // for screen readers: "Bagian SKP"
  std::vector<Link> links;
};

struct PageNumber {
  int number;  // 0 is a gap
  html::Url url;
  bool here = false;
};

struct Pager {
  std::optional<html::Url> previous{};
  std::optional<html::Url> next{};
  std::vector<PageNumber> numbers;
};

// First, last and the neighbours of `page`. `address` is a path of our own that ends where the number goes:
// "/pegawai?q=bidan&hal=". Empty when there is one page.
Pager make_pager(const std::string& address, int page, int pages);

// What will come, when, and one thing to do meanwhile; never "no data".
struct Empty {
  std::string title;
  std::string text;
  std::optional<Link> action{};
};

struct Answer {
  std::string label;
  std::string value;
  std::optional<html::Url> change{};
};

// The check page before anything binding: what will be sent, each with "Ubah", then one button.
struct ConfirmPage {
  std::string title;
  std::string lead;  // who will see it and what happens next
  std::vector<Answer> answers;
  std::vector<HiddenValue> hidden;
  html::Url action;
  std::string submit_label;  // verb and thing: "Kirim penilaian"
  html::Url back;
};

// ---------- drawings ----------

// Progress on a fixed scale of 0 to 115 % of the target: the grey track ends at the target, gold is beyond it, the tick
// is where one should be today. Decoration only: the figure stands beside it in words.
struct Bar {
  int permille;                            // of the target, 1000 = reached
  std::optional<int> expected_permille{};  // today's share of the plan

  int within() const { return permille < 0 ? 0 : permille > 1000 ? 1000 : permille; }
  int beyond() const { return permille <= 1000 ? 0 : permille > 1150 ? 150 : permille - 1000; }
};

// The 3×3 of hasil kerja (rows) and perilaku kerja (columns). Rows come top down as printed: di atas, sesuai, di bawah;
// columns left to right: di bawah, sesuai, di atas.
struct Quad {
  std::array<std::array<std::string, 3>, 3> cells;
  int row = -1;  // chosen cell, -1 when nothing is chosen yet
  int column = -1;

  bool is_row(std::size_t r) const { return static_cast<int>(r) == row; }
  bool is_column(std::size_t k) const { return static_cast<int>(k) == column; }
};

struct DistribusiColumn {
  std::string label;  // predikat; broken into two lines at its space
  std::int64_t count = 0;
  double pattern = 0;  // how many the organisation's pattern would put here
};

// Geometry of a DistribusiChart in the units of its viewBox (340 wide, 186 high, axis at 150).
struct DistribusiDrawing {
  struct Item {
    int middle;
    int left;
    int width;
    int top;
    int height;
    int figure_y;
    std::string line_1;
    std::string line_2;  // "" when the label is one word
  };
  std::vector<Item> items;
  std::string curve;  // path data through the pattern's points; "" without a pattern
  std::string area;   // the same, closed down to the axis
};

// How many got each predikat, with the regulation's pattern behind as a dashed guide; or how many there were in each
// month, with another number of the month as the curve.
struct DistribusiChart {
  std::string id;                         // unique on the page
  std::string message;                    // one sentence with the number
  std::vector<DistribusiColumn> columns;  // five, from Sangat Kurang to Sangat Baik; or up to a dozen months
  std::string counted;                    // legend of the bars
  std::string pattern_name{};             // legend of the curve; "" draws none
  std::string column_name{};              // what a column stands for; "" is the predikat

  DistribusiDrawing drawing() const;
};

}  // namespace web
