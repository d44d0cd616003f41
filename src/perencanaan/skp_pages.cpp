// GET /skp and POST /skp (the person's own plans), GET /skp/{id} (one plan).
#include <algorithm>

#include "base/text.h"
#include "msg/perencanaan.h"
#include "perencanaan/label.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "perencanaan/unit_mandiri.h"
#include "views/perencanaan/rencana.h"
#include "views/perencanaan/skp.h"
#include "views/perencanaan/skp_list.h"
#include "web/form_view.h"
#include "web/link.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

// ---------- the list ----------

std::string list_title(const i18n::Locale& l, const std::vector<SkpHeader>& plans, int tahun) {
  const std::string year = std::to_string(tahun);
  for (const SkpHeader& s : plans) {
    if (s.tahun != tahun) continue;
    if (s.keadaan == KeadaanSkp::draf || s.keadaan == KeadaanSkp::dikembalikan)
      return l.t(m::daftar_judul_tunggu(year));
    return l.t(m::daftar_judul_jalan(year, l.t(label(s.keadaan))));
  }
  return l.t(m::daftar_judul_kosong(year));
}

Result<http::Response> list_page(web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  const int tahun = ctx.today.year();
  const auto plans = list_skp(ctx.reader, ctx.pelaku);
  const bool there = std::any_of(plans.begin(), plans.end(), [&](const SkpHeader& s) { return s.tahun == tahun; });
  // After a move the plan of the post before is there, and the new post has none yet.
  const bool planned = ctx.pelaku.pegawai && ctx.pelaku.dinilai;
  const bool offers = planned && (!there || lacks_skp(ctx.reader, ctx.pelaku, ctx.today));
  SkpListPage p{.judul = !planned ? l.t(m::daftar_judul_lain)
                         : offers ? l.t(m::daftar_judul_kosong(std::to_string(tahun)))
                                  : list_title(l, plans, tahun),
                .pengantar = l.t(planned ? m::daftar_pengantar : m::tidak_perlu_skp),
                .tahun = tahun,
                .errors = form.summary()};
  for (const SkpHeader& s : plans)
    p.rows.push_back({std::to_string(s.tahun), web::skp_url(s.id),
                      l.t(m::jabatan_di(s.pegawai.jabatan, s.pegawai.unit)), status_of(l, s.keadaan)});
  if (offers) {
    const std::string rater = find_rater_name(ctx.reader, ctx.pelaku, ctx.today);
    p.susun = l.t(m::susun_skp(std::to_string(tahun)));
    p.penilai = rater.empty() ? l.t(m::langkah_3_tanpa) : l.t(m::langkah_3(rater));
  }
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::skp_list(out, c, p); },
      form.status());
}

// ---------- one plan ----------

std::string next_step(const i18n::Locale& l, const SkpHeader& s, Tanggal today) {
  const auto next = next_actor(s.keadaan, fakta_of(s, today));
  if (!next) return l.t(s.keadaan == KeadaanSkp::ditutup ? m::langkah_tutup : m::langkah_selesai);
  if (*next == Relasi::diri)
    return is_relasi(s, Relasi::diri) ? l.t(m::langkah_anda_susun) : l.t(m::langkah_pegawai_susun(s.pegawai.nama));
  if (find_langkah(s, PeristiwaSkp::tetapkan, today)) return l.t(m::langkah_anda_tetapkan);
  if (*next == Relasi::kdh || !s.penilai) return l.t(m::langkah_kdh_tetapkan);
  return l.t(m::langkah_penilai_tetapkan(s.penilai->nama));
}

web::Facts facts_of(const i18n::Locale& l, const SkpHeader& s, const VersiSkp& shown, Tanggal today) {
  const std::string nomor = std::to_string(shown.nomor);
  web::Facts out;
  out.facts.push_back({.label = l.t(m::fakta_keadaan), .value = "", .status = status_of(l, shown.keadaan)});
  out.facts.push_back({.label = l.t(m::fakta_versi),
                       .value = shown.ditetapkan_pada
                                    ? l.t(m::versi_sejak(nomor, l.date(l.local_date(*shown.ditetapkan_pada))))
                                    : nomor});
  out.facts.push_back({.label = l.t(m::fakta_langkah), .value = next_step(l, s, today), .on_paper = false});
  const auto deadline = penetapan_deadline(s.tahun, s.mulai);
  if (deadline && !s.nomor_berlaku && s.keadaan != KeadaanSkp::ditutup)
    out.facts.push_back({.label = l.t(m::fakta_tenggat), .value = l.day_date_year(*deadline), .on_paper = false});
  return out;
}

