// Paragraphs set in a column and taken line by line, so that a table cell can go on on the next page.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dokumen/kanvas.h"

namespace dokumen {

struct Paragraph {
  std::string text;
  std::string marker = {};  // "-" or "1.": hangs to the left of the text
  std::string label = {};   // bold words in front of the text, on the same line
  Emphasis emphasis = Emphasis::none;
};
using Paragraphs = std::vector<Paragraph>;

// A new line begins a paragraph; "- " at its front becomes a hanging dash. Blank lines are dropped.
Paragraphs paragraphs(std::string_view text);
Paragraphs bold(std::string text);
void append(Paragraphs& to, Paragraphs more);

class ShapedText {
 public:
  ShapedText(const Kanvas& kanvas, const Paragraphs& content, const Font& font, double width, Align align);

  std::size_t line_count() const { return lines_.size(); }
  double height(std::size_t from) const;                           // of all lines from there on
  std::size_t lines_within(std::size_t from, double space) const;  // the end of what fits
  void draw(Kanvas& kanvas, double x, double y, std::size_t from, std::size_t to) const;

 private:
  struct Line {
    PangoLayoutLine* text;  // owned by the layout
    double x;
    double height;
    double baseline;
    double gap;  // above it; not used by the first line of a piece
    PangoLayoutLine* marker;
  };
  void add(const Kanvas& kanvas, const Paragraph& paragraph, const Font& font, double width, Align align);

  std::vector<LayoutPtr> layouts_;
  std::vector<Line> lines_;
};

}  // namespace dokumen
