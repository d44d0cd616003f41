#include "penilaian/pola_se.h"

#include "msg/penilaian.h"

namespace penilaian {
namespace {

enum class Batas { paling_banyak, paling_sedikit, ada };

using Teks = msg::Text (*)(msg::Arg batas, msg::Arg total, msg::Arg persen, msg::Arg n);

struct AturanSe {
  PredikatOrganisasi organisasi;
  Predikat predikat;
  std::optional<Predikat> atau;  // counted together with it
  Batas batas;
  int persen;
  Teks teks;
};

msg::Text ada_teks(msg::Arg, msg::Arg, msg::Arg, msg::Arg) {
  return msg::penilaian::pola_se_bp_kurang_ada;
}

constexpr std::array aturan_se = [] {
  using O = PredikatOrganisasi;
  using P = Predikat;
  using enum Batas;
  using namespace msg::penilaian;
  constexpr std::nullopt_t sendiri = std::nullopt;
  return std::array{
      AturanSe{O::istimewa, P::sangat_baik, sendiri, paling_banyak, 70, pola_se_sangat_baik_maks},
      AturanSe{O::baik, P::baik, sendiri, paling_banyak, 70, pola_se_baik_maks},
      AturanSe{O::baik, P::butuh_perbaikan, P::kurang, Batas::ada, 0, ada_teks},
      AturanSe{O::butuh_perbaikan, P::sangat_baik, sendiri, paling_banyak, 10, pola_se_sangat_baik_maks},
      AturanSe{O::butuh_perbaikan, P::butuh_perbaikan, sendiri, paling_sedikit, 60, pola_se_butuh_perbaikan_min},
      AturanSe{O::kurang, P::sangat_baik, sendiri, paling_banyak, 10, pola_se_sangat_baik_maks},
      AturanSe{O::kurang, P::butuh_perbaikan, sendiri, paling_sedikit, 10, pola_se_butuh_perbaikan_min},
      AturanSe{O::kurang, P::kurang, sendiri, paling_sedikit, 60, pola_se_kurang_min},
      AturanSe{O::sangat_kurang, P::sangat_baik, sendiri, paling_banyak, 0, pola_se_sangat_baik_maks},
      AturanSe{O::sangat_kurang, P::butuh_perbaikan, P::kurang, paling_sedikit, 10, pola_se_bp_kurang_min},
      AturanSe{O::sangat_kurang, P::sangat_kurang, sendiri, paling_sedikit, 60, pola_se_sangat_kurang_min},
  };
}();

int batas_of(const AturanSe& aturan, int n) {
  if (aturan.batas == Batas::ada) return 1;
  const int ratus = n * aturan.persen;
  return aturan.batas == Batas::paling_banyak ? ratus / 100 : (ratus + 99) / 100;
}

bool checked(const AturanSe& aturan, int n, int min_n) {
  if (n >= min_n) return true;
  return aturan.batas == Batas::paling_banyak && aturan.persen == 0;
}

}  // namespace

std::vector<PeringatanSe> peringatan_se(PredikatOrganisasi organisasi, const Sebaran& sebaran, int min_n) {
  std::vector<PeringatanSe> found;
  const int n = sebaran.semua();
  for (const AturanSe& aturan : aturan_se) {
    if (aturan.organisasi != organisasi || !checked(aturan, n, min_n)) continue;
    const int batas = batas_of(aturan, n);
    const int jumlah = sebaran.of(aturan.predikat) + (aturan.atau ? sebaran.of(*aturan.atau) : 0);
    const bool kept = aturan.batas == Batas::paling_banyak ? jumlah <= batas : jumlah >= batas;
    if (!kept) found.push_back({aturan.teks(batas, n, aturan.persen, jumlah), batas, jumlah});
  }
  return found;
}

}  // namespace penilaian
