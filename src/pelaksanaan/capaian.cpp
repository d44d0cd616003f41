#include "pelaksanaan/capaian.h"

#include <algorithm>
#include <limits>

namespace pelaksanaan {
namespace {

constexpr int permille_penuh = 1000;

Int128 sum(std::span<const Desimal> values) {
  Int128 total = 0;
  for (const Desimal v : values) total += v.micros();
  return total;
}

Desimal from_sum(Int128 micros) {
  using Limits = std::numeric_limits<std::int64_t>;
  return Desimal::from_micros(static_cast<std::int64_t>(std::clamp<Int128>(micros, Limits::min(), Limits::max())));
}

// The edge that a value outside the range is compared with; a missing edge is taken from the other side.
std::optional<Desimal> edge_for(const RentangTarget& target, Desimal nilai) {
  const auto lo = target.paling_sedikit ? target.paling_sedikit : target.paling_banyak;
  const auto hi = target.paling_banyak ? target.paling_banyak : target.paling_sedikit;
  return lo && nilai < *lo ? lo : hi;
}

bool inside(const RentangTarget& target, Desimal nilai) {
  return target.paling_sedikit && target.paling_banyak && nilai >= *target.paling_sedikit &&
         nilai <= *target.paling_banyak;
}

}  // namespace

std::optional<Desimal> combine(std::span<const Desimal> nilai, CaraHitung cara) {
  if (nilai.empty()) return std::nullopt;
  switch (cara) {
    case CaraHitung::terakhir:
      return nilai.back();
    case CaraHitung::jumlah:
      return from_sum(sum(nilai));
    case CaraHitung::rata_rata:
      break;
  }
  return from_sum(sum(nilai) / static_cast<Int128>(nilai.size()));
}

// Our choice for smaller-is-better: (2 × target − realisasi) / target, the form most reports of government agencies
// use; it needs no division by the realisasi, which may be zero (no complaint at all is 200 %).
std::optional<int> capaian_permille(const RentangTarget& target, Desimal nilai) {
  const auto edge = edge_for(target, nilai);
  if (!edge) return std::nullopt;
  if (inside(target, nilai)) return permille_penuh;
  const Int128 tepi = edge->micros();
  if (tepi <= 0) return std::nullopt;
  const Int128 realisasi = nilai.micros();
  const Int128 tercapai = target.arah == ArahTarget::makin_besar_makin_baik ? realisasi : 2 * tepi - realisasi;
  const Int128 permille = std::max<Int128>(0, tercapai) * permille_penuh / tepi;
  return static_cast<int>(std::min<Int128>(permille, std::numeric_limits<int>::max()));
}

}  // namespace pelaksanaan
