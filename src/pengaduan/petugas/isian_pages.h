// The form of a step: which fields it has, how they look and how they are read. Private to the room.
#pragma once
#include "pengaduan/petugas/pages.h"
#include "web/form_view.h"

namespace pengaduan {

inline constexpr int langkah_teks_max = 3000;

struct Isian {
  bool teks = true;
  bool klasifikasi = false, kategori = false, unit = false, pelaksana = false, kanonik = false, instansi = false;
  bool alasan = false, rencana = false, bukti = false;
  bool templat = false;  // the words may begin with a reply template
  const msg::Entry* label_teks = nullptr;
  const msg::Entry* penjelasan = nullptr;
};
Isian isian_of(PeristiwaPengaduan peristiwa, const BarisPengaduan& p);
// The field that the words of the step are typed in.
std::string_view nama_teks(PeristiwaPengaduan peristiwa);

// What it asks for beside the words.
void put_isian(LangkahPage& page, web::ReadContext& ctx, const web::FormView& form, const BarisPengaduan& p,
               const Isian& isian);
Result<void> put_usul_gabung(LangkahPage& page, web::ReadContext& ctx, const web::FormView& form,
                             const BarisPengaduan& p);
// Faults are collected in `form`.
Tindakan read_isian(web::FormReader& form, db::Reader& reader, const web::Context& ctx, const BarisPengaduan& p,
                    PeristiwaPengaduan peristiwa);

web::Select unit_select(db::Reader& reader, const i18n::Locale& l, const web::FormView& form, const std::string& usual);
web::Select alasan_select(const i18n::Locale& l, const web::FormView& form);
// Of one side of the wall: WBS or everything else.
std::vector<web::Option> kategori_options(db::Reader& reader, const i18n::Locale& l, Klasifikasi kelas);
std::vector<web::Option> kelas_options(const i18n::Locale& l);
std::optional<KategoriId> find_kategori_id(db::Reader& reader, std::string_view kode);

}  // namespace pengaduan
