// Invented people and realistic content for the tests of the forms, and the reading tools (poppler, qpdf) as functions.
#pragma once
#include <string>

#include "dokumen/render.h"

namespace contoh {

dokumen::SkpDokumen skp_bidan();         // A.1.7: eight hasil kerja, 24 indicators
dokumen::SkpDokumen skp_kepala_dinas();  // A.1.2: one hasil kerja, no tambahan, rated by the bupati, who has no NIP
dokumen::EvaluasiDokumen evaluasi_bidan();
dokumen::EvaluasiDokumen evaluasi_kepala_dinas();
dokumen::DokumenEvaluasi dokumen_evaluasi();
dokumen::LembarAktivasi lembar_aktivasi(int slips);

// The text of a PDF as a reader sees it, with runs of white space reduced to one blank; page 0 is all pages.
std::string text_of(const std::string& pdf, int page = 0);
std::string info_of(const std::string& pdf, const std::string& options = "");
int page_count(const std::string& pdf);
bool has(const std::string& text, const std::string& part);
int run_on(const std::string& pdf, const std::string& command);  // {} in the command is the file; its exit status
std::string output_on(const std::string& pdf, const std::string& command);

}  // namespace contoh
