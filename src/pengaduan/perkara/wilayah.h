// The places of the region by their official codes (Kemendagri), for the question where something is: distrik, then
// kampung or kelurahan. They come from a file "kode,nama", one place a line, each below the place it belongs to. The
// words Distrik and Kampung are those of Papua; an instance of another region brings its own file.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace pengaduan {

struct Tempat {
  std::string kode;  // "94.01.05" a distrik, "94.01.05.2003" a kampung, "94.01.01.1001" a kelurahan
  std::string nama;  // without the word for its kind, but for the kabupaten: "Kabupaten Nabire"
};

inline constexpr std::size_t kode_distrik_panjang = 8;  // "94.01.05"

class Wilayah {
 public:
  // Keeps what belongs to the kabupaten and checks every line: invalid, with the number of the line (the heading is 1),
  // for one that is broken, names a place twice, or belongs to another province or to nothing above it; invalid as well
  // when the file has no distrik of the kabupaten.
  static Result<Wilayah> parse(std::string_view csv, std::string_view kabupaten);

  const Tempat& kabupaten() const { return kabupaten_; }
  // Both in the order in which people look for a name: without case and marks, Dagai 2 before Dagai 10.
  std::span<const Tempat> distrik() const { return distrik_; }
  std::span<const Tempat> kampung(std::string_view distrik_kode) const;  // with kelurahan; empty for an unknown code
  const Tempat* find(std::string_view kode) const;  // a distrik, kelurahan or kampung; nullptr when there is none
  // "Kampung Wanggar Makmur, Distrik Wanggar", "Distrik Wanggar"; "" when there is none.
  std::string nama_lengkap(std::string_view kode) const;

 private:
  Tempat kabupaten_;
  std::vector<Tempat> distrik_;
  std::vector<Tempat> kampung_;  // by distrik and name
};

// The places of Kabupaten 94.01 as this program carries them.
const Wilayah& wilayah_bawaan();

}  // namespace pengaduan
