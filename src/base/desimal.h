// Exact decimal numbers for targets and realisasi: 98,4 stays 98,4, and two of them compare exactly.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

class Desimal {
 public:
  // What people type, read the Indonesian way: "1.284" is a thousand, "98,4" and "1.284,5" have a decimal comma.
  // A single dot is thousands when exactly three digits follow a group of one to three that does not start with 0
  // ("1.284"); otherwise it is a decimal point ("98.4", "0.125", "1284.500"). Commas never group thousands: "1,284.5"
  // is refused rather than guessed. Nothing for letters, more than 6 decimals or more than the type holds.
  static std::optional<Desimal> parse_typed(std::string_view s);
  // The canonical form only ("98.4", "-0.5", "1284"), as stored.
  static std::optional<Desimal> parse_canonical(std::string_view s);

  Desimal() = default;
  explicit Desimal(int whole) : micros_(whole * one) {}
  static Desimal from_micros(std::int64_t micros) {
    Desimal d;
    d.micros_ = micros;
    return d;
  }

  std::int64_t micros() const { return micros_; }  // the number times a million
  std::string canonical() const;                   // "98.4": point, no grouping, no trailing zeros
  std::string indonesian() const;                  // "1.284,5": as the official forms print it
  double to_double() const { return static_cast<double>(micros_) / static_cast<double>(one); }  // for charts only
  auto operator<=>(const Desimal&) const = default;

 private:
  static constexpr std::int64_t one = 1'000'000;
  // A million parts of a unit in 64 bits reach past 9 trillion: rupiah budgets of a regency fit.
  std::int64_t micros_ = 0;
};
