#include "visible_text.h"

#include <array>
#include <cctype>

namespace audit {
namespace {

constexpr std::string_view kOpen = "⟦", kClose = "⟧";
constexpr std::array<std::string_view, 4> kAttributes{" aria-label=\"", " alt=\"", " title=\"", " placeholder=\""};
constexpr std::array<std::string_view, 3> kUnseen{"script", "style", "textarea"};

std::string decode(std::string text) {
  const std::array<std::pair<std::string_view, std::string_view>, 5> entities{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
  for (const auto& [from, to] : entities)
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || (static_cast<unsigned char>(c) & 0x80U);
}

// Keeps what stands outside the brackets; `depth` goes on from text to text, for a message that was cut into lines.
class Brackets {
 public:
  void add(std::string_view text, std::vector<std::string>& out) {
    std::string bare;
    for (std::size_t i = 0; i < text.size();) {
      if (text.substr(i).starts_with(kOpen)) {
        ++depth_;
        i += kOpen.size();
        bare += ' ';
      } else if (depth_ > 0 && text.substr(i).starts_with(kClose)) {
        --depth_;
        i += kClose.size();
      } else {
        if (depth_ == 0) bare += text[i];
        ++i;
      }
    }
    if (has_letters(bare)) out.push_back(decode(bare));
  }
  int depth() const { return depth_; }

 private:
  int depth_ = 0;
};

std::string_view name_of(std::string_view tag) {
  return tag.substr(1, tag.find_first_of(" />", 1) - 1);
}

}  // namespace

bool has_letters(std::string_view text) {
  for (const char c : text)
    if (std::isalpha(static_cast<unsigned char>(c))) return true;
  return false;
}

std::vector<std::string> bare_texts(std::string_view body) {
  std::vector<std::string> out;
  Brackets text;
  for (std::size_t at = 0; at < body.size();) {
    const auto open = std::min(body.find('<', at), body.size());
    text.add(body.substr(at, open - at), out);
    if (open == body.size()) break;
    const auto end = std::min(body.find('>', open), body.size() - 1);
    const auto tag = body.substr(open, end + 1 - open);
    for (const auto attribute : kAttributes)
      if (const auto found = tag.find(attribute); found != std::string_view::npos) {
        const auto from = found + attribute.size();
        Brackets value;
        value.add(tag.substr(from, tag.find('"', from) - from), out);
      }
    at = end + 1;
    for (const auto unseen : kUnseen)
      if (name_of(tag) == unseen) at = std::min(body.find("</" + std::string(unseen), at), body.size());
  }
  if (text.depth() > 0) out.push_back("a bracket that never closes");
  return out;
}

std::string without(std::string text, const std::vector<std::string>& known) {
  for (const auto& phrase : known)
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
      const auto end = at + phrase.size();
      const bool starts = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(phrase.front());
      const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
      if (starts && ends) text.replace(at, phrase.size(), phrase.size(), ' ');
    }
  return text;
}

}  // namespace audit
