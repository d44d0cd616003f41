// One row per address. Access has no default: a row without it does not compile.
#pragma once
#include <functional>
#include <string_view>

#include "akun/izin.h"
#include "base/result.h"
#include "http/message.h"

namespace web {

struct ReadContext;
struct WriteContext;

class Access {
 public:
  enum class Kind { publik, masuk, izin, program };
  constexpr Kind kind() const { return kind_; }
  constexpr akun::Izin izin() const { return izin_; }

 private:
  constexpr Access(Kind kind, akun::Izin izin) : kind_(kind), izin_(izin) {}
  Kind kind_;
  akun::Izin izin_;
  friend constexpr Access publik();
  friend constexpr Access masuk();
  friend constexpr Access needs(akun::Izin);
  friend constexpr Access program();
};
constexpr Access publik() {
  return {Access::Kind::publik, akun::Izin::kelola_sistem};
}  // everybody; grep lists the doors
constexpr Access masuk() {
  return {Access::Kind::masuk, akun::Izin::kelola_sistem};
}  // anyone signed in; scope decides
constexpr Access needs(akun::Izin i) {
  return {Access::Kind::izin, i};
}
// A program, not a browser: no session is read, no cookie set and no form token asked for, so nothing that a browser
// sends by itself counts. Whoever writes shows a key to the handler.
constexpr Access program() {
  return {Access::Kind::program, akun::Izin::kelola_sistem};
}

using Get = Result<http::Response> (*)(const http::Request&, ReadContext&);
using Post = Result<http::Response> (*)(const http::Request&, WriteContext&);

struct Body {
  std::uint64_t body_bytes_max = 0;
  std::uint64_t file_bytes_max = 0;
  int files_max = 0;
};
constexpr Body no_body() {
  return {};
}
constexpr Body form_body() {
  return {256 * 1024, 0, 0};
}  // the largest form is a whole plan: about 100 KB of text
constexpr Body file_body(std::uint64_t file_bytes_max, int files_max) {
  return {256 * 1024, file_bytes_max, files_max};
}

// `pattern`: "/skp/{id}/realisasi"; {…} takes one segment. GET rows answer HEAD too.
struct Route {
  http::Method method;
  std::string_view pattern;
  Access access;
  Body body;
  Get get;
  Post post;
};

constexpr Route get(std::string_view pattern, Access a, Get h) {
  return {http::Method::get, pattern, a, no_body(), h, nullptr};
}
constexpr Route post(std::string_view pattern, Access a, Body b, Post h) {
  return {http::Method::post, pattern, a, b, nullptr, h};
}
constexpr Route patch(std::string_view pattern, Access a, Body b, Post h) {
  return {http::Method::patch, pattern, a, b, nullptr, h};
}

}  // namespace web
