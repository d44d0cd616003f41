// A finished PDF read with poppler's and qpdf's tools.
#pragma once
#include <string>

namespace baca_pdf {

// The text of a PDF as a reader sees it, with runs of white space reduced to one blank; page 0 is all pages.
std::string text_of(const std::string& pdf, int page = 0);
std::string info_of(const std::string& pdf, const std::string& options = "");
int page_count(const std::string& pdf);
bool has(const std::string& text, const std::string& part);
int run_on(const std::string& pdf, const std::string& command);  // {} in the command is the file; its exit status
std::string output_on(const std::string& pdf, const std::string& command);

}  // namespace baca_pdf
