// GET and POST /pengaduan/baru/serupa: open reports that may be about the same, shown once after the story. Nothing is
// merged by it: the reporter supports one, or goes on with his own.
#include "msg/warga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/pelapor/serupa_store.h"
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/route_list_pages.h"
#include "views/pengaduan/baru_serupa.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

MiripView view_of(const i18n::Locale& l, const Mirip& mirip) {
  const std::string where = wilayah_bawaan().nama_lengkap(mirip.kampung.empty() ? mirip.distrik : mirip.kampung);
  const msg::Entry* state = label_publik(mirip.keadaan);
  MiripView v{.nomor = mirip.nomor,
              .judul = mirip.judul,
              .isi = mirip.isi,
              .keterangan = (where.empty() ? "" : where + " · ") + l.date_time(mirip.diterima) +
                            (state ? " · " + l.t(*state) : ""),
              .url = html::Url::path("/pengaduan/" + mirip.nomor)};
  if (mirip.berfoto) v.foto = html::Url::path(foto_path(mirip.nomor, 1) + "?kecil=1");
  return v;
}

Result<http::Response> show_serupa(const http::Request& req, web::ReadContext& ctx) {
  const auto draf = draf_of(req, ctx, ctx.reader);
  const auto all = list_kategori(ctx.reader);
  const Kategori* kategori = find_kategori(all, draf.isi.kategori);
  // Of a whistleblower's report nothing is compared with what everybody reads.
  if (!kategori || kategori->klasifikasi == Klasifikasi::wbs) return web::see_other(path_of(LangkahDraf::kontak));
  const auto& l = ctx.locale;
  SerupaPage p{.kepala = kepala_of(l, LangkahDraf::cerita, draf.isi, web::FormView(l))};
  p.kepala.judul = l.t(m::serupa_judul);
  p.kepala.pengantar = l.t(m::serupa_pengantar);
  for (const Mirip& mirip : list_mirip(ctx.reader, draf.isi, *kategori, ctx.now)) p.mirip.push_back(view_of(l, mirip));
  if (p.mirip.empty()) return web::see_other(path_of(LangkahDraf::kontak));
  return web::page(ctx, p.kepala.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_serupa(out, c, p); });
}

Result<http::Response> post_serupa(const http::Request& req, web::WriteContext& ctx) {
  const std::string token = token_or_new(req, ctx);
  const std::string nomor(req.form_value("dukung"));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(dukung(tx, nomor, token, ctx.now));
    discard_draf(tx, token);
    return "/pengaduan/" + nomor;
  });
}

}  // namespace

std::vector<web::Route> baru_serupa_routes() {
  return {web::get("/pengaduan/baru/serupa", web::publik(), show_serupa),
          web::post("/pengaduan/baru/serupa", web::publik(), web::form_body(), post_serupa)};
}

}  // namespace pengaduan
