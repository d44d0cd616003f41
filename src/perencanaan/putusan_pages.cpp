// GET /skp/{id}/periksa?peristiwa=… and POST /skp/{id}/peristiwa: the page before anything binding, one for all events.
#include "msg/perencanaan.h"
#include "perencanaan/kelengkapan.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "views/perencanaan/putusan.h"
#include "web/form_view.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr std::size_t kAlasanMax = 1000;

struct Words {
  msg::Text judul, pengantar;
  const msg::Entry& tombol;
};

std::string setter_name(const i18n::Locale& l, const SkpHeader& s) {
  if (organisasi::is_jpt(s.jabatan) || !s.penilai) return l.t(msg::perencanaan::relasi_kdh);
  return s.penilai->nama;
}

std::optional<Words> words_for(const i18n::Locale& l, const SkpHeader& s, PeristiwaSkp peristiwa) {
  const std::string tahun = std::to_string(s.tahun);
  const std::string& nama = s.pegawai.nama;
  switch (peristiwa) {
    case PeristiwaSkp::ajukan:
      return Words{m::putusan_ajukan_judul(tahun), m::putusan_ajukan(setter_name(l, s)), m::tombol_ajukan};
    case PeristiwaSkp::tarik:
      return Words{m::putusan_tarik_judul(tahun), m::putusan_tarik, m::tombol_tarik};
    case PeristiwaSkp::kembalikan:
      return Words{m::putusan_kembalikan_judul(nama), m::putusan_kembalikan, m::tombol_kembalikan};
    case PeristiwaSkp::tetapkan:
      return Words{m::putusan_tetapkan_judul(nama), m::putusan_tetapkan, m::tombol_tetapkan};
    case PeristiwaSkp::usul_ubah:
      return Words{m::putusan_usul_ubah_judul(tahun), m::putusan_usul_ubah, m::tombol_usul_ubah};
    case PeristiwaSkp::batal_ubah:
      return Words{m::putusan_batal_ubah_judul(tahun), m::putusan_batal_ubah, m::tombol_batal_ubah};
    case PeristiwaSkp::tutup:
      return Words{m::putusan_tutup_judul(nama), m::putusan_tutup, m::tombol_tutup};
    default:
      return std::nullopt;
  }
}

// What is missing, each line a link to its place in the form.
void add_kurang(web::ReadContext& ctx, const SkpHeader& s, PutusanPage& p) {
  const auto kurang = check_kelengkapan(load_rencana(ctx.reader, s.versi_kerja));
  if (kurang.empty()) return;
  p.judul = ctx.locale.t(m::putusan_kurang_judul(kurang.size()));
  p.pengantar = ctx.locale.t(m::putusan_kurang);
  for (const Kekurangan& k : kurang)
    p.kurang.push_back({ctx.locale.t(k.pesan), web::skp_url(s.id, "/ubah#" + path(k.tempat))});
}

Result<http::Response> putusan_page(web::ReadContext& ctx, SkpId id, PeristiwaSkp peristiwa,
                                    const web::FormView& form) {
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  const auto langkah = find_langkah(s, peristiwa, ctx.today);
  const auto words = words_for(ctx.locale, s, peristiwa);
  if (!langkah || !words) return fail(Fault::forbidden, {});
  PutusanPage p{.kembali = {ctx.locale.t(m::kembali_rencana), web::skp_url(id)},
                .judul = ctx.locale.t(words->judul),
                .pengantar = ctx.locale.t(words->pengantar),
                .action = web::skp_url(id, "/peristiwa"),
                .peristiwa = std::string(to_code(peristiwa)),
                .versi = form.version(s.versi),
                .bentrok = form.clashed(),
                .tombol = ctx.locale.t(words->tombol),
                .mengakhiri = peristiwa == PeristiwaSkp::tutup || peristiwa == PeristiwaSkp::batal_ubah,
                .errors = form.summary()};
  if (langkah->alasan == Alasan::wajib)
    p.alasan = form.textarea(
        {.name = "alasan", .label = ctx.locale.t(m::isian_alasan), .hint = ctx.locale.t(m::isian_alasan_petunjuk)}, "",
        static_cast<int>(kAlasanMax));
  if (peristiwa == PeristiwaSkp::ajukan) add_kurang(ctx, s, p);
  ctx.read_note = web::ReadNote{s.pegawai.id, "skp"};
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::putusan(out, c, p); },
      form.status());
}

Result<http::Response> show_putusan(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  const std::string_view typed = req.query_value("peristiwa");
  const auto peristiwa = from_code<PeristiwaSkp>(typed.empty() ? to_code(PeristiwaSkp::ajukan) : typed);
  if (!peristiwa) return fail(Fault::not_found, {});
  return putusan_page(ctx, id, *peristiwa, web::FormView(ctx.locale));
}

Result<http::Response> post_peristiwa(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  web::FormReader form(req);
  const auto peristiwa = form.choice<PeristiwaSkp>("peristiwa", web::Required::yes);
  const auto versi = form.integer("versi", {.min = 1, .max = INT64_MAX, .required = web::Required::yes});
  const std::string alasan = form.text("alasan", {.max = kAlasanMax, .multiline = true});
  if (!peristiwa || !versi) return fail(Fault::not_found, {});
  const auto again = [&] {
    return ctx.reading(
        [&](web::ReadContext& r) { return putusan_page(r, id, *peristiwa, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(apply_event(tx, ctx.pelaku, id, {*peristiwa, alasan, *versi}, ctx.now, ctx.today));
    return web::skp_path(id);
  });
  if (done || !form.take(done.error())) return done;
  auto page = again();
  // Nothing is left to decide when the other change took the plan out of his hands.
  return page ? std::move(page) : std::move(done);
}

}  // namespace

std::vector<web::Route> putusan_routes() {
  return {web::get("/skp/{id}/periksa", web::masuk(), show_putusan),
          web::post("/skp/{id}/peristiwa", web::masuk(), web::form_body(), post_peristiwa)};
}

}  // namespace perencanaan
