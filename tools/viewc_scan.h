// Splits a view into literal HTML, {{ values }} and {% directives %}; {# comments #} are dropped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace viewc {

enum class TokenKind { literal, value, directive };

struct Token {
  TokenKind kind;
  std::string_view text;  // for a value or directive: what stands between the marks, without white space around it
  int line;               // where the token begins, from 1
};

// The view's pieces. `first_line` is the number of the first line of `html`. Throws Located for a mark without its end.
std::vector<Token> scan(std::string_view html, int first_line);

// A refusal whose line is known.
struct Located {
  int line;
  std::string why;
};

std::string_view trim(std::string_view s);

// Takes the first word (up to white space) off the front.
std::string_view take_word(std::string_view& rest);

}  // namespace viewc
