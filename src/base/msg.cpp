#include "base/msg.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/result.h"

namespace msg {
namespace {

// Walks a sentence as msgc wrote it: {0}, {0?one|many}, and doubled braces for literal ones. msgc has checked the form,
// so a sentence that ends too early is a bug of ours.
class Writer {
 public:
  Writer(std::string& out, const Text& text, Lang lang) : out_(out), text_(text), lang_(lang) {}

  void sentence(std::string_view s) {
    while (!s.empty()) {
      const auto brace = std::find_if(s.begin(), s.end(), [](char c) { return c == '{' || c == '}'; });
      out_.append(s.begin(), brace);
      s.remove_prefix(static_cast<std::size_t>(brace - s.begin()));
      if (s.empty()) return;
      MUST(s.size() >= 2);
      if (s[1] == s[0]) {
        out_ += s[0];
        s.remove_prefix(2);
      } else {
        s = placeholder(s);
      }
    }
  }

 private:
  // Writes the placeholder that `s` begins with and returns what follows it.
  std::string_view placeholder(std::string_view s) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(s.data() + 1, s.data() + s.size(), index);
    MUST(error == std::errc() && end != s.data() + s.size() && index < text_.args.size());
    s.remove_prefix(static_cast<std::size_t>(end - s.data()));
    if (s[0] == '?') return plural(text_.args[index], s.substr(1));
    MUST(s[0] == '}');
    argument(text_.args[index]);
    return s.substr(1);
  }

  std::string_view plural(const Arg& arg, std::string_view s) {
    const std::size_t bar = s.find('|');
    MUST(bar != s.npos);
    const std::size_t end = end_of_branch(s, bar + 1);
    const bool is_one = arg.is_number && arg.number == 1;
    sentence(is_one ? s.substr(0, bar) : s.substr(bar + 1, end - bar - 1));
    return s.substr(end + 1);
  }

  // The "}" that closes the plural: those of placeholders inside the branch come first.
  static std::size_t end_of_branch(std::string_view s, std::size_t from) {
    for (std::size_t i = from; i < s.size(); ++i) {
      if (s[i] == '{')
        i = std::min(s.find('}', i), s.size());
      else if (s[i] == '}')
        return i;
    }
    throw Bug("a plural without its end: " + std::string(s));
  }

  void argument(const Arg& arg) {
    if (arg.is_number)
      append_number(out_, arg.number, lang_);
    else
      out_ += arg.text;
  }

  std::string& out_;
  const Text& text_;
  Lang lang_;
};

}  // namespace

std::string format(const Text& text, Lang lang) {
  if (text.entry == nullptr) return {};
  const std::string_view sentence = lang == Lang::en ? text.entry->en : text.entry->id;
  std::string out;
  out.reserve(sentence.size() + 32);
  if (lang == Lang::xx) out += "⟦";
  Writer(out, text, lang).sentence(sentence);
  if (lang == Lang::xx) out += "⟧";
  return out;
}

void append_number(std::string& out, long long n, Lang lang) {
  std::array<char, 24> buffer;
  const char* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), n).ptr;
  const char* digit = buffer.data();
  if (*digit == '-') out += *digit++;
  for (; digit != end; ++digit) {
    out += *digit;
    const auto left = end - digit - 1;
    if (left > 0 && left % 3 == 0) out += lang == Lang::en ? ',' : '.';
  }
}

}  // namespace msg
