#include "web/parts.h"

#include <algorithm>
#include <set>

#include "base/result.h"
#include "msg/web.h"
#include "web/assets.h"

namespace web {

html::Url Icon::url() const {
  return asset_url("ikon.svg", name);
}

std::string_view css_of(Keadaan keadaan) {
  switch (keadaan) {
    case Keadaan::draf:
      return "draf";
    case Keadaan::tunggu:
      return "tunggu";
    case Keadaan::tetap:
      return "tetap";
    case Keadaan::selesai:
      return "selesai";
    case Keadaan::kembali:
      return "kembali";
    case Keadaan::lambat:
      return "lambat";
    case Keadaan::tutup:
      return "tutup";
  }
  throw Bug("Keadaan outside its list");
}

std::string_view css_of(Width width) {
  switch (width) {
    case Width::full:
      return "";
    case Width::short_text:
      return "w-s";
    case Width::medium:
      return "w-m";
  }
  throw Bug("Width outside its list");
}

std::string Field::described_by() const {
  if (error.empty()) return hint.empty() ? "" : hint_id();
  return hint.empty() ? error_id() : error_id() + " " + hint_id();
}

Input DateInput::as_input(const i18n::Locale& locale) const {
  Input input{.field = field, .value = value, .inputmode = "numeric", .width = Width::short_text};
  if (input.field.hint.empty()) input.field.hint = locale.t(msg::web::tanggal_misalnya);
  return input;
}

std::string Radios::option_id(std::size_t i) const {
  return i == 0 ? field.dom_id() : field.dom_id() + "-" + std::to_string(i + 1);
}

Pager make_pager(const std::string& address, int page, int pages) {
  Pager pager;
  if (pages <= 1) return pager;
  const auto url = [&](int n) { return html::Url::path(address + std::to_string(n)); };
  const int current = std::clamp(page, 1, pages);
  if (current > 1) pager.previous = url(current - 1);
  if (current < pages) pager.next = url(current + 1);

  std::set<int> shown{1, pages};
  for (int n = std::max(1, current - 1); n <= std::min(pages, current + 1); ++n) shown.insert(n);
  int last = 0;
  for (const int n : shown) {
    if (n > last + 1) pager.numbers.push_back({.number = 0, .url = url(last + 1)});
    pager.numbers.push_back({.number = n, .url = url(n), .here = n == current});
    last = n;
  }
  return pager;
}

}  // namespace web
