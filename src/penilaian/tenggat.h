// The clocks that run after an evaluation, all in hari kerja. PermenPANRB 6/2022 Lampiran V.A and V.B.
#pragma once
#include "base/tanggal.h"
#include "kalender/hari_kerja.h"

namespace penilaian {

// Who evaluated: the penilai (Format D.1.1), or his atasan because the window passed (Format D.1.2).
enum class Jalur { penilai, atasan };

constexpr int sampaikan_hari(Jalur jalur) {
  return jalur == Jalur::penilai ? 14 : 7;
}  // V.A.5, V.A.9
constexpr int kembalikan_hari(Jalur jalur) {
  return jalur == Jalur::penilai ? 14 : 7;
}  // V.A.6, V.A.10
inline constexpr int tanda_tangan_atasan_hari = 14;  // V.A.8
inline constexpr int lapor_pyb_hari = 30;            // V.A.7, V.A.11
inline constexpr int keberatan_hari = 14;            // V.B.2
inline constexpr int putusan_keberatan_hari = 7;     // V.B.6

// Our choice: 14 to deliver, 14 to object and 7 to decide do not fit into the 30 to report; delivering within 9 makes
// them.
inline constexpr int sampaikan_target_hari = 9;
static_assert(sampaikan_target_hari + keberatan_hari + putusan_keberatan_hari == lapor_pyb_hari);

// Each answers the last day on time. The day that starts a clock is day 0.
class Tenggat {
 public:
  explicit Tenggat(const kalender::Kalender& kalender) : kalender_(kalender) {}

  Tanggal sampaikan(Tanggal ditandatangani, Jalur jalur) const { return after(ditandatangani, sampaikan_hari(jalur)); }
  Tanggal sampaikan_target(Tanggal ditandatangani) const { return after(ditandatangani, sampaikan_target_hari); }
  Tanggal kembalikan(Tanggal diterima, Jalur jalur) const { return after(diterima, kembalikan_hari(jalur)); }
  Tanggal tanda_tangan_atasan(Tanggal jendela_tutup) const { return after(jendela_tutup, tanda_tangan_atasan_hari); }
  Tanggal lapor_pyb(Tanggal jendela_tutup) const { return after(jendela_tutup, lapor_pyb_hari); }
  Tanggal keberatan(Tanggal diterima) const { return after(diterima, keberatan_hari); }
  Tanggal putusan_keberatan(Tanggal diajukan) const { return after(diajukan, putusan_keberatan_hari); }

 private:
  Tanggal after(Tanggal day_0, int hari_kerja) const { return kalender_.add_hari_kerja(day_0, hari_kerja); }

  const kalender::Kalender& kalender_;
};

}  // namespace penilaian
