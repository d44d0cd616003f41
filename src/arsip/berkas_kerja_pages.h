// The pages of every file that a job makes for one person: how far it is, calling it off, the download. A kind says
// what is its own in one function, and its rows of the route table name the handlers with it.
#pragma once
#include "arsip/berkas_kerja_store.h"
#include "arsip/views.h"
#include "web/context.h"

namespace arsip {

struct JudulBerkas {
  msg::Text antre, dibuat, siap, gagal, dibatalkan, dihapus;
};

// One file as its maker sees it.
struct Tampilan {
  KunciBerkas kunci;
  BerkasKerja berkas;
  web::Link back;
  std::string kicker;
  JudulBerkas judul;
  web::Fact tentang;
  std::string catatan_siap, catatan_gagal;
  std::string tombol;        // of the download
  std::string akhiran;       // "zip", "xlsx", "csv"
  std::string nama_unduhan;  // without its ending
};
// Finds the file of the address through the actor: not yours is not_found.
using Tampil = Result<Tampilan> (*)(db::Reader&, const http::Request&, const web::Context&);

http::Response berkas_page(web::ReadContext& ctx, const Tampilan& tampilan);
// not_found when it is not ready, or was removed.
Result<http::Response> berkas_unduhan(const web::Context& ctx, const Tampilan& tampilan);
// A line of a list of such files.
BerkasBaris baris_of(KunciBerkas kunci, const BerkasKerja& berkas, std::string nama, const i18n::Locale& locale);

template <Tampil tampil>
Result<http::Response> show_berkas(const http::Request& req, web::ReadContext& ctx) {
  return berkas_page(ctx, TRY(tampil(ctx.reader, req, ctx)));
}

template <Tampil tampil>
Result<http::Response> post_batal(const http::Request& req, web::WriteContext& ctx) {
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const Tampilan t = TRY(tampil(tx, req, ctx));
    TRY_VOID(cancel_berkas(tx, t.kunci));
    return path_of(t.kunci);
  });
}

template <Tampil tampil>
Result<http::Response> show_unduh(const http::Request& req, web::ReadContext& ctx) {
  return berkas_unduhan(ctx, TRY(tampil(ctx.reader, req, ctx)));
}

}  // namespace arsip
