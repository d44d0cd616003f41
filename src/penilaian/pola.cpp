#include "penilaian/pola.h"

#include <numeric>

#include "msg/penilaian.h"

namespace penilaian {

int Sebaran::semua() const {
  return std::accumulate(jumlah.begin(), jumlah.end(), 0);
}

const Kurva& kurva_of(PredikatOrganisasi organisasi) {
  static constexpr std::array<Kurva, 5> kurva{{
      {600, 250, 80, 40, 15},    // sangat kurang
      {200, 600, 200, 75, 50},   // kurang
      {50, 150, 600, 150, 50},   // butuh perbaikan
      {50, 100, 200, 600, 200},  // baik
      {20, 40, 60, 250, 600},    // istimewa
  }};
  return kurva[static_cast<std::size_t>(organisasi)];
}

NasihatPola nasihat_pola(PredikatOrganisasi organisasi, const Sebaran& sebaran, int min_n) {
  if (sebaran.semua() < min_n) return NasihatPola::info;
  const bool most = 2 * sebaran.of(predikat_mayoritas(organisasi)) > sebaran.semua();
  return most ? NasihatPola::sesuai_pola : NasihatPola::peringatan;
}

msg::Text describe_pola(PredikatOrganisasi organisasi, const Sebaran& sebaran, int min_n) {
  using namespace msg::penilaian;
  struct Pasangan {
    msg::Text (*sesuai)(msg::Arg, msg::Arg);
    msg::Text (*peringatan)(msg::Arg, msg::Arg);
  };
  static constexpr std::array<Pasangan, 5> teks{{
      {pola_sesuai_sangat_kurang, pola_peringatan_sangat_kurang},
      {pola_sesuai_kurang, pola_peringatan_kurang},
      {pola_sesuai_butuh_perbaikan, pola_peringatan_butuh_perbaikan},
      {pola_sesuai_baik, pola_peringatan_baik},
      {pola_sesuai_istimewa, pola_peringatan_istimewa},
  }};
  const auto& [sesuai, peringatan] = teks[static_cast<std::size_t>(organisasi)];
  const int n = sebaran.of(predikat_mayoritas(organisasi));
  switch (nasihat_pola(organisasi, sebaran, min_n)) {
    case NasihatPola::info:
      return pola_info(sebaran.semua(), min_n);
    case NasihatPola::sesuai_pola:
      return sesuai(n, sebaran.semua());
    case NasihatPola::peringatan:
      break;
  }
  return peringatan(n, sebaran.semua());
}

}  // namespace penilaian
