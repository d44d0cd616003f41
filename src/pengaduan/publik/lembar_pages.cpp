#include "pengaduan/publik/lembar_pages.h"

#include "pengaduan/perkara/wilayah.h"

namespace pengaduan {

std::vector<lembar::OutColumn> kolom_publik() {
  return {{"nomor"},   {"judul"},   {"isi"},   {"jenis"},    {"keadaan"},  {"unit"},    {"distrik"},
          {"kampung"}, {"lintang"}, {"bujur"}, {"dukungan"}, {"diterima"}, {"tenggat"}, {"selesai"}};
}

std::vector<lembar::Cell> baris_publik(const PengaduanPublik& p, int zona_menit) {
  const auto name_of = [](const std::string& kode) {
    const Tempat* t = wilayah_bawaan().find(kode);
    return lembar::text_cell(t ? t->nama : "");
  };
  const auto date_of = [&](std::int64_t ms) { return lembar::date_cell(Tanggal::from_utc_ms(ms, zona_menit).iso()); };
  const auto degrees = [](const std::optional<Titik>& t, std::int64_t Titik::*axis) {
    return t ? lembar::number_cell(static_cast<double>((*t).*axis) / 1e6) : lembar::text_cell("");
  };
  return {lembar::text_cell(p.nomor),
          lembar::text_cell(p.judul_in(msg::Lang::id)),
          lembar::text_cell(p.isi),
          lembar::text_cell(p.kode_kategori),
          lembar::text_cell(std::string(to_code(p.keadaan))),
          lembar::text_cell(p.nama_unit),
          name_of(p.distrik),
          name_of(p.kampung),
          degrees(p.titik, &Titik::lintang),
          degrees(p.titik, &Titik::bujur),
          lembar::number_cell(std::int64_t{p.dukungan}),
          date_of(p.diterima),
          p.tenggat ? lembar::date_cell(p.tenggat->iso()) : lembar::text_cell(""),
          p.selesai ? date_of(*p.selesai) : lembar::text_cell("")};
}

}  // namespace pengaduan
