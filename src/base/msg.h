// Messages are data: an entry holds one sentence in every language, and code passes entries, never sentences.
//
// `msgc` writes one header per catalogue, "msg/<catalogue>.h", with a constant per key (no placeholders) or a function
// per key whose parameters are the placeholders. See docs/add-a-page.md.
#pragma once
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace msg {

enum class Lang { id, en, xx };  // xx is a bracketed fake language for tests: a bare sentence on a page shows at once

struct Entry {
  const char* key;  // "perencanaan.skp_judul"
  const char* id;
  const char* en;
};

// A message with its arguments. Arguments are already formatted text except numbers, which follow the reader's
// language: 1284 becomes 1.284 or 1,284. A year or a document's number is text (std::to_string), because it is not
// grouped.
struct Arg {
  bool is_number = false;
  long long number = 0;
  std::string text;
  Arg(std::string_view t) : text(t) {}
  Arg(const char* t) : text(t) {}
  Arg(const std::string& t) : text(t) {}
  template <std::integral N>
  Arg(N n) : is_number(true), number(static_cast<long long>(n)) {}
};

struct Text {
  const Entry* entry = nullptr;
  std::vector<Arg> args;  // in the order of the placeholders' first appearance in the Indonesian text
  Text() = default;
  Text(const Entry& e) : entry(&e) {}
  Text(const Entry& e, std::vector<Arg> a) : entry(&e), args(std::move(a)) {}
  friend bool operator==(const Text& a, const Text& b) { return a.entry == b.entry; }
};

// The sentence in `lang`. `{n}` is replaced by its argument, `{n?one|many}` by `one` when the number is 1.
std::string format(const Text& text, Lang lang);

// 1.284 in Indonesian, 1,284 in English.
void append_number(std::string& out, long long n, Lang lang);

}  // namespace msg
