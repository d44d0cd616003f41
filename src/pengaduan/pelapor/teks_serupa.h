// How alike two texts are that people typed on a telephone: short forms spelled out, Indonesian affixes taken off, then
// the cosine of their trigrams, where a trigram that every text has weighs little.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pengaduan {

// "Jln gak diperbaiki" → jalan tidak perbaik. Not a dictionary's stem: only the same for the forms of one word.
std::vector<std::string> normal_words(std::string_view text);

// The trigrams of a text with how often each is in it, in order.
class TeksTrigram {
 public:
  struct Satu {
    std::uint32_t trigram;  // its three bytes
    double count;
  };

  explicit TeksTrigram(std::string_view text);
  const std::vector<Satu>& all() const { return all_; }

 private:
  std::vector<Satu> all_;
};

class BobotTrigram {
 public:
  void add(const TeksTrigram& text);  // one document
  void add(std::string_view text) { add(TeksTrigram(text)); }
  // ln((1 + documents) / (1 + documents with it)) + 1
  double weight(std::string_view trigram) const;
  // 0…1; 0 when one of them has no letters.
  double cosine(const TeksTrigram& a, const TeksTrigram& b) const;
  double cosine(std::string_view a, std::string_view b) const { return cosine(TeksTrigram(a), TeksTrigram(b)); }

 private:
  double weight_of(std::uint32_t trigram) const;

  std::size_t documents_ = 0;
  std::unordered_map<std::uint32_t, std::size_t> with_;
};

}  // namespace pengaduan
