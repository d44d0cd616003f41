// A form on a page: with the stored values when it is opened, and as it was typed, with the messages beside the fields,
// when it comes back.
//
//   const web::FormView f(ctx.locale);                 // opened
//   const web::FormView f(ctx.locale, reader);         // came back: status 422
//   p.nama = f.input({.name = "nama", .label = ctx.locale.t(msg::unit::nama)}, stored.nama);
#pragma once
#include "i18n/locale.h"
#include "web/form.h"
#include "web/parts.h"

namespace web {

class FormView {
 public:
  explicit FormView(const i18n::Locale& locale) : locale_(locale) {}
  FormView(const i18n::Locale& locale, const FormReader& typed) : locale_(locale), typed_(&typed) {}

  // What stands in the box: the typed text when the form came back, else `stored`.
  std::string value(std::string_view name, std::string_view stored) const {
    return typed_ ? std::string(typed_->raw(name)) : std::string(stored);
  }
  bool came_back() const { return typed_ != nullptr; }
  bool clashed() const { return typed_ && typed_->clashed(); }
  int status() const { return clashed() ? 409 : typed_ && !typed_->ok() ? 422 : 200; }
  // The version a save goes over: the one the form was opened with, also when it comes back with a fault. After a clash
  // its reader has seen the newest, so that one.
  std::string version(std::int64_t stored) const {
    return clashed() ? std::to_string(stored) : value("versi", std::to_string(stored));
  }

  Field field(Field f) const {
    if (typed_)
      if (const msg::Text* fault = typed_->errors().for_field(f.name)) f.error = locale_.t(*fault);
    return f;
  }
  Input input(Field f, std::string_view stored, Input shape = {}) const {
    shape.value = value(f.name, stored);
    shape.field = field(std::move(f));
    return shape;
  }
  DateInput date(Field f, std::string_view stored) const {
    std::string v = value(f.name, stored);
    return {field(std::move(f)), std::move(v)};
  }
  Textarea textarea(Field f, std::string_view stored, int characters_max) const {
    std::string v = value(f.name, stored);
    return {field(std::move(f)), std::move(v), characters_max};
  }
  Select select(Field f, std::vector<Option> options, std::string_view stored, std::string none_label = {}) const {
    std::string v = value(f.name, stored);
    return {field(std::move(f)), std::move(options), std::move(v), std::move(none_label)};
  }
  Radios radios(Field f, std::vector<Option> options, std::string_view stored,
                RadioStyle style = RadioStyle::list) const {
    std::string v = value(f.name, stored);
    return {field(std::move(f)), std::move(options), std::move(v), style};
  }
  Checkbox checkbox(Field f, bool stored) const {
    const bool on = typed_ ? !typed_->raw(f.name).empty() : stored;
    return {field(std::move(f)), "ya", on};
  }
  // For the top of the page; empty when nothing is wrong.
  ErrorSummary summary() const {
    ErrorSummary out;
    if (typed_)
      for (const auto& e : typed_->errors().all()) out.lines.push_back({e.field, locale_.t(e.text)});
    return out;
  }

 private:
  const i18n::Locale& locale_;
  const FormReader* typed_ = nullptr;
};

}  // namespace web
