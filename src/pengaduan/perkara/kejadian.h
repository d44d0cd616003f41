// One row of the log of a pengaduan, and what the clocks need to know of the whole log.
#pragma once
#include <optional>
#include <span>
#include <string>

#include "base/id.h"
#include "pengaduan/perkara/riwayat.h"
#include "pengaduan/tenggat/tenggat.h"

namespace pengaduan {

struct BarisPeristiwa {
  std::int64_t nomor = 0;  // from 1, without gaps
  PeristiwaPengaduan peristiwa = PeristiwaPengaduan::kirim;
  Relasi pelaku = Relasi::pelapor;
  KeadaanPengaduan dari = KeadaanPengaduan::draf;
  KeadaanPengaduan ke = KeadaanPengaduan::baru;
  std::optional<UnitId> unit;              // it went to
  std::optional<Klasifikasi> klasifikasi;  // it has from then on, or that is proposed
  std::optional<AlasanArsip> alasan;       // of arsipkan
  std::optional<int> mirip;                // of tanggapi: thousandths that stand in another answer of the unit
  std::optional<AkunId> akun;              // nothing: the reporter, or a date
  std::int64_t waktu = 0;                  // UTC milliseconds
};

std::vector<Kejadian> kejadian_of(std::span<const BarisPeristiwa> riwayat);
// `riwayat` oldest first and not empty. `awal` is the class before anybody verified it; it counts no longer once
// somebody has. `sejak`: the receipt that counts, where one merged into it came earlier.
Perkara perkara_of(std::span<const BarisPeristiwa> riwayat, Klasifikasi awal, const Kantor& kantor,
                   std::optional<std::int64_t> sejak = std::nullopt);
// Since when it waits for what its state waits for: the newest event that changed the state, or a reply, which begins
// the wait for the next one (SP4N-LAPOR!).
std::int64_t waits_since(std::span<const BarisPeristiwa> riwayat);

}  // namespace pengaduan
