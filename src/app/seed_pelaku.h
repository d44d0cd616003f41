// Who acts in the demo's stores, and when.
#pragma once
#include "akun/pelaku.h"
#include "app/seed_triwulan.h"
#include "penilaian/tanda_tangan_store.h"

namespace app {

inline const SeedPegawai& at(const SeedState& s, int index) {
  return s.pegawai[static_cast<std::size_t>(index)];
}

inline akun::Pelaku pelaku_of(const SeedPegawai& p) {
  akun::Pelaku pelaku;
  pelaku.akun = p.akun;
  pelaku.pegawai = p.id;
  pelaku.nama = p.nama;
  pelaku.memimpin = p.memimpin;
  return pelaku;
}

// Some minute of the working hours of that day, or of the next working day.
inline penilaian::Saat saat_of(Tanggal day, SeedRandom& random) {
  const Tanggal kerja = hari_kerja(day);
  return {kerja.start_utc_ms() + random.between(8 * 60, 15 * 60) * 60'000, kerja};
}

}  // namespace app
