#include "dokumen/teks.h"

#include <iterator>
#include <utility>

namespace dokumen {
namespace {

constexpr double kParagraphGap = 1.5;

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

// Room for a dash, a list number or a row of asterisks, and a space after it.
double indent_of(const std::string& marker) {
  return marker.empty() ? 0 : 4 + 4 * static_cast<double>(marker.size());
}

}  // namespace

Paragraphs paragraphs(std::string_view text) {
  Paragraphs result;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(' ') == std::string_view::npos) continue;
    const bool dash = line.starts_with("- ");
    result.push_back({std::string(dash ? line.substr(2) : line), dash ? "-" : ""});
  }
  return result;
}

Paragraphs bold(std::string text) {
  return {{std::move(text), {}, {}, Emphasis::bold}};
}

void append(Paragraphs& to, Paragraphs more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

ShapedText::ShapedText(const Kanvas& kanvas, const Paragraphs& content, const Font& font, double width, Align align) {
  for (const Paragraph& paragraph : content) add(kanvas, paragraph, font, width, align);
}

void ShapedText::add(const Kanvas& kanvas, const Paragraph& paragraph, const Font& font, double width, Align align) {
  Font own = font;
  if (paragraph.emphasis != Emphasis::none) own.emphasis = paragraph.emphasis;
  const double indent = indent_of(paragraph.marker);
  const std::string text = paragraph.label.empty() ? paragraph.text : paragraph.label + " " + paragraph.text;
  PangoLayoutLine* marker = nullptr;
  if (!paragraph.marker.empty()) {
    layouts_.push_back(kanvas.layout(paragraph.marker, own, indent, Align::left));
    marker = pango_layout_get_line_readonly(layouts_.back().get(), 0);
  }
  layouts_.push_back(kanvas.layout(text, own, width - indent, align, paragraph.label.size()));
  double gap = lines_.empty() ? 0 : kParagraphGap;
  PangoLayoutIter* it = pango_layout_get_iter(layouts_.back().get());
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(it, nullptr, &logical);
    const double height = points(logical.height);
    const double leading = (kLeading - 1) * height;
    const double baseline = points(pango_layout_iter_get_baseline(it) - logical.y) + leading / 2;
    lines_.push_back(
        {pango_layout_iter_get_line_readonly(it), indent + points(logical.x), height + leading, baseline, gap, marker});
    gap = 0;
    marker = nullptr;
  } while (pango_layout_iter_next_line(it));
  pango_layout_iter_free(it);
}

double ShapedText::height(std::size_t from) const {
  double sum = 0;
  for (std::size_t i = from; i < lines_.size(); ++i) sum += lines_[i].height + (i > from ? lines_[i].gap : 0);
  return sum;
}

std::size_t ShapedText::lines_within(std::size_t from, double space) const {
  constexpr double kRounding = 0.01;
  double used = 0;
  std::size_t i = from;
  for (; i < lines_.size(); ++i) {
    used += lines_[i].height + (i > from ? lines_[i].gap : 0);
    if (used > space + kRounding) break;
  }
  return i;
}

void ShapedText::draw(Kanvas& kanvas, double x, double y, std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i) {
    const Line& line = lines_[i];
    if (i > from) y += line.gap;
    if (line.marker != nullptr) kanvas.show_line(line.marker, x, y + line.baseline);
    kanvas.show_line(line.text, x + line.x, y + line.baseline);
    y += line.height;
  }
}

}  // namespace dokumen
