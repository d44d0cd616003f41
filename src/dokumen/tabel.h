// Tables that run over pages: the head is repeated, rows that belong together stay together, a cell that spans rows or
// is taller than the page goes on where it stopped.
#pragma once
#include <vector>

#include "dokumen/naskah.h"
#include "dokumen/teks.h"

namespace dokumen {

struct Cell {
  std::size_t column;
  std::size_t columns = 1;
  std::size_t rows = 1;
  Paragraphs content = {};
  Align align = Align::left;
  std::optional<Color> fill = std::nullopt;
  Paragraphs continued = {};  // shown on a further page when the content itself has ended
};

enum class Keep { free, with_next };  // a heading must not be the last row of a page

// The cells of one row must cover every column that no cell from above covers.
struct Row {
  std::vector<Cell> cells;
  Keep keep = Keep::free;
};

struct Tabel {
  std::vector<double> columns;  // their shares of the width
  Font font;
  std::vector<Row> head;
  std::vector<Row> body;
};

// Draws from the current place on. `tail` is the height of what follows and must stand on the same page as the last
// rows: signatures never stand on a page of their own.
void draw_tabel(Naskah& naskah, const Tabel& tabel, double tail = 0);

// A full-width heading row.
Row band(const Tabel& tabel, Paragraphs content, Color fill);

}  // namespace dokumen
