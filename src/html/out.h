// Where views write. Generated code calls raw() with the literal HTML of the template and the escaping calls with
// values; handlers never write HTML.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace html {

// A URL that is safe in href, src and action: made from a path of our own or from a checked http(s) link.
class Url {
 public:
  static Url path(std::string p);             // must start with "/" and not "//"; otherwise a Bug
  static Url outside(std::string_view link);  // http/https only; anything else becomes "#"
  static Url fragment(std::string_view id);   // "#id"
  const std::string& str() const { return s_; }

 private:
  explicit Url(std::string s) : s_(std::move(s)) {}
  std::string s_;
};

// HTML that is already HTML: made only by the sanitizer and by view functions. grep `Safe(` lists every place.
class Safe {
 public:
  explicit Safe(std::string html) : s_(std::move(html)) {}
  const std::string& str() const { return s_; }

 private:
  std::string s_;
};

class Out {
 public:
  void raw(std::string_view literal) { s_.append(literal); }
  void text(std::string_view v);  // element content
  void text(const Safe& v) { s_.append(v.str()); }
  void text(std::int64_t v);
  void text(int v) { text(static_cast<std::int64_t>(v)); }
  void attr(std::string_view v);  // inside double quotes
  void attr(std::int64_t v) { text(v); }
  void attr(int v) { text(static_cast<std::int64_t>(v)); }
  void url(const Url& v);  // inside double quotes of a URL attribute; a plain string does not compile
  std::string take() { return std::move(s_); }
  const std::string& str() const { return s_; }
  void reserve(std::size_t n) { s_.reserve(n); }

 private:
  std::string s_;
};

}  // namespace html
