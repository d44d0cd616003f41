// The PERILAKU KERJA table: seven values, each with its three guides and what the pimpinan especially expects.
#pragma once
#include <array>

#include "dokumen/hasil_kerja.h"

namespace dokumen {

// SKP: `heading` is "PERILAKU KERJA*" or, on A.1.7, "PERILAKU KERJA**".
Tabel perilaku_skp(const char* heading, const std::array<PerilakuKerja, 7>& perilaku);
// Evaluation: with the feedback on each value.
Tabel perilaku_evaluasi(const std::array<PerilakuKerja, 7>& perilaku);

}  // namespace dokumen
