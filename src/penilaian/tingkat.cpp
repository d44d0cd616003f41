#include "penilaian/tingkat.h"

#include <algorithm>

namespace penilaian {
namespace {

using pelaksanaan::ArahTarget;
using pelaksanaan::Int128;
using pelaksanaan::RentangTarget;
using pelaksanaan::Satuan;

// How long one unit may be, in tenths of an hour.
struct Panjang {
  int paling_pendek;
  int paling_panjang;
};

constexpr int jam = 10;
constexpr int hari = 24 * jam;
constexpr int minggu = 7 * hari;
constexpr int minggu_kerja_hari = 5;  // "1-2 minggu" against "10 hari kerja" (Anak Lampiran 4 Tabel 4) needs 5 = 1 week
constexpr int hari_kerja_jam = 75;    // 7,5 working hours

// The same word means different lengths beside different units: a "hari" of office work is 7,5 hours to whoever counts
// in hours, and a "hari kerja" is between one calendar day and a fifth of a week.
Panjang panjang_of(Satuan satuan, Satuan lawan) {
  switch (satuan) {
    case Satuan::jam:
      return {jam, jam};
    case Satuan::hari:
      return lawan == Satuan::jam ? Panjang{hari_kerja_jam, hari} : Panjang{hari, hari};
    case Satuan::hari_kerja:
      if (lawan == Satuan::jam) return {hari_kerja_jam, minggu / minggu_kerja_hari};
      return {lawan == Satuan::hari ? hari : minggu / minggu_kerja_hari, minggu / minggu_kerja_hari};
    case Satuan::minggu:
      return {minggu, minggu};
    case Satuan::bulan:
      return {28 * hari, 31 * hari};
    case Satuan::bukan_waktu:
      break;
  }
  return {1, 1};
}

enum class Letak { di_bawah_rentang, di_atas_rentang };

Rating outside(ArahTarget arah, Letak letak) {
  const bool besar = letak == Letak::di_atas_rentang;
  return besar == (arah == ArahTarget::makin_besar_makin_baik) ? Rating::diatas : Rating::dibawah;
}

Rating compare(const RentangTarget& target, int satuan_target, Desimal nilai, int satuan_nilai) {
  const Int128 x = Int128{nilai.micros()} * satuan_nilai;
  if (target.paling_banyak && x > Int128{target.paling_banyak->micros()} * satuan_target)
    return outside(target.arah, Letak::di_atas_rentang);
  if (target.paling_sedikit && x < Int128{target.paling_sedikit->micros()} * satuan_target)
    return outside(target.arah, Letak::di_bawah_rentang);
  return Rating::sesuai;
}

// A level only when every reading of the two units agrees on it.
std::optional<Rating> compare_times(const RentangTarget& target, const RealisasiAngka& realisasi) {
  const Panjang a = panjang_of(target.satuan, realisasi.satuan);
  const Panjang b = panjang_of(realisasi.satuan, target.satuan);
  const Rating pertama = compare(target, a.paling_pendek, realisasi.nilai, b.paling_panjang);
  const Rating kedua = compare(target, a.paling_panjang, realisasi.nilai, b.paling_pendek);
  if (pertama != kedua) return std::nullopt;
  return pertama;
}

}  // namespace

std::optional<Rating> tingkat_iki(const RentangTarget& target, const RealisasiAngka& realisasi) {
  if (!target.paling_sedikit && !target.paling_banyak) return std::nullopt;
  if (target.satuan == realisasi.satuan) return compare(target, 1, realisasi.nilai, 1);
  if (target.satuan == Satuan::bukan_waktu || realisasi.satuan == Satuan::bukan_waktu) return std::nullopt;
  return compare_times(target, realisasi);
}

std::optional<Rating> tingkat_rhk(std::span<const std::optional<Rating>> iki) {
  std::optional<Rating> lowest;
  bool complete = true;
  for (const auto& tingkat : iki) {
    if (!tingkat) {
      complete = false;
      continue;
    }
    lowest = lowest ? std::min(*lowest, *tingkat) : *tingkat;
  }
  return complete || lowest == Rating::dibawah ? lowest : std::nullopt;
}

}  // namespace penilaian
