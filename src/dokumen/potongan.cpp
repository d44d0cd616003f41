#include "dokumen/potongan.h"

#include <algorithm>
#include <numeric>

#include "base/result.h"

namespace dokumen {
namespace {

// Shares of a page: a hasil kerja with its indicators up to kKeepWhole is not torn apart, unless waiting for the next
// page would leave more than kBlankMax empty.
constexpr double kKeepWhole = 0.35;
constexpr double kBlankMax = 0.2;
constexpr std::size_t kLinesMin = 2;  // of a split cell on either page

ShapedCell shape(const Naskah& naskah, const Cell& cell, std::size_t row, const std::vector<double>& edges,
                 const Font& font) {
  MUST(cell.column + cell.columns < edges.size());
  const double x = edges[cell.column];
  const double width = edges[cell.column + cell.columns] - x;
  const auto set = [&](const Paragraphs& content) {
    return std::make_shared<ShapedText>(naskah.kanvas(), content, font, width - 2 * kPaddingX, cell.align);
  };
  return {&cell, row, x, width, set(cell.content), set(cell.continued)};
}

std::vector<double> column_edges(const Naskah& naskah, const std::vector<double>& shares) {
  const double scale = naskah.width() / std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<double> edges{naskah.left()};
  for (const double share : shares) edges.push_back(edges.back() + share * scale);
  return edges;
}

}  // namespace

double ShapedCell::height() const {
  return (exhausted() ? continued->height(0) : text->height(next)) + kPaddingY;
}

RowBreaker::RowBreaker(const Naskah& naskah, const std::vector<double>& columns, const Font& font,
                       const std::vector<Row>& rows)
    : rows_(rows) {
  const std::vector<double> edges = column_edges(naskah, columns);
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (const Cell& cell : rows[r].cells) cells_.push_back(shape(naskah, cell, r, edges, font));
  measure();
}

void RowBreaker::measure() {
  heights_.assign(rows_.size(), 0);
  for (const ShapedCell& c : cells_)
    if (c.cell->rows == 1 && c.row >= first_) heights_[c.row] = std::max(heights_[c.row], c.height());
  // A spanning cell that needs more than its rows offer stretches the last of them.
  for (const ShapedCell& c : cells_) {
    if (c.cell->rows == 1 || c.end_row() <= first_) continue;
    const double offered = sum(std::max(c.row, first_), c.end_row());
    if (offered < c.height()) heights_[c.end_row() - 1] += c.height() - offered;
  }
}

double RowBreaker::sum(std::size_t from, std::size_t end) const {
  double total = 0;
  for (std::size_t r = from; r < end; ++r) total += heights_[r];
  return total;
}

double RowBreaker::height(const Piece& piece) const {
  return sum(piece.first, piece.end) + piece.partial;
}

std::size_t RowBreaker::span_end(std::size_t row) const {
  std::size_t end = row + 1;
  for (const ShapedCell& c : cells_)
    if (c.row <= row && c.end_row() > row) end = std::max(end, c.end_row());
  return end;
}

// The rows from `row` on that must not be parted.
std::size_t RowBreaker::unit_end(std::size_t row, double fresh) const {
  std::size_t end = row + 1;
  for (std::size_t r = row; r < end; ++r) {
    if (rows_[r].keep == Keep::with_next) end = std::min(std::max(end, r + 2), rows_.size());
    const std::size_t span = span_end(r);
    if (sum(r, span) <= kKeepWhole * fresh) end = std::max(end, span);
  }
  return end;
}

Piece RowBreaker::next_piece(const Room& room) const {
  std::size_t row = first_;
  double used = 0;
  while (row < rows_.size()) {
    const std::size_t end = unit_end(row, room.fresh);
    const bool last = end == rows_.size();
    const double unit = sum(row, end);
    const double need = unit + (last ? room.tail : 0);
    if (used + need <= room.here) {
      used += unit;
      row = end;
      continue;
    }
    const bool signed_with_it = last && room.tail > 0;
    const double blank = room.here - used + (row == first_ ? room.head : 0);
    const bool worth_waiting = need <= room.fresh && (signed_with_it || blank <= kBlankMax * room.fresh);
    if (worth_waiting && (!room.at_top || row > first_)) break;
    return split(row, end, used, room);
  }
  return {first_, row};
}

// Part of a unit that does not wait for the next page: row by row, and the last one through its lines.
Piece RowBreaker::split(std::size_t unit, std::size_t end, double used, const Room& room) const {
  const double above = used - (unit == first_ ? room.head : 0);
  std::size_t row = unit;
  while (row < end && used + heights_[row] <= room.here) used += heights_[row++];
  if (row == end) return {first_, row};
  const double partial = room.here - used;
  const bool stranded = row == unit || rows_[row - 1].keep == Keep::with_next;
  const double blank = room.here - (stranded ? above : used);  // if this row, or with its heading the unit, waits
  const bool row_can_wait = heights_[row] <= room.fresh && blank <= kBlankMax * room.fresh;
  if (!row_can_wait && can_split(row, partial)) return {first_, row, partial};
  if (stranded && (!room.at_top || unit > first_)) return {first_, unit};
  return row > first_ ? Piece{first_, row} : Piece{first_, row, partial};
}

bool RowBreaker::can_split(std::size_t row, double partial) const {
  const auto enough = [&](const ShapedCell& c) {
    const std::size_t left = c.text->line_count() - c.next;
    return c.text->lines_within(c.next, partial - kPaddingY) - c.next >= std::min(left, kLinesMin);
  };
  return std::all_of(cells_.begin(), cells_.end(),
                     [&](const ShapedCell& c) { return c.row != row || c.cell->rows > 1 || enough(c); });
}

std::vector<Slice> RowBreaker::take(const Piece& piece, double y) {
  const double bottom = y + height(piece);
  const std::size_t shown_end = piece.end + (piece.partial > 0 ? 1 : 0);
  std::vector<Slice> slices;
  for (ShapedCell& c : cells_) {
    if (c.end_row() <= piece.first || c.row >= shown_end) continue;
    const std::size_t from_row = std::max(c.row, piece.first);
    const bool ends_here = c.end_row() <= piece.end;
    const double top = y + sum(piece.first, from_row);
    const double low = ends_here ? y + sum(piece.first, c.end_row()) : bottom;
    const Box box{c.x, top, c.width, low - top};
    if (c.exhausted()) {
      slices.push_back({from_row, box, c.cell->fill, c.continued, 0, c.continued->line_count()});
      continue;
    }
    const std::size_t to = ends_here ? c.text->line_count() : c.text->lines_within(c.next, low - top - kPaddingY);
    slices.push_back({from_row, box, c.cell->fill, c.text, c.next, to});
    c.next = to;
    c.begun = true;
  }
  std::stable_sort(slices.begin(), slices.end(),
                   [](const Slice& a, const Slice& b) { return a.row != b.row ? a.row < b.row : a.box.x < b.box.x; });
  first_ = piece.end;
  measure();
  return slices;
}

}  // namespace dokumen
