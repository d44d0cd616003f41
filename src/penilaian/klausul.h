// Where in the Lampiran of PermenPANRB 6/2022 a rule of evaluation stands. Periodic and annual evaluation repeat the
// same rules under IV.B.3.a and IV.B.3.b; an explanation cites the one that was used.
#pragma once
#include <optional>
#include <string>

#include "penilaian/predikat.h"

namespace penilaian {

enum class Siklus { periodik, tahunan };  // IV.A.8: siklus pendek, siklus penuh

// "IV.B.3.a.1.d (2)"; without a rating the whole guidance, "IV.B.3.a.1.d".
std::string klausul_hasil(Siklus siklus, std::optional<Rating> rating);
std::string klausul_perilaku(Siklus siklus, std::optional<Rating> rating);
std::string klausul_predikat(Siklus siklus, Aturan aturan);

// The words of that guidance. Hasil kerja has two conditions: (a) on the results and (b) on umpan balik.
struct PanduanHasil {
  const msg::Entry& a;
  const msg::Entry& b;
};
PanduanHasil panduan_hasil(Rating rating);
const msg::Entry& panduan_perilaku(Rating rating);

}  // namespace penilaian

template <>
struct EnumText<penilaian::Siklus> {
  static constexpr std::array table{
      std::pair{penilaian::Siklus::periodik, std::string_view("periodik")},
      std::pair{penilaian::Siklus::tahunan, std::string_view("tahunan")},
  };
};
