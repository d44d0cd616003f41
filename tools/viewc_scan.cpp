#include "viewc_scan.h"

#include <algorithm>
#include <cctype>

namespace viewc {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

int lines_in(std::string_view s) {
  return static_cast<int>(std::count(s.begin(), s.end(), '\n'));
}

// Past the string or character literal that begins at `i`; `i` itself when there is none.
std::size_t skip_quoted(std::string_view s, std::size_t i) {
  const char quote = s[i];
  if (quote != '"' && quote != '\'') return i;
  if (quote == '\'' && i > 0 && std::isdigit(static_cast<unsigned char>(s[i - 1]))) return i;  // 1'000
  for (std::size_t j = i + 1; j < s.size(); ++j) {
    if (s[j] == '\\')
      ++j;
    else if (s[j] == quote)
      return j + 1;
  }
  return s.size();
}

// Where `end` ("}}" or "%}") stands, past C++ strings and balanced braces.
std::size_t find_end(std::string_view s, std::size_t from, std::string_view end) {
  int depth = 0;
  for (std::size_t i = from; i < s.size();) {
    if (depth == 0 && s.substr(i).starts_with(end)) return i;
    if (const std::size_t after = skip_quoted(s, i); after != i) {
      i = after;
      continue;
    }
    if (s[i] == '{') ++depth;
    if (s[i] == '}') --depth;
    ++i;
  }
  return s.npos;
}

class Scanner {
 public:
  Scanner(std::string_view html, int line) : rest_(html), line_(line) {}

  std::vector<Token> run() {
    while (!rest_.empty()) {
      literal();
      if (rest_.starts_with("{{")) code(TokenKind::value, "}}");
      if (rest_.starts_with("{%")) code(TokenKind::directive, "%}");
      if (rest_.starts_with("{#")) comment();
    }
    return std::move(tokens_);
  }

 private:
  void literal() {
    const std::size_t end = std::min({rest_.find("{{"), rest_.find("{%"), rest_.find("{#"), rest_.size()});
    const std::string_view text = rest_.substr(0, end);
    for (const std::string_view stray : {"}}", "%}", "#}"})
      if (const std::size_t at = text.find(stray); at != text.npos)
        throw Located{line_ + lines_in(text.substr(0, at)), "this " + std::string(stray) + " has no beginning"};
    if (!text.empty()) tokens_.push_back({TokenKind::literal, text, line_});
    advance(end);
  }

  void code(TokenKind kind, std::string_view end) {
    const std::size_t at = find_end(rest_, 2, end);
    if (at == rest_.npos)
      throw Located{line_, "this " + std::string(rest_.substr(0, 2)) + " has no " + std::string(end)};
    const std::string_view text = trim(rest_.substr(2, at - 2));
    if (text.empty()) throw Located{line_, "there is nothing between these marks"};
    // The compiler should point at the expression, which may begin on a later line than its mark.
    const int skipped = lines_in(rest_.substr(0, static_cast<std::size_t>(text.data() - rest_.data())));
    tokens_.push_back({kind, text, line_ + skipped});
    advance(at + 2);
  }

  void comment() {
    const std::size_t at = rest_.find("#}");
    if (at == rest_.npos) throw Located{line_, "this {# has no #}"};
    advance(at + 2);
  }

  void advance(std::size_t n) {
    line_ += lines_in(rest_.substr(0, n));
    rest_.remove_prefix(n);
  }

  std::string_view rest_;
  int line_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> scan(std::string_view html, int first_line) {
  return Scanner(html, first_line).run();
}

std::string_view trim(std::string_view s) {
  const std::size_t begin = s.find_first_not_of(kSpace);
  return begin == s.npos ? std::string_view() : s.substr(begin, s.find_last_not_of(kSpace) - begin + 1);
}

std::string_view take_word(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of(kSpace), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest = trim(rest.substr(end));
  return word;
}

}  // namespace viewc
