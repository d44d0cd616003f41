#include "lembar/sheet.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "lembar/csv_reader.h"
#include "lembar/xlsx_reader.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

// Signatures: a zip archive, and the compound file that holds both .xls and every password-protected .xlsx.
constexpr std::string_view zip_signature("PK\x03\x04", 4);
constexpr std::string_view compound_signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

// The bytes that tell the kinds apart; fewer when the file is shorter.
std::string_view read_head(std::ifstream& in, std::array<char, 8>& head) {
  in.read(head.data(), head.size());
  return {head.data(), static_cast<std::size_t>(in.gcount())};
}

// Other files people pick by mistake. A text file that merely is not a table shows itself by its missing columns.
bool is_known_other_file(std::string_view head) {
  constexpr std::string_view others[] = {"%PDF-", "\xFF\xD8\xFF", "\x89PNG", "GIF8", "Rar!", "{\\rtf"};
  return std::ranges::any_of(others, [&](std::string_view start) { return head.starts_with(start); });
}

}  // namespace

Result<std::unique_ptr<SheetReader>> open_sheet(const std::filesystem::path& path, const Limits& limits) {
  std::error_code ec;
  if (!std::filesystem::is_regular_file(path, ec))
    return fail(Fault::not_found, msg::lembar::tak_terbuka(path.filename().string()));
  const auto file_bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, ec));
  if (ec) return fail(Fault::unavailable, msg::lembar::tak_terbaca);
  if (file_bytes > limits.file_bytes_max)
    return invalid("", msg::lembar::berkas_besar(limits.file_bytes_max / (1024 * 1024)));
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(Fault::not_found, msg::lembar::tak_terbuka(path.filename().string()));
  std::array<char, 8> bytes{};
  const std::string_view head = read_head(in, bytes);
  if (head.empty()) return invalid("", msg::lembar::kosong);
  if (head.starts_with(zip_signature)) return open_xlsx(path, limits);
  if (head.starts_with(compound_signature)) return invalid("", msg::lembar::xls_lama);
  if (is_known_other_file(head)) return invalid("", msg::lembar::bukan_lembar);
  return open_csv(path, limits);
}

std::string cell_ref(std::size_t column, std::int64_t row_number) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) letters += static_cast<char>('A' + (n - 1) % 26);
  std::ranges::reverse(letters);
  return letters + std::to_string(row_number);
}

}  // namespace lembar