struct Door {
  PeristiwaSkp peristiwa;
  const msg::Entry& label;
  const char* rest;
};

// In the order of what a person most likely came for; the first two become buttons.
const std::vector<Door>& doors() {
  static const std::vector<Door> all{
      {PeristiwaSkp::tetapkan, m::tombol_tetapkan, "/periksa?peristiwa=tetapkan"},
      {PeristiwaSkp::kembalikan, m::tombol_kembalikan, "/periksa?peristiwa=kembalikan"},
      {PeristiwaSkp::ubah_isi, m::tombol_ubah, "/ubah"},
      {PeristiwaSkp::ajukan, m::tombol_periksa, "/periksa?peristiwa=ajukan"},
      {PeristiwaSkp::atur_ekspektasi, m::tombol_ekspektasi, "/ekspektasi"},
      {PeristiwaSkp::tarik, m::tombol_tarik, "/periksa?peristiwa=tarik"},
      {PeristiwaSkp::usul_ubah, m::tombol_usul_ubah, "/periksa?peristiwa=usul_ubah"},
      {PeristiwaSkp::batal_ubah, m::tombol_batal_ubah, "/periksa?peristiwa=batal_ubah"},
      {PeristiwaSkp::tutup, m::tombol_tutup, "/periksa?peristiwa=tutup"},
  };
  return all;
}

bool is_rare(PeristiwaSkp p) {
  return p == PeristiwaSkp::usul_ubah || p == PeristiwaSkp::batal_ubah || p == PeristiwaSkp::tutup;
}

void add_doors(const i18n::Locale& l, const SkpHeader& s, Tanggal today, Memimpin leads, SkpPage& p) {
  if (is_relasi(s, Relasi::diri) && s.keadaan == KeadaanSkp::ditetapkan)
    p.utama = web::Link{l.t(m::tombol_dokumen), web::skp_url(s.id, "/dokumen")};
  for (const Door& d : doors()) {
    if (!find_langkah(s, d.peristiwa, today)) continue;
    web::Link link{l.t(d.label), web::skp_url(s.id, d.rest)};
    if (!p.utama && !is_rare(d.peristiwa))
      p.utama = link;
    else if (!p.kedua && !is_rare(d.peristiwa))
      p.kedua = link;
    else
      p.lain.push_back(link);
  }
  if (is_relasi(s, Relasi::diri) && leads == Memimpin::ya)
    p.lain.push_back({l.t(m::tombol_matriks), web::skp_url(s.id, "/matriks")});
}

VersiView versi_view(const i18n::Locale& l, const SkpHeader& s, const VersiSkp& v, const VersiSkp* before) {
  const std::string nomor = std::to_string(v.nomor);
  web::Status status = status_of(l, v.keadaan);
  status.label = s.nomor_berlaku == v.nomor ? l.t(m::versi_berlaku(nomor)) : l.t(m::versi_ke(nomor));
  const auto date = [&](std::int64_t ms) { return l.date(l.local_date(ms)); };
  VersiView out{status, v.ditetapkan_pada ? l.t(m::versi_ditetapkan(date(*v.ditetapkan_pada), v.sebab))
                                          : l.t(m::versi_dibuka(date(v.dibuat), v.sebab))};
  if (before)
    out.bandingkan =
        web::Link{l.t(m::bandingkan(std::to_string(before->nomor))), web::skp_url(s.id, "/beda?versi=" + nomor)};
  out.buka = web::Link{l.t(m::lihat_versi(nomor)), web::skp_url(s.id, "?versi=" + nomor)};
  return out;
}

