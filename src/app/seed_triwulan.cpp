#include "app/seed_triwulan.h"

namespace app {
namespace {

TriwulanDemo early(const SeedPegawai& p, bool atasan_ada, SeedRandom& random) {
  TriwulanDemo t;
  if (p.mutu == Mutu::lemah && random.below(5) == 0) t.laporan = LaporanDemo::sebagian;
  const auto dice = random.below(100);
  if (dice < 10) t.akhir = AkhirDemo::diterima;
  if (dice > 95 && atasan_ada) t.oleh = PenilaiDemo::atasan;
  return t;
}

// The last quarter that closed: most is done, something waits with everybody.
TriwulanDemo third(const SeedPegawai& p, SeedRandom& random) {
  const auto dice = random.below(100) + (p.mutu == Mutu::lemah ? 12 : 0);
  if (dice < 46) return {};
  if (dice < 64) return {.akhir = AkhirDemo::diterima};
  if (dice < 79) return {.akhir = AkhirDemo::disampaikan};
  if (dice < 86) return {.akhir = AkhirDemo::ditetapkan};
  if (dice < 90) return {.akhir = AkhirDemo::dinilai};
  if (dice < 94) return {.laporan = LaporanDemo::sebagian, .akhir = AkhirDemo::draf};
  if (dice < 98) return {.laporan = LaporanDemo::sebagian, .akhir = AkhirDemo::belum};
  return {.laporan = LaporanDemo::kosong, .akhir = AkhirDemo::belum};
}

// Half written; whoever goes on leave has reported already, the midwife of the printed logins among them.
TriwulanDemo fourth(const SeedPegawai& p, SeedRandom& random) {
  const auto dice = random.below(100);
  if (p.nip == kNipBidan || (dice < 15 && p.nip != kNipPerawat))
    return {.laporan = LaporanDemo::dikirim, .akhir = AkhirDemo::belum};
  return {.laporan = dice < 75 ? LaporanDemo::sebagian : LaporanDemo::kosong, .akhir = AkhirDemo::belum};
}

}  // namespace

TriwulanDemo triwulan_of(const SeedState& s, std::size_t person, int nomor) {
  const auto& p = s.pegawai[person];
  SeedRandom random(s.benih, person, static_cast<std::uint64_t>(10 + nomor));
  if (nomor == 4) return fourth(p, random);
  if (nomor < 3) return early(p, s.pegawai[static_cast<std::size_t>(p.penilai)].penilai >= 0, random);
  // The printed logins: the nurse has a result to answer, her head one to deliver.
  if (p.nip == kNipPerawat) return {.akhir = AkhirDemo::disampaikan};
  if (p.nip == kNipBidan) return {.akhir = AkhirDemo::ditetapkan};
  if (p.nip == kNipKepalaPuskesmas || p.nip == kNipKepalaDinas) return {.akhir = AkhirDemo::diterima};
  return third(p, random);
}

Tanggal hari_kerja(Tanggal day) {
  while (day.weekday() > 5) day = day.plus_days(1);
  return day;
}

}  // namespace app
