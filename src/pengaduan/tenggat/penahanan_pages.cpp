#include "pengaduan/tenggat/penahanan_pages.h"

#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/petugas/pilihan_store.h"
#include "pengaduan/tenggat/penahanan_store.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;

constexpr int kWidth = 1000;  // of the drawing
constexpr int kGap = 4;       // between two parts

std::string name_of(const i18n::Locale& l, const Pemegang& holder, const std::vector<PilihanUnit>& units,
                    const msg::Entry& pelapor) {
  switch (holder.jenis) {
    case JenisPemegang::koordinator:
      return l.t(msg::warga::pemegang_koordinator);
    case JenisPemegang::unit:
      for (const auto& u : units)
        if (u.id == holder.unit) return u.nama;
      return l.t(m::unit);
    case JenisPemegang::apip:
      return l.t(msg::warga::pemegang_apip);
    case JenisPemegang::pelapor:
      return l.t(pelapor);
    case JenisPemegang::luar:
      return l.t(m::luar);
  }
  return {};
}

// The coordinator hollow, whoever works on it full, waiting grey.
void put_look(BagianWaktu& part, JenisPemegang jenis) {
  const bool works = jenis == JenisPemegang::unit || jenis == JenisPemegang::apip;
  const bool hands_out = jenis == JenisPemegang::koordinator;
  part.isi = hands_out ? "c-out" : works ? "c-b" : "c-0";
  part.kunci = hands_out ? "k k-o" : works ? "k k-b" : "k k-0";
}

}  // namespace

PenahananView penahanan_view(db::Reader& reader, const i18n::Locale& l, const Jam& jam, const BarisPengaduan& p,
                             const msg::Entry& pelapor, Ketepatan ketepatan) {
  const auto parts = bagian_of(reader, jam, p.id, p.klasifikasi);
  const auto units = list_unit_penanggung(reader);
  int total = 0;
  for (const Bagian& b : parts) total += b.hk;
  PenahananView view;
  int at = 0;
  for (const Bagian& b : parts) {
    BagianWaktu part{name_of(l, b.pemegang, units, pelapor), l.t(m::hari_kerja(b.hk))};
    put_look(part, b.pemegang.jenis);
    if (ketepatan == Ketepatan::lambat && b.permil > 0) part.porsi = l.t(m::porsi(l.percent(b.permil / 10.0)));
    if (b.hk > 0) {
      const int width = kWidth * b.hk / total;
      part.x = at;
      part.lebar = std::max(1, width - kGap);
      at += width;
    }
    view.ringkas += (view.ringkas.empty() ? "" : ", ") + part.siapa + " " + part.lama;
    view.bagian.push_back(std::move(part));
  }
  view.ada_batang = total > 0;
  return view;
}

}  // namespace pengaduan
