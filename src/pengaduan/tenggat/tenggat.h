// When something is due. Day 0 is the day of receipt, day n the n-th day after it, and a deadline ends with its day,
// 23:59:59 local time. For clocks in hari kerja what arrives on another day or after closing time is received on the
// next hari kerja; for clocks in calendar days it is not.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kalender/hari_kerja.h"
#include "pengaduan/tenggat/aturan_tenggat.h"

namespace pengaduan {

// Where and when the office works. Our choice until the region sets its own: WIT, open until 16:00.
struct Kantor {
  int offset_minutes = 540;
  int tutup_menit = 16 * 60;
};

// A moment in local time.
struct Saat {
  Tanggal hari;
  int menit = 0;  // of the day
};
Saat local(std::int64_t utc_ms, const Kantor& kantor);

// A time in which the clock stands still: from the day after `mulai` to `selesai`, which is today while it lasts.
struct Perhentian {
  enum class Jenis { tunda, tanya } jenis;
  Tanggal mulai;
  std::optional<Tanggal> selesai;
};

struct Perkara {
  Saat diterima;
  std::optional<Tanggal> lengkap;        // the day the file was complete; nothing: as received
  std::vector<Klasifikasi> klasifikasi;  // every class since verification, the present one last; never empty
  std::vector<Perhentian> perhentian;
};

struct Batas {
  Tanggal hari_nol;
  Tanggal hari;
  const AturanTenggat* aturan;  // the row that decides; lives as long as the rows that were given
};

enum class Peringatan { tidak, separuh, delapan_puluh, lewat, seratus_dua_puluh };

struct Perubahan {
  Tanggal lama;
  Tanggal baru;
};

class Tenggat {
 public:
  // Keeps references to both.
  Tenggat(const kalender::Kalender& kalender, std::span<const AturanTenggat> aturan, Kantor kantor = {})
      : kalender_(kalender), aturan_(aturan), kantor_(kantor) {}

  Tanggal hari_nol(const Saat& diterima, Satuan satuan) const;
  // The deadline of one step that begins at `mulai`, by the row that holds on that day; nothing when there is none.
  std::optional<Batas> langkah(Langkah langkah, Klasifikasi klasifikasi, const Saat& mulai,
                               std::span<const Perhentian> perhentian, Tanggal hari_ini) const;
  // The final answer: the earliest of the clock of every class it has had and of the ceiling, so that another class
  // keeps the stricter day. Nothing when no row holds.
  std::optional<Batas> penyelesaian(const Perkara& perkara, Tanggal hari_ini) const;
  // At 50, 80, 100 (late) and 120 percent of the days that count.
  Peringatan peringatan(const Batas& batas, std::span<const Perhentian> perhentian, Tanggal hari_ini) const;

  std::int64_t end_utc_ms(const Batas& batas) const { return batas.hari.end_utc_ms(kantor_.offset_minutes); }

 private:
  bool is_paused(const Perhentian& p, Jeda jeda, Tanggal hari, Tanggal hari_ini) const;
  bool counts(const AturanTenggat& aturan, Tanggal hari, std::span<const Perhentian> perhentian,
              Tanggal hari_ini) const;
  std::optional<Tanggal> longest(const Perhentian& p) const;

  const kalender::Kalender& kalender_;
  std::span<const AturanTenggat> aturan_;
  Kantor kantor_;
};

// The step whose deadline a state waits for: it passes, and an officer is late or the system moves the pengaduan on.
std::optional<Langkah> waits_for(KeadaanPengaduan keadaan);
// While it is open and not answered the final deadline runs, and a changed calendar moves it.
bool is_berjalan(KeadaanPengaduan keadaan);
// What a changed calendar or period does to the final deadline that was kept on the day `sejak`, to be logged; nothing
// when it stays or does not run any more. `perkara` as it was then: a pause that lasts has moved nothing since.
std::optional<Perubahan> pergeseran(const Perkara& perkara, KeadaanPengaduan keadaan, Tanggal tersimpan, Tanggal sejak,
                                    const Tenggat& tenggat);

}  // namespace pengaduan
