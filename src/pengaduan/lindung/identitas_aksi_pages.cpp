// POST /petugas/pengaduan/{id}/identitas (a wish), …/putusan (of a second person) and …/buka (one opening). Each asks
// for the password again: a screen somebody left open reads nobody's name.
#include "akun/bukti_sandi_store.h"
#include "msg/perlindungan.h"
#include "msg/sandi.h"
#include "pengaduan/lindung/identitas_pages.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;

using Work = std::function<Result<void>(db::Tx&, const Dijaga&, const Jam&)>;

// In that order: what was typed, the password, and only then the transaction. What cannot be done comes back on the
// page.
Result<http::Response> do_and_show(const http::Request& req, web::WriteContext& ctx, web::FormReader& form,
                                   const Work& work) {
  bool there = false;
  ctx.database.read([&](db::Reader& r) { there = find_dijaga(r, ctx, req).has_value(); });
  if (!there) return fail(Fault::not_found, {});
  if (form.ok()) {
    const auto own =
        akun::buktikan_sandi(ctx.database, ctx.pelaku.akun, std::string(form.raw("sandi")), req.ip, ctx.now);
    if (!own && !form.take(own.error())) return tl::unexpected(own.error());
  } else if (form.raw("sandi").empty()) {
    form.add({Fault::invalid, msg::sandi::kosong, "sandi"});
  }
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const Dijaga d = TRY(find_dijaga(tx, ctx, req));
      TRY_VOID(work(tx, d, load_jam(tx, ctx.now, ctx.settings.zona_menit)));
      return identitas_path(d.perkara.baris.id);
    });
    if (done) return done;
    if (done.error().fault == Fault::conflict)
      form.add({Fault::invalid, done.error().text, ""});
    else if (!form.take(done.error()))
      return done;
  }
  return ctx.reading([&](web::ReadContext& r) { return identitas_page(req, r, web::FormView(r.locale, form)); });
}

std::string reason(web::FormReader& form, std::string_view name) {
  return form.text(name, {.max = alasan_buka_max,
                          .min = alasan_buka_min,
                          .required = web::Required::yes,
                          .multiline = true,
                          .missing = m::galat_alasan_buka(static_cast<int>(alasan_buka_min))});
}

// Nothing unless days are typed; then a reason too.
Tunda read_tunda(web::FormReader& form, const web::Context& ctx) {
  const auto days = form.integer("tunda_hari", {.min = 0, .max = ctx.settings.tunda_kabar_hari});
  if (!days || *days == 0) return {};
  return {static_cast<int>(*days), reason(form, "alasan_tunda")};
}

Result<http::Response> post_minta(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto dasar = form.choice<DasarBuka>("dasar", web::Required::yes, m::galat_dasar);
  PermintaanBaru baru{dasar.value_or(DasarBuka::keterangan), reason(form, "alasan"), read_tunda(form, ctx)};
  return do_and_show(req, ctx, form, [&](db::Tx& tx, const Dijaga& d, const Jam& jam) {
    // Only APIP delays the word to the reporter.
    PermintaanBaru asked = baru;
    if (d.relasi != Relasi::apip) asked.tunda = {};
    return minta_buka(tx, ctx.brankas, jam, d.perkara.baris.id, {ctx.pelaku, d.relasi}, asked);
  });
}

Result<http::Response> post_putusan(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto which = form.integer("permintaan", {.min = 1, .max = INT64_MAX, .required = web::Required::yes});
  const auto putusan = form.choice<Putusan>("putusan", web::Required::yes, m::galat_putusan);
  const PutusanBaru baru{which.value_or(0), putusan.value_or(Putusan::tolak), reason(form, "alasan"),
                         read_tunda(form, ctx)};
  return do_and_show(req, ctx, form, [&](db::Tx& tx, const Dijaga& d, const Jam& jam) {
    return putuskan_buka(tx, ctx.brankas, jam, d.perkara.baris.id, {ctx.pelaku, d.relasi}, baru);
  });
}

Result<http::Response> post_buka(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  return do_and_show(req, ctx, form, [&](db::Tx& tx, const Dijaga& d, const Jam& jam) {
    return buka_identitas(tx, ctx.brankas, jam, d.perkara.baris.id, {ctx.pelaku, d.relasi}, ctx.session_hash);
  });
}

}  // namespace

std::vector<web::Route> identitas_aksi_routes() {
  return {web::post("/petugas/pengaduan/{id}/identitas", web::masuk(), web::form_body(), post_minta),
          web::post("/petugas/pengaduan/{id}/identitas/putusan", web::masuk(), web::form_body(), post_putusan),
          web::post("/petugas/pengaduan/{id}/identitas/buka", web::masuk(), web::form_body(), post_buka)};
}

}  // namespace pengaduan
