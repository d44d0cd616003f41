#include "penilaian/evaluasi.h"

#include "base/text.h"
#include "msg/penilaian.h"

namespace penilaian {
namespace {

using Faults = std::vector<Error>;

bool blank(std::string_view s) {
  return text::trim(s).empty();
}

void add(Faults& faults, std::string field, msg::Text text) {
  faults.push_back({Fault::invalid, std::move(text), std::move(field)});
}

// Our choice: a level above what the target says needs the umpan balik that explains it, as the footnote **** of Anak
// Lampiran 4 does ("disertai dengan beberapa pertimbangan yang rasional"). A lower level needs none.
void check_tingkat(Faults& faults, const TingkatRhk& rhk, std::size_t n) {
  using namespace msg::penilaian;
  const std::string alasan_field = "alasan_tingkat_" + to_text(rhk.id);
  if (rhk.relevansi == Relevansi::tidak) {
    if (blank(rhk.alasan)) add(faults, alasan_field, evaluasi_alasan_tidak_relevan(n));
    return;
  }
  if (!rhk.tingkat)
    add(faults, "tingkat_" + to_text(rhk.id), evaluasi_pilih_tingkat(n));
  else if (rhk.bantuan && *rhk.tingkat > *rhk.bantuan && blank(rhk.alasan))
    add(faults, alasan_field, evaluasi_alasan_tingkat(n));
}

// Our choice: a rating at either end of the scale is explained to the employee, and so is one the guidance does not
// give, including where it gives none.
void check_alasan(Faults& faults, std::string field, Rating rating, std::optional<Rating> saran,
                  std::string_view alasan) {
  using namespace msg::penilaian;
  if (!blank(alasan)) return;
  if (rating != Rating::sesuai)
    add(faults, std::move(field), evaluasi_alasan_ujung_skala);
  else if (saran != rating)
    add(faults, std::move(field), evaluasi_alasan_beda_saran);
}

// While levels are missing the guidance has not spoken, and the rating departs from nothing.
std::optional<Rating> comparable_saran(const Masukan& masukan, const BahanEvaluasi& bahan) {
  for (const auto& rhk : masukan.tingkat)
    if (rhk.relevansi == Relevansi::ya && !rhk.tingkat) return masukan.rating_hasil;
  return saran_hasil(masukan, bahan).rating;
}

}  // namespace

SaranHasil saran_hasil(const Masukan& masukan, const BahanEvaluasi& bahan) {
  BahanHasil hasil{.siklus = bahan.siklus, .utama = {}, .tambahan = {}, .umpan_balik = bahan.umpan_balik_hasil};
  for (const auto& rhk : masukan.tingkat) {
    auto& list = rhk.jenis == perencanaan::JenisHasil::utama ? hasil.utama : hasil.tambahan;
    list.push_back(rhk.relevansi == Relevansi::ya ? rhk.tingkat : std::nullopt);
  }
  return saran_hasil(hasil, bahan.aturan);
}

SaranPerilaku saran_perilaku(const Masukan& masukan, const BahanEvaluasi& bahan) {
  return saran_perilaku(BahanPerilaku{.siklus = bahan.siklus,
                                      .umpan_balik = bahan.umpan_balik_perilaku,
                                      .penjaga = masukan.penjaga,
                                      .bukti_penjaga = masukan.bukti_penjaga});
}

std::vector<Error> check_nilai(const Masukan& masukan, const BahanEvaluasi& bahan) {
  using namespace msg::penilaian;
  Faults faults;
  // The order is the organisation, the pattern, then the predikat (Pasal 24 ayat (1), 25 ayat (1)).
  if (!bahan.organisasi) add(faults, "", evaluasi_organisasi_belum_ada);
  for (std::size_t i = 0; i < masukan.tingkat.size(); ++i) check_tingkat(faults, masukan.tingkat[i], i + 1);
  if (masukan.rating_hasil)
    check_alasan(faults, "alasan_hasil", *masukan.rating_hasil, comparable_saran(masukan, bahan), masukan.alasan_hasil);
  else
    add(faults, "rating_hasil", evaluasi_pilih_rating_hasil);
  if (masukan.rating_perilaku)
    check_alasan(faults, "alasan_perilaku", *masukan.rating_perilaku, saran_perilaku(masukan, bahan).rating,
                 masukan.alasan_perilaku);
  else
    add(faults, "rating_perilaku", evaluasi_pilih_rating_perilaku);
  if (masukan.rating_hasil && masukan.rating_perilaku) {
    auto predikat = predikat_of(masukan, bahan);
    if (!predikat) faults.push_back(std::move(predikat).error());
  }
  return faults;
}

std::vector<Error> check_tanda_tangan(const Masukan& masukan, const BahanEvaluasi& bahan) {
  Faults faults = check_nilai(masukan, bahan);
  if (blank(masukan.catatan)) add(faults, "catatan", msg::penilaian::evaluasi_catatan);
  return faults;
}

std::vector<msg::Text> warnings(const Masukan& masukan, const BahanEvaluasi& bahan) {
  using namespace msg::penilaian;
  std::vector<msg::Text> found;
  if (bahan.pola == NasihatPola::peringatan && blank(masukan.alasan_pola)) found.push_back(evaluasi_peringatan_pola);
  if (masukan.rating_perilaku == Rating::dibawah && bahan.komunikasi == KomunikasiPerilaku::belum)
    found.push_back(evaluasi_peringatan_belum_dikomunikasikan);
  return found;
}

Result<PredikatDitetapkan> predikat_of(const Masukan& masukan, const BahanEvaluasi& bahan) {
  MUST(masukan.rating_hasil && masukan.rating_perilaku);
  return determine_predikat({.hasil = *masukan.rating_hasil,
                             .perilaku = *masukan.rating_perilaku,
                             .studi = bahan.studi,
                             .dipilih = masukan.predikat});
}

}  // namespace penilaian
