// Reads a form field by field and collects every fault, so that a person is told everything at once.
//
// Whatever is wrong, a value comes back that can be used (empty, or nothing), but ok() is false; then the same page is
// shown again with raw() in its boxes and errors() beside them. `missing` replaces the general words for an empty
// field: "Isi bagian ini." is understood beside its label, "Tulis nama kegiatan." also in the list at the top of the
// page.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/desimal.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/tanggal.h"
#include "http/message.h"
#include "web/field_errors.h"

namespace web {

enum class Required { no, yes };

// Lengths are in characters as a person counts them (code points), after tidying.
struct TextLimits {
  std::size_t max;
  std::size_t min = 0;
  Required required = Required::no;
  bool multiline = false;
  msg::Text missing{};
};

template <class Number>
struct NumberLimits {
  Number min;
  Number max;
  Required required = Required::no;
  msg::Text missing{};
};

class FormReader {
 public:
  explicit FormReader(const http::Request& request) : FormReader(request.form) {}
  explicit FormReader(const http::Pairs& fields) : fields_(fields) {}

  // Line ends become \n (a space in a single line) and white space at both ends goes.
  std::string text(std::string_view name, const TextLimits& limits);
  std::optional<std::int64_t> integer(std::string_view name, const NumberLimits<std::int64_t>& limits);
  std::optional<Desimal> desimal(std::string_view name, const NumberLimits<Desimal>& limits);
  std::optional<Tanggal> date(std::string_view name, Required required, const msg::Text& missing = {});
  bool checkbox(std::string_view name);
  // Every value of a name that may occur many times (checkboxes of one group), as sent; `max` of them at most.
  std::vector<std::string> list(std::string_view name, std::size_t max);

  // One of the codes of EnumText<E>.
  template <class E>
  std::optional<E> choice(std::string_view name, Required required, const msg::Text& missing = {}) {
    const std::string_view code = chosen(name, required, missing);
    const auto value = from_code<E>(code);
    if (!value && !code.empty()) refuse_choice(name);
    return value;
  }

  template <class IdT>
  std::optional<IdT> id(std::string_view name, Required required, const msg::Text& missing = {}) {
    const std::string_view digits = chosen(name, required, missing);
    const auto value = parse_id<IdT>(digits);
    if (!value && !digits.empty()) refuse_choice(name);
    return value;
  }

  // As typed, for the box of the page that comes back; "" when it is not text at all.
  std::string_view raw(std::string_view name) const;

  bool ok() const { return errors_.empty(); }
  const FieldErrors& errors() const { return errors_; }
  // The version it was opened with is no longer the newest: nothing is wrong with the fields, and nothing was saved.
  void clash() { clashed_ = true; }
  bool clashed() const { return clashed_; }
  // What a write refused, when that is for the form to show: a fault, or a clash. False for anything else.
  bool take(Error error);
  void add(Error error) { errors_.add(std::move(error)); }  // a rule's, to be shown with ours

 private:
  void refuse(std::string_view name, msg::Text text);
  void refuse_choice(std::string_view name);
  // The only value, trimmed; "" when absent. Sent twice, or empty though required, is a fault.
  std::string_view single(std::string_view name, Required required, const msg::Text& missing);
  std::string_view chosen(std::string_view name, Required required, const msg::Text& missing);
  void check_length(std::string_view name, std::string_view value, const TextLimits& limits);

  const http::Pairs& fields_;
  FieldErrors errors_;
  bool clashed_ = false;
};

}  // namespace web
