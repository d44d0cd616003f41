#include "penilaian/penilai.h"

#include <algorithm>

#include "msg/penilaian.h"

namespace penilaian {
namespace {

using Riwayat = std::span<const MasaPenilai>;

bool covers(const MasaPenilai& masa, Tanggal day) {
  return masa.mulai <= day && (!masa.selesai || day <= *masa.selesai);
}

// A Plt. is evaluated where he reports as Plt. (IV.A.5), and afterwards by the penilai of his definitive post (IV.A.6).
// The text names no such rule for a Plh.: his definitive penilai keeps evaluating him.
const MasaPenilai* masa_on(Riwayat riwayat, Tanggal day) {
  const MasaPenilai* found = nullptr;
  const auto rank = [](const MasaPenilai& m) { return std::pair{m.kedudukan == Kedudukan::plt, m.mulai}; };
  for (const auto& masa : riwayat) {
    if (masa.kedudukan == Kedudukan::plh || !covers(masa, day)) continue;
    if (!found || rank(*found) < rank(masa)) found = &masa;
  }
  return found;
}

const MasaPenilai* last_before(Riwayat riwayat, Tanggal day) {
  const MasaPenilai* found = nullptr;
  for (const auto& masa : riwayat)
    if (masa.kedudukan != Kedudukan::plh && masa.selesai && *masa.selesai < day &&
        (!found || *found->selesai < *masa.selesai))
      found = &masa;
  return found;
}

// IV.A.14 speaks of the periodic evaluation only; for the annual one a successor evaluates (our choice). The first
// penilai who left inside the window had the office when it opened.
const MasaPenilai* left_inside_window(Riwayat riwayat, const MasaPenilai& now, const JendelaEvaluasi& jendela,
                                      Tanggal day) {
  if (jendela.siklus == Siklus::tahunan) return nullptr;
  const MasaPenilai* found = nullptr;
  for (const auto& masa : riwayat) {
    if (masa.akhir != AkhirMasa::penilai_pindah || masa.unit != now.unit) continue;
    const Tanggal pindah = masa.selesai.value_or(day).plus_days(1);
    if (pindah < jendela.buka || pindah > jendela.tutup || pindah > day) continue;
    if (!found || masa.selesai < found->selesai) found = &masa;
  }
  return found;
}

PenilaiPada by_atasan(PegawaiId pegawai, const MasaPenilai& masa, DasarPenilai dasar) {
  if (!masa.atasan || *masa.atasan == pegawai || *masa.atasan == masa.penilai)
    return {std::nullopt, masa.unit, DasarPenilai::tidak_ada};
  return {masa.atasan, masa.unit, dasar};
}

// Nobody took over. When the employee himself left, there is nothing to evaluate here.
PenilaiPada vacant(PegawaiId pegawai, const MasaPenilai& last, DasarPenilai dasar) {
  if (last.akhir == AkhirMasa::pegawai_pindah) return {};
  return by_atasan(pegawai, last, dasar);
}

PenilaiPada by_penilai(PegawaiId pegawai, const MasaPenilai& masa, DasarPenilai dasar) {
  if (masa.penilai == pegawai) return by_atasan(pegawai, masa, DasarPenilai::berhalangan_tetap);
  return {masa.penilai, masa.unit, dasar};
}

}  // namespace

PenilaiPada penilai_pada(PegawaiId pegawai, Riwayat riwayat, const JendelaEvaluasi& jendela, Tanggal hari_ini) {
  if (hari_ini < jendela.buka) return {std::nullopt, std::nullopt, DasarPenilai::belum_dibuka};
  const bool lewat = hari_ini > jendela.tutup;
  const Tanggal day = std::min(hari_ini, jendela.tutup);  // what happens after the window changes nothing in it

  const MasaPenilai* now = masa_on(riwayat, day);
  const MasaPenilai* last = now ? now : last_before(riwayat, day);
  if (!last) return {};
  if (const auto* moved = left_inside_window(riwayat, *last, jendela, day))
    return lewat ? by_atasan(pegawai, *moved, DasarPenilai::lewat_jendela)
                 : by_penilai(pegawai, *moved, DasarPenilai::penilai_pindah_dalam_jendela);
  if (!now) return vacant(pegawai, *last, lewat ? DasarPenilai::lewat_jendela : DasarPenilai::berhalangan_tetap);
  // Nobody stands above a kepala daerah: what he has not evaluated in time stays his (wewenang.h).
  if (lewat && !now->atasan) return by_penilai(pegawai, *now, DasarPenilai::lewat_jendela);
  if (lewat) return by_atasan(pegawai, *now, DasarPenilai::lewat_jendela);
  const bool plt = now->kedudukan == Kedudukan::plt;
  return by_penilai(pegawai, *now, plt ? DasarPenilai::plt : DasarPenilai::atasan_langsung);
}

const msg::Entry& label(DasarPenilai dasar) {
  using namespace msg::penilaian;
  static constexpr std::array labels{
      &penilai_atasan_langsung,   &penilai_plt,           &penilai_penilai_pindah_dalam_jendela,
      &penilai_berhalangan_tetap, &penilai_lewat_jendela, &penilai_belum_dibuka,
      &penilai_tidak_ada};
  return *labels.at(static_cast<std::size_t>(dasar));
}

}  // namespace penilaian
