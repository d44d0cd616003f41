#include "pengaduan/petugas/prioritas.h"

#include <cmath>

#include "base/result.h"

namespace pengaduan {

Prioritas prioritas(const UkuranPrioritas& u) {
  MUST(u.keparahan >= 1 && u.keparahan <= 4);
  MUST(u.dukungan >= 0 && u.terlambat >= 0);
  MUST(u.kerentanan >= 1 && u.kerentanan <= 1.5);
  return {static_cast<double>(u.keparahan), 1 + std::log1p(u.dukungan), 1 + 0.5 * u.terlambat, u.kerentanan};
}

}  // namespace pengaduan
