#include "organisasi/nip.h"

#include "base/label.h"
#include "base/text.h"
#include "msg/organisasi.h"

namespace organisasi {
namespace {

namespace m = msg::organisasi;

constexpr std::size_t nip_digits = 18;
constexpr std::size_t exact_digits_max = 15;  // a spreadsheet number keeps 15 significant digits
constexpr int birth_year_min = 1940;
constexpr int first_contract_code = 21;  // digits 13-14 of a first contract; 22 is the second
constexpr int age_min = 18;
constexpr int age_max_pns = 35;

constexpr LabelRow<JenisKelamin> kelamin_labels[] = {
    {JenisKelamin::pria, &m::jenis_kelamin_pria},
    {JenisKelamin::wanita, &m::jenis_kelamin_wanita},
};

int number(std::string_view digits) {
  int v = 0;
  for (const char c : digits) v = v * 10 + (c - '0');
  return v;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "1.98503E+17" and "1,98503e17": what a spreadsheet shows for a NIP it took for a number.
bool is_scientific(std::string_view s) {
  const auto e = s.find_first_of("eE");
  if (e == std::string_view::npos || e == 0 || e + 1 == s.size()) return false;
  for (const char c : s.substr(0, e))
    if (!is_digit(c) && c != '.' && c != ',') return false;
  std::string_view exponent = s.substr(e + 1);
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  for (const char c : exponent)
    if (!is_digit(c)) return false;
  return !exponent.empty();
}

Result<std::string> eighteen_digits(std::string_view typed, AsalNip asal) {
  if (is_scientific(text::trim(typed))) return invalid("nip", m::nip_dibulatkan);
  std::string digits = text::strip_nip(typed);
  if (digits.empty()) return invalid("nip", m::nip_kosong);
  for (const char c : digits)
    if (!is_digit(c)) return invalid("nip", m::nip_bukan_angka);
  if (asal == AsalNip::angka && digits.size() > exact_digits_max) return invalid("nip", m::nip_dibulatkan);
  if (digits.size() != nip_digits) return invalid("nip", m::nip_panjang(digits.size()));
  return digits;
}

Result<Tanggal> birth_date(std::string_view digits) {
  const int year = number(digits.substr(0, 4));
  const auto lahir = Tanggal::make(year, number(digits.substr(4, 2)), number(digits.substr(6, 2)));
  if (!lahir) return invalid("nip", m::nip_tanggal_lahir);
  if (year < birth_year_min) return invalid("nip", m::nip_tahun_lahir(std::to_string(birth_year_min)));
  return *lahir;
}

// Digits 9-14: year and month for a PNS, year and contract code for a PPPK.
Result<Nip> with_tmt(Nip nip) {
  nip.tmt_tahun = number(std::string_view(nip.angka).substr(8, 4));
  const int code = number(std::string_view(nip.angka).substr(12, 2));
  if (code >= first_contract_code) {
    nip.jenis = JenisNip::pppk;
    nip.kontrak = code - first_contract_code + 1;
    if (nip.tmt_tahun <= nip.lahir.year()) return invalid("nip", m::nip_tmt_sebelum_lahir);
    return nip;
  }
  const auto tmt = Tanggal::make(nip.tmt_tahun, code, 1);
  if (code < 1 || code > 12) return invalid("nip", m::nip_bulan_tmt);
  if (!tmt) return invalid("nip", m::nip_tahun_tmt);
  if (*tmt <= nip.lahir) return invalid("nip", m::nip_tmt_sebelum_lahir);
  nip.tmt_bulan = code;
  return nip;
}

// Whole years of age when the service starts; for a PPPK only the year is known.
int age_at_tmt(const Nip& nip) {
  const int years = nip.tmt_tahun - nip.lahir.year();
  const bool birthday_ahead = nip.jenis == JenisNip::pns && nip.tmt_bulan <= nip.lahir.month() &&
                              !(nip.tmt_bulan == nip.lahir.month() && nip.lahir.day() == 1);
  return birthday_ahead ? years - 1 : years;
}

// PNS start between 18 and 35; some posts allow 40 and former honorary staff were older, so this only warns. A PPPK may
// be hired at any age below retirement.
void warn_about_age(Nip& nip) {
  const int age = age_at_tmt(nip);
  if (age < age_min || (nip.jenis == JenisNip::pns && age > age_max_pns)) nip.peringatan.push_back(m::nip_umur(age));
}

}  // namespace

const msg::Entry& label(JenisKelamin kelamin) {
  return label_in(kelamin_labels, kelamin);
}

Result<Nip> parse_nip(std::string_view typed, AsalNip asal) {
  const std::string digits = TRY(eighteen_digits(typed, asal));
  const std::string_view d = digits;
  const Tanggal lahir = TRY(birth_date(d));
  const char sex = d[14];
  Nip nip{.angka = digits,
          .jenis = JenisNip::pns,
          .lahir = lahir,
          .tmt_tahun = 0,
          .kelamin = sex == '2' ? JenisKelamin::wanita : JenisKelamin::pria,
          .urut = number(d.substr(15, 3))};
  nip = TRY(with_tmt(std::move(nip)));
  if (sex != '1' && sex != '2') return invalid("nip", m::nip_kelamin);
  if (nip.urut == 0) return invalid("nip", m::nip_urut);
  warn_about_age(nip);
  return nip;
}

std::vector<msg::Text> compare_nip(const Nip& nip, Tanggal lahir, JenisKelamin kelamin) {
  std::vector<msg::Text> warnings;
  if (nip.lahir != lahir) warnings.push_back(m::nip_beda_lahir);
  if (nip.kelamin != kelamin) warnings.push_back(m::nip_beda_kelamin);
  return warnings;
}

}  // namespace organisasi
