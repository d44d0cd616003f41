// The material of an evaluation as a page shows it: results with realisasi, bukti and umpan balik, and the seven
// values.
#pragma once
#include "penilaian/bagian_pages.h"
#include "penilaian/views.h"

namespace penilaian {

// `tingkat` in the order of bahan.hasil: what stands in the form now. Without a form nothing is chosen or asked.
std::vector<HasilRow> hasil_rows(const web::Context& ctx, const Evaluasi& evaluasi, const Bahan& bahan,
                                 const Masukan* masukan, const web::FormView& form);
std::vector<NilaiRow> nilai_rows(const web::Context& ctx, const Bahan& bahan);

}  // namespace penilaian
