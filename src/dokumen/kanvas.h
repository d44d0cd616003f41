// A thin owner of a cairo PDF surface. All lengths are points, y grows downwards.
#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/tanggal.h"

namespace dokumen {

template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* p) const {
    release(p);
  }
};
using LayoutPtr = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;
using ContextPtr = std::unique_ptr<PangoContext, Releaser<g_object_unref>>;
using ImagePtr = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;

struct Color {
  double red, green, blue;
};
inline constexpr Color kInk{0.07, 0.08, 0.10};
inline constexpr Color kSoftInk{0.33, 0.36, 0.40};
inline constexpr Color kRule{0.35, 0.40, 0.46};
inline constexpr Color kBand{0xDE / 255.0, 0xEB / 255.0, 0xF7 / 255.0};  // #DEEBF7, as the regulation's drawings
inline constexpr Color kTint{0xF2 / 255.0, 0xF7 / 255.0, 0xFC / 255.0};  // half of it, for a band within a band

struct Box {
  double x, y, width, height;
};

struct Segment {
  double x1, y1, x2, y2;
};

enum class Align { left, center, right };
enum class Face { serif, mono };
enum class Emphasis { none, bold, italic };

struct Font {
  double size;
  Emphasis emphasis = Emphasis::none;
  Face face = Face::serif;
};

inline constexpr double kLeading = 1.14;  // Bookman's own lines stand too close for small type

struct Meta {
  std::string title;
  std::string author;
  Tanggal date;
  std::string language = "id";
};

class Kanvas {
 public:
  explicit Kanvas(const Meta& meta);
  Kanvas(const Kanvas&) = delete;
  Kanvas& operator=(const Kanvas&) = delete;

  void begin_page(double width, double height);
  void end_page();
  std::string finish();  // the bytes of the file; nothing can be drawn afterwards

  // `bold_bytes` at the front are set in bold.
  LayoutPtr layout(std::string_view text, const Font& font, double width, Align align,
                   std::size_t bold_bytes = 0) const;
  void show_line(PangoLayoutLine* line, double x, double baseline);
  // One short text at once; returns its height. `box.height` is not looked at.
  double text(std::string_view text, const Font& font, const Box& box, Align align, Color color = kInk);

  void fill(const Box& box, Color color);
  void rule(double x1, double y1, double x2, double y2, double width = 0.5, Color color = kRule);
  void rules(std::span<const Segment> segments, double width = 0.5, Color color = kRule);  // many, in one stroke
  void color(Color color);
  void image_png(const std::string& png, const Box& box);  // scaled into the box; bytes that are no PNG draw nothing
  cairo_t* cairo() { return cr_.get(); }

 private:
  std::string bytes_;
  std::string language_;
  std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>> surface_;
  std::unique_ptr<cairo_t, Releaser<cairo_destroy>> cr_;
  ContextPtr pango_;
};

// A structure element of tagged PDF ("H1", "Table", "TR", "TD", "Link"): screen readers follow these. Images cannot
// stand inside one: cairo 1.16 refuses the file then.
class Tag {
 public:
  Tag(Kanvas& kanvas, const char* name, const std::string& attributes = {});
  ~Tag();
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  cairo_t* cr_;
  const char* name_;
};

}  // namespace dokumen
