// What the pages of this folder share. Private to the folder.
#pragma once
#include "pelaksanaan/akses_store.h"
#include "pelaksanaan/views.h"
#include "web/context.h"
#include "web/form_view.h"

namespace pelaksanaan {

penilaian::JenisPeriode jenis_periode(const web::Settings& settings);

// A plan seen through one period.
struct Dibuka {
  SkpKerja skp;
  PeriodeLaporan laporan;
  Sudut sudut;
  std::vector<HasilKerjaKerja> hasil;

  const HasilKerjaKerja* find_hasil(std::string_view typed_kunci) const;
  // May the actor write the realisasi of this period now?
  bool bisa_isi(Tanggal today) const;
};
// Two statements. `typed_periode` is an id, "" for the period of today. not_found when the year has no periods yet.
Result<Dibuka> open_periode(db::Reader& reader, const web::Context& ctx, SkpId id, std::string_view typed_periode);

html::Url realisasi_url(const Dibuka& d, const HasilKerjaKerja* hasil);
html::Url periode_url(const std::string& path, PeriodeId periode);
std::string nama_periode(const i18n::Locale& l, const penilaian::Periode& p);
web::Tabs periode_tabs(const i18n::Locale& l, const SkpKerja& skp, PeriodeId here, const std::string& path);
web::Status status_of(const i18n::Locale& l, KeadaanIsian keadaan);
// The page of another person's file is noted after the answer.
void note_reading(web::Context& ctx, const SkpKerja& skp);

// "17 bayi", "Rp3.000.000", "98,4 %"; "" when nothing is known.
std::string written(const i18n::Locale& l, const perencanaan::Target& target, const NilaiRealisasi& nilai);
std::string written_angka(const i18n::Locale& l, Desimal angka, std::string_view satuan);

// The page of the period with all its results; `form` carries the report as typed and its faults.
Result<http::Response> ringkasan_page(web::ReadContext& ctx, const Dibuka& d, const web::FormView& form);

}  // namespace pelaksanaan
