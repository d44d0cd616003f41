#include "pengaduan/angka/ringkasan.h"

namespace pengaduan {

// Our choice: of a whistleblower's report not even a number leaves the house.
void Ringkasan::add(const SatuHitungan& s) {
  if (s.klasifikasi == Klasifikasi::wbs ||
      visible(Bidang::hitungan, Kanal::ekspor, s.privasi, s.klasifikasi) == Pandang::tiada)
    return;
  Sel& sel = sel_[s.kunci];
  ++(s.terbit ? sel.terbit : sel.lain);
}

std::optional<int> jumlah(const Ringkasan::Sel& sel) {
  const int all = sel.terbit + (may_show_count(sel.lain) ? sel.lain : 0);
  return may_show_count(all) ? std::optional(all) : std::nullopt;
}

std::string bulan_of(std::int64_t utc_ms, int zona_menit) {
  return Tanggal::from_utc_ms(utc_ms, zona_menit).iso().substr(0, 7);
}

}  // namespace pengaduan