SkpPage build_page(const web::ReadContext& ctx, const SkpHeader& s, const std::vector<VersiSkp>& versi,
                   const VersiSkp& shown) {
  const auto& l = ctx.locale;
  const std::string tahun = std::to_string(s.tahun);
  const bool own = is_relasi(s, Relasi::diri);
  SkpPage p{.kembali = own ? web::Link{l.t(m::kembali_skp), html::Url::path("/skp")}
                           : web::Link{l.t(m::kembali_tim), html::Url::path("/tim")},
            .kicker = l.t(m::kicker),
            .judul = l.t(m::judul_skp(tahun)),
            .subjudul = l.t(m::subjudul(l.date(s.mulai), l.date(s.selesai), text::to_lower(l.t(label(s.pendekatan))))),
            .pegawai = orang_view(s.pegawai, l.t(m::pegawai_dinilai), l),
            .penilai = s.penilai ? orang_view(*s.penilai, l.t(m::pejabat_penilai), l)
                                 : OrangView{.label = l.t(m::pejabat_penilai), .nama = l.t(m::penilai_belum)},
            .facts = facts_of(l, s, shown, ctx.today),
            .tabs = web::skp_tabs(l, s.id, web::BagianSkp::rencana,
                                  has_work_pages(s) ? web::AdaBerlaku::ya : web::AdaBerlaku::tidak)};
  if (shown.ditetapkan_pada)
    p.tanggal_tetap = ctx.settings.tempat + ", " + l.date(l.local_date(*shown.ditetapkan_pada));
  if (shown.keadaan == KeadaanSkp::dikembalikan) p.catatan = shown.dikembalikan;
  for (const VersiSkp& v : versi) p.versi.push_back(versi_view(l, s, v, previous_set(versi, v.nomor)));
  add_doors(l, s, ctx.today, ctx.pelaku.memimpin ? Memimpin::ya : Memimpin::tidak, p);
  return p;
}

html::Safe write_rencana(const web::ReadContext& ctx, const VersiSkp& shown, const VersiSkp* before) {
  const auto both = load_rencana_pair(ctx.reader, shown.id, before ? before->id : shown.id);
  RencanaView view = rencana_view(ctx.locale, both[0], before ? &both[1] : nullptr);
  if (before) view.beda = ctx.locale.t(m::keterangan_beda(std::to_string(before->nomor), std::to_string(shown.nomor)));
  html::Out out;
  views::perencanaan::rencana(out, ctx.view, view);
  return html::Safe(out.take());
}

// A version that is set never changes, so it is read and written once for everybody who opens it.
html::Piece written_rencana(const web::ReadContext& ctx, const VersiSkp& shown, const VersiSkp* before) {
  const auto write = [&] { return write_rencana(ctx, shown, before); };
  if (!shown.ditetapkan_pada) return std::make_shared<const html::Safe>(write());
  // The language itself and not its code: the bracketed one of a demo calls itself Indonesian.
  const int language = static_cast<int>(ctx.locale.lang());
  return ctx.pieces.get(
      "rencana/" + to_text(shown.id) + "/" + (before ? to_text(before->id) : "") + "/" + std::to_string(language),
      write);
}

Result<http::Response> show_skp(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  const auto versi = list_versi(ctx.reader, id);
  const VersiSkp* shown = TRY(chosen_versi(versi, req.query_value("versi"), s.nomor));
  const VersiSkp* before = previous_set(versi, shown->nomor);
  ctx.read_note = web::ReadNote{s.pegawai.id, "skp"};
  SkpPage p = build_page(ctx, s, versi, *shown);
  p.rencana = written_rencana(ctx, *shown, before);
  return web::page(ctx, p.judul + " " + s.pegawai.nama,
                   [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::skp(out, c, p); });
}

Result<http::Response> show_list(const http::Request&, web::ReadContext& ctx) {
  return list_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_skp(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  // A plan is written for this year, or near its end for the next one.
  const auto tahun =
      form.integer("tahun", {.min = ctx.today.year() - 1, .max = ctx.today.year() + 1, .required = web::Required::yes});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return list_page(r, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const SkpId id = TRY(create_skp(tx, ctx.pelaku, {.tahun = static_cast<int>(*tahun)}, ctx.now));
    return web::skp_path(id, "/ubah");
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

}  // namespace

const VersiSkp* previous_set(const std::vector<VersiSkp>& versi, int nomor) {
  for (const VersiSkp& v : versi)
    if (v.nomor < nomor && v.ditetapkan_pada) return &v;
  return nullptr;
}

Result<const VersiSkp*> chosen_versi(const std::vector<VersiSkp>& versi, std::string_view typed, int otherwise) {
  const auto asked = parse_id<Id<struct NomorTag>>(typed);
  for (const VersiSkp& v : versi)
    if (v.nomor == (asked ? asked->value : otherwise)) return &v;
  return fail(Fault::not_found, {});
}

std::vector<web::Route> skp_routes() {
  return {web::get("/skp", web::masuk(), show_list), web::post("/skp", web::masuk(), web::form_body(), post_skp),
          web::get("/skp/{id}", web::masuk(), show_skp)};
}

}  // namespace perencanaan
