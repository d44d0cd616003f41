// Signatures and footnotes at the end of a form.
#include <array>
#include <memory>
#include <utility>

#include "dokumen/blok.h"

namespace dokumen {
namespace {

constexpr Font kSignatureFont{8.5};
constexpr Font kNameFont{8.5, Emphasis::bold};
constexpr Font kFootnoteFont{7};
constexpr double kTopGap = 12;
constexpr double kLine = 12;
constexpr double kFieldWidth = 170;
constexpr double kFieldHeight = 56;  // BSrE's visible signature with its QR code is 2 cm high at most
constexpr double kFieldGap = 4;
constexpr double kFootnoteGap = 10;
constexpr double kSignatureHeight = 2 * kLine + kFieldGap + kFieldHeight + kFieldGap + 2 * kLine;
constexpr Color kField{0.72, 0.77, 0.83};

std::shared_ptr<ShapedText> shape_footnotes(const Naskah& naskah, const Closing& closing) {
  return std::make_shared<ShapedText>(naskah.kanvas(), closing.footnotes, kFootnoteFont, naskah.width(), Align::left);
}

void outline(Kanvas& kanvas, const Box& box) {
  const double right = box.x + box.width;
  const double bottom = box.y + box.height;
  const std::array sides{Segment{box.x, box.y, right, box.y}, Segment{box.x, bottom, right, bottom},
                         Segment{box.x, box.y, box.x, bottom}, Segment{right, box.y, right, bottom}};
  kanvas.rules(sides, 0.4, kField);
}

void draw_signature(Kanvas& kanvas, const Signature& s, Box column) {
  outline(kanvas,
          {column.x + (column.width - kFieldWidth) / 2, column.y + 2 * kLine + kFieldGap, kFieldWidth, kFieldHeight});
  const Tag tag(kanvas, "P");
  const auto line = [&](const std::string& text, const Font& font, double offset) {
    kanvas.text(text, font, {column.x, column.y + offset, column.width, 0}, Align::center);
  };
  const double name = 2 * kLine + 2 * kFieldGap + kFieldHeight;
  line(s.place_and_date, kSignatureFont, 0);
  line(s.role, kSignatureFont, kLine);
  line(s.nama, kNameFont, name);
  if (!s.nip.empty()) line("NIP " + nip_or_dash(s.nip), kSignatureFont, name + kLine);
}

}  // namespace

double closing_height(const Naskah& naskah, const Closing& closing) {
  const double footnotes = shape_footnotes(naskah, closing)->height(0);
  return kTopGap + kSignatureHeight + (footnotes > 0 ? kFootnoteGap + footnotes : 0);
}

void draw_closing(Naskah& naskah, const Closing& closing) {
  if (naskah.space() < closing_height(naskah, closing)) naskah.new_page();
  const double half = naskah.width() / 2;
  const Box left{naskah.left(), naskah.y() + kTopGap, half, 0};
  const Box right{naskah.left() + half, naskah.y() + kTopGap, half, 0};
  const auto footnotes = shape_footnotes(naskah, closing);
  naskah.draw([=](Kanvas& kanvas) {
    if (closing.left) draw_signature(kanvas, *closing.left, left);
    draw_signature(kanvas, closing.right, right);
    const Tag note(kanvas, "Note");
    footnotes->draw(kanvas, left.x, left.y + kSignatureHeight + kFootnoteGap, 0, footnotes->line_count());
  });
  naskah.advance(closing_height(naskah, closing));
}

}  // namespace dokumen
