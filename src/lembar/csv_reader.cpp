#include "lembar/csv_reader.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "base/text.h"
#include "lembar/csv_guard.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

constexpr std::size_t buffer_bytes = 64 * 1024;
constexpr int end_of_file = -1;

// The separator that occurs most in the header line, outside quotes. Indonesian Excel writes semicolons, because the
// comma is the decimal sign there; a table of one column has none and reads the same either way.
char detect_delimiter(std::string_view start) {
  std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
  bool is_quoted = false;
  for (const char c : start) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n' || c == '\r') break;
    for (auto& [delimiter, count] : counts) count += c == delimiter ? 1 : 0;
  }
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
}

class CsvReader : public SheetReader {
 public:
  CsvReader(std::ifstream in, const Limits& limits) : in_(std::move(in)), limits_(limits) {
    fill();
    if (std::string_view(buffer_).starts_with("\xEF\xBB\xBF")) position_ = 3;
    delimiter_ = detect_delimiter(std::string_view(buffer_).substr(position_));
  }

  Result<bool> next(Row& row) override {
    while (peek() != end_of_file) {
      TRY_VOID(read_record(row));
      if (!has_data(row)) continue;
      if (++rows_ > limits_.rows_max) return invalid("", msg::lembar::baris_banyak(limits_.rows_max));
      return true;
    }
    if (in_.bad()) return fail(Fault::unavailable, msg::lembar::tak_terbaca);
    return false;
  }

 private:
  enum class End { field, record };

  static bool has_data(const Row& row) {
    return std::ranges::any_of(row.cells, [](const Cell& cell) { return cell.kind != Cell::Kind::empty; });
  }

  void fill() {
    buffer_.resize(buffer_bytes);
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.resize(static_cast<std::size_t>(in_.gcount()));
    position_ = 0;
  }

  int peek() {
    if (position_ == buffer_.size() && in_) fill();
    return position_ < buffer_.size() ? static_cast<unsigned char>(buffer_[position_]) : end_of_file;
  }
  int take() {
    const int c = peek();
    if (c != end_of_file) ++position_;
    return c;
  }

  // Excel counts a quoted line break as part of its row, so rows are counted by record, blank ones included.
  Result<void> read_record(Row& row) {
    row.number = ++number_;
    row.cells.clear();
    for (End end = End::field; end == End::field;) {
      Cell cell;
      cell.ref = cell_ref(row.cells.size(), number_);
      end = TRY(read_field(cell));
      TRY_VOID(check_text(cell));
      if (!cell.text.empty() && row.cells.size() >= limits_.columns_max)
        return invalid("", msg::lembar::kolom_banyak(number_, limits_.columns_max));
      if (row.cells.size() < limits_.columns_max) row.cells.push_back(std::move(cell));
    }
    return {};
  }

  Result<End> read_field(Cell& cell) {
    if (peek() == '"') return read_quoted(cell);
    for (;;) {
      const int c = take();
      if (is_end(c)) return finish(c);
      TRY_VOID(append(cell, c));
    }
  }

  Result<End> read_quoted(Cell& cell) {
    take();
    for (;;) {
      const int c = take();
      if (c == end_of_file) return invalid("", msg::lembar::kutip_terbuka(cell.ref));
      if (c != '"') {
        TRY_VOID(append(cell, c));
      } else if (peek() == '"') {
        TRY_VOID(append(cell, take()));
      } else {
        break;
      }
    }
    const int after = take();
    if (!is_end(after)) return invalid("", msg::lembar::kutip_sisa(cell.ref));
    return finish(after);
  }

  bool is_end(int c) const { return c == delimiter_ || c == '\n' || c == '\r' || c == end_of_file; }

  End finish(int c) {
    if (c == '\r' && peek() == '\n') take();
    return c == delimiter_ ? End::field : End::record;
  }

  Result<void> append(Cell& cell, int c) {
    if (cell.text.size() >= limits_.cell_bytes_max)
      return invalid("", msg::lembar::sel_panjang(cell.ref, limits_.cell_bytes_max));
    cell.text += static_cast<char>(c);
    return {};
  }

  Result<void> check_text(Cell& cell) const {
    if (!text::is_valid_utf8(cell.text)) return invalid("", msg::lembar::bukan_utf8(number_));
    if (cell.text.find('\0') != std::string::npos) return invalid("", msg::lembar::karakter_nul(number_));
    cell.text = std::string(unguarded(cell.text));
    cell.kind = cell.text.empty() ? Cell::Kind::empty : Cell::Kind::text;
    return {};
  }

  std::ifstream in_;
  Limits limits_;
  std::string buffer_;
  std::size_t position_ = 0;
  char delimiter_ = ',';
  std::int64_t number_ = 0;
  std::int64_t rows_ = 0;
};

}  // namespace

Result<std::unique_ptr<SheetReader>> open_csv(const std::filesystem::path& path, const Limits& limits) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(Fault::not_found, msg::lembar::tak_terbuka(path.filename().string()));
  return std::make_unique<CsvReader>(std::move(in), limits);
}

}  // namespace lembar
