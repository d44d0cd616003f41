// GET and POST /petugas/pengaduan/{id}/{peristiwa}: one step with the form it needs. The table of states decides
// whether it may happen; a form over an older state of it comes back with what was typed.
#include "base/text.h"
#include "msg/pengaduan.h"
#include "msg/petugas.h"
#include "msg/templat.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/pelapor/foto_masuk_pages.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/petugas/isian_pages.h"
#include "pengaduan/petugas/pilihan_store.h"
#include "pengaduan/petugas/templat.h"
#include "pengaduan/petugas/templat_store.h"
#include "views/pengaduan/petugas_langkah.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;
using P = PeristiwaPengaduan;

struct Langkah1 {
  PengaduanPetugas perkara;
  LangkahPetugas langkah;
  JawabanDraf jawaban;
  bool disetujui = false;  // the head agreed to the answer: it goes out word for word
};

// Whether the answer has to be agreed to by the head of the unit.
bool is_serious(const BarisPengaduan& p) {
  return p.keparahan >= keparahan_berat && !is_pengawasan(p.klasifikasi);
}

// not_found for a step that he may not take now.
Result<Langkah1> find_langkah(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  const auto peristiwa = from_code<P>(req.path_args.at(1));
  PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  const Jam jam = load_jam(reader, ctx.now, ctx.settings.zona_menit);
  for (const auto& step : langkah_untuk(reader, jam, perkara, ctx.pelaku.akun))
    if (peristiwa == step.peristiwa)
      return Langkah1{std::move(perkara), step, find_jawaban(reader, id),
                      count(kejadian_of(load_riwayat(reader, id))).jawaban_disetujui};
  return fail(Fault::not_found, m::langkah_lewat);
}

std::string button_of(const i18n::Locale& l, const Langkah1& s) {
  if (s.langkah.peristiwa == P::tanggapi && is_serious(s.perkara.baris) && !s.disetujui) return l.t(m::tombol_ajukan);
  return l.t(nama_langkah(s.langkah.peristiwa));
}

std::string nama_buang(const Lampiran& f) {
  return "buang_" + to_text(f.id);
}

std::vector<BuktiView> bukti_views(const i18n::Locale& l, const std::vector<Lampiran>& all, PengaduanId id,
                                   const web::FormView& form) {
  std::vector<BuktiView> out;
  for (const Lampiran& f : all)
    out.push_back({{html::Url::path(path_of(id) + "/foto/" + to_text(f.id)),
                    l.t(msg::warga::foto_alt(static_cast<int>(out.size()) + 1)), f.sha256},
                   form.checkbox({.name = nama_buang(f), .label = l.t(m::bukti_buang)}, false)});
  return out;
}

Result<http::Response> langkah_page(web::ReadContext& ctx, const Langkah1& s, const web::FormView& form) {
  const auto& l = ctx.locale;
  const auto& p = s.perkara.baris;
  const P peristiwa = s.langkah.peristiwa;
  const Isian i = isian_of(peristiwa, p);
  LangkahPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                   .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                   .judul = l.t(nama_langkah(peristiwa)),
                   .penjelasan = i.penjelasan ? l.t(*i.penjelasan) : "",
                   .errors = form.summary(),
                   .clash = {form.clashed(), {status_of(l, p, ctx.today).label}},
                   .action = html::Url::path(path_of(p.id) + "/" + std::string(to_code(peristiwa))),
                   .versi = form.version(p.versi),
                   .tombol = button_of(l, s),
                   .berkas = i.bukti};
  put_isian(page, ctx, form, p, i);
  if (i.kanonik) TRY_VOID(put_usul_gabung(page, ctx, form, p));
  const bool answering = peristiwa == P::tanggapi;
  const bool decided = answering && s.disetujui;
  if (decided || peristiwa == P::setujui_jawaban || peristiwa == P::tolak_jawaban) page.kutipan = s.jawaban.teks;
  if (decided) page.templat.reset();
  if (i.teks && !decided)
    page.teks = form.textarea({.name = std::string(nama_teks(peristiwa)), .label = l.t(*i.label_teks)},
                              answering ? s.jawaban.teks : "", langkah_teks_max);
  if (i.bukti && !s.disetujui) {
    page.foto = bukti_views(l, list_bukti(ctx.reader, p.id), p.id, form);
    page.bukti = web::FileInput{
        form.field({.name = "bukti", .label = l.t(m::bukti_foto), .hint = l.t(m::bukti_petunjuk), .optional = true}),
        "image/jpeg,image/png,image/webp"};
  }
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_langkah(out, c, page); },
      form.status());
}

Result<http::Response> show_langkah(const http::Request& req, web::ReadContext& ctx) {
  const Langkah1 s = TRY(find_langkah(ctx.reader, ctx, req));
  return langkah_page(ctx, s, web::FormView(ctx.locale));
}

// The person who is to do the work has a post in the unit.
bool is_of_unit(db::Reader& reader, const BarisPengaduan& p, PegawaiId who, Tanggal today) {
  if (!p.unit) return true;
  for (const auto& o : list_orang_unit(reader, *p.unit, today))
    if (o.id == who) return true;
  return false;
}

struct Dikirim {
  std::string jawaban;
  std::optional<FotoDraf> foto;
};

