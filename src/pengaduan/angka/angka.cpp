#include "pengaduan/angka/angka.h"

#include "base/result.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {

std::int64_t jumlah(const Sebaran& sebaran) {
  std::int64_t n = 0;
  for (const auto& [nilai, berapa] : sebaran) n += berapa;
  return n;
}

std::optional<int> kuantil(const Sebaran& sebaran, int persen) {
  const std::int64_t n = jumlah(sebaran);
  if (n < kelompok_min) return std::nullopt;
  std::int64_t below = 0;
  for (const auto& [nilai, berapa] : sebaran) {
    below += berapa;
    if (below * 100 >= n * persen) return nilai;
  }
  throw Bug("a quantile beyond the last value");
}

std::int64_t Angka::jumlah(Ukuran u) const {
  const auto found = ukuran.find(u);
  return found == ukuran.end() ? 0 : pengaduan::jumlah(found->second);
}

std::int64_t Angka::dengan(Ukuran u, int nilai) const {
  const auto found = ukuran.find(u);
  if (found == ukuran.end()) return 0;
  const auto value = found->second.find(nilai);
  return value == found->second.end() ? 0 : value->second;
}

std::optional<int> Angka::median(Ukuran u) const {
  const auto found = ukuran.find(u);
  return found == ukuran.end() ? std::nullopt : kuantil(found->second, 50);
}

std::optional<int> Angka::p90(Ukuran u) const {
  const auto found = ukuran.find(u);
  return found == ukuran.end() ? std::nullopt : kuantil(found->second, 90);
}

void hitung_terbuka(std::vector<AngkaBulan>& bulan, std::int64_t sekarang) {
  for (auto at = bulan.rbegin(); at != bulan.rend(); ++at) {
    at->terbuka = sekarang;
    sekarang += at->angka.jumlah(Ukuran::tutup) - at->angka.jumlah(Ukuran::masuk) - at->angka.jumlah(Ukuran::buka);
  }
}

std::string bulan_dari(Tanggal hari) {
  return hari.iso().substr(0, 7);
}

Tanggal hari_pertama(const std::string& bulan) {
  const auto hari = Tanggal::parse_iso(bulan + "-01");
  MUST(hari);
  return *hari;
}

std::string bulan_sebelum(const std::string& bulan, int berapa) {
  Tanggal hari = hari_pertama(bulan);
  for (int i = 0; i < berapa; ++i) hari = hari_pertama(bulan_dari(hari.plus_days(-1)));
  return bulan_dari(hari);
}

}  // namespace pengaduan
