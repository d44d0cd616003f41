#include "dokumen/naskah.h"

#include <fmt/format.h>

#include <utility>

namespace dokumen {
namespace {

constexpr double kSideMargin = 40;
constexpr double kTopMargin = 36;
constexpr double kBottomMargin = 28;
constexpr double kFooterHeight = 42;
constexpr double kFooterGap = 12;  // between the body and the footer's rule
constexpr double kQrSide = 38;     // 33 modules of 0.4 mm for an address of 60 characters: a phone reads them at 20 cm
constexpr double kPageNumberWidth = 110;
constexpr Font kFooterFont{7};
constexpr Font kFooterBold{7, Emphasis::bold};

// A link's attributes are a little language of cairo's own, in which ' and \ are special.
std::string link_attributes(const std::string& url) {
  std::string attributes = "uri='";
  for (const char c : url) {
    if (c == '\'' || c == '\\') attributes += '\\';
    attributes += c;
  }
  return attributes + "'";
}

}  // namespace

Naskah::Naskah(const Meta& meta, Kertas kertas, std::optional<Footer> footer)
    : kanvas_(meta), kertas_(kertas), footer_(std::move(footer)) {
  if (footer_) qr_ = qr_matrix(footer_->url_verifikasi);
}

double Naskah::page_width(Orientation orientation) const {
  if (orientation == Orientation::landscape) return page_height(Orientation::portrait);
  return kertas_ == Kertas::f4 ? 612 : 595.28;
}

double Naskah::page_height(Orientation orientation) const {
  if (orientation == Orientation::landscape) return page_width(Orientation::portrait);
  return kertas_ == Kertas::f4 ? 936 : 841.89;
}

void Naskah::new_page(Orientation orientation) {
  pages_.push_back({orientation, {}});
  y_ = kTopMargin;
}

double Naskah::left() const {
  return kSideMargin;
}

double Naskah::width() const {
  return page_width(pages_.back().orientation) - 2 * kSideMargin;
}

double Naskah::page_space() const {
  const double footer = footer_ ? kFooterHeight + kFooterGap : 0;
  return page_height(pages_.back().orientation) - kTopMargin - kBottomMargin - footer;
}

double Naskah::space() const {
  return kTopMargin + page_space() - y_;
}

bool Naskah::at_top() const {
  return y_ <= kTopMargin;
}

void Naskah::draw_footer(std::size_t index) {
  const Orientation orientation = pages_[index].orientation;
  const double right = page_width(orientation) - kSideMargin;
  const double top = page_height(orientation) - kBottomMargin - kFooterHeight;
  kanvas_.rule(kSideMargin, top, right, top, 0.4);
  draw_qr(kanvas_, qr_, kSideMargin, top + kFooterHeight - kQrSide, kQrSide);
  Box line{kSideMargin + kQrSide + 9, top + 3.5, right - kSideMargin - kQrSide - 9 - kPageNumberWidth, 0};
  line.y += kanvas_.text(footer_->title, kFooterBold, line, Align::left);
  line.y += kanvas_.text(footer_->pegawai, kFooterFont, line, Align::left, kSoftInk);
  line.y += kanvas_.text(
      fmt::format("Nomor dokumen: {}   ·   Kode verifikasi: {}", footer_->nomor_dokumen, footer_->kode_verifikasi),
      kFooterFont, line, Align::left, kSoftInk);
  {
    const Tag link(kanvas_, CAIRO_TAG_LINK, link_attributes(footer_->url_verifikasi));
    kanvas_.text("Periksa keaslian: " + footer_->url_verifikasi, kFooterFont, line, Align::left, kSoftInk);
  }
  kanvas_.text(fmt::format("Halaman {} dari {}", index + 1, pages_.size()), kFooterBold,
               {right - kPageNumberWidth, top + 3.5, kPageNumberWidth, 0}, Align::right);
}

std::string Naskah::finish() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    kanvas_.begin_page(page_width(pages_[i].orientation), page_height(pages_[i].orientation));
    for (const auto& step : pages_[i].steps) step(kanvas_);
    if (footer_) draw_footer(i);
    kanvas_.end_page();
  }
  return kanvas_.finish();
}

}  // namespace dokumen
