#include "perencanaan/kelengkapan.h"

#include <algorithm>

#include "base/text.h"
#include "msg/perencanaan.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

bool blank(std::string_view s) {
  return text::trim(s).empty();
}

class Check {
 public:
  explicit Check(const Rencana& rencana) : rencana_(rencana) { sort_for_form(rencana_); }

  std::vector<Kekurangan> run() && {
    check_jenis();
    int number = 0;
    for (const HasilKerja& hasil : rencana_.hasil_kerja) check_hasil(hasil, ++number);
    check_anggaran();
    check_list(rencana_.lampiran.sumber_daya, Bidang::sumber_daya, m::kurang_sumber_daya);
    check_list(rencana_.lampiran.skema_pertanggungjawaban, Bidang::skema_pertanggungjawaban, m::kurang_skema);
    check_list(rencana_.lampiran.konsekuensi, Bidang::konsekuensi, m::kurang_konsekuensi);
    return std::move(faults_);
  }

 private:
  void add(Tempat tempat, msg::Text pesan) { faults_.push_back({tempat, std::move(pesan)}); }

  bool jpt_ukm() const { return rencana_.bentuk == Bentuk::jpt_ukm; }
  bool kuantitatif() const { return rencana_.pendekatan == Pendekatan::kuantitatif; }

  // Utama is obligatory, tambahan is not (l.1144, 2047).
  void check_jenis() {
    const auto utama = [](const HasilKerja& hasil) { return hasil.jenis == JenisHasil::utama; };
    if (std::none_of(rencana_.hasil_kerja.begin(), rencana_.hasil_kerja.end(), utama))
      add({.bidang = Bidang::hasil_kerja}, m::kurang_utama);
  }

  void check_hasil(const HasilKerja& hasil, int number) {
    if (blank(hasil.teks)) add({.hasil_kerja = hasil.kunci, .bidang = Bidang::teks}, m::kurang_rhk(number));
    check_source(hasil, number);
    if (hasil.indikator.empty())
      add({.hasil_kerja = hasil.kunci, .bidang = Bidang::indikator}, m::kurang_indikator(number));
    for (const Indikator& indikator : hasil.indikator) check_indikator(hasil, indikator, number);
  }

  // A.1.7 has the leader's hasil kerja in column 2, the other forms name who gave the task (l.1365, 2273, 2333). A
  // leader without a set SKP does not hold up his people: then the waiting is recorded instead.
  void check_source(const HasilKerja& hasil, int number) {
    if (!jpt_ukm() && kuantitatif()) {
      const bool named = hasil.menunggu_induk || (hasil.induk && !blank(hasil.induk->teks));
      if (!named) add({.hasil_kerja = hasil.kunci, .bidang = Bidang::induk}, m::kurang_induk(number));
    } else if (blank(hasil.penugasan_dari)) {
      add({.hasil_kerja = hasil.kunci, .bidang = Bidang::penugasan_dari}, m::kurang_penugasan(number));
    }
  }

  void check_indikator(const HasilKerja& hasil, const Indikator& indikator, int number) {
    const auto at = [&](Bidang bidang) {
      return Tempat{.hasil_kerja = hasil.kunci, .indikator = indikator.kunci, .bidang = bidang};
    };
    if (blank(indikator.teks)) add(at(Bidang::teks), m::kurang_teks_indikator(number));
    // Kualitatif tells indicator and target in one narration (l.2087).
    if (kuantitatif() && blank(indikator.target.teks)) add(at(Bidang::target), m::kurang_target(number));
    if (jpt_ukm() && !indikator.perspektif) add(at(Bidang::perspektif), m::kurang_perspektif(number));
    if (!jpt_ukm() && kuantitatif() && !indikator.aspek) add(at(Bidang::aspek), m::kurang_aspek(number));
  }

  // Anggaran "harus ada dalam setiap rencana SKP" of JPT and UKM (l.1248). The other three are not demanded one by one.
  void check_anggaran() {
    if (!jpt_ukm()) return;
    for (const HasilKerja& hasil : rencana_.hasil_kerja)
      for (const Indikator& indikator : hasil.indikator)
        if (indikator.perspektif == Perspektif::anggaran) return;
    add({.bidang = Bidang::perspektif}, m::kurang_anggaran);
  }

  void check_list(const std::vector<std::string>& list, Bidang bidang, const msg::Entry& empty) {
    if (list.empty()) add({.bidang = bidang}, empty);
    for (std::size_t i = 0; i < list.size(); ++i)
      if (blank(list[i])) add({.butir = static_cast<int>(i) + 1, .bidang = bidang}, m::kurang_butir);
  }

  Rencana rencana_;
  std::vector<Kekurangan> faults_;
};

}  // namespace

std::vector<Kekurangan> check_kelengkapan(const Rencana& rencana) {
  return Check(rencana).run();
}

}  // namespace perencanaan
