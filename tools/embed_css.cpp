#include "embed_css.h"

#include <algorithm>
#include <cctype>

namespace embed {
namespace {

bool is_space(char ch) {
  return ch == ' ' || ch == '\n' || ch == '\t' || ch == '\r' || ch == '\f';
}

bool is_word(char ch) {
  return std::isalnum(static_cast<unsigned char>(ch)) != 0 || ch == '-' || ch == '_' || ch == '%';
}

// The length of the string or bare url(…) at the beginning of `s`, 0 when there is none.
std::size_t verbatim_length(std::string_view s) {
  if (s[0] == '"' || s[0] == '\'') {
    std::size_t i = 1;
    while (i < s.size() && s[i] != s[0]) i += s[i] == '\\' ? 2 : 1;
    return std::min(i + 1, s.size());
  }
  if (s.starts_with("url(") && s.size() > 4 && s[4] != '"' && s[4] != '\'')
    return std::min(s.find(')'), s.size() - 1) + 1;
  return 0;
}

// White space means something between two words or selectors, never beside these. A space before ":" stays because
// "a :hover" and "a:hover" differ, and spaces around "+", "-" and ">" stay because calc() needs them.
bool needs_no_space_around(char ch) {
  return ch == '{' || ch == '}' || ch == ';' || ch == ',';
}

class Minifier {
 public:
  explicit Minifier(std::string_view css) : rest_(css) {}

  std::string run() {
    while (!rest_.empty()) step();
    return std::move(out_);
  }

 private:
  void step() {
    if (rest_.starts_with("/*")) {
      rest_.remove_prefix(std::min(rest_.find("*/", 2), rest_.size() - 2) + 2);
      gap_is_comment_ = true;
    } else if (is_space(rest_[0])) {
      rest_.remove_prefix(1);
      gap_is_space_ = true;
    } else {
      const std::size_t verbatim = verbatim_length(rest_);
      write(rest_.substr(0, verbatim == 0 ? 1 : verbatim));
    }
  }

  void write(std::string_view piece) {
    close_gap(piece[0]);
    if (piece == "}" && out_.ends_with(';')) out_.pop_back();
    out_ += piece;
    rest_.remove_prefix(piece.size());
  }

  void close_gap(char next) {
    const char last = out_.empty() ? '{' : out_.back();
    const bool bare = needs_no_space_around(last) || needs_no_space_around(next) || last == ':';
    if (gap_is_space_ ? !bare : gap_is_comment_ && is_word(last) && is_word(next)) out_ += ' ';
    gap_is_space_ = gap_is_comment_ = false;
  }

  std::string_view rest_;
  std::string out_;
  bool gap_is_space_ = false;
  bool gap_is_comment_ = false;
};

}  // namespace

std::string inline_imports(std::string_view css, const std::function<std::string(const std::string&)>& body_of) {
  static constexpr std::string_view kBegin = "@import \"", kEnd = "\";\n";
  std::string out;
  for (std::size_t at = css.find(kBegin); at != css.npos; at = css.find(kBegin)) {
    const std::size_t name = at + kBegin.size();
    const std::size_t end = css.find(kEnd, name);
    if (end == css.npos) break;
    out += css.substr(0, at);
    out += body_of(std::string(css.substr(name, end - name)));
    css.remove_prefix(end + kEnd.size());
  }
  return out.append(css);
}

std::string minify_css(std::string_view css) {
  return Minifier(css).run();
}

std::string rewrite_urls(std::string_view css, const std::function<std::string(const std::string&)>& path_of) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = css.find("url("); at != css.npos; at = css.find("url(", from)) {
    const std::size_t open = at + 4;
    const std::size_t close = std::min(css.find(')', open), css.size());
    std::string target(css.substr(open, close - open));
    std::erase_if(target, [](char ch) { return ch == '"' || ch == '\'' || is_space(ch); });
    out += css.substr(from, open - from);
    if (target.starts_with("data:") || target.starts_with('#')) {
      out += css.substr(open, close - open);
    } else {
      const std::size_t hash = std::min(target.find('#'), target.size());
      out += path_of(target.substr(0, hash)) + target.substr(hash);
    }
    from = close;
  }
  return out.append(css.substr(from));
}

}  // namespace embed
