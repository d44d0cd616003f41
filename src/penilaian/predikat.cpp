#include "penilaian/predikat.h"

#include "msg/penilaian.h"

namespace penilaian {
namespace {

// Labels stand in the order of the enum.
template <class E, std::size_t N>
const msg::Entry& pick(const std::array<const msg::Entry*, N>& labels, E value) {
  return *labels.at(static_cast<std::size_t>(value));
}

Result<PredikatDitetapkan> tidak_lulus(std::optional<Predikat> dipilih) {
  if (dipilih != Predikat::kurang && dipilih != Predikat::sangat_kurang)
    return invalid("predikat", msg::penilaian::predikat_do_pilih);
  return PredikatDitetapkan{*dipilih, Aturan::tugas_belajar_do};
}

}  // namespace

Result<PredikatDitetapkan> determine_predikat(const PilihanPredikat& pilihan) {
  if (pilihan.studi == Studi::tidak_lulus) return tidak_lulus(pilihan.dipilih);
  const Predikat kuadran = predikat_of(pilihan.hasil, pilihan.perilaku);
  if (pilihan.dipilih && *pilihan.dipilih != kuadran)
    return invalid("predikat", msg::penilaian::predikat_bukan_kuadran);
  return PredikatDitetapkan{kuadran, Aturan::kuadran};
}

const msg::Entry& label(Rating rating) {
  using namespace msg::penilaian;
  return pick(std::array{&rating_dibawah, &rating_sesuai, &rating_diatas}, rating);
}

const msg::Entry& label(Predikat predikat) {
  using namespace msg::penilaian;
  return pick(std::array{&predikat_sangat_kurang, &predikat_kurang, &predikat_butuh_perbaikan, &predikat_baik,
                         &predikat_sangat_baik},
              predikat);
}

const msg::Entry& label(PredikatOrganisasi predikat) {
  using namespace msg::penilaian;
  return pick(std::array{&organisasi_sangat_kurang, &organisasi_kurang, &organisasi_butuh_perbaikan, &organisasi_baik,
                         &organisasi_istimewa},
              predikat);
}

const msg::Entry& label(Aturan aturan) {
  using namespace msg::penilaian;
  return pick(std::array{&aturan_kuadran, &aturan_tugas_belajar_do, &aturan_keputusan_keberatan}, aturan);
}

std::string_view printed(Rating rating) {
  static constexpr std::array<std::string_view, 3> words{"DIBAWAH EKSPEKTASI", "SESUAI EKSPEKTASI",
                                                         "DIATAS EKSPEKTASI"};
  return words.at(static_cast<std::size_t>(rating));
}

std::string_view printed(Predikat predikat) {
  static constexpr std::array<std::string_view, predikat_jumlah> words{"SANGAT KURANG", "KURANG (MISCONDUCT)",
                                                                       "BUTUH PERBAIKAN", "BAIK", "SANGAT BAIK"};
  return words.at(static_cast<std::size_t>(predikat));
}

std::string_view printed(PredikatOrganisasi predikat) {
  static constexpr std::array<std::string_view, predikat_jumlah> words{"SANGAT KURANG", "KURANG", "BUTUH PERBAIKAN",
                                                                       "BAIK", "ISTIMEWA"};
  return words.at(static_cast<std::size_t>(predikat));
}

}  // namespace penilaian
