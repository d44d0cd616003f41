// Golongan ruang and pangkat. PNS: I/a … IV/e, each with the name of a pangkat; PPPK: golongan I … XVII without names.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organisasi/nip.h"

namespace organisasi {

class Golongan {
 public:
  // "III/b", "iii / b", "IIIb", "Gol. III.b", "Penata Muda Tk. I (III/b)", "Penata Muda Tingkat I"; for a PPPK "IX".
  static std::optional<Golongan> parse(std::string_view typed);

  JenisNip jenis() const { return jenis_; }
  int urut() const { return urut_; }  // 1 … 17 from the lowest: PNS 1 is I/a, PPPK 1 is I
  std::string kode() const;           // "III/b", "IX"; what is stored
  std::string_view pangkat() const;   // "Penata Muda Tingkat I"; "" for a PPPK
  std::string printed() const;        // the forms' row PANGKAT/ GOL. RUANG: "Penata Muda Tingkat I (III/b)", "IX"
  // Comparable within one kind; a PNS sorts before a PPPK only so that the order is total.
  auto operator<=>(const Golongan&) const = default;

 private:
  Golongan(JenisNip jenis, int urut) : jenis_(jenis), urut_(urut) {}
  friend std::vector<Golongan> all_golongan(JenisNip jenis);
  JenisNip jenis_;
  int urut_;
};

std::vector<Golongan> all_golongan(JenisNip jenis);  // lowest first, for a select

}  // namespace organisasi
