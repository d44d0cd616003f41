// Reading a typed target. It reads one amount with an optional comparison, range and unit; anything longer stays text.
#include <array>

#include "base/text.h"
#include "perencanaan/target.h"

namespace perencanaan {
namespace {

constexpr std::size_t satuan_chars_max = 40;  // a longer rest is a sentence, not a unit

struct Comparison {
  std::string_view word;
  Arah arah;
};
// Longer words first, so that ">=" is not taken for ">".
constexpr std::array comparisons{
    Comparison{"≥", Arah::lebih_besar_lebih_baik},
    Comparison{">=", Arah::lebih_besar_lebih_baik},
    Comparison{">", Arah::lebih_besar_lebih_baik},
    Comparison{"≤", Arah::lebih_kecil_lebih_baik},
    Comparison{"<=", Arah::lebih_kecil_lebih_baik},
    Comparison{"<", Arah::lebih_kecil_lebih_baik},
    Comparison{"minimal ", Arah::lebih_besar_lebih_baik},
    Comparison{"paling sedikit ", Arah::lebih_besar_lebih_baik},
    Comparison{"maksimal ", Arah::lebih_kecil_lebih_baik},
    Comparison{"paling lama ", Arah::lebih_kecil_lebih_baik},
    Comparison{"paling banyak ", Arah::lebih_kecil_lebih_baik},
    Comparison{"paling lambat ", Arah::lebih_kecil_lebih_baik},
};

constexpr std::array<std::string_view, 6> range_words{"-", "–", "—", "s.d.", "sampai", "hingga"};
constexpr std::array<std::string_view, 6> time_units{"menit", "jam", "hari", "minggu", "bulan", "detik"};

// What is left to read.
class Reader {
 public:
  explicit Reader(std::string_view s) : rest_(s) {}

  bool take(std::string_view lower_word) {
    if (text::to_lower(rest_.substr(0, lower_word.size())) != lower_word) return false;
    rest_ = text::trim(rest_.substr(lower_word.size()));
    return true;
  }
  std::optional<Desimal> take_number() {
    std::size_t n = rest_.find_first_not_of("0123456789.,");
    if (n == std::string_view::npos) n = rest_.size();
    while (n > 0 && (rest_[n - 1] == '.' || rest_[n - 1] == ',')) --n;
    const auto value = Desimal::parse_typed(rest_.substr(0, n));
    if (value) rest_ = text::trim(rest_.substr(n));
    return value;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

std::optional<Arah> take_comparison(Reader& r) {
  for (const Comparison& c : comparisons)
    if (r.take(c.word)) return c.arah;
  return std::nullopt;
}

// "-90", "s.d. 90 %": the upper end. Nothing when there is no range; `broken` when a range word has no number.
struct Upper {
  bool broken = false;
  std::optional<Desimal> atas;
};
Upper take_upper(Reader& r) {
  for (const std::string_view word : range_words)
    if (r.take(word)) {
      r.take("rp");
      const auto atas = r.take_number();
      return {!atas, atas};
    }
  return {};
}

std::string_view first_word(std::string_view s) {
  return s.substr(0, s.find(' '));
}

Arah default_arah(std::string_view satuan, std::optional<Aspek> aspek) {
  if (aspek) {
    const bool less = *aspek == Aspek::waktu || *aspek == Aspek::biaya;
    return less ? Arah::lebih_kecil_lebih_baik : Arah::lebih_besar_lebih_baik;
  }
  for (const std::string_view unit : time_units)
    if (text::to_lower(first_word(satuan)) == unit) return Arah::lebih_kecil_lebih_baik;
  return Arah::lebih_besar_lebih_baik;
}

bool is_unit(std::string_view s) {
  return s.find_first_of("0123456789") == std::string_view::npos && text::length(s) <= satuan_chars_max;
}

std::optional<TargetAngka> read_number(std::string_view tidy, std::optional<Aspek> aspek) {
  Reader r(tidy);
  const auto comparison = take_comparison(r);
  const bool rupiah = r.take("rp.") || r.take("rp");
  const auto nilai = r.take_number();
  if (!nilai) return std::nullopt;
  // "80%-90%" has the sign twice. What follows a percentage says of what, which is not part of the unit.
  const bool percent_before = r.take("%");
  const Upper upper = take_upper(r);
  const bool percent = r.take("%") || percent_before;
  if (upper.broken || (upper.atas && *upper.atas < *nilai) || (upper.atas && comparison)) return std::nullopt;
  if (!percent && !is_unit(r.rest())) return std::nullopt;
  TargetAngka t{.nilai = *nilai, .atas = upper.atas, .satuan = std::string(r.rest())};
  if (percent) t.satuan = "%";
  if (rupiah) t.satuan = "Rp";
  t.arah = upper.atas ? Arah::rentang : comparison.value_or(default_arah(t.satuan, aspek));
  return t;
}

std::optional<Tanggal> read_date(std::string_view tidy) {
  Reader r(tidy);
  take_comparison(r);
  return Tanggal::parse_typed(r.rest());
}

// The signs a keyboard lacks.
std::string with_signs(std::string tidy) {
  for (const auto& [typed, sign] : {std::pair{">=", "≥"}, std::pair{"<=", "≤"}})
    if (const auto at = tidy.find(typed); at != std::string::npos) tidy.replace(at, 2, sign);
  return tidy;
}

}  // namespace

Target suggest_target(std::string_view typed, std::optional<Aspek> aspek) {
  Target target{with_signs(text::collapse_spaces(typed)), {}};
  const std::string lower = text::to_lower(target.teks);
  if (lower == "ya" || lower == "ada")
    target.terukur = TargetYaTidak{};
  else if (const auto tanggal = read_date(target.teks))
    target.terukur = TargetTanggal{*tanggal};
  else if (const auto angka = read_number(target.teks, aspek))
    target.terukur = *angka;
  return target;
}

}  // namespace perencanaan
