#include "msgc_sentence.h"

#include <algorithm>
#include <functional>

#include "support.h"

namespace msgc {
namespace {

// Copies a sentence while `rename` replaces each placeholder's name.
class Rewriter {
 public:
  using Rename = std::function<std::string(const std::string&)>;
  Rewriter(const std::string& where, std::string_view sentence, const Rename& rename)
      : where_(where), rest_(sentence), rename_(rename) {}

  std::string sentence() {
    std::string out;
    while (!rest_.empty()) {
      if (rest_.starts_with("{{") || rest_.starts_with("}}")) {
        out += take(2);
      } else if (rest_[0] == '{') {
        out += placeholder();
      } else if (rest_[0] == '}') {
        refuse("a } without its {; write }} for a brace");
      } else {
        out += take(1);
      }
    }
    return out;
  }

 private:
  std::string placeholder() {
    std::string out = name();
    if (rest_.starts_with('?')) {
      out += take(1);
      out += branch('|');
      out += branch('}');
    } else {
      expect('}');
      out += '}';
    }
    return out;
  }

  // "{name" becomes "{" and the new name.
  std::string name() {
    take(1);
    const std::size_t length = std::min(rest_.find_first_of("?} {|"), rest_.size());
    const std::string found = take(length);
    if (!tools::is_snake_case(found)) refuse("{" + found + "} is not a placeholder: names are snake_case");
    return "{" + rename_(found);
  }

  // One alternative of a plural and its end mark. Only simple placeholders inside, so nothing here needs counting.
  std::string branch(char end) {
    std::string out;
    while (!rest_.empty() && rest_[0] != end) {
      if (rest_[0] == '|' || rest_[0] == '}') break;
      if (rest_[0] != '{') {
        out += take(1);
        continue;
      }
      out += name();
      expect('}');
      out += '}';
    }
    expect(end);
    return out + end;
  }

  void expect(char ch) {
    if (!rest_.starts_with(ch)) refuse("a placeholder is {name} or {name?one|many}");
    take(1);
  }

  std::string take(std::size_t n) {
    std::string out(rest_.substr(0, n));
    rest_.remove_prefix(n);
    return out;
  }

  [[noreturn]] void refuse(const std::string& why) const { throw tools::Problem(where_ + ": " + why); }

  const std::string& where_;
  std::string_view rest_;
  const Rename& rename_;
};

}  // namespace

std::vector<std::string> placeholders_of(const std::string& where, std::string_view sentence) {
  std::vector<std::string> names;
  const Rewriter::Rename collect = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    return name;
  };
  Rewriter(where, sentence, collect).sentence();
  return names;
}

std::string numbered(const std::string& where, std::string_view sentence, const std::vector<std::string>& names) {
  const Rewriter::Rename number = [&](const std::string& name) {
    return std::to_string(std::find(names.begin(), names.end(), name) - names.begin());
  };
  return Rewriter(where, sentence, number).sentence();
}

}  // namespace msgc
