#include "pengaduan/publik/saring.h"

namespace pengaduan {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_joint(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')';
}
bool is_mail_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' ||
         c == '+';
}

// Where the number that begins at `from` ends, and how many digits it has. A joint belongs to it only between digits.
struct Number {
  std::size_t end;
  int digits;
};
Number number_at(std::string_view s, std::size_t from) {
  Number n{from, 0};
  for (std::size_t i = from; i < s.size(); ++i) {
    if (is_digit(s[i])) {
      ++n.digits;
      n.end = i + 1;
    } else if (!is_joint(s[i]) || i > n.end + 1) {
      break;
    }
  }
  return n;
}

constexpr int kDigitsMin = 9;

std::string without_numbers(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    const bool begins = is_digit(s[i]) || (s[i] == '+' && i + 1 < s.size() && is_digit(s[i + 1]));
    if (!begins) {
      out += s[i++];
      continue;
    }
    const std::size_t from = s[i] == '+' ? i + 1 : i;
    const Number n = number_at(s, from);
    out += n.digits >= kDigitsMin ? std::string(sensor) : std::string(s.substr(i, n.end - i));
    i = n.end;
  }
  return out;
}

std::string without_addresses(std::string_view s) {
  std::string out(s);
  for (std::size_t at = out.find('@'); at != out.npos; at = out.find('@', at + 1)) {
    std::size_t from = at, to = at + 1;
    while (from > 0 && is_mail_char(out[from - 1])) --from;
    while (to < out.size() && is_mail_char(out[to])) ++to;
    if (from == at || out.find('.', at) >= to) continue;
    out.replace(from, to - from, sensor);
    at = from + sensor.size() - 1;
  }
  return out;
}

}  // namespace

std::string tersaring(std::string_view teks) {
  return without_numbers(without_addresses(teks));
}

}  // namespace pengaduan
