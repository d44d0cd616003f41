#include <stdexcept>

#include "harness.h"

namespace harness {
namespace {

std::string decode(std::string_view s) {
  static const std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&#x27;", '\''}, {"&#34;", '"'}};
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    bool found = false;
    for (const auto& [text, ch] : entities)
      if (s.substr(i, text.size()) == text) {
        out += ch;
        i += text.size();
        found = true;
        break;
      }
    if (!found) out += s[i++];
  }
  return out;
}

// The value of an attribute inside one tag's text, or nothing. Our views write every value in double quotes.
std::optional<std::string> attribute(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const auto at = tag.find(start);
  if (at == std::string_view::npos) return std::nullopt;
  const auto from = at + start.size();
  return decode(tag.substr(from, tag.find('"', from) - from));
}

bool has_word(std::string_view tag, std::string_view word) {
  return tag.find(" " + std::string(word)) != std::string_view::npos;
}

std::string_view between(std::string_view s, std::string_view start, std::string_view end) {
  const auto a = s.find(start);
  if (a == std::string_view::npos) return {};
  const auto from = a + start.size();
  return s.substr(from, s.find(end, from) - from);
}

void add_input(std::string_view tag, Fields& out) {
  const auto name = attribute(tag, "name");
  const std::string type = attribute(tag, "type").value_or("text");
  if (!name || type == "submit" || type == "file" || type == "button") return;
  if ((type == "checkbox" || type == "radio") && !has_word(tag, "checked")) return;
  out.emplace_back(*name, attribute(tag, "value").value_or(type == "checkbox" ? "on" : ""));
}

void add_select(std::string_view tag, std::string_view content, Fields& out) {
  const auto name = attribute(tag, "name");
  if (!name) return;
  std::optional<std::string> first, chosen;
  for (auto at = content.find("<option"); at != std::string_view::npos; at = content.find("<option", at + 1)) {
    const auto option = content.substr(at, content.find('>', at) - at);
    const std::string value = attribute(option, "value").value_or("");
    if (!first) first = value;
    if (has_word(option, "selected")) chosen = value;
  }
  if (first) out.emplace_back(*name, chosen.value_or(*first));
}

}  // namespace

std::string Page::title() const {
  return decode(between(body, "<title>", "</title>"));
}

Fields Page::form(std::string_view action) const {
  const std::string_view all = body;
  for (auto at = all.find("<form"); at != std::string_view::npos; at = all.find("<form", at + 1)) {
    const auto head_end = all.find('>', at);
    const std::string target = attribute(all.substr(at, head_end - at), "action").value_or("");
    if (target != action && target.substr(0, target.find('?')) != action) continue;
    const std::string_view content = all.substr(head_end, all.find("</form>", head_end) - head_end);
    Fields out;
    for (std::size_t i = content.find('<'); i != std::string_view::npos; i = content.find('<', i + 1)) {
      const auto end = content.find('>', i);
      const auto tag = content.substr(i, end - i);
      if (tag.starts_with("<input"))
        add_input(tag, out);
      else if (tag.starts_with("<select"))
        add_select(tag, content.substr(end, content.find("</select>", end) - end), out);
      else if (tag.starts_with("<textarea")) {
        std::string_view text = content.substr(end + 1, content.find("</textarea>", end) - end - 1);
        if (text.starts_with('\n')) text.remove_prefix(1);
        if (const auto name = attribute(tag, "name")) out.emplace_back(*name, decode(text));
      }
    }
    return out;
  }
  throw std::runtime_error("no form with action " + std::string(action) + " on \"" + title() + "\"");
}

std::optional<std::string> Page::link_to(std::string_view prefix) const {
  const std::string start = "href=\"" + std::string(prefix);
  const auto at = body.find(start);
  if (at == std::string::npos) return std::nullopt;
  const auto from = at + 6;
  return decode(std::string_view(body).substr(from, body.find('"', from) - from));
}

std::string Page::text() const {
  std::string out;
  bool in_tag = false;
  for (const char ch : body) {
    if (ch == '<') in_tag = true;
    if (!in_tag) {
      const bool space = ch == ' ' || ch == '\n' || ch == '\t';
      if (!space)
        out += ch;
      else if (!out.empty() && out.back() != ' ')
        out += ' ';
    }
    if (ch == '>') {
      in_tag = false;
      if (!out.empty() && out.back() != ' ') out += ' ';
    }
  }
  return decode(out);
}

}  // namespace harness
