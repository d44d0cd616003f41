// A target as it is printed, with a measured reading of it when it has one. The form prints the text (Lampiran II.A.7);
// the reading is for progress and charts and never changes the text.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/desimal.h"
#include "base/enum_text.h"
#include "base/result.h"
#include "base/tanggal.h"
#include "perencanaan/aspek.h"

namespace perencanaan {

enum class JenisTarget { teks, angka, tanggal, ya_tidak };
enum class Arah { lebih_besar_lebih_baik, lebih_kecil_lebih_baik, rentang };

struct TargetAngka {
  Desimal nilai;                // the lower end of a range
  std::optional<Desimal> atas;  // set exactly when arah is rentang
  std::string satuan;           // "%", "pasien", "Rp"; may be empty
  Arah arah = Arah::lebih_besar_lebih_baik;
  bool operator==(const TargetAngka&) const = default;
};
struct TargetTanggal {
  Tanggal tanggal;  // the last day
  bool operator==(const TargetTanggal&) const = default;
};
struct TargetYaTidak {
  bool operator==(const TargetYaTidak&) const = default;
};
// In the order of JenisTarget.
using TargetTerukur = std::variant<std::monostate, TargetAngka, TargetTanggal, TargetYaTidak>;

struct Target {
  std::string teks;  // "≥ 3.600 pasien"
  TargetTerukur terukur;
  bool operator==(const Target&) const = default;
};

JenisTarget jenis_of(const TargetTerukur& terukur);
// "≥ 95 %", "≤ 20 menit", "80–90 %", "30 September 2026", "Ya"; "" for plain text.
std::string printed(const TargetTerukur& terukur);

// Reads what people type: "80-90%", "≥ 95 %", "maksimal 20 menit", "Rp3.000.000", "18 dokumen", "30 September 2026".
// The reading is a suggestion to confirm. A bare number is better when larger, except for waktu, biaya and units of
// time.
Target suggest_target(std::string_view typed, std::optional<Aspek> aspek = std::nullopt);

// The fields of the target form, as typed. `jenis` and `arah` are stored codes.
struct IsianTarget {
  std::string teks;
  std::string jenis;
  std::string nilai;
  std::string atas;
  std::string satuan;
  std::string arah;
  std::string tanggal;
};

// An empty text is printed from the reading.
Result<Target> make_target(const IsianTarget& isian);

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::JenisTarget> {
  using E = perencanaan::JenisTarget;
  static constexpr std::array table{
      std::pair{E::teks, std::string_view("teks")},
      std::pair{E::angka, std::string_view("angka")},
      std::pair{E::tanggal, std::string_view("tanggal")},
      std::pair{E::ya_tidak, std::string_view("ya_tidak")},
  };
};
template <>
struct EnumText<perencanaan::Arah> {
  using E = perencanaan::Arah;
  static constexpr std::array table{
      std::pair{E::lebih_besar_lebih_baik, std::string_view("lebih_besar_lebih_baik")},
      std::pair{E::lebih_kecil_lebih_baik, std::string_view("lebih_kecil_lebih_baik")},
      std::pair{E::rentang, std::string_view("rentang")},
  };
};
