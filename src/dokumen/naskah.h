// A document while it grows: pages of drawing steps. Nothing is drawn before all pages are known, because every page
// says "Halaman 2 dari 5".
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dokumen/kanvas.h"
#include "dokumen/qr.h"
#include "dokumen/render.h"

namespace dokumen {

enum class Orientation { portrait, landscape };

// What a loose page needs to be put back and checked.
struct Footer {
  std::string title;
  std::string pegawai;  // name and NIP
  std::string nomor_dokumen;
  std::string kode_verifikasi;
  std::string url_verifikasi;
};

class Naskah {
 public:
  Naskah(const Meta& meta, Kertas kertas, std::optional<Footer> footer);

  const Kanvas& kanvas() const { return kanvas_; }  // for shaping text; drawing goes through draw()
  void new_page(Orientation orientation);
  void new_page() { new_page(pages_.back().orientation); }

  double left() const;
  double width() const;
  double y() const { return y_; }
  void advance(double height) { y_ += height; }
  double space() const;       // left on this page
  double page_space() const;  // of an empty page like this one
  bool at_top() const;

  void draw(std::function<void(Kanvas&)> step) { pages_.back().steps.push_back(std::move(step)); }
  std::string finish();

 private:
  struct Page {
    Orientation orientation;
    std::vector<std::function<void(Kanvas&)>> steps;
  };
  double page_width(Orientation orientation) const;
  double page_height(Orientation orientation) const;
  void draw_footer(std::size_t index);

  Kanvas kanvas_;
  Kertas kertas_;
  std::optional<Footer> footer_;
  QrMatrix qr_;
  std::vector<Page> pages_;
  double y_ = 0;
};

}  // namespace dokumen
