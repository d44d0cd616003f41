// The pattern of distribution that a form C shows for the organisation's predicate. PermenPANRB 6/2022, Lampiran IV.B,
// stage 2 and its five drawings (pages 94-96): advice to the rater, no quota.
#pragma once
#include <array>

#include "dokumen/kanvas.h"
#include "dokumen/model.h"

namespace dokumen {

// Heights at Sangat Kurang, Kurang/ Misconduct, Butuh Perbaikan, Baik, Sangat Baik; the axis ends at 7.
using Titik = std::array<double, 5>;
Titik pola_distribusi(PredikatOrganisasi predikat);

// Slopes of a cubic through the points that never overshoots them (Fritsch and Carlson 1980): a curve that dipped under
// the axis or rose above its top would say something the drawing does not.
Titik monotone_slopes(const Titik& points);

void draw_kurva(Kanvas& kanvas, const Box& box, PredikatOrganisasi predikat);

}  // namespace dokumen
