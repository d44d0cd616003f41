// What a role may do at the door of a route. The second wall is the scope in a store's WHERE, the third the rule
// itself.
#pragma once
#include "akun/pelaku.h"

namespace akun {

enum class Izin {
  kelola_pegawai,    // import, accounts, data quality, periods, calendar: HR
  lihat_mutu_data,   // HR and the auditor
  kelola_akun_unit,  // reset and activation slips: HR everywhere, the unit's admin below his unit
  lihat_jejak,       // the audit trail: auditor and HR
  ekspor_data,       // what HR and the auditor read anyway, as a sheet; of pengaduan the koordinator too
  impor_pengaduan,   // pengaduan of another system, and the exchange with SP4N: the koordinator
  kelola_sistem,     // configuration pages: IT
  tinjau_pembacaan,  // whose identity was read and why: APIP
};

constexpr bool may(const Pelaku& p, Izin izin) {
  switch (izin) {
    case Izin::kelola_pegawai:
      return p.has(Peran::admin_hr);
    case Izin::lihat_mutu_data:
      return p.has(Peran::admin_hr) || p.has(Peran::auditor);
    case Izin::kelola_akun_unit:
      return p.has(Peran::admin_hr) || p.has(Peran::admin_unit);
    case Izin::ekspor_data:
      return reads_all(p) || p.has(Peran::koordinator);
    case Izin::impor_pengaduan:
      return p.has(Peran::koordinator);
    case Izin::lihat_jejak:
      return p.has(Peran::auditor) || p.has(Peran::admin_hr);
    case Izin::kelola_sistem:
      return p.has(Peran::admin_ti);
    case Izin::tinjau_pembacaan:
      return p.has(Peran::apip);
  }
  return false;
}

}  // namespace akun
