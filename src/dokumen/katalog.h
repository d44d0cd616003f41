// What cairo 1.16 cannot say in a PDF's catalog: that the file is tagged, and in which language it speaks.
#pragma once
#include <string>

namespace dokumen {

// Appends an incremental update (ISO 32000-1, 7.5.6) that adds /MarkInfo and /Lang: without them a screen reader
// ignores the tags and guesses the language. A file laid out in another way than cairo 1.16 does is returned unchanged.
std::string with_language(std::string pdf, const std::string& language);

}  // namespace dokumen
