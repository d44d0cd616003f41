// NIP (PNS) and NI PPPK: 18 digits, date of birth | TMT | sex | serial. BKN rules 22/2007 and 43/2007 for the NIP; the
// NI PPPK has a year in digits 9-12 and 21 or more in 13-14, where a PNS has the month. There is no check digit.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/result.h"
#include "base/tanggal.h"

namespace organisasi {

enum class JenisNip { pns, pppk };
enum class JenisKelamin { pria, wanita };

const msg::Entry& label(JenisKelamin kelamin);

struct Nip {
  std::string angka;  // the 18 digits
  JenisNip jenis;
  Tanggal lahir;
  int tmt_tahun;
  int tmt_bulan = 0;  // PNS only
  int kontrak = 0;    // PPPK only: the number of the contract, 1 for the first
  JenisKelamin kelamin;
  int urut;                           // 1 … 999 among people with the same first 15 digits
  std::vector<msg::Text> peringatan;  // unusual, but real numbers like this exist
};

// How the value reached us. A spreadsheet that holds a NIP as a number has already rounded its last digits.
enum class AsalNip { teks, angka };

// Labels, spaces, dots and dashes are taken off first. Errors name the part that is wrong.
Result<Nip> parse_nip(std::string_view typed, AsalNip asal = AsalNip::teks);

// A NIP keeps its old errors for life and is never changed silently, so a mismatch with the recorded date of birth or
// sex is a warning.
std::vector<msg::Text> compare_nip(const Nip& nip, Tanggal lahir, JenisKelamin kelamin);

}  // namespace organisasi

template <>
struct EnumText<organisasi::JenisNip> {
  static constexpr std::array table{
      std::pair{organisasi::JenisNip::pns, std::string_view("pns")},
      std::pair{organisasi::JenisNip::pppk, std::string_view("pppk")},
  };
};
template <>
struct EnumText<organisasi::JenisKelamin> {
  static constexpr std::array table{
      std::pair{organisasi::JenisKelamin::pria, std::string_view("pria")},
      std::pair{organisasi::JenisKelamin::wanita, std::string_view("wanita")},
  };
};