Result<void> do_step(db::Tx& tx, web::WriteContext& ctx, const Langkah1& s, const Tindakan& t, const http::Request& req,
                     const Dikirim& dikirim) {
  const auto& p = s.perkara.baris;
  if (req.form_value("versi") != std::to_string(p.versi)) return fail(Fault::conflict, {});
  if (t.pelaksana && !is_of_unit(tx, p, *t.pelaksana, ctx.today)) return invalid("pelaksana", m::galat_pelaksana);
  const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
  if (dikirim.foto) TRY_VOID(add_bukti(tx, p.id, *dikirim.foto, ctx.now));
  if (t.peristiwa == P::tanggapi && !s.disetujui) {
    for (const Lampiran& f : list_bukti(tx, p.id))
      if (!req.form_value(nama_buang(f)).empty()) drop_bukti(tx, p.id, f.id);
    if (text::length(dikirim.jawaban) < jawaban_length_min)
      return invalid("jawaban", msg::pengaduan::galat_jawaban(static_cast<int>(jawaban_length_min)));
    if (p.fisik && find_jawaban(tx, p.id).bukti == 0) return invalid("bukti", m::galat_bukti);
    TRY_VOID(save_jawaban(tx, jam, p.id, ctx.pelaku, dikirim.jawaban));
    if (find_jawaban(tx, p.id).templat) return invalid("jawaban", msg::templat::galat_templat_saja);
    if (is_serious(p)) return {};
  }
  TRY_VOID(act(tx, ctx.brankas, jam, p.id, {s.langkah.relasi, ctx.pelaku.akun}, t));
  return {};
}

// The form again with the chosen template below what was typed. Nothing is saved: a button of the form, so that no word
// stands in an address and nothing typed is lost.
Result<http::Response> with_templat(const http::Request& req, web::WriteContext& ctx) {
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const Langkah1 s = TRY(find_langkah(r.reader, r, req));
    const std::string_view name = nama_teks(s.langkah.peristiwa);
    http::Pairs fields = req.form;
    for (const Templat& t : list_templat_untuk(r.reader, s.perkara.baris))
      if (to_text(t.id) == req.form_value("templat"))
        for (auto& [key, value] : fields)
          if (key == name) value = dengan_templat(value, t.isi.teks);
    const web::FormReader typed(fields);
    return langkah_page(r, s, web::FormView(r.locale, typed));
  });
}

// A photo took its time to come: it stays although the words have to be corrected.
void keep_foto(const http::Request& req, web::WriteContext& ctx, const FotoDraf& foto) {
  ctx.kirim_id.clear();  // the form itself is not accepted
  (void)ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const Langkah1 s = TRY(find_langkah(tx, ctx, req));
    const auto& p = s.perkara.baris;
    if (!isian_of(s.langkah.peristiwa, p).bukti || s.disetujui) return fail(Fault::not_found, {});
    TRY_VOID(add_bukti(tx, p.id, foto, ctx.now));
    return path_of(p.id);
  });
}

Result<http::Response> post_langkah(const http::Request& req, web::WriteContext& ctx) {
  if (req.form_value("aksi") == "templat") return with_templat(req, ctx);
  web::FormReader form(req);
  auto foto = receive_foto(req, ctx, "bukti", foto_bytes_max);
  if (!foto && foto.error().fault != Fault::invalid) return tl::unexpected(foto.error());
  if (!foto) form.add(foto.error());
  const std::string jawaban = form.text("jawaban", {.max = langkah_teks_max, .multiline = true});
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const Langkah1 s = TRY(find_langkah(tx, ctx, req));
    web::FormReader here(req);
    const Tindakan t = read_isian(here, tx, ctx, s.perkara.baris, s.langkah.peristiwa);
    if (!here.ok()) return tl::unexpected(here.errors().all().front());
    if (!form.ok()) return tl::unexpected(form.errors().all().front());
    TRY_VOID(do_step(tx, ctx, s, t, req, {jawaban, *foto}));
    // A step may take it out of his sight.
    const bool still = find_untuk_petugas(tx, s.perkara.baris.id, ctx.pelaku, ctx.today).has_value();
    return still ? path_of(s.perkara.baris.id) : "/petugas/pengaduan";
  });
  if (done) return done;
  Error error = done.error();
  if (error.fault == Fault::conflict && error.text.entry) error.fault = Fault::invalid;
  if (error.fault != Fault::invalid && error.fault != Fault::conflict) return done;
  if (foto && *foto) keep_foto(req, ctx, **foto);
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const Langkah1 s = TRY(find_langkah(r.reader, r, req));
    web::FormReader again(req);
    (void)read_isian(again, r.reader, r, s.perkara.baris, s.langkah.peristiwa);
    if (error.fault == Fault::conflict)
      again.clash();
    else if (again.ok())
      again.add(error);
    return langkah_page(r, s, web::FormView(r.locale, again));
  });
}

}  // namespace

std::vector<web::Route> petugas_langkah_routes() {
  return {
      web::get("/petugas/pengaduan/{id}/{peristiwa}", web::masuk(), show_langkah),
      web::post("/petugas/pengaduan/{id}/{peristiwa}", web::masuk(), web::file_body(foto_bytes_max, 1), post_langkah)};
}

}  // namespace pengaduan
