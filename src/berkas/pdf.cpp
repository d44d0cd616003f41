#include "berkas/pdf.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "msg/berkas.h"

namespace berkas {
namespace {

// Readers look for the end mark in the last KiB, so as much may follow it (line ends, padding), and no more.
constexpr std::size_t tail_bytes_max = 1024;

// Names of what acts by itself or carries other files (ISO 32000-1, 7.11.4, 12.6.4, 12.7.8, 13). /JS is not among them:
// three bytes occur by chance in compressed data, and a script is announced by /JavaScript as well.
constexpr std::string_view active_names[] = {"JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles",
                                             "RichMedia",  "XFA",    "ImportData",   "SubmitForm"};
constexpr std::size_t name_bytes_max = 3 * 16;  // every letter may be written in three bytes

bool ends_name(char c) {
  return static_cast<unsigned char>(c) <= ' ' || std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

// The name at the start of `s`, with "#61" turned into "a": a name may be written that way to hide it.
std::string name_at(std::string_view s) {
  std::string name;
  const std::size_t end = std::min(s.size(), name_bytes_max);
  for (std::size_t i = 0; i < end && !ends_name(s[i]); ++i) {
    unsigned value = 0;
    const bool is_escape = s[i] == '#' && i + 2 < s.size() &&
                           std::from_chars(s.data() + i + 1, s.data() + i + 3, value, 16).ptr == s.data() + i + 3;
    name += is_escape ? static_cast<char>(value) : s[i];
    if (is_escape) i += 2;
  }
  return name;
}

bool has_active_name(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('/', at)) != std::string_view::npos; ++at)
    if (std::ranges::find(active_names, name_at(bytes.substr(at + 1))) != std::end(active_names)) return true;
  return false;
}

}  // namespace

Result<void> check_pdf(std::string_view bytes) {
  const std::size_t end = bytes.rfind("%%EOF");
  if (!bytes.starts_with("%PDF-") || end == std::string_view::npos) return invalid("", msg::berkas::pdf_rusak);
  if (bytes.size() - end > tail_bytes_max) return invalid("", msg::berkas::pdf_tambahan);
  if (has_active_name(bytes)) return invalid("", msg::berkas::pdf_aktif);
  return {};
}

}  // namespace berkas
