#include "organisasi/pangkat.h"

#include <array>

#include "base/text.h"

namespace organisasi {
namespace {

struct Row {
  std::string_view kode;
  std::string_view pangkat;
};

constexpr std::array<Row, 17> pns{{
    {"I/a", "Juru Muda"},
    {"I/b", "Juru Muda Tingkat I"},
    {"I/c", "Juru"},
    {"I/d", "Juru Tingkat I"},
    {"II/a", "Pengatur Muda"},
    {"II/b", "Pengatur Muda Tingkat I"},
    {"II/c", "Pengatur"},
    {"II/d", "Pengatur Tingkat I"},
    {"III/a", "Penata Muda"},
    {"III/b", "Penata Muda Tingkat I"},
    {"III/c", "Penata"},
    {"III/d", "Penata Tingkat I"},
    {"IV/a", "Pembina"},
    {"IV/b", "Pembina Tingkat I"},
    {"IV/c", "Pembina Utama Muda"},
    {"IV/d", "Pembina Utama Madya"},
    {"IV/e", "Pembina Utama"},
}};

constexpr std::array<std::string_view, 17> pppk{"I", "II", "III", "IV",   "V",   "VI", "VII", "VIII", "IX",
                                                "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"};

// Lower case letters only: "III / b" and "iii.b" become "iiib".
std::string letters(std::string_view s) {
  std::string out;
  for (const char c : text::to_lower(s))
    if (c >= 'a' && c <= 'z') out += c;
  return out;
}

// A name as compared: lower case, "tk. i" written out.
std::string name_key(std::string_view s) {
  std::string key;
  for (const std::string& word : text::split_words(text::to_lower(s))) key += (word == "tk" ? "tingkat" : word) + " ";
  return key;
}

// What stands in the last parentheses, or everything.
std::string_view inside_parentheses(std::string_view s) {
  const auto open = s.rfind('(');
  const auto close = s.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return s;
  return s.substr(open + 1, close - open - 1);
}

std::string without_label(std::string key) {
  for (const std::string_view label : {"golonganruang", "golongan", "gol"})
    if (key.starts_with(label)) return key.substr(label.size());
  return key;
}

}  // namespace

std::optional<Golongan> Golongan::parse(std::string_view typed) {
  for (std::size_t i = 0; i < pns.size(); ++i)  // as it is stored: most readings are of our own rows
    if (pns[i].kode == typed) return Golongan(JenisNip::pns, static_cast<int>(i) + 1);
  const std::string_view code = inside_parentheses(typed);
  for (const char c : code)
    if (c >= '0' && c <= '9') return std::nullopt;  // "3b" is an old habit, but 3 may also be a code of SIASN
  const std::string key = without_label(letters(code));
  for (std::size_t i = 0; i < pns.size(); ++i)
    if (letters(pns[i].kode) == key || name_key(pns[i].pangkat) == name_key(typed))
      return Golongan(JenisNip::pns, static_cast<int>(i) + 1);
  for (std::size_t i = 0; i < pppk.size(); ++i)
    if (letters(pppk[i]) == key) return Golongan(JenisNip::pppk, static_cast<int>(i) + 1);
  return std::nullopt;
}

std::string Golongan::kode() const {
  const auto i = static_cast<std::size_t>(urut_ - 1);
  return std::string(jenis_ == JenisNip::pns ? pns.at(i).kode : pppk.at(i));
}

std::string_view Golongan::pangkat() const {
  return jenis_ == JenisNip::pns ? pns.at(static_cast<std::size_t>(urut_ - 1)).pangkat : std::string_view{};
}

std::string Golongan::printed() const {
  return jenis_ == JenisNip::pns ? std::string(pangkat()) + " (" + kode() + ")" : kode();
}

std::vector<Golongan> all_golongan(JenisNip jenis) {
  const std::size_t count = jenis == JenisNip::pns ? pns.size() : pppk.size();
  std::vector<Golongan> out;
  for (std::size_t i = 1; i <= count; ++i) out.push_back(Golongan(jenis, static_cast<int>(i)));
  return out;
}

}  // namespace organisasi
