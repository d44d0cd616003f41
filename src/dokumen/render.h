// The forms as PDF. Each function may run on any thread, several at once; the same model always gives the same bytes.
#pragma once
#include <string>

#include "dokumen/model.h"
#include "i18n/locale.h"

namespace dokumen {

enum class Kertas { f4, a4 };  // the regulation itself is printed on 8.5 × 13 in, which Indonesian offices call F4

struct Halaman {
  Kertas kertas = Kertas::f4;
  std::string lambang_png;  // bytes of the state emblem for D.1.1; without it the space stays empty
};

std::string render_skp(const SkpDokumen& skp, const Halaman& halaman);  // A.1.1, A.1.2, A.1.6, A.1.7 with A.1.8
std::string render_evaluasi(const EvaluasiDokumen& evaluasi, const Halaman& halaman);         // C.1.1, C.1.2, C.1.3
std::string render_dokumen_evaluasi(const DokumenEvaluasi& dokumen, const Halaman& halaman);  // D.1.1
std::string render_slip_aktivasi(const LembarAktivasi& lembar, const Halaman& halaman, const i18n::Locale& locale);

}  // namespace dokumen
