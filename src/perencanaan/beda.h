// The visible difference between two versions of an SKP, found by kunci: what the two people see before they sign
// again.
#pragma once
#include <string>
#include <vector>

#include "perencanaan/rencana.h"
#include "perencanaan/tempat.h"

namespace perencanaan {

enum class JenisBeda { ditambah, dihapus, diubah };

struct Beda {
  JenisBeda jenis;
  Tempat tempat;
  std::string lama;  // "" when ditambah
  std::string baru;  // "" when dihapus
  bool operator==(const Beda&) const = default;
};

// In the order of the new version's form, removed hasil kerja last, then perilaku and lampiran. An added or removed
// hasil kerja or indikator is one difference, not one per field. Enum values are given as their stored codes.
std::vector<Beda> compare(const Rencana& lama, const Rencana& baru);

}  // namespace perencanaan
