// Slips to be cut apart and handed over: how an employee without e-mail gets into the account for the first time.
// The QR code holds the address of the site only; a code in an address would end up in histories and logs.
#include <cmath>
#include <string>

#include "dokumen/naskah.h"
#include "dokumen/render.h"
#include "msg/dokumen.h"

namespace dokumen {
namespace {

constexpr double kSlipHeight = 170;
constexpr double kInset = 16;
constexpr double kCodeWidth = 226;
constexpr double kCodeHeight = 78;
constexpr double kQrSide = 46;
constexpr Font kSmall{7.5};
constexpr Font kHeading{8, Emphasis::bold};
constexpr Font kName{12.5, Emphasis::bold};
constexpr Font kBody{9};
constexpr Font kLogin{10.5, Emphasis::bold, Face::mono};
constexpr Font kCode{23, Emphasis::bold, Face::mono};

void draw_cut_line(Kanvas& kanvas, double x1, double x2, double y) {
  constexpr double kDash = 3;
  cairo_set_dash(kanvas.cairo(), &kDash, 1, 0);
  kanvas.rule(x1, y, x2, y, 0.6, kSoftInk);
  cairo_set_dash(kanvas.cairo(), nullptr, 0, 0);
}

void draw_login(Kanvas& kanvas, const LembarAktivasi& lembar, const SlipAktivasi& slip, const i18n::Locale& locale,
                Box line) {
  const auto field = [&](const msg::Entry& label, const std::string& value) {
    line.y += kanvas.text(locale.t(label), kSmall, line, Align::left, kSoftInk);
    line.y += kanvas.text(value, kLogin, line, Align::left) + 4;
  };
  field(msg::dokumen::slip_alamat_situs, lembar.alamat_situs);
  field(msg::dokumen::slip_nama_pengguna, slip.nama_pengguna);
}

void draw_code(Kanvas& kanvas, const SlipAktivasi& slip, const i18n::Locale& locale, const Box& box) {
  kanvas.fill(box, kTint);
  const Box inner{box.x + 10, box.y + 9, box.width - 20, 0};
  kanvas.text(locale.t(msg::dokumen::slip_kode), kSmall, inner, Align::center, kSoftInk);
  kanvas.text(slip.kode, kCode, {inner.x, inner.y + 14, inner.width, 0}, Align::center);
  kanvas.text(locale.t(msg::dokumen::slip_berlaku_sampai(slip.berlaku_sampai)), kSmall,
              {inner.x, inner.y + 48, inner.width, 0}, Align::center);
}

void draw_slip(Kanvas& kanvas, const LembarAktivasi& lembar, const SlipAktivasi& slip, const QrMatrix& qr,
               const i18n::Locale& locale, const Box& box) {
  const Tag tag(kanvas, "Sect");
  const double width = box.width - kCodeWidth - kInset;
  Box line{box.x, box.y + kInset, width, 0};
  kanvas.text(locale.t(msg::dokumen::slip_judul), kHeading, line, Align::left, kSoftInk);
  line.y += 15;
  line.y += kanvas.text(slip.nama, kName, line, Align::left) + 1;
  line.y += kanvas.text("NIP " + i18n::nip_grouped(slip.nip), kBody, line, Align::left) + 1;
  line.y += kanvas.text(slip.unit_kerja, kBody, line, Align::left) + 8;
  draw_login(kanvas, lembar, slip, locale, line);
  const Box code{box.x + box.width - kCodeWidth, box.y + kInset, kCodeWidth, kCodeHeight};
  draw_code(kanvas, slip, locale, code);
  const double below = code.y + kCodeHeight + 10;
  draw_qr(kanvas, qr, code.x, below, kQrSide);
  kanvas.text(locale.t(msg::dokumen::slip_langkah), kSmall,
              {code.x + kQrSide + 10, below - 1, kCodeWidth - kQrSide - 10, 0}, Align::left);
}

}  // namespace

std::string render_slip_aktivasi(const LembarAktivasi& lembar, const Halaman& halaman, const i18n::Locale& locale) {
  Naskah naskah({locale.t(msg::dokumen::slip_judul), lembar.instansi, lembar.tanggal, std::string(locale.code())},
                halaman.kertas, std::nullopt);
  const QrMatrix qr = qr_matrix(lembar.alamat_situs);
  naskah.new_page(Orientation::portrait);
  for (const SlipAktivasi& slip : lembar.slip) {
    if (naskah.space() < kSlipHeight) naskah.new_page();
    const Box box{naskah.left(), naskah.y(), naskah.width(), kSlipHeight};
    naskah.draw([&lembar, &slip, &qr, &locale, box](Kanvas& kanvas) {
      draw_slip(kanvas, lembar, slip, qr, locale, box);
      draw_cut_line(kanvas, box.x, box.x + box.width, box.y + box.height);
    });
    naskah.advance(kSlipHeight);
  }
  return naskah.finish();
}

}  // namespace dokumen
