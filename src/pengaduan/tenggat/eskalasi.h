// Who is told when a deadline comes near or passes. Our choice.
#pragma once
#include <span>

#include "pengaduan/perkara/jenis.h"
#include "pengaduan/tenggat/tenggat.h"

namespace pengaduan {

enum class Penerima {
  pelapor,  // that it is late, and why
  unit,     // pejabat penghubung of the unit that has it
  koordinator,
  kepala_opd,
  sekda,
  apip,
};

// Everybody who is told when this warning is reached, and nobody for `tidak`. Whoever was to be told of an earlier
// warning is not told again: where several are reached at once, each is asked about. Of what is berkadar pengawasan and
// of WBS no officer hears but APIP; the reporter does.
std::span<const Penerima> diberi_tahu(Peringatan peringatan, Klasifikasi klasifikasi);

}  // namespace pengaduan
