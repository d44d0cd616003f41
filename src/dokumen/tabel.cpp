#include "dokumen/tabel.h"

#include <utility>

#include "base/result.h"
#include "dokumen/potongan.h"

namespace dokumen {
namespace {

enum class CellKind { heading, data };

// The text of one slice. A heading sits in the middle of its cell's height, data at the top.
void draw_text(Kanvas& kanvas, const Slice& s, CellKind kind) {
  const Tag tag(kanvas, kind == CellKind::heading ? "TH" : "TD");
  const double spare = s.box.height - kPaddingY - s.text->height(s.from);
  const double shift = kind == CellKind::heading && spare > 0 ? spare / 2 : 0;
  s.text->draw(kanvas, s.box.x + kPaddingX, s.box.y + kPaddingTop + shift, s.from, s.to);
}

void draw_rows(Kanvas& kanvas, const std::vector<Slice>& slices, CellKind kind) {
  for (std::size_t i = 0; i < slices.size();) {
    const Tag row(kanvas, "TR");
    const std::size_t number = slices[i].row;
    for (; i < slices.size() && slices[i].row == number; ++i) draw_text(kanvas, slices[i], kind);
  }
}

// Each line once: a slice draws its right and bottom edge; those at the left and top of the table draw these too.
void draw_frame(Kanvas& kanvas, const std::vector<Slice>& slices) {
  const double left = slices.front().box.x;
  const double top = slices.front().box.y;
  std::vector<Segment> edges;
  for (const Slice& s : slices) {
    if (s.fill) kanvas.fill(s.box, *s.fill);
    const double right = s.box.x + s.box.width;
    const double bottom = s.box.y + s.box.height;
    edges.push_back({right, s.box.y, right, bottom});
    edges.push_back({s.box.x, bottom, right, bottom});
    if (s.box.x == left) edges.push_back({left, s.box.y, left, bottom});
    if (s.box.y == top) edges.push_back({s.box.x, top, right, top});
  }
  kanvas.rules(edges);
}

struct PageTable {
  std::vector<Slice> head;
  std::vector<Slice> body;
};

void draw_page(Kanvas& kanvas, const PageTable& table) {
  if (!table.head.empty()) draw_frame(kanvas, table.head);
  draw_frame(kanvas, table.body);
  const Tag tag(kanvas, "Table");
  draw_rows(kanvas, table.head, CellKind::heading);
  draw_rows(kanvas, table.body, CellKind::data);
}

// The head is set anew for each page it stands on: it is short, and so needs no state.
std::vector<Slice> take_head(const Naskah& naskah, const Tabel& tabel, double& y) {
  if (tabel.head.empty()) return {};
  RowBreaker head(naskah, tabel.columns, tabel.font, tabel.head);
  const Piece all{0, head.row_count()};
  const double height = head.height(all);
  auto slices = head.take(all, y);
  y += height;
  return slices;
}

double head_height(const Naskah& naskah, const Tabel& tabel) {
  double height = 0;
  take_head(naskah, tabel, height);
  return height;
}

}  // namespace

void draw_tabel(Naskah& naskah, const Tabel& tabel, double tail) {
  RowBreaker body(naskah, tabel.columns, tabel.font, tabel.body);
  const double head = head_height(naskah, tabel);
  for (std::size_t row = 0; row < body.row_count();) {
    const Piece piece = body.next_piece({.here = naskah.space() - head,
                                         .fresh = naskah.page_space() - head,
                                         .head = head,
                                         .tail = tail,
                                         .at_top = naskah.at_top()});
    if (body.height(piece) <= 0) {
      MUST(!naskah.at_top());
      naskah.new_page();
      continue;
    }
    double y = naskah.y();
    PageTable page{take_head(naskah, tabel, y), {}};
    const double height = body.height(piece);
    page.body = body.take(piece, y);
    naskah.draw([page = std::move(page)](Kanvas& kanvas) { draw_page(kanvas, page); });
    naskah.advance(head + height);
    row = piece.end;
    if (row < body.row_count()) naskah.new_page();
  }
}

Row band(const Tabel& tabel, Paragraphs content, Color fill) {
  return {{{.column = 0, .columns = tabel.columns.size(), .content = std::move(content), .fill = fill}},
          Keep::with_next};
}

}  // namespace dokumen
