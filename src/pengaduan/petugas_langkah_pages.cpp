// GET and POST /petugas/pengaduan/{id}/{peristiwa}: one step with the form it needs. The table of states decides
// whether it may happen; a form over an older state of it comes back with what was typed.
#include "base/text.h"
#include "msg/pengaduan.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/ajukan_store.h"
#include "pengaduan/foto_masuk_pages.h"
#include "pengaduan/pelapor_pages.h"
#include "pengaduan/petugas_pages.h"
#include "pengaduan/petugas_pilihan_store.h"
#include "views/pengaduan/petugas_langkah.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;
using P = PeristiwaPengaduan;

constexpr int kTeksMax = 3000;
constexpr int kInstansiMax = 200;

// What the form of a step asks for.
struct Isian {
  bool teks = true;
  bool klasifikasi = false, kategori = false, unit = false, pelaksana = false, kanonik = false, instansi = false;
  bool alasan = false, rencana = false, bukti = false;
  const msg::Entry* label_teks = &m::teks_alasan;
  const msg::Entry* penjelasan = nullptr;
};

Isian form_of(P peristiwa, const BarisPengaduan& p) {
  Isian i;
  const bool ordinary = p.klasifikasi != Klasifikasi::wbs;
  switch (peristiwa) {
    case P::disposisi:
      i = {.klasifikasi = ordinary, .kategori = true, .unit = ordinary, .label_teks = &m::teks_catatan};
      i.penjelasan = ordinary ? &m::p_disposisi : nullptr;
      break;
    case P::minta_kelengkapan:
      i.label_teks = &m::teks_pertanyaan;
      i.penjelasan = &m::p_minta_kelengkapan;
      break;
    case P::tanya:
      i.label_teks = &m::teks_pertanyaan;
      i.penjelasan = &m::p_tanya;
      break;
    case P::alihkan:
      i.instansi = true;
      i.label_teks = &m::teks_pelapor;
      break;
    case P::arsipkan:
      i.alasan = true;
      i.label_teks = &m::teks_pelapor;
      i.penjelasan = &m::p_arsipkan;
      break;
    case P::gabung:
      i.kanonik = true;
      i.label_teks = &m::teks_pelapor;
      i.penjelasan = &m::p_gabung;
      break;
    case P::mulai:
      i.rencana = true;
      i.label_teks = &m::teks_rencana;
      i.penjelasan = &m::p_mulai;
      break;
    case P::sub_disposisi:
      i.pelaksana = true;
      i.label_teks = &m::teks_tugas;
      break;
    case P::lapor_kerja:
      i.bukti = true;
      i.label_teks = &m::teks_laporan;
      break;
    case P::tanggapi:
      i.bukti = true;
      i.label_teks = &m::teks_jawaban;
      i.penjelasan = &m::p_tanggapi;
      break;
    case P::pesan:
    case P::balas:
      i.label_teks = &m::teks_pesan;
      break;
    case P::usul_klasifikasi:
      i.klasifikasi = true;
      i.penjelasan = &m::p_usul_klasifikasi;
      break;
    case P::setujui_klasifikasi:
      i.unit = !p.unit;
      i.label_teks = &m::teks_catatan;
      break;
    default:
      break;
  }
  return i;
}

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

web::Select kelas_select(const i18n::Locale& l, const web::FormView& form, const BarisPengaduan& p) {
  std::vector<web::Option> options;
  for (const auto& [kelas, code] : EnumText<Klasifikasi>::table)
    if (kelas != Klasifikasi::wbs) options.push_back({std::string(code), l.t(label(kelas))});
  return form.select({.name = "klasifikasi", .label = l.t(m::fakta_klasifikasi)}, std::move(options),
                     std::string(to_code(p.klasifikasi)));
}

web::Select kategori_select(db::Reader& reader, const i18n::Locale& l, const web::FormView& form,
                            const BarisPengaduan& p) {
  std::vector<web::Option> options;
  std::string chosen;
  for (const Kategori& k : list_kategori(reader)) {
    if ((k.klasifikasi == Klasifikasi::wbs) != (p.klasifikasi == Klasifikasi::wbs)) continue;
    if (k.id == p.kategori) chosen = k.kode;
    options.push_back({k.kode, (k.induk ? "– " : "") + k.name(l.lang())});
  }
  return form.select({.name = "kategori", .label = l.t(m::saring_kategori)}, std::move(options), chosen);
}

