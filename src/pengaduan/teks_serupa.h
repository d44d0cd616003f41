// How alike two texts are that people typed on a telephone: short forms spelled out, Indonesian affixes taken off, then
// the cosine of their trigrams, where a trigram that every text has weighs little.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pengaduan {

// "Jln gak diperbaiki" → jalan tidak perbaik. Not a dictionary's stem: only the same for the forms of one word.
std::vector<std::string> normal_words(std::string_view text);

class BobotTrigram {
 public:
  void add(std::string_view text);  // one document
  // ln((1 + documents) / (1 + documents with it)) + 1
  double weight(const std::string& trigram) const;
  // 0…1; 0 when one of them has no letters.
  double cosine(std::string_view a, std::string_view b) const;

 private:
  std::size_t documents_ = 0;
  std::map<std::string, std::size_t> with_;
};

}  // namespace pengaduan
