#include "dokumen/katalog.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string_view>

namespace dokumen {
namespace {

std::optional<std::size_t> number_after(std::string_view text, std::string_view key) {
  std::size_t at = text.rfind(key);
  if (at == std::string_view::npos) return std::nullopt;
  at = text.find_first_of("0123456789", at + key.size());
  std::size_t value = 0;
  if (at == std::string_view::npos) return std::nullopt;
  if (std::from_chars(text.data() + at, text.data() + text.size(), value).ec != std::errc{}) return std::nullopt;
  return value;
}

// The dictionary of an object, without its closing brackets.
std::optional<std::string_view> open_dictionary(std::string_view pdf, std::size_t object) {
  const std::string head = fmt::format("\n{} 0 obj\n", object);
  const std::size_t start = pdf.rfind(head);
  if (start == std::string_view::npos) return std::nullopt;
  const std::string_view body = pdf.substr(start + head.size());
  const std::string_view whole = body.substr(0, body.find("endobj"));
  const std::size_t close = whole.rfind(">>");
  if (!whole.starts_with("<<") || close == std::string_view::npos) return std::nullopt;
  return whole.substr(0, close);
}

}  // namespace

std::string with_language(std::string pdf, const std::string& language) {
  const std::size_t trailer_at = pdf.rfind("trailer");
  if (trailer_at == std::string::npos) return pdf;
  const std::string_view trailer = std::string_view(pdf).substr(trailer_at);
  const auto size = number_after(trailer, "/Size");
  const auto root = number_after(trailer, "/Root");
  const auto info = number_after(trailer, "/Info");
  const auto previous = number_after(trailer, "startxref");
  if (!size || !root || !info || !previous) return pdf;
  const auto catalog = open_dictionary(pdf, *root);
  if (!catalog) return pdf;
  const std::size_t object_at = pdf.size();
  // Cairo writes /MarkInfo itself in some files and forgets it in others.
  const bool marked = catalog->find("/MarkInfo") != std::string_view::npos;
  const std::string object = fmt::format("{} 0 obj\n{}   /Lang ({})\n{}>>\nendobj\n", *root, *catalog, language,
                                         marked ? "" : "   /MarkInfo << /Marked true >>\n");
  const std::size_t xref_at = object_at + object.size();
  pdf += object;
  pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \n", *root, object_at);
  pdf += fmt::format("trailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\n", *size, *root, *info, *previous);
  pdf += fmt::format("startxref\n{}\n%%EOF\n", xref_at);
  return pdf;
}

}  // namespace dokumen
