#include "dokumen/kanvas.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "base/result.h"
#include "dokumen/katalog.h"

namespace dokumen {
namespace {

// The regulation is set in Bookman Old Style; the others step in where a machine lacks URW's cut of it.
constexpr const char* kSerif = "URW Bookman,Bookman Old Style,Noto Serif,Liberation Serif";
constexpr const char* kMono = "Liberation Mono,DejaVu Sans Mono";

// Called through cairo's C frames, so nothing may be thrown from here.
cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  try {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
}

struct PngSource {
  std::string_view rest;
};

cairo_status_t read_png(void* closure, unsigned char* data, unsigned int length) {
  auto& source = *static_cast<PngSource*>(closure);
  if (source.rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, source.rest.data(), length);
  source.rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

// Metrics must not depend on a screen: no hinting, fractional positions, and 72 dots to the inch so that a point is a
// point (pangocairo assumes 96).
ContextPtr print_context(cairo_t* cr) {
  ContextPtr context(pango_cairo_create_context(cr));
  pango_cairo_context_set_resolution(context.get(), 72);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string("id"));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  return context;
}

void set_bold(PangoLayout* layout, std::size_t bytes) {
  PangoAttrList* list = pango_attr_list_new();
  PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
  bold->start_index = 0;
  bold->end_index = static_cast<guint>(bytes);
  pango_attr_list_insert(list, bold);
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

PangoAlignment pango_align(Align align) {
  switch (align) {
    case Align::left:
      return PANGO_ALIGN_LEFT;
    case Align::center:
      return PANGO_ALIGN_CENTER;
    case Align::right:
      return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

}  // namespace

Kanvas::Kanvas(const Meta& meta)
    : language_(meta.language),
      surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, 1, 1)),
      cr_(cairo_create(surface_.get())) {
  // The model's date and never the clock: the same document printed twice is the same file, byte for byte.
  const std::string made = meta.date.iso() + "T00:00:00+09:00";
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, meta.title.c_str());
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_AUTHOR, meta.author.c_str());
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "kinerja");
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_MOD_DATE, made.c_str());
  pango_ = print_context(cr_.get());
}

void Kanvas::begin_page(double width, double height) {
  cairo_pdf_surface_set_size(surface_.get(), width, height);
  color(kInk);
}

void Kanvas::end_page() {
  cairo_show_page(cr_.get());
}

std::string Kanvas::finish() {
  MUST(cairo_status(cr_.get()) == CAIRO_STATUS_SUCCESS);
  cr_.reset();
  cairo_surface_finish(surface_.get());
  MUST(cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS);
  return with_language(std::move(bytes_), language_);
}

LayoutPtr Kanvas::layout(std::string_view text, const Font& font, double width, Align align,
                         std::size_t bold_bytes) const {
  LayoutPtr layout(pango_layout_new(pango_.get()));
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family_static(description, font.face == Face::mono ? kMono : kSerif);
  pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
  if (font.emphasis == Emphasis::bold) pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD);
  if (font.emphasis == Emphasis::italic) pango_font_description_set_style(description, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description(layout.get(), description);
  pango_font_description_free(description);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  if (bold_bytes > 0) set_bold(layout.get(), bold_bytes);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), pango_align(align));
  return layout;
}

void Kanvas::show_line(PangoLayoutLine* line, double x, double baseline) {
  cairo_move_to(cr_.get(), x, baseline);
  pango_cairo_show_layout_line(cr_.get(), line);
}

double Kanvas::text(std::string_view text, const Font& font, const Box& box, Align align, Color ink) {
  const LayoutPtr shaped = layout(text, font, box.width, align);
  pango_layout_set_line_spacing(shaped.get(), static_cast<float>(kLeading));
  color(ink);
  cairo_move_to(cr_.get(), box.x, box.y);
  pango_cairo_show_layout(cr_.get(), shaped.get());
  color(kInk);
  int height = 0;
  pango_layout_get_size(shaped.get(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE + (kLeading - 1) * font.size;
}

void Kanvas::color(Color c) {
  cairo_set_source_rgb(cr_.get(), c.red, c.green, c.blue);
}

void Kanvas::fill(const Box& box, Color c) {
  color(c);
  cairo_rectangle(cr_.get(), box.x, box.y, box.width, box.height);
  cairo_fill(cr_.get());
  color(kInk);
}

void Kanvas::rule(double x1, double y1, double x2, double y2, double width, Color c) {
  rules(std::array{Segment{x1, y1, x2, y2}}, width, c);
}

void Kanvas::rules(std::span<const Segment> segments, double width, Color c) {
  color(c);
  cairo_set_line_width(cr_.get(), width);
  cairo_set_line_cap(cr_.get(), CAIRO_LINE_CAP_SQUARE);
  for (const Segment& s : segments) {
    cairo_move_to(cr_.get(), s.x1, s.y1);
    cairo_line_to(cr_.get(), s.x2, s.y2);
  }
  cairo_stroke(cr_.get());
  color(kInk);
}

void Kanvas::image_png(const std::string& png, const Box& box) {
  PngSource source{png};
  const ImagePtr image(cairo_image_surface_create_from_png_stream(read_png, &source));
  if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS) return;
  const double width = cairo_image_surface_get_width(image.get());
  const double height = cairo_image_surface_get_height(image.get());
  const double scale = std::min(box.width / width, box.height / height);
  cairo_save(cr_.get());
  cairo_translate(cr_.get(), box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2);
  cairo_scale(cr_.get(), scale, scale);
  cairo_set_source_surface(cr_.get(), image.get(), 0, 0);
  cairo_paint(cr_.get());
  cairo_restore(cr_.get());
}

Tag::Tag(Kanvas& kanvas, const char* name, const std::string& attributes) : cr_(kanvas.cairo()), name_(name) {
  cairo_tag_begin(cr_, name, attributes.c_str());
}

Tag::~Tag() {
  cairo_tag_end(cr_, name_);
}

}  // namespace dokumen
