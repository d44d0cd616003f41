#include "base/desimal.h"

#include "base/text.h"

namespace {

constexpr std::size_t places_max = 6;

bool all_digits(std::string_view s) {
  if (s.empty()) return false;
  for (const char c : s)
    if (c < '0' || c > '9') return false;
  return true;
}

// "1.284.500" → "1284500"; nothing unless every dot separates a full group of three.
std::optional<std::string> ungroup(std::string_view s) {
  const std::string_view first = s.substr(0, s.find('.'));
  if (!all_digits(first) || first.size() > 3 || first.starts_with('0')) return std::nullopt;
  std::string digits(first);
  for (s.remove_prefix(first.size()); !s.empty(); s.remove_prefix(4)) {
    if (s.size() < 4 || !all_digits(s.substr(1, 3)) || (s.size() > 4 && s[4] != '.')) return std::nullopt;
    digits += s.substr(1, 3);
  }
  return digits;
}

std::optional<Desimal> assemble(bool negative, std::string_view whole, std::string_view fraction) {
  if (!all_digits(whole) || fraction.size() > places_max) return std::nullopt;
  std::string digits(whole);
  digits += fraction;
  digits.append(places_max - fraction.size(), '0');
  std::int64_t micros = 0;
  for (const char c : digits) {
    if (__builtin_mul_overflow(micros, 10, &micros) || __builtin_add_overflow(micros, c - '0', &micros))
      return std::nullopt;
  }
  return Desimal::from_micros(negative ? -micros : micros);
}

bool take_sign(std::string_view& s) {
  for (const std::string_view minus : {"-", "−"})
    if (s.starts_with(minus)) {
      s.remove_prefix(minus.size());
      return true;
    }
  return false;
}

struct Parts {
  bool negative;
  std::string whole;
  std::string fraction;
};

Parts parts_of(std::int64_t micros) {
  const bool negative = micros < 0;
  // Unsigned, because the smallest 64-bit number has no positive twin.
  std::uint64_t rest = negative ? 0 - static_cast<std::uint64_t>(micros) : static_cast<std::uint64_t>(micros);
  std::string fraction = std::to_string(rest % 1'000'000 + 1'000'000).substr(1);
  rest /= 1'000'000;
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return {negative, std::to_string(rest), fraction};
}

}  // namespace

std::optional<Desimal> Desimal::parse_typed(std::string_view s) {
  s = text::trim(s);
  const bool negative = take_sign(s);
  if (const auto comma = s.find(','); comma != std::string_view::npos) {
    const std::string_view whole = s.substr(0, comma);
    const std::string_view fraction = s.substr(comma + 1);
    if (!all_digits(fraction)) return std::nullopt;
    if (whole.find('.') == std::string_view::npos) return assemble(negative, whole, fraction);
    const auto digits = ungroup(whole);
    return digits ? assemble(negative, *digits, fraction) : std::nullopt;
  }
  const auto dot = s.find('.');
  if (dot == std::string_view::npos) return assemble(negative, s, "");
  if (const auto digits = ungroup(s)) return assemble(negative, *digits, "");
  const std::string_view fraction = s.substr(dot + 1);
  return all_digits(fraction) ? assemble(negative, s.substr(0, dot), fraction) : std::nullopt;
}

std::optional<Desimal> Desimal::parse_canonical(std::string_view s) {
  const std::string_view stored = s;
  const bool negative = s.starts_with('-');
  if (negative) s.remove_prefix(1);
  const auto dot = s.find('.');
  const auto d = assemble(negative, s.substr(0, dot), dot == std::string_view::npos ? "" : s.substr(dot + 1));
  // Printing again is the shortest proof that the text was canonical.
  return d && d->canonical() == stored ? d : std::nullopt;
}

std::string Desimal::canonical() const {
  const Parts p = parts_of(micros_);
  return (p.negative ? "-" : "") + p.whole + (p.fraction.empty() ? "" : "." + p.fraction);
}

std::string Desimal::indonesian() const {
  Parts p = parts_of(micros_);
  for (std::size_t at = p.whole.size(); at > 3; at -= 3) p.whole.insert(at - 3, ".");
  return (p.negative ? "-" : "") + p.whole + (p.fraction.empty() ? "" : "," + p.fraction);
}
