// Forms C.1.x and D.1.x of a signed evaluation. Whatever came after the signature does not reach them.
#include <algorithm>

#include "arsip/model_pages.h"
#include "penilaian/realisasi_teks.h"
#include "perencanaan/perilaku.h"

namespace arsip {
namespace {

using penilaian::Siklus;

const i18n::Locale& indonesian() {
  static const i18n::Locale locale(msg::Lang::id);
  return locale;
}

dokumen::PredikatOrganisasi predikat_of(penilaian::PredikatOrganisasi p) {
  switch (p) {
    case penilaian::PredikatOrganisasi::istimewa:
      return dokumen::PredikatOrganisasi::istimewa;
    case penilaian::PredikatOrganisasi::baik:
      return dokumen::PredikatOrganisasi::baik;
    case penilaian::PredikatOrganisasi::butuh_perbaikan:
      return dokumen::PredikatOrganisasi::butuh_perbaikan;
    case penilaian::PredikatOrganisasi::kurang:
      return dokumen::PredikatOrganisasi::kurang;
    case penilaian::PredikatOrganisasi::sangat_kurang:
      break;
  }
  return dokumen::PredikatOrganisasi::sangat_kurang;
}

dokumen::Predikat predikat_of(penilaian::Predikat p) {
  switch (p) {
    case penilaian::Predikat::sangat_baik:
      return dokumen::Predikat::sangat_baik;
    case penilaian::Predikat::baik:
      return dokumen::Predikat::baik;
    case penilaian::Predikat::butuh_perbaikan:
      return dokumen::Predikat::butuh_perbaikan;
    case penilaian::Predikat::kurang:
      return dokumen::Predikat::kurang;
    case penilaian::Predikat::sangat_kurang:
      break;
  }
  return dokumen::Predikat::sangat_kurang;
}

dokumen::Rating rating_of(penilaian::Rating r) {
  if (r == penilaian::Rating::diatas) return dokumen::Rating::diatas;
  return r == penilaian::Rating::sesuai ? dokumen::Rating::sesuai : dokumen::Rating::dibawah;
}

// "86 ibu berdasarkan register kohort", and what was written about it on a line of its own.
std::string realisasi_of(const penilaian::IndikatorBahan& indikator, Siklus siklus) {
  std::string out = penilaian::text_of_periode(indonesian(), indikator, siklus);
  if (out.empty()) return out;
  const penilaian::NilaiRealisasi& last = indikator.realisasi.back();
  if (!last.sumber.empty()) out += " berdasarkan " + last.sumber;
  const bool typed = last.nilai || last.tanggal || last.ya;
  if (typed && !last.teks.empty()) out += "\n" + last.teks;
  return out;
}

// As the filled examples of the regulation name givers: role and name; the name is optional there (l.8301), and whoever
// works under the employee stays without one.
dokumen::UmpanBalik umpan_of(const penilaian::UmpanBahan& u) {
  std::string giver = indonesian().t(pelaksanaan::label(u.peran));
  if (u.peran == pelaksanaan::PeranPemberi::rekan_setingkat || u.peran == pelaksanaan::PeranPemberi::pihak_lain)
    giver += " (" + u.nama + ")";
  return {giver, u.teks};
}

bool is_before_signature(const EvaluasiLengkap& e, const penilaian::UmpanBahan& u) {
  return u.dibuat <= e.evaluasi.ditandatangani_pada.value_or(0);
}

dokumen::HasilKerja hasil_dinilai(const EvaluasiLengkap& e, const perencanaan::HasilKerja& h) {
  dokumen::HasilKerja out = hasil_of(h);
  const auto siklus = penilaian::siklus_of(e.evaluasi.periode.periode.jenis);
  for (const auto& b : e.bahan.hasil) {
    if (b.hasil.kunci != h.kunci) continue;
    for (const auto& i : b.indikator) {
      const auto same = [&](const perencanaan::Indikator& x) { return x.kunci == i.indikator.kunci; };
      const auto at = std::find_if(h.indikator.begin(), h.indikator.end(), same);
      if (at == h.indikator.end()) continue;
      out.indikator[static_cast<std::size_t>(at - h.indikator.begin())].realisasi = realisasi_of(i, siklus);
    }
  }
  for (const auto& u : e.bahan.umpan)
    if (u.hasil == h.kunci && is_before_signature(e, u)) out.umpan_balik.push_back(umpan_of(u));
  return out;
}

dokumen::Identitas identitas_or_empty(const std::optional<perencanaan::Orang>& orang) {
  return orang ? identitas_of(*orang) : dokumen::Identitas{};
}

dokumen::Penanda penanda_of(const penilaian::Evaluasi& e) {
  return e.atasan && e.penanda_tangan == e.atasan->id ? dokumen::Penanda::atasan : dokumen::Penanda::penilai;
}

}  // namespace

dokumen::EvaluasiDokumen hasil_evaluasi_model(const EvaluasiLengkap& e, const Penanda& penanda,
                                              const web::Settings& settings) {
  const auto& masukan = e.evaluasi.isian.masukan;
  const auto form = perencanaan::skp_form(e.skp.bentuk, e.rencana.pendekatan);
  dokumen::EvaluasiDokumen out{.kepala = kepala_of(e.skp.mulai, e.skp.selesai, penanda, settings),
                               .periode = std::string(penilaian::printed(e.evaluasi.periode.periode)),
                               .bentuk = bentuk_of(e.skp.bentuk),
                               .pendekatan = pendekatan_of(e.rencana.pendekatan),
                               .pegawai = identitas_of(e.skp.pegawai),
                               .penilai = identitas_or_empty(e.penilai),
                               .penanda = penanda_of(e.evaluasi),
                               .atasan_penilai = identitas_or_empty(e.atasan),
                               .capaian_organisasi = predikat_of(e.organisasi),
                               .utama = {},
                               .tambahan = {},
                               .rating_hasil_kerja = rating_of(*masukan.rating_hasil),
                               .perilaku = perilaku_of(e.rencana, form),
                               .rating_perilaku_kerja = rating_of(*masukan.rating_perilaku),
                               .predikat = predikat_of(*e.evaluasi.predikat)};
  for (const auto& h : e.rencana.hasil_kerja)
    (h.jenis == perencanaan::JenisHasil::utama ? out.utama : out.tambahan).push_back(hasil_dinilai(e, h));
  for (const auto& u : e.bahan.umpan)
    if (u.nilai && is_before_signature(e, u))
      out.perilaku[static_cast<std::size_t>(*u.nilai)].umpan_balik.push_back(umpan_of(u));
  return out;
}

dokumen::DokumenEvaluasi dokumen_evaluasi_model(const EvaluasiLengkap& e, const Penanda& penanda,
                                                const web::Settings& settings) {
  dokumen::DokumenEvaluasi out{.kepala = kepala_of(e.skp.mulai, e.skp.selesai, penanda, settings),
                               .periode = std::string(penilaian::printed(e.evaluasi.periode.periode)),
                               .pegawai = identitas_of(e.skp.pegawai),
                               .penilai = identitas_or_empty(e.penilai),
                               .atasan_penilai = identitas_or_empty(e.atasan),
                               .penanda = penanda_of(e.evaluasi),
                               .capaian_organisasi = predikat_of(e.organisasi),
                               .predikat = predikat_of(*e.evaluasi.predikat),
                               .catatan = e.evaluasi.isian.masukan.catatan,
                               .tanggal_pegawai = std::nullopt};
  if (e.evaluasi.disetujui_pada)
    out.tanggal_pegawai = i18n::Locale(msg::Lang::id, settings.zona_menit).local_date(*e.evaluasi.disetujui_pada);
  return out;
}

}  // namespace arsip
