// Days counted for the simulated year without the program's calendar, clocks or periods: what the rules say, written
// down again.
#pragma once
#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "kalender/libur_2026.h"
#include "pengaduan/perkara/jenis.h"

namespace pengaduan::contoh {

class HariSendiri {
 public:
  HariSendiri() {
    for (const auto& l : kalender::libur_2026()) libur_.insert(l.tanggal);
  }
  void add(Tanggal hari) { libur_.insert(hari); }

  bool works(Tanggal hari) const {
    // 5 January 2026 is a Monday.
    const int weekday = ((days_between(*Tanggal::make(2026, 1, 5), hari) % 7) + 7) % 7;
    return weekday < 5 && !libur_.contains(hari);
  }
  Tanggal next_work(Tanggal hari) const {
    do hari = hari.plus_days(1);
    while (!works(hari));
    return hari;
  }
  // Day 0 of what arrives then; the office closes at 16.00.
  Tanggal nol(Tanggal hari, int jam) const { return works(hari) && jam < 16 ? hari : next_work(hari); }
  Tanggal plus(Tanggal hari, int n) const {
    for (; n > 0; --n) hari = next_work(hari);
    return hari;
  }

 private:
  std::set<Tanggal> libur_;
};

struct JedaSendiri {
  bool tanya = false;  // else for what is missing
  Tanggal mulai;
  std::optional<Tanggal> selesai;
};

// What one knows who was there at every event of one pengaduan.
struct Pantauan {
  Tanggal hari;  // it was filed
  int jam = 0;
  std::optional<Tanggal> lengkap;
  std::vector<Klasifikasi> kelas;
  std::vector<JedaSendiri> jeda;
  Tanggal menunggu;  // since when, for its state
  int menunggu_jam = 0;
  int diingatkan = 0;
};

struct TenggatSendiri {
  Tanggal nol, hari;
  int jumlah = 0;
  bool kalender = false;
};

class HitungSendiri {
 public:
  HariSendiri hari;

  bool stands(const Pantauan& p, Tanggal at, Tanggal today) const {
    for (const JedaSendiri& j : p.jeda) {
      const Tanggal longest = j.tanya ? hari.plus(j.mulai, 10) : j.mulai.plus_days(30);
      if (at > j.mulai && at <= std::min(j.selesai.value_or(today), longest)) return true;
    }
    return false;
  }
  // Of the final answer: 5, 14 or 60 hari kerja by class, of several the earliest, and 60 days whatever happens.
  TenggatSendiri penyelesaian(const Pantauan& p, Tanggal today) const {
    const Tanggal whole = p.lengkap.value_or(p.hari);
    TenggatSendiri out{whole, whole.plus_days(60), 60, true};
    for (const Klasifikasi k : p.kelas) {
      const int days = k == Klasifikasi::permintaan_informasi ? 5 : is_pengawasan(k) ? 60 : 14;
      const Tanggal nol = hari.nol(p.hari, p.jam);
      TenggatSendiri one{nol, nol, days, false};
      for (int left = days; left > 0;) {
        one.hari = one.hari.plus_days(1);
        if (hari.works(one.hari) && !stands(p, one.hari, today)) --left;
      }
      if (one.hari < out.hari) out = one;
    }
    return out;
  }
  // 0 nothing, then half, four fifths, late and a fifth beyond.
  int peringatan(const Pantauan& p, Tanggal today) const {
    const TenggatSendiri t = penyelesaian(p, today);
    int used = 0;
    for (Tanggal d = t.nol.plus_days(1); d <= today; d = d.plus_days(1))
      if (t.kalender || (hari.works(d) && !stands(p, d, today))) ++used;
    if (today > t.hari) return used * 5 >= t.jumlah * 6 ? 4 : 3;
    return used * 5 >= t.jumlah * 4 ? 2 : used * 2 >= t.jumlah ? 1 : 0;
  }
};

}  // namespace pengaduan::contoh
