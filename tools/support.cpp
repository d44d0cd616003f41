#include "support.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace tools {
namespace {

bool is_lower(char ch) {
  return ch >= 'a' && ch <= 'z';
}
bool is_digit(char ch) {
  return ch >= '0' && ch <= '9';
}
bool is_upper(char ch) {
  return ch >= 'A' && ch <= 'Z';
}

void append_octal(std::string& out, unsigned char byte) {
  // Always three digits: a digit that follows can then never join the escape.
  out += '\\';
  out += static_cast<char>('0' + (byte >> 6));
  out += static_cast<char>('0' + ((byte >> 3) & 7));
  out += static_cast<char>('0' + (byte & 7));
}

void append_escaped(std::string& out, char ch) {
  switch (ch) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '?':
      out += "\\?";
      return;  // "??=" would be a trigraph warning
    case '\n':
      out += "\\n";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(ch);
  if (byte < 0x20 || byte == 0x7f)
    append_octal(out, byte);
  else
    out += ch;
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  if (in) content << in.rdbuf();
  if (!in) throw Problem(path.string() + ": cannot be read; create it or correct its name");
  return content.str();
}

void write_if_changed(const std::filesystem::path& path, std::string_view content) {
  if (std::filesystem::exists(path) && read_file(path) == content) return;
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) throw Problem(path.string() + ": cannot be written");
}

std::string cpp_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    append_escaped(out, text[i]);
    if (text[i] == '\n' && i + 1 < text.size()) out += "\"\n    \"";
  }
  return out + '"';
}

std::string cpp_bytes(std::string_view bytes) {
  std::string out = "\"";
  for (const char ch : bytes) {
    if (static_cast<unsigned char>(ch) < 0x80)
      append_escaped(out, ch);
    else
      append_octal(out, static_cast<unsigned char>(ch));
  }
  return out + '"';
}

bool is_identifier(std::string_view s) {
  if (s.empty() || is_digit(s[0])) return false;
  return std::all_of(s.begin(), s.end(),
                     [](char ch) { return is_lower(ch) || is_upper(ch) || is_digit(ch) || ch == '_'; });
}

bool is_snake_case(std::string_view s) {
  if (!is_identifier(s) || !is_lower(s[0]) || s.back() == '_') return false;
  return std::none_of(s.begin(), s.end(), is_upper) && s.find("__") == s.npos;
}

bool is_cpp_keyword(std::string_view s) {
  static constexpr std::array kWords = std::to_array<std::string_view>(
      {"alignas",  "alignof", "and",      "asm",      "auto",     "bool",      "break",   "case",      "catch",
       "char",     "class",   "concept",  "const",    "continue", "decltype",  "default", "delete",    "do",
       "double",   "else",    "enum",     "explicit", "export",   "extern",    "false",   "float",     "for",
       "friend",   "goto",    "if",       "inline",   "int",      "long",      "mutable", "namespace", "new",
       "noexcept", "not",     "nullptr",  "operator", "or",       "private",   "public",  "register",  "requires",
       "return",   "short",   "signed",   "sizeof",   "static",   "struct",    "switch",  "template",  "this",
       "throw",    "true",    "try",      "typedef",  "typeid",   "typename",  "union",   "unsigned",  "using",
       "virtual",  "void",    "volatile", "while",    "xor",      "protected", "compl",   "bitand",    "bitor"});
  return std::find(kWords.begin(), kWords.end(), s) != kWords.end();
}

int run(int argc, char** argv, int arguments_wanted, std::string_view usage,
        const std::function<void(std::span<char*>)>& body) {
  if (argc != arguments_wanted + 1) {
    std::fprintf(stderr, "usage: %.*s\n", static_cast<int>(usage.size()), usage.data());
    return 2;
  }
  try {
    body(std::span(argv + 1, static_cast<std::size_t>(arguments_wanted)));
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
}

}  // namespace tools
