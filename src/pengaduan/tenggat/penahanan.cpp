#include "pengaduan/tenggat/penahanan.h"

#include <algorithm>

#include "base/result.h"

namespace pengaduan {
namespace {

using Jenis = Pemegang::Jenis;

constexpr int whole = 1000;

bool is_pemerintah(const Pemegang& p) {
  return p.jenis == Jenis::koordinator || p.jenis == Jenis::unit || p.jenis == Jenis::apip;
}

void check(std::span<const Leg> legs, Tanggal hari_ini) {
  MUST(!legs.empty());
  const Leg* before = nullptr;
  for (const Leg& leg : legs) {
    MUST(leg.jatah_hk >= 0);
    MUST((leg.pemegang.jenis == Jenis::unit) == static_cast<bool>(leg.pemegang.unit));
    MUST(!before || (before->keluar && *before->keluar <= leg.masuk));
    const Tanggal end = leg.keluar.value_or(hari_ini);
    MUST(leg.masuk <= end && end <= hari_ini);
    before = &leg;
  }
}

Bagian& find_or_add(std::vector<Bagian>& all, const Pemegang& pemegang) {
  const auto it = std::ranges::find(all, pemegang, &Bagian::pemegang);
  return it != all.end() ? *it : all.emplace_back(Bagian{pemegang});
}

Pemegang hands_out_time(Klasifikasi klasifikasi) {
  return {pemegang_of(KeadaanPengaduan::baru, klasifikasi).value()};
}

void divide(std::vector<Bagian>& all, int sum) {
  int missing = whole;
  std::vector<Bagian*> by_rest;
  for (Bagian& b : all) {
    b.permil = whole * b.lebih_hk / sum;
    missing -= b.permil;
    by_rest.push_back(&b);
  }
  std::ranges::stable_sort(by_rest, std::greater{}, [&](const Bagian* b) { return whole * b->lebih_hk % sum; });
  for (Bagian* b : by_rest)
    if (missing-- > 0) ++b->permil;
}

}  // namespace

int hari_kerja(const Leg& leg, const kalender::Kalender& kalender, Tanggal hari_ini) {
  return kalender.hari_kerja_between(leg.masuk, leg.keluar.value_or(hari_ini));
}

std::vector<Bagian> bagian_keterlambatan(std::span<const Leg> legs, Klasifikasi klasifikasi,
                                         const kalender::Kalender& kalender, Tanggal hari_ini) {
  check(legs, hari_ini);
  std::vector<Bagian> all;
  for (const Leg& leg : legs) {
    if (!is_pemerintah(leg.pemegang)) continue;
    Bagian& b = find_or_add(all, leg.pemegang);
    b.hk += hari_kerja(leg, kalender, hari_ini);
    b.jatah_hk = std::max(b.jatah_hk, leg.jatah_hk);
  }
  int sum = 0;
  for (Bagian& b : all) {
    b.lebih_hk = std::max(0, b.hk - b.jatah_hk);
    sum += b.lebih_hk;
  }
  if (sum == 0)
    find_or_add(all, hands_out_time(klasifikasi)).permil = whole;
  else
    divide(all, sum);
  return all;
}

}  // namespace pengaduan
