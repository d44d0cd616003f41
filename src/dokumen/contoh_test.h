// Invented people and realistic content for the tests of the forms.
#pragma once
#include <string>

#include "baca_pdf.h"
#include "dokumen/render.h"

namespace contoh {

dokumen::SkpDokumen skp_bidan();         // A.1.7: eight hasil kerja, 24 indicators
dokumen::SkpDokumen skp_kepala_dinas();  // A.1.2: one hasil kerja, no tambahan, rated by the bupati, who has no NIP
dokumen::EvaluasiDokumen evaluasi_bidan();
dokumen::EvaluasiDokumen evaluasi_kepala_dinas();
dokumen::DokumenEvaluasi dokumen_evaluasi();
dokumen::LembarAktivasi lembar_aktivasi(int slips);

using namespace baca_pdf;

}  // namespace contoh
