#include "kalender/hari_kerja.h"

#include "base/label.h"
#include "base/result.h"
#include "msg/kalender.h"

namespace kalender {

namespace {
constexpr int friday = 5;

constexpr LabelRow<JenisLibur> labels[] = {
    {JenisLibur::nasional, &msg::kalender::jenis_libur_nasional},
    {JenisLibur::cuti_bersama, &msg::kalender::jenis_libur_cuti_bersama},
    {JenisLibur::lokal, &msg::kalender::jenis_libur_lokal},
};
}  // namespace

const msg::Entry& label(JenisLibur jenis) {
  return label_in(labels, jenis);
}

Kalender::Kalender(const std::vector<HariLibur>& libur) {
  for (const HariLibur& hari : libur) libur_.emplace(hari.tanggal, hari);
}

bool Kalender::is_hari_kerja(Tanggal hari) const {
  return hari.weekday() <= friday && !libur_on(hari);
}

const HariLibur* Kalender::libur_on(Tanggal hari) const {
  const auto found = libur_.find(hari);
  return found == libur_.end() ? nullptr : &found->second;
}

Tanggal Kalender::add_hari_kerja(Tanggal from, int n) const {
  MUST(n >= 0);
  Tanggal day = from;
  while (n > 0) {
    day = day.plus_days(1);
    if (is_hari_kerja(day)) --n;
  }
  return day;
}

int Kalender::hari_kerja_between(Tanggal from, Tanggal to) const {
  if (to < from) return -hari_kerja_between(to, from);
  int n = 0;
  for (Tanggal day = from; day < to;) {
    day = day.plus_days(1);
    if (is_hari_kerja(day)) ++n;
  }
  return n;
}

}  // namespace kalender
