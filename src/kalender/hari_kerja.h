// Which days are hari kerja, and deadlines counted in them. PermenPANRB 6/2022 sets clocks in hari kerja (l.4712-4951)
// without saying how to count. Our choice: Monday to Friday without national holidays and cuti bersama, and the day of
// the event that starts a clock is day 0.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/enum_text.h"
#include "base/msg.h"
#include "base/tanggal.h"

namespace kalender {

enum class JenisLibur { nasional, cuti_bersama, lokal };

struct HariLibur {
  Tanggal tanggal;
  JenisLibur jenis;
  std::string nama;  // the official name, Indonesian in every language
  bool operator==(const HariLibur&) const = default;
};

const msg::Entry& label(JenisLibur jenis);

class Kalender {
 public:
  // A day that is listed twice keeps its first entry.
  explicit Kalender(const std::vector<HariLibur>& libur);

  bool is_hari_kerja(Tanggal hari) const;
  const HariLibur* libur_on(Tanggal hari) const;  // nullptr on a day without an entry, also on a plain Sunday
  // The n-th hari kerja after `from`: the last day of a period of n hari kerja. n = 0 is `from` itself.
  Tanggal add_hari_kerja(Tanggal from, int n) const;
  // The hari kerja after `from` up to and including `to`; negative when `to` lies before `from`.
  int hari_kerja_between(Tanggal from, Tanggal to) const;

 private:
  std::map<Tanggal, HariLibur> libur_;
};

}  // namespace kalender

template <>
struct EnumText<kalender::JenisLibur> {
  static constexpr std::array table{
      std::pair{kalender::JenisLibur::nasional, std::string_view("nasional")},
      std::pair{kalender::JenisLibur::cuti_bersama, std::string_view("cuti_bersama")},
      std::pair{kalender::JenisLibur::lokal, std::string_view("lokal")},
  };
};
