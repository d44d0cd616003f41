// What a reporter without an account keeps to find his pengaduan again: a code that says which one, and a PIN that
// shows it is his. Crockford base32 with its check character (modulo 37), so that a slip of the pen is told from a code
// that does not exist before anything is looked up. Only values: the store keeps salted hashes of both.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pengaduan {

// One byte from a source that nobody can guess.
using RandomByte = std::function<std::uint8_t()>;

// The character that Crockford's specification adds to the number which these digits write, or nothing when one of them
// is no digit of the alphabet. Upper case digits, most significant first.
std::optional<char> check_character(std::string_view digits);

class Kode {
 public:
  static constexpr std::size_t digits = 17;  // 85 bits; at least 80 are asked for

  // Our choice: a code whose check character would be one of * ~ $ = U is drawn again, so that every code can be read
  // out on the telephone and stands unescaped in an address. That costs 0.2 of the 85 bits.
  static Kode draw(const RandomByte& random);
  // What people type: any case, with spaces and hyphens anywhere, I and L for 1, O for 0. Nothing when it is no code.
  static std::optional<Kode> parse(std::string_view typed);

  std::string_view canonical() const { return {text_.data(), text_.size()}; }  // 18 characters, what is hashed
  std::string printed() const;                                                 // "8ZK-4M2-9QX-0TR-7WB-31H"
  bool operator==(const Kode&) const = default;

 private:
  using Text = std::array<char, digits + 1>;
  explicit Kode(const Text& text) : text_(text) {}
  static std::optional<Kode> with_check(Text text);

  Text text_;
};

class Pin {
 public:
  static constexpr std::size_t digits_min = 6;
  static constexpr std::size_t digits_max = 12;

  static Pin draw(const RandomByte& random);  // digits_min digits
  // Spaces and hyphens are left out. Nothing when it has another length, another character, or is one that people guess
  // first: one short pattern repeated (111111, 121212, 123123), or a run up or down (123456, 987654, 789012).
  static std::optional<Pin> parse(std::string_view typed);

  const std::string& text() const { return text_; }
  bool operator==(const Pin&) const = default;

 private:
  explicit Pin(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace pengaduan
