// The evaluation form and what its two ways of sending share.
#pragma once
#include "penilaian/bagian_pages.h"

namespace penilaian {

// What a page of one evaluation is made of.
struct Berkas {
  Evaluasi evaluasi;
  Bahan bahan;
  Sebaran lain;
};
Result<Berkas> load_berkas(db::Reader& reader, const http::Request& req, const akun::Pelaku& pelaku, Tanggal today);

// The form as typed. Only lengths and choices are checked here; what is missing is check_nilai's business.
Isian read_isian(web::FormReader& form, const Berkas& berkas);

// With `typed` what was entered, else what is stored.
http::Response penilaian_page(web::Context& ctx, const Berkas& berkas, const web::FormView& form, const Isian* typed);

}  // namespace penilaian
