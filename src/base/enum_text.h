// An enum and its stored codes in one table. The database has the same list in a CHECK; the schema audit compares them.
#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <utility>

// Specialise: template <> struct EnumText<Rating> { static constexpr std::array table{std::pair{Rating::bawah,
// "bawah"sv}, …}; };
template <class E>
struct EnumText;

template <class E>
constexpr std::string_view to_code(E e) {
  for (const auto& [value, code] : EnumText<E>::table)
    if (value == e) return code;
  return {};
}

template <class E>
constexpr std::optional<E> from_code(std::string_view code) {
  for (const auto& [value, c] : EnumText<E>::table)
    if (c == code) return value;
  return std::nullopt;
}