web::Select unit_select(db::Reader& reader, const i18n::Locale& l, const web::FormView& form, const BarisPengaduan& p) {
  std::vector<web::Option> options;
  for (const auto& u : list_unit_penanggung(reader)) options.push_back({to_text(u.id), u.nama});
  std::string usual = p.unit ? to_text(*p.unit) : "";
  if (usual.empty())
    for (const Kategori& k : list_kategori(reader))
      if (k.id == p.kategori && k.unit) usual = to_text(*k.unit);
  return form.select({.name = "unit", .label = l.t(m::unit), .hint = l.t(m::unit_petunjuk)}, std::move(options), usual,
                     l.t(m::pilih));
}

web::Select orang_select(db::Reader& reader, const web::Context& ctx, const web::FormView& form,
                         const BarisPengaduan& p) {
  std::vector<web::Option> options;
  if (p.unit)
    for (const auto& o : list_orang_unit(reader, *p.unit, ctx.today))
      options.push_back({to_text(o.id), o.nama + ", " + o.jabatan});
  return form.select({.name = "pelaksana", .label = ctx.locale.t(m::pelaksana)}, std::move(options),
                     p.pelaksana ? to_text(*p.pelaksana) : "", ctx.locale.t(m::pilih));
}

web::Select alasan_select(const i18n::Locale& l, const web::FormView& form) {
  std::vector<web::Option> options;
  for (const auto& [alasan, code] : EnumText<AlasanArsip>::table)
    options.push_back({std::string(code), l.t(label(alasan))});
  return form.select({.name = "alasan", .label = l.t(m::alasan)}, std::move(options), "", l.t(m::pilih));
}

std::string button_of(const i18n::Locale& l, const Langkah1& s) {
  if (s.langkah.peristiwa == P::tanggapi && is_serious(s.perkara.baris) && !s.disetujui) return l.t(m::tombol_ajukan);
  return l.t(nama_langkah(s.langkah.peristiwa));
}

Result<http::Response> langkah_page(web::ReadContext& ctx, const Langkah1& s, const web::FormView& form) {
  const auto& l = ctx.locale;
  const auto& p = s.perkara.baris;
  const P peristiwa = s.langkah.peristiwa;
  const Isian i = form_of(peristiwa, p);
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
  if (i.klasifikasi) page.pilihan.push_back(kelas_select(l, form, p));
  if (i.kategori) page.pilihan.push_back(kategori_select(ctx.reader, l, form, p));
  if (i.unit) page.pilihan.push_back(unit_select(ctx.reader, l, form, p));
  if (i.pelaksana) page.pilihan.push_back(orang_select(ctx.reader, ctx, form, p));
  if (i.alasan) page.pilihan.push_back(alasan_select(l, form));
  if (i.kanonik)
    page.isian.push_back(form.input({.name = "kanonik", .label = l.t(m::kanonik)}, "", {.width = web::Width::medium}));
  if (i.instansi)
    page.isian.push_back(
        form.input({.name = "instansi", .label = l.t(m::instansi), .hint = l.t(m::instansi_petunjuk)}, ""));
  if (i.rencana) page.rencana = form.date({.name = "rencana", .label = l.t(m::fakta_rencana)}, "");
  const bool answering = peristiwa == P::tanggapi;
  if (answering && s.disetujui)
    page.kutipan = s.jawaban.teks;
  else
    page.teks = form.textarea({.name = answering ? "jawaban" : "teks", .label = l.t(*i.label_teks)},
                              answering ? s.jawaban.teks : "", kTeksMax);
  if (peristiwa == P::setujui_jawaban || peristiwa == P::tolak_jawaban) page.kutipan = s.jawaban.teks;
  if (peristiwa == P::setujui_jawaban) page.teks.reset();
  if (i.bukti && !s.disetujui)
    page.bukti = web::FileInput{form.field({.name = "bukti",
                                            .label = l.t(m::bukti_foto(s.jawaban.bukti)),
                                            .hint = l.t(m::bukti_petunjuk),
                                            .optional = true}),
                                "image/jpeg,image/png,image/webp"};
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_langkah(out, c, page); },
      form.status());
}

Result<http::Response> show_langkah(const http::Request& req, web::ReadContext& ctx) {
  const Langkah1 s = TRY(find_langkah(ctx.reader, ctx, req));
  return langkah_page(ctx, s, web::FormView(ctx.locale));
}

std::optional<KategoriId> kategori_id(db::Reader& reader, std::string_view code) {
  const auto all = list_kategori(reader);
  const Kategori* k = find_kategori(all, code);
  return k ? std::optional(k->id) : std::nullopt;
}

