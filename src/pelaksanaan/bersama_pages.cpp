#include "pelaksanaan/bersama_pages.h"

#include "web/link.h"

namespace pelaksanaan {

penilaian::JenisPeriode jenis_periode(const web::Settings& settings) {
  return settings.jenis_periode == web::JenisPeriode::bulanan ? penilaian::JenisPeriode::bulanan
                                                              : penilaian::JenisPeriode::triwulanan;
}

const HasilKerjaKerja* Dibuka::find_hasil(std::string_view typed_kunci) const {
  for (const auto& h : hasil)
    if (std::to_string(h.kunci) == typed_kunci) return &h;
  return nullptr;
}

bool Dibuka::bisa_isi(Tanggal today) const {
  return skp.milik_sendiri && laporan.periode.mulai <= today &&
         next_keadaan(laporan.keadaan, PeristiwaRealisasi::isi, Relasi::diri);
}

Result<Dibuka> open_periode(db::Reader& reader, const web::Context& ctx, SkpId id, std::string_view typed_periode) {
  SkpKerja skp = TRY(find_skp_kerja(reader, id, ctx.pelaku, jenis_periode(ctx.settings)));
  const auto typed = parse_id<PeriodeId>(typed_periode);
  const PeriodeLaporan* chosen = typed ? skp.find_periode(*typed) : skp.default_periode(ctx.today);
  if (!chosen)
    return fail(Fault::not_found, skp.periode.empty() ? msg::Text(msg::pelaksanaan::periode_belum_ada) : msg::Text{});
  auto hasil = list_kemajuan(reader, skp, chosen->id);
  PeriodeLaporan laporan = *chosen;
  const Sudut sudut = skp.sudut(laporan);
  return Dibuka{std::move(skp), std::move(laporan), sudut, std::move(hasil)};
}

html::Url realisasi_url(const Dibuka& d, const HasilKerjaKerja* hasil) {
  return web::link_with("/skp/" + to_text(d.skp.id) + "/realisasi",
                        {{"periode", to_text(d.laporan.id)}, {"hasil", hasil ? std::to_string(hasil->kunci) : ""}});
}

html::Url periode_url(const std::string& path, PeriodeId periode) {
  return web::link_with(path, {{"periode", to_text(periode)}});
}

std::string nama_periode(const i18n::Locale& l, const penilaian::Periode& p) {
  return l.t(penilaian::name_of(p));
}

web::Tabs periode_tabs(const i18n::Locale& l, const SkpKerja& skp, PeriodeId here, const std::string& path) {
  web::Tabs tabs{l.t(msg::pelaksanaan::pilih_periode), {}};
  for (const auto& p : skp.periode)
    tabs.links.push_back({nama_periode(l, p.periode), periode_url(path, p.id), p.id == here});
  return tabs;
}

web::Status status_of(const i18n::Locale& l, KeadaanIsian keadaan) {
  using K = web::Keadaan;
  const auto mark = [&] {
    switch (keadaan) {
      case KeadaanIsian::belum:
        return K::draf;
      case KeadaanIsian::sebagian:
        return K::tunggu;
      case KeadaanIsian::bukti_kurang:
        return K::kembali;
      case KeadaanIsian::lengkap:
      case KeadaanIsian::sudah_tercapai:
        break;
    }
    return K::selesai;
  }();
  return {mark, l.t(label(keadaan))};
}

void note_reading(web::Context& ctx, const SkpKerja& skp) {
  if (!skp.milik_sendiri) ctx.read_note = web::ReadNote{skp.pegawai, "realisasi"};
}

std::string written_angka(const i18n::Locale& l, Desimal angka, std::string_view satuan) {
  const std::string number = l.decimal(angka.to_double(), 2);
  if (satuan == "Rp") return "Rp" + number;
  return satuan.empty() ? number : number + " " + std::string(satuan);
}

std::string written(const i18n::Locale& l, const perencanaan::Target& target, const NilaiRealisasi& nilai) {
  if (nilai.tanggal) return l.date(*nilai.tanggal);
  if (nilai.ya) return l.t(*nilai.ya == YaTidak::ya ? msg::pelaksanaan::sudah : msg::pelaksanaan::belum);
  if (!nilai.angka) return {};
  const auto* angka = std::get_if<perencanaan::TargetAngka>(&target.terukur);
  return written_angka(l, *nilai.angka, angka ? angka->satuan : "");
}

}  // namespace pelaksanaan
