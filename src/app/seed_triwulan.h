// How one quarter went for one person of the demo, so that realisasi and evaluations tell the same story.
#pragma once
#include "app/seed.h"

namespace app {

inline constexpr std::int64_t kJam = 3'600'000;

enum class LaporanDemo { dikirim, sebagian, kosong };
// How far the evaluation came.
enum class AkhirDemo { belum, draf, dinilai, ditetapkan, disampaikan, diterima, disetujui };
enum class PenilaiDemo { penilai, atasan };  // the atasan after the window closed without a signature

struct TriwulanDemo {
  LaporanDemo laporan = LaporanDemo::dikirim;
  AkhirDemo akhir = AkhirDemo::disetujui;
  PenilaiDemo oleh = PenilaiDemo::penilai;
};
// `nomor` 1 … 4. The fourth quarter is under way: not evaluated.
TriwulanDemo triwulan_of(const SeedState& state, std::size_t person, int nomor);

// The first working day (Monday to Friday) on or after `day`.
Tanggal hari_kerja(Tanggal day);

}  // namespace app
