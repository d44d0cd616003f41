// The clocks of pengaduan with what they are counted by: the calendar and the periods in force, read once.
#pragma once
#include <vector>

#include "db/db.h"
#include "kalender/hari_kerja.h"
#include "pengaduan/perkara/kejadian.h"
#include "pengaduan/tenggat/tenggat.h"

namespace pengaduan {

struct Jam {
  kalender::Kalender kalender;
  std::vector<AturanTenggat> aturan;
  Kantor kantor;
  std::int64_t now = 0;
  Tanggal hari_ini;

  Tenggat tenggat() const { return {kalender, aturan, kantor}; }
  // The next moment a clock of an open pengaduan is looked at: the night that follows.
  std::int64_t next_look() const { return hari_ini.end_utc_ms(kantor.offset_minutes) + 1; }
};

// The periods are those of the region, and of the program where the region has set none for a step.
Jam load_jam(db::Reader& reader, std::int64_t now, int zona_menit);

struct TenggatBerlaku {
  std::optional<Tanggal> penyelesaian;  // of the final answer; nothing when it does not run any more
  std::optional<Tanggal> langkah;       // of what the present state waits for
};
TenggatBerlaku tenggat_of(const Jam& jam, std::span<const BarisPeristiwa> riwayat, KeadaanPengaduan keadaan,
                          Klasifikasi klasifikasi, std::optional<std::int64_t> sejak = std::nullopt);

}  // namespace pengaduan