// What of the form the step needs; faults are collected in `form`.
Tindakan read_form(web::FormReader& form, db::Reader& reader, const Langkah1& s) {
  const auto& p = s.perkara.baris;
  const P peristiwa = s.langkah.peristiwa;
  const Isian i = form_of(peristiwa, p);
  Tindakan t{.peristiwa = peristiwa};
  t.teks = form.text("teks", {.max = kTeksMax, .multiline = true});
  if (i.klasifikasi)
    t.klasifikasi = form.choice<Klasifikasi>("klasifikasi", web::Required::yes, msg::pengaduan::galat_klasifikasi);
  else if (peristiwa == P::disposisi)
    t.klasifikasi = p.klasifikasi;
  if (i.kategori) t.kategori = kategori_id(reader, form.raw("kategori"));
  // APIP handles by itself what is its own.
  if (i.unit && !(t.klasifikasi && is_pengawasan(*t.klasifikasi))) t.unit = form.id<UnitId>("unit", web::Required::no);
  if (i.pelaksana) t.pelaksana = form.id<PegawaiId>("pelaksana", web::Required::yes, m::galat_pelaksana);
  if (i.kanonik) t.kanonik = find_nomor(reader, std::string(form.raw("kanonik")));
  if (i.instansi)
    t.instansi = form.text(
        "instansi", {.max = kInstansiMax, .required = web::Required::yes, .missing = msg::pengaduan::galat_instansi});
  if (i.alasan) (void)form.choice<AlasanArsip>("alasan", web::Required::yes, m::galat_alasan_arsip);
  if (i.rencana) t.rencana = form.date("rencana", web::Required::yes, msg::pengaduan::galat_rencana);
  // What the unit plans and answers stands on the public page where there is one.
  t.teks_untuk_umum =
      (peristiwa == P::mulai || peristiwa == P::tanggapi) && !p.privasi.rahasia && !is_pengawasan(p.klasifikasi);
  return t;
}

// The person who is to do the work has a post in the unit.
bool is_of_unit(db::Reader& reader, const BarisPengaduan& p, PegawaiId who, Tanggal today) {
  if (!p.unit) return true;
  for (const auto& o : list_orang_unit(reader, *p.unit, today))
    if (o.id == who) return true;
  return false;
}

Result<void> do_step(db::Tx& tx, web::WriteContext& ctx, const Langkah1& s, const Tindakan& t, std::string_view versi,
                     const std::string& jawaban, const std::optional<FotoDraf>& foto) {
  const auto& p = s.perkara.baris;
  if (versi != std::to_string(p.versi)) return fail(Fault::conflict, {});
  if (t.pelaksana && !is_of_unit(tx, p, *t.pelaksana, ctx.today)) return invalid("pelaksana", m::galat_pelaksana);
  const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
  if (foto) add_bukti(tx, p.id, *foto, ctx.now);
  if (t.peristiwa == P::tanggapi && !s.disetujui) {
    if (text::length(jawaban) < jawaban_length_min)
      return invalid("jawaban", msg::pengaduan::galat_jawaban(static_cast<int>(jawaban_length_min)));
    if (p.fisik && find_jawaban(tx, p.id).bukti == 0) return invalid("bukti", m::galat_bukti);
    TRY_VOID(save_jawaban(tx, jam, p.id, ctx.pelaku, jawaban));
    if (is_serious(p)) return {};
  }
  TRY_VOID(act(tx, ctx.brankas, jam, p.id, {s.langkah.relasi, ctx.pelaku.akun}, t));
  return {};
}

Result<http::Response> post_langkah(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  auto foto = receive_foto(req, ctx, "bukti", foto_bytes_max);
  if (!foto && foto.error().fault != Fault::invalid) return tl::unexpected(foto.error());
  if (!foto) form.add(foto.error());
  const std::string jawaban = form.text("jawaban", {.max = kTeksMax, .multiline = true});
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const Langkah1 s = TRY(find_langkah(tx, ctx, req));
    web::FormReader here(req);
    const Tindakan t = read_form(here, tx, s);
    if (!here.ok()) return tl::unexpected(here.errors().all().front());
    if (!form.ok()) return tl::unexpected(form.errors().all().front());
    TRY_VOID(do_step(tx, ctx, s, t, form.raw("versi"), jawaban, *foto));
    // A step may take it out of his sight.
    const bool still = find_untuk_petugas(tx, s.perkara.baris.id, ctx.pelaku, ctx.today).has_value();
    return still ? path_of(s.perkara.baris.id) : "/petugas/pengaduan";
  });
  if (done) return done;
  Error error = done.error();
  if (error.fault == Fault::conflict && error.text.entry) error.fault = Fault::invalid;
  if (error.fault != Fault::invalid && error.fault != Fault::conflict) return done;
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const Langkah1 s = TRY(find_langkah(r.reader, r, req));
    web::FormReader again(req);
    (void)read_form(again, r.reader, s);
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
