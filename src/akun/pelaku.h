// Who acts. Handlers get a Pelaku from the session and hand it to every load: there is no ambient current user.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/enum_text.h"
#include "base/id.h"
#include "base/msg.h"

namespace akun {

using namespace std::string_view_literals;

// Roles given by HR. Everything between people (penilai, atasan, kepala unit) is a relation read from penugasan on the
// date, never a role: a role alone opens no employee's file except for HR and the auditor. The last three handle
// citizens' pengaduan.
enum class Peran { admin_hr, auditor, admin_unit, admin_ti, koordinator, penghubung, apip };

struct PeranDiUnit {
  Peran peran;
  std::optional<UnitId> unit;  // admin_unit and penghubung: that unit and everything below it
  std::string jalur;           // the unit's path ("/1/7/"), "" for the whole instance
};

struct Pelaku {
  AkunId akun;  // 0: a visitor
  std::optional<PegawaiId> pegawai;
  std::string nama;
  std::vector<PeranDiUnit> peran;
  msg::Lang lang = msg::Lang::id;
  bool memimpin = false;  // rates at least one person today: for the menu and the second factor, never for a right
  bool dinilai = true;    // has, or will have, a plan and evaluations of his own; a pejabat negara has none
  bool harus_ganti_sandi = false;
  bool totp_aktif = false;

  bool signed_in() const { return akun.value != 0; }
  bool has(Peran p) const {
    for (const auto& x : peran)
      if (x.peran == p) return true;
    return false;
  }
  // Whose password alone would open other people's files: everybody with a role, and whoever rates.
  bool perlu_totp() const { return memimpin || !peran.empty(); }
};

// Nobody did it: a date was reached. The trail has no name for it; pages say so in the reader's language.
inline const Pelaku kTanpaPelaku{};

// HR and the auditor read every employee's file but, undelivered, their own.
inline bool reads_all(const Pelaku& p) {
  return p.has(Peran::admin_hr) || p.has(Peran::auditor);
}

}  // namespace akun

template <>
struct EnumText<akun::Peran> {
  static constexpr std::array table{
      std::pair{akun::Peran::admin_hr, std::string_view("admin_hr")},
      std::pair{akun::Peran::auditor, std::string_view("auditor")},
      std::pair{akun::Peran::admin_unit, std::string_view("admin_unit")},
      std::pair{akun::Peran::admin_ti, std::string_view("admin_ti")},
      std::pair{akun::Peran::koordinator, std::string_view("koordinator")},
      std::pair{akun::Peran::penghubung, std::string_view("penghubung")},
      std::pair{akun::Peran::apip, std::string_view("apip")},
  };
};
