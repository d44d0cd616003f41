#include "perencanaan/beda.h"

#include <algorithm>

namespace perencanaan {
namespace {

template <class E>
std::string code_of(const std::optional<E>& value) {
  return value ? std::string(to_code(*value)) : "";
}

class Compare {
 public:
  std::vector<Beda> run(const Rencana& lama, const Rencana& baru) && {
    field({.bidang = Bidang::bentuk}, std::string(to_code(lama.bentuk)), std::string(to_code(baru.bentuk)));
    field({.bidang = Bidang::pendekatan}, std::string(to_code(lama.pendekatan)), std::string(to_code(baru.pendekatan)));
    for (const HasilKerja& hasil : baru.hasil_kerja) {
      const HasilKerja* before = find_hasil_kerja(lama, hasil.kunci);
      if (before)
        compare_hasil(*before, hasil);
      else
        found_.push_back({JenisBeda::ditambah, at(hasil, Bidang::hasil_kerja), "", hasil.teks});
    }
    for (const HasilKerja& hasil : lama.hasil_kerja)
      if (!find_hasil_kerja(baru, hasil.kunci))
        found_.push_back({JenisBeda::dihapus, at(hasil, Bidang::hasil_kerja), hasil.teks, ""});
    for (std::size_t i = 0; i < nilai_count; ++i)
      field({.butir = static_cast<int>(i) + 1, .bidang = Bidang::perilaku}, lama.ekspektasi_khusus[i],
            baru.ekspektasi_khusus[i]);
    list(Bidang::sumber_daya, lama.lampiran.sumber_daya, baru.lampiran.sumber_daya);
    list(Bidang::skema_pertanggungjawaban, lama.lampiran.skema_pertanggungjawaban,
         baru.lampiran.skema_pertanggungjawaban);
    list(Bidang::konsekuensi, lama.lampiran.konsekuensi, baru.lampiran.konsekuensi);
    return std::move(found_);
  }

 private:
  static Tempat at(const HasilKerja& hasil, Bidang bidang) { return {.hasil_kerja = hasil.kunci, .bidang = bidang}; }
  static Tempat at(const HasilKerja& hasil, const Indikator& indikator, Bidang bidang) {
    return {.hasil_kerja = hasil.kunci, .indikator = indikator.kunci, .bidang = bidang};
  }

  void field(Tempat tempat, const std::string& lama, const std::string& baru) {
    if (lama == baru) return;
    const JenisBeda jenis = lama.empty() ? JenisBeda::ditambah : baru.empty() ? JenisBeda::dihapus : JenisBeda::diubah;
    found_.push_back({jenis, tempat, lama, baru});
  }

  void compare_hasil(const HasilKerja& lama, const HasilKerja& baru) {
    field(at(baru, Bidang::jenis), std::string(to_code(lama.jenis)), std::string(to_code(baru.jenis)));
    field(at(baru, Bidang::urut), std::to_string(lama.urut), std::to_string(baru.urut));
    field(at(baru, Bidang::teks), lama.teks, baru.teks);
    field(at(baru, Bidang::induk), lama.induk ? lama.induk->teks : "", baru.induk ? baru.induk->teks : "");
    field(at(baru, Bidang::penugasan_dari), lama.penugasan_dari, baru.penugasan_dari);
    field(at(baru, Bidang::menunggu_induk), lama.menunggu_induk ? "ya" : "", baru.menunggu_induk ? "ya" : "");
    for (const Indikator& indikator : baru.indikator) {
      const Indikator* before = find_indikator(lama, indikator.kunci);
      if (before)
        compare_indikator(baru, *before, indikator);
      else
        found_.push_back({JenisBeda::ditambah, at(baru, indikator, Bidang::indikator), "", indikator.teks});
    }
    for (const Indikator& indikator : lama.indikator)
      if (!find_indikator(baru, indikator.kunci))
        found_.push_back({JenisBeda::dihapus, at(baru, indikator, Bidang::indikator), indikator.teks, ""});
  }

  void compare_indikator(const HasilKerja& hasil, const Indikator& lama, const Indikator& baru) {
    field(at(hasil, baru, Bidang::urut), std::to_string(lama.urut), std::to_string(baru.urut));
    field(at(hasil, baru, Bidang::teks), lama.teks, baru.teks);
    field(at(hasil, baru, Bidang::aspek), code_of(lama.aspek), code_of(baru.aspek));
    field(at(hasil, baru, Bidang::perspektif), code_of(lama.perspektif), code_of(baru.perspektif));
    field(at(hasil, baru, Bidang::target), lama.target.teks, baru.target.teks);
    field(at(hasil, baru, Bidang::ukuran_target), printed(lama.target.terukur), printed(baru.target.terukur));
  }

  // Rows of the lampiran have no kunci: one that is in both lists is the same wherever it stands, two that stand in one
  // place are one that was changed, and the others were added or removed.
  void list(Bidang bidang, const std::vector<std::string>& lama, const std::vector<std::string>& baru) {
    std::vector<std::string> gone = lama;
    const auto take = [&](const std::string& row) {
      const auto at = std::find(gone.begin(), gone.end(), row);
      if (at == gone.end()) return false;
      gone.erase(at);
      return true;
    };
    std::vector<std::size_t> fresh;
    for (std::size_t i = 0; i < baru.size(); ++i)
      if (!take(baru[i])) fresh.push_back(i);
    for (const std::size_t i : fresh) {
      const bool changed = i < lama.size() && take(lama[i]);
      found_.push_back({changed ? JenisBeda::diubah : JenisBeda::ditambah,
                        {.butir = static_cast<int>(i) + 1, .bidang = bidang},
                        changed ? lama[i] : "",
                        baru[i]});
    }
    for (const std::string& row : gone) found_.push_back({JenisBeda::dihapus, {.bidang = bidang}, row, ""});
  }

  std::vector<Beda> found_;
};

}  // namespace

std::vector<Beda> compare(const Rencana& lama, const Rencana& baru) {
  return Compare().run(lama, baru);
}

}  // namespace perencanaan
