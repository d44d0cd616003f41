#include "app/seed_nilai.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

using perencanaan::Arah;
using perencanaan::TargetAngka;

constexpr std::int64_t kSatu = 1'000'000;  // a unit of Desimal
constexpr std::int64_t kPenuh = 1000;      // permille

constexpr std::size_t index_of(Mutu mutu) {
  return static_cast<std::size_t>(mutu);
}

struct Rentang {
  int low, high;
};
int pick(const std::array<Rentang, 3>& by_mutu, Mutu mutu, SeedRandom& random) {
  const Rentang r = by_mutu[index_of(mutu)];
  return random.between(r.low, r.high);
}

std::int64_t rounded(std::int64_t micros, std::int64_t step) {
  return (micros + step / 2) / step * step;
}

std::string with_unit(Desimal nilai, const std::string& satuan) {
  if (satuan == "Rp") return "Rp" + nilai.indonesian();
  return satuan.empty() ? nilai.indonesian() : nilai.indonesian() + " " + satuan;
}

// `i` has a number for its target. Only what should grow is "reached" or "only so far".
std::string sentence(const std::string& nilai, const SeedIndikator& i, Mutu mutu, Arah arah, const char* kendala,
                     SeedRandom& random) {
  const std::string bukti = i.bukti;
  const std::size_t variants = arah == Arah::lebih_kecil_lebih_baik ? 2 : 3;
  if (mutu == Mutu::lemah) {
    static constexpr std::array kLemah{"{0}. Belum sesuai rencana karena {2}.",
                                       "{0} menurut {1}; {2}. Diperbaiki triwulan depan.",
                                       "Baru {0} menurut {1}; {2}."};
    return fmt::format(fmt::runtime(kLemah[random.below(variants)]), nilai, bukti, kendala);
  }
  static constexpr std::array kBaik{"{0} menurut {1}.", "{0}, dihitung dari {1}.",
                                    "Tercapai {0}; rinciannya ada di {1}."};
  return fmt::format(fmt::runtime(kBaik[random.below(variants)]), nilai, bukti);
}

// Counts grow with the quarters; what a quarter adds is the difference of two rounded sums, so nothing gets lost.
std::int64_t sum_until(const TargetAngka& t, std::size_t q, std::int64_t faktor, int geser) {
  constexpr std::array<std::int64_t, 4> kBagian{250, 500, 750, 880};
  return rounded(t.nilai.micros() / kPenuh * faktor / kPenuh * (kBagian[q] + geser), kSatu);
}

std::int64_t of_smaller(const TargetAngka& t, std::size_t q, Mutu mutu, SeedRandom& random) {
  const std::int64_t faktor = pick({{{600, 800}, {850, 1000}, {1080, 1450}}}, mutu, random);
  if (t.satuan == "Rp")  // money spent so far
    return rounded(
        t.nilai.micros() / kPenuh * std::min<std::int64_t>(faktor, 1050) / 4 * static_cast<std::int64_t>(q + 1),
        1000 * kSatu);
  const std::int64_t whole = rounded(t.nilai.micros() / kPenuh * faktor, kSatu);
  if (mutu == Mutu::lemah) return std::max(whole, t.nilai.micros() + kSatu);
  return std::clamp(whole, kSatu, t.nilai.micros());
}

std::int64_t of_level(const TargetAngka& t, Mutu mutu, SeedRandom& random) {
  const std::int64_t target = t.nilai.micros();
  if (t.arah == Arah::rentang) return target + kSatu / 10 * pick({{{25, 50}, {5, 35}, {-110, -40}}}, mutu, random);
  const bool measured = t.satuan == "%" || t.satuan.empty();
  if (!measured) return mutu == Mutu::lemah ? target - kSatu * random.between(1, 2) : target;
  const std::int64_t faktor = pick({{{1020, 1060}, {1000, 1025}, {860, 960}}}, mutu, random);
  const std::int64_t level = rounded(target / kPenuh * faktor, kSatu / 10);
  return t.satuan == "%" ? std::min(level, 100 * kSatu) : level;
}

std::array<SeedCapaian, 4> of_date(const SeedIndikator& i, Tanggal target, Mutu mutu, const char* kendala,
                                   SeedRandom& random) {
  std::array<SeedCapaian, 4> out;
  const auto due = static_cast<std::size_t>((target.month() - 1) / 3);
  if (mutu == Mutu::lemah) {
    out[due].teks = fmt::format("Belum selesai pada akhir triwulan karena {}; {} menyusul.", kendala, i.bukti);
    return out;
  }
  out[due].tanggal = target.plus_days(-random.between(mutu == Mutu::unggul ? 8 : 0, mutu == Mutu::unggul ? 20 : 6));
  out[due].teks = fmt::format("Selesai sesuai {}.", i.bukti);
  return out;
}

}  // namespace

const char* cara_hitung_of(const SeedIndikator& i, const perencanaan::Target& target) {
  const auto* angka = std::get_if<TargetAngka>(&target.terukur);
  const bool count = angka && i.aspek && std::string_view(i.aspek) == "kuantitas" && angka->satuan != "%" &&
                     angka->arah == Arah::lebih_besar_lebih_baik;
  return count ? "jumlah" : "terakhir";
}

std::array<SeedCapaian, 4> setahun_of(const SeedIndikator& i, const perencanaan::Target& target, Mutu mutu,
                                      const char* kendala, SeedRandom& random) {
  if (const auto* hari = std::get_if<perencanaan::TargetTanggal>(&target.terukur))
    return of_date(i, hari->tanggal, mutu, kendala, random);
  const auto* angka = std::get_if<TargetAngka>(&target.terukur);
  MUST(angka);
  const bool adds = std::string_view(cara_hitung_of(i, target)) == "jumlah";
  const std::int64_t faktor = pick({{{1080, 1180}, {1005, 1060}, {640, 860}}}, mutu, random);
  std::array<SeedCapaian, 4> out;
  std::int64_t before = 0;
  for (std::size_t q = 0; q < out.size(); ++q) {
    std::int64_t nilai = 0;
    if (adds) {
      const std::int64_t sum = sum_until(*angka, q, faktor, mutu == Mutu::lemah ? 0 : random.between(0, 6));
      nilai = std::max<std::int64_t>(0, sum - before);
      before = std::max(before, sum);
    } else {
      nilai = angka->arah == Arah::lebih_kecil_lebih_baik ? of_smaller(*angka, q, mutu, random)
                                                          : of_level(*angka, mutu, random);
    }
    out[q].nilai = Desimal::from_micros(nilai);
    const std::string teks = with_unit(*out[q].nilai, angka->satuan);
    out[q].teks = q == 3 ? fmt::format("{} sampai pertengahan November menurut {}.", teks, i.bukti)
                         : sentence(teks, i, mutu, angka->arah, kendala, random);
  }
  return out;
}

}  // namespace app
