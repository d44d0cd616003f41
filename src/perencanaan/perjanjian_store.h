// The perjanjian kinerja of a unit for a year: sasaran with measured indicators, the top of the tree of plans
// (Pasal 8, Lampiran II.A.2.a).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "perencanaan/rencana.h"

namespace perencanaan {

struct IndikatorPk {
  std::string teks;
  Perspektif perspektif = Perspektif::penerima_layanan;
  std::string formula;
  Target target;
  bool operator==(const IndikatorPk&) const = default;
};

struct Sasaran {
  std::string teks;
  std::vector<IndikatorPk> indikator;
  bool operator==(const Sasaran&) const = default;
};

enum class KeadaanPerjanjian { draf, ditetapkan };

struct Perjanjian {
  UnitId unit;
  std::string unit_nama;
  int tahun = 0;
  KeadaanPerjanjian keadaan = KeadaanPerjanjian::draf;
  std::optional<std::int64_t> ditetapkan_pada;
  std::int64_t versi = 0;   // 0: not written yet
  bool boleh_ubah = false;  // the reader heads the unit or is HR
  std::vector<Sasaran> sasaran;
};

// Two statements. Every signed-in person may read one: it is the government's promise to the public. not_found for a
// unit that does not exist.
Result<Perjanjian> find_perjanjian(db::Reader& reader, const akun::Pelaku& pelaku, UnitId unit, int tahun);
// The unit of the reader's own post; nothing for people without one.
std::optional<UnitId> own_unit(db::Reader& reader, const akun::Pelaku& pelaku);

enum class Tetapkan { tidak, ya };
// Writes the whole perjanjian, as a draft or set. Changing a set one is a new setting: it stays set only with `ya`.
Result<void> save_perjanjian(db::Tx& tx, const akun::Pelaku& pelaku, const Perjanjian& perjanjian, Tetapkan tetapkan,
                             std::int64_t now);

// The set goals of the unit as utama drafts of its head; nothing when none are set.
void add_perjanjian(db::Reader& reader, UnitId unit, int tahun, Rencana& rencana);

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::KeadaanPerjanjian> {
  using E = perencanaan::KeadaanPerjanjian;
  static constexpr std::array table{
      std::pair{E::draf, std::string_view("draf")},
      std::pair{E::ditetapkan, std::string_view("ditetapkan")},
  };
};
