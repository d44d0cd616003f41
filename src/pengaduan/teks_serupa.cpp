#include "pengaduan/teks_serupa.h"

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

using Counts = std::map<std::string, double>;

Counts trigrams(std::string_view text) {
  std::string line = " ";
  for (const std::string& word : normal_words(text)) line += word + " ";
  Counts out;
  for (std::size_t i = 0; i + 3 <= line.size(); ++i) out[line.substr(i, 3)] += 1;
  return out;
}

double length_squared(const Counts& counts) {
  double sum = 0;
  for (const auto& [trigram, value] : counts) sum += value * value;
  return sum;
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

void BobotTrigram::add(std::string_view text) {
  ++documents_;
  for (const auto& [trigram, n] : trigrams(text)) ++with_[trigram];
}

double BobotTrigram::weight(const std::string& trigram) const {
  const auto found = with_.find(trigram);
  const std::size_t with = found == with_.end() ? 0 : found->second;
  return std::log(static_cast<double>(1 + documents_) / static_cast<double>(1 + with)) + 1;
}

double BobotTrigram::cosine(std::string_view a, std::string_view b) const {
  Counts left = trigrams(a);
  Counts right = trigrams(b);
  for (auto* side : {&left, &right})
    for (auto& [trigram, value] : *side) value *= weight(trigram);
  double dot = 0;
  for (const auto& [trigram, value] : left)
    if (const auto same = right.find(trigram); same != right.end()) dot += value * same->second;
  const double lengths = std::sqrt(length_squared(left) * length_squared(right));
  return lengths > 0 ? std::min(1.0, dot / lengths) : 0;
}

}  // namespace pengaduan
