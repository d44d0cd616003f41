#include "pengaduan/pelapor/teks_serupa.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace pengaduan {
namespace {

struct Slang {
  std::string_view typed;
  std::string_view word;
};
constexpr std::array slang{
    Slang{"ga", "tidak"},      Slang{"gak", "tidak"},  Slang{"nggak", "tidak"}, Slang{"ngga", "tidak"},
    Slang{"tdk", "tidak"},     Slang{"tak", "tidak"},  Slang{"yg", "yang"},     Slang{"jl", "jalan"},
    Slang{"jln", "jalan"},     Slang{"dgn", "dengan"}, Slang{"krn", "karena"},  Slang{"karna", "karena"},
    Slang{"sdh", "sudah"},     Slang{"udah", "sudah"}, Slang{"udh", "sudah"},   Slang{"blm", "belum"},
    Slang{"belom", "belum"},   Slang{"sy", "saya"},    Slang{"org", "orang"},   Slang{"rmh", "rumah"},
    Slang{"utk", "untuk"},     Slang{"dr", "dari"},    Slang{"pd", "pada"},     Slang{"bgt", "sangat"},
    Slang{"banget", "sangat"}, Slang{"thn", "tahun"},  Slang{"bln", "bulan"},   Slang{"kmrn", "kemarin"},
};
// The longer form of a prefix before the shorter.
constexpr std::array<std::string_view, 7> prefixes{"meng", "meny", "mem", "men", "me", "ber", "di"};
constexpr std::array<std::string_view, 3> suffixes{"nya", "kan", "i"};
constexpr std::size_t stem_min = 4;

// The suffixes stand in this order from the end of the word: perbaik-i, bersih-kan-nya.
std::string stem(std::string word) {
  for (const std::string_view s : suffixes)
    if (word.ends_with(s) && word.size() - s.size() >= stem_min) word.resize(word.size() - s.size());
  for (const std::string_view p : prefixes)
    if (word.starts_with(p) && word.size() - p.size() >= stem_min) return word.substr(p.size());
  return word;
}

std::uint32_t code_of(std::string_view three) {
  std::uint32_t out = 0;
  for (const char c : three) out = (out << 8U) | static_cast<unsigned char>(c);
  return out;
}

}  // namespace

std::vector<std::string> normal_words(std::string_view text) {
  std::vector<std::string> words = text::split_words(text::fold_for_search(text));
  for (std::string& word : words) {
    const auto* found = std::find_if(slang.begin(), slang.end(), [&](const Slang& s) { return s.typed == word; });
    word = found == slang.end() ? stem(std::move(word)) : std::string(found->word);
  }
  return words;
}

TeksTrigram::TeksTrigram(std::string_view text) {
  std::string line = " ";
  for (const std::string& word : normal_words(text)) line += word + " ";
  std::vector<std::uint32_t> codes;
  for (std::size_t i = 0; i + 3 <= line.size(); ++i) codes.push_back(code_of(std::string_view(line).substr(i, 3)));
  std::ranges::sort(codes);
  for (const std::uint32_t code : codes) {
    if (all_.empty() || all_.back().trigram != code) all_.push_back({code, 0});
    all_.back().count += 1;
  }
}

void BobotTrigram::add(const TeksTrigram& text) {
  ++documents_;
  for (const auto& one : text.all()) ++with_[one.trigram];
}

double BobotTrigram::weight(std::string_view trigram) const {
  return weight_of(code_of(trigram));
}

double BobotTrigram::weight_of(std::uint32_t trigram) const {
  const auto found = with_.find(trigram);
  const std::size_t with = found == with_.end() ? 0 : found->second;
  return std::log(static_cast<double>(1 + documents_) / static_cast<double>(1 + with)) + 1;
}

double BobotTrigram::cosine(const TeksTrigram& a, const TeksTrigram& b) const {
  double dot = 0, left = 0, right = 0;
  auto in_a = a.all().begin();
  auto in_b = b.all().begin();
  while (in_a != a.all().end() || in_b != b.all().end()) {
    const bool has_a = in_a != a.all().end() && (in_b == b.all().end() || in_a->trigram <= in_b->trigram);
    const bool has_b = in_b != b.all().end() && (in_a == a.all().end() || in_b->trigram <= in_a->trigram);
    const double w = weight_of(has_a ? in_a->trigram : in_b->trigram);
    const double x = has_a ? in_a->count * w : 0;
    const double y = has_b ? in_b->count * w : 0;
    dot += x * y;
    left += x * x;
    right += y * y;
    if (has_a) ++in_a;
    if (has_b) ++in_b;
  }
  const double lengths = std::sqrt(left * right);
  return lengths > 0 ? std::min(1.0, dot / lengths) : 0;
}

}  // namespace pengaduan
