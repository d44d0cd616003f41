#include "arsip/model_pages.h"
#include "base/tanggal.h"
#include "base/text.h"
#include "perencanaan/aspek.h"
#include "perencanaan/perilaku.h"

namespace arsip {
namespace {

using perencanaan::JenisHasil;
using perencanaan::NilaiPerilaku;

std::string period_line(Tanggal from, Tanggal to) {
  std::string line = std::to_string(from.day()) + " " + std::string(indonesian_month(from.month())) + " SD " +
                     std::to_string(to.day()) + " " + std::string(indonesian_month(to.month())) + " TAHUN " +
                     std::to_string(to.year());
  for (char& c : line) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return line;
}

}  // namespace

dokumen::KepalaDokumen kepala_of(Tanggal mulai, Tanggal selesai, const Penanda& penanda,
                                 const web::Settings& settings) {
  return {settings.nama_instansi,
          period_line(mulai, selesai),
          settings.tempat,
          penanda.tanggal,
          penanda.nomor,
          penanda.kode,
          settings.base_url + "/v/" + penanda.kode};
}

dokumen::Identitas identitas_of(const perencanaan::Orang& o) {
  return {o.nama, o.nip, o.pangkat, o.jabatan, o.unit};
}

dokumen::Bentuk bentuk_of(perencanaan::Bentuk bentuk) {
  return bentuk == perencanaan::Bentuk::jpt_ukm ? dokumen::Bentuk::jpt_ukm : dokumen::Bentuk::ja_jf;
}
dokumen::Pendekatan pendekatan_of(perencanaan::Pendekatan pendekatan) {
  return pendekatan == perencanaan::Pendekatan::kualitatif ? dokumen::Pendekatan::kualitatif
                                                           : dokumen::Pendekatan::kuantitatif;
}

dokumen::HasilKerja hasil_of(const perencanaan::HasilKerja& h) {
  dokumen::HasilKerja out{
      .teks = h.teks, .penugasan_dari = h.penugasan_dari, .rhk_pimpinan = h.induk ? h.induk->teks : std::string()};
  for (const auto& i : h.indikator)
    out.indikator.push_back(
        {.teks = i.teks,
         .target = i.target.teks,
         .aspek = i.aspek ? std::string(perencanaan::printed(*i.aspek)) : std::string(),
         .perspektif = i.perspektif ? std::string(perencanaan::printed(*i.perspektif)) : std::string()});
  return out;
}

std::array<dokumen::PerilakuKerja, 7> perilaku_of(const perencanaan::Rencana& rencana, std::string_view form) {
  std::array<dokumen::PerilakuKerja, 7> out;
  for (std::size_t n = 0; n < out.size(); ++n) {
    const auto nilai = static_cast<NilaiPerilaku>(n);
    out[n].nilai = perencanaan::printed(nilai);
    for (int k = 0; k < perencanaan::panduan_count; ++k)
      out[n].panduan[static_cast<std::size_t>(k)] = perencanaan::panduan(nilai, k + 1, form);
    out[n].ekspektasi = rencana.ekspektasi_khusus[n];
  }
  return out;
}

dokumen::SkpDokumen skp_model(const perencanaan::SkpHeader& skp, const perencanaan::Rencana& rencana,
                              const Penanda& penanda, const web::Settings& settings) {
  const auto form = perencanaan::skp_form(skp.bentuk, rencana.pendekatan);
  dokumen::SkpDokumen out{.kepala = kepala_of(skp.mulai, skp.selesai, penanda, settings),
                          .bentuk = bentuk_of(skp.bentuk),
                          .pendekatan = pendekatan_of(rencana.pendekatan),
                          .pegawai = identitas_of(skp.pegawai),
                          .penilai = skp.penilai ? identitas_of(*skp.penilai) : dokumen::Identitas{},
                          .utama = {},
                          .tambahan = {},
                          .perilaku = perilaku_of(rencana, form),
                          .lampiran = {rencana.lampiran.sumber_daya, rencana.lampiran.skema_pertanggungjawaban,
                                       rencana.lampiran.konsekuensi}};
  for (const auto& h : rencana.hasil_kerja)
    (h.jenis == JenisHasil::utama ? out.utama : out.tambahan).push_back(hasil_of(h));
  return out;
}

}  // namespace arsip
