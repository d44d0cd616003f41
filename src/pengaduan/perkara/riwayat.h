// What the append-only log of a pengaduan says about it. Counters are read from the log and kept nowhere else.
#pragma once
#include <optional>
#include <span>

#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/peristiwa.h"

namespace pengaduan {

struct Kejadian {
  PeristiwaPengaduan peristiwa;
  Relasi pelaku;
};

struct Hitungan {
  int pengembalian = 0;
  int jeda = 0;
  int pembukaan = 0;
  int banding = 0;
  bool buka_diminta = false;
  bool cabut_diminta = false;
  bool lewat_tenggat = false;
  bool jawaban_disetujui = false;
  std::optional<Relasi> pengusul_klasifikasi;  // of a proposal that is not decided
  bool operator==(const Hitungan&) const = default;
};

Hitungan count(std::span<const Kejadian> riwayat);  // oldest first

}  // namespace pengaduan
