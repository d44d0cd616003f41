// Who had a pengaduan for how long, and on whose account a delay is. The days are hari kerja; the day a leg begins
// belongs to the leg before, as in tenggat.h, so legs that follow one another add up to the whole. All of it is our
// choice.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/id.h"
#include "kalender/hari_kerja.h"
#include "pengaduan/perkara/pemegang.h"

namespace pengaduan {

struct Pemegang {
  using Jenis = JenisPemegang;
  Jenis jenis;
  UnitId unit{};  // only of a unit
  bool operator==(const Pemegang&) const = default;
};

// A question to the reporter is a leg of his. One that an auditor found unnecessary is the time of who asked it,
// without an allowance.
struct Leg {
  Pemegang pemegang;
  Tanggal masuk;  // of the first: the day 0 of the clock
  std::optional<Tanggal> keluar;
  int jatah_hk = 0;  // the allowance; a holder has it once, however often the pengaduan comes back to him
};

// Hari kerja of the leg; one that is still open lasts until today.
int hari_kerja(const Leg& leg, const kalender::Kalender& kalender, Tanggal hari_ini);

struct Bagian {
  Pemegang pemegang;
  int hk = 0;        // in all its legs
  int jatah_hk = 0;  // the largest of them
  int lebih_hk = 0;  // beyond the allowance; its part of the sum of all is the exact share
  int permil = 0;    // the share, rounded
};

// The share of koordinator, units and APIP in a delay, in the order in which they first had it. The shares add up to
// 1000: each is rounded down, and what is missing goes one by one to the largest rests, of equal rests to who had it
// first. Is everybody inside his allowance, all of it is on who hands out the time: the koordinator, of WBS APIP.
// The legs stand oldest first, do not overlap, and only the last may be open; between two it may be with nobody
// (archived, closed). Anything else is a Bug.
std::vector<Bagian> bagian_keterlambatan(std::span<const Leg> legs, Klasifikasi klasifikasi,
                                         const kalender::Kalender& kalender, Tanggal hari_ini);

}  // namespace pengaduan
