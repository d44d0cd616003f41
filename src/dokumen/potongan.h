// Where a table breaks: which rows, and which lines of their cells, go on the current page. Internal to tabel.cpp.
#pragma once
#include <memory>
#include <vector>

#include "dokumen/tabel.h"

namespace dokumen {

inline constexpr double kPaddingX = 4;
// Capitals stand high in Bookman's line: unequal edges put them in the middle of the cell.
inline constexpr double kPaddingTop = 3.3;
inline constexpr double kPaddingBottom = 1.7;
inline constexpr double kPaddingY = kPaddingTop + kPaddingBottom;

// A cell with its text set, and how far it has been printed.
struct ShapedCell {
  const Cell* cell;
  std::size_t row;
  double x;
  double width;
  std::shared_ptr<ShapedText> text;
  std::shared_ptr<ShapedText> continued;
  std::size_t next = 0;
  bool begun = false;

  std::size_t end_row() const { return row + cell->rows; }
  bool exhausted() const { return begun && next == text->line_count(); }
  double height() const;  // of what is still to be printed
};

// What one page shows of a cell.
struct Slice {
  std::size_t row;
  Box box;
  std::optional<Color> fill;
  std::shared_ptr<ShapedText> text;
  std::size_t from;
  std::size_t to;
};

// The rows [first, end) whole, then `partial` points of row `end`.
struct Piece {
  std::size_t first;
  std::size_t end;
  double partial = 0;
};

// The space a page has for rows.
struct Room {
  double here;   // below the head, on this page
  double fresh;  // below the head, on the next one
  double head;
  double tail;  // what must stand on the same page as the last rows
  bool at_top;  // nothing stands above the head: here is as much as there will ever be
};

class RowBreaker {
 public:
  RowBreaker(const Naskah& naskah, const std::vector<double>& columns, const Font& font, const std::vector<Row>& rows);

  std::size_t row_count() const { return rows_.size(); }
  // What fits; an empty piece when the next rows belong on a new page.
  Piece next_piece(const Room& room) const;
  // The cells of that piece, to be drawn from `y` on, and its height. The next piece begins after it.
  std::vector<Slice> take(const Piece& piece, double y);
  double height(const Piece& piece) const;

 private:
  void measure();  // heights_ of the rows from first_ on
  double sum(std::size_t from, std::size_t end) const;
  std::size_t unit_end(std::size_t row, double fresh) const;
  std::size_t span_end(std::size_t row) const;
  bool can_split(std::size_t row, double partial) const;
  Piece split(std::size_t unit, std::size_t end, double used, const Room& room) const;

  const std::vector<Row>& rows_;
  std::vector<ShapedCell> cells_;
  std::vector<double> heights_;
  std::size_t first_ = 0;
};

}  // namespace dokumen
