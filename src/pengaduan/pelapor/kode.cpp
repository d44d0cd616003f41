#include "pengaduan/pelapor/kode.h"

#include <algorithm>

namespace pengaduan {
namespace {

// The first 32 are the digits; the rest stand only as check characters.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr std::string_view digit_alphabet = alphabet.substr(0, 32);
constexpr unsigned base = 32;
constexpr unsigned modulus = 37;
constexpr std::size_t group = 3;

bool is_separator(char c) {
  return c == ' ' || c == '-';
}

char read_character(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'I' || c == 'L') return '1';
  if (c == 'O') return '0';
  return c;
}

// 256 is a multiple of 32, so the lower five bits of a byte are as even as the byte.
char draw_digit(const RandomByte& random) {
  return alphabet[random() % base];
}

// 250 is the largest multiple of ten in a byte; what lies above would favour 0 to 5.
char draw_decimal(const RandomByte& random) {
  while (true) {
    const unsigned byte = random();
    if (byte < 250) return static_cast<char>('0' + byte % 10);
  }
}

bool repeats_every(std::string_view s, std::size_t period) {
  return std::equal(s.begin() + static_cast<std::ptrdiff_t>(period), s.end(), s.begin());
}

bool runs_by(std::string_view s, int step) {
  for (std::size_t i = 1; i < s.size(); ++i)
    if ((s[i] - s[i - 1] - step + 20) % 10 != 0) return false;
  return true;
}

bool is_trivial(std::string_view pin) {
  for (std::size_t period = 1; period <= pin.size() / 2; ++period)
    if (repeats_every(pin, period)) return true;
  return runs_by(pin, 1) || runs_by(pin, -1);
}

}  // namespace

std::optional<char> check_character(std::string_view digits) {
  std::size_t rest = 0;
  for (const char c : digits) {
    const std::size_t value = digit_alphabet.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    rest = (rest * base + value) % modulus;
  }
  return alphabet[rest];
}

std::optional<Kode> Kode::with_check(Text text) {
  const auto check = check_character({text.data(), digits});
  if (!check || digit_alphabet.find(*check) == std::string_view::npos) return std::nullopt;
  text.back() = *check;
  return Kode(text);
}

Kode Kode::draw(const RandomByte& random) {
  while (true) {
    Text text{};
    for (std::size_t i = 0; i < digits; ++i) text[i] = draw_digit(random);
    if (const auto kode = with_check(text)) return *kode;
  }
}

std::optional<Kode> Kode::parse(std::string_view typed) {
  Text text{};
  std::size_t n = 0;
  for (const char c : typed) {
    if (is_separator(c)) continue;
    if (n == text.size()) return std::nullopt;
    text[n++] = read_character(c);
  }
  if (n != text.size()) return std::nullopt;
  const auto kode = with_check(text);
  return kode && kode->text_ == text ? kode : std::nullopt;
}

std::string Kode::printed() const {
  std::string out;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i > 0 && i % group == 0) out += '-';
    out += text_[i];
  }
  return out;
}

Pin Pin::draw(const RandomByte& random) {
  while (true) {
    std::string text;
    for (std::size_t i = 0; i < digits_min; ++i) text += draw_decimal(random);
    if (!is_trivial(text)) return Pin(std::move(text));
  }
}

std::optional<Pin> Pin::parse(std::string_view typed) {
  std::string text;
  for (const char c : typed) {
    if (is_separator(c)) continue;
    if (c < '0' || c > '9' || text.size() == digits_max) return std::nullopt;
    text += c;
  }
  if (text.size() < digits_min || is_trivial(text)) return std::nullopt;
  return Pin(std::move(text));
}

}  // namespace pengaduan
