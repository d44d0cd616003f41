// HR changes people: GET and POST /pegawai/baru, /pegawai/{id}/ubah, /pegawai/{id}/penugasan, /pegawai/{id}/keluar.
#include <algorithm>

#include "akun/sesi_store.h"
#include "msg/organisasi.h"
#include "organisasi/import_store.h"
#include "organisasi/pegawai_store.h"
#include "organisasi/rekam_form_pages.h"
#include "organisasi/routes.h"

namespace organisasi {
namespace {

using Build = std::function<Result<http::Response>(web::ReadContext&, const web::FormView&)>;

std::string path_of(PegawaiId id) {
  return "/pegawai/" + to_text(id);
}

web::Link back_to(const Pegawai& p) {
  return {p.nama, html::Url::path(path_of(p.id))};
}

// Identity only: posts and raters have their own page, with dates. The NIP is never changed by hand.
std::vector<std::size_t> identity_columns() {
  using namespace kolom_pegawai;
  return {nama, gelar_depan, gelar_belakang, jenis, golongan, email};
}

Result<http::Response> again(web::WriteContext& ctx, web::FormReader& form, const Build& build) {
  return ctx.reading([&](web::ReadContext& r) { return build(r, web::FormView(r.locale, form)); });
}

// Answers 303, or the same page with what submit() found wrong.
Result<http::Response> submit_or_again(web::WriteContext& ctx, web::FormReader& form, const Build& build,
                                       const std::function<Result<std::string>(db::Tx&)>& work) {
  if (!form.ok()) return again(ctx, form, build);
  auto done = ctx.submit(work);
  if (done || !form.take(done.error())) return done;
  return again(ctx, form, build);
}

// ---------- new ----------

Result<http::Response> baru_page(web::ReadContext& ctx, const std::vector<Penolakan>& hints,
                                 const web::FormView& form) {
  const auto& l = ctx.locale;
  const FormPage p{.back = {l.t(msg::organisasi::pegawai_kicker), html::Url::path("/pegawai")},
                   .kicker = l.t(msg::organisasi::pegawai_kicker),
                   .judul = l.t(msg::organisasi::baru_judul),
                   .pengantar = l.t(msg::organisasi::baru_pengantar),
                   .errors = form.summary(),
                   .action = html::Url::path("/pegawai/baru"),
                   .isian = rekam_fields(JenisImpor::pegawai, all_columns(JenisImpor::pegawai),
                                         Rekam(kolom_pegawai::jumlah), hints, form, l),
                   .tombol = l.t(msg::organisasi::baru_tombol)};
  return form_page(ctx, p, form.status());
}

Result<http::Response> show_baru(const http::Request&, web::ReadContext& ctx) {
  return baru_page(ctx, {}, web::FormView(ctx.locale));
}

Result<http::Response> post_baru(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const Rekam typed =
      typed_rekam(JenisImpor::pegawai, all_columns(JenisImpor::pegawai), Rekam(kolom_pegawai::jumlah), form);
  std::vector<Penolakan> faults;
  bool is_known = false;
  if (form.ok())
    ctx.database.read([&](db::Reader& r) {
      const auto row = plan_row(r, JenisImpor::pegawai, typed);
      faults = row.penolakan;
      is_known = row.hasil == HasilBaris::sama || row.hasil == HasilBaris::berubah;
    });
  add_reasons(form, JenisImpor::pegawai, faults, ctx.locale);
  if (is_known) form.add({Fault::invalid, msg::organisasi::baru_sudah_ada, "nip"});
  const Build build = [&](web::ReadContext& r, const web::FormView& v) { return baru_page(r, faults, v); };
  return submit_or_again(ctx, form, build, [&](db::Tx& tx) -> Result<std::string> {
    const auto row = plan_row(tx, JenisImpor::pegawai, typed);
    if (row.hasil != HasilBaris::baru) return invalid("nip", msg::organisasi::baru_sudah_ada);
    apply_row(tx, JenisImpor::pegawai, row.rekam, ctx.pelaku, ctx.now);
    return "/pegawai?q=" + row.rekam[kolom_pegawai::nip];
  });
}

// ---------- identity ----------

// `typed` is what came back with the form, empty when it is opened.
Result<http::Response> ubah_page(web::ReadContext& ctx, PegawaiId id, const web::FormView& form, const Rekam& typed) {
  const auto& l = ctx.locale;
  const Pegawai p = TRY(find_pegawai(ctx.reader, id, ctx.pelaku));
  const FormPage page{
      .back = back_to(p),
      .kicker = p.nama,
      .judul = l.t(msg::organisasi::ubah_judul),
      .pengantar = l.t(msg::organisasi::ubah_pengantar),
      .errors = form.summary(),
      .bentrok = form.clashed() ? clash_of(JenisImpor::pegawai, identity_columns(), p.rekam, typed, l) : web::Clash{},
      .action = html::Url::path(path_of(id) + "/ubah"),
      .isian = rekam_fields(JenisImpor::pegawai, identity_columns(), p.rekam, {}, form, l),
      .hidden = {{"versi", form.version(p.versi)}},
      .tombol = l.t(msg::organisasi::ubah_tombol)};
  return form_page(ctx, page, form.status());
}

Result<http::Response> show_ubah(const http::Request& req, web::ReadContext& ctx) {
  return ubah_page(ctx, TRY(web::path_id<PegawaiId>(req)), web::FormView(ctx.locale), {});
}

// The page has no field for the NIP: what another kind asks of it is said beside the kind.
void add_identity_faults(web::FormReader& form, const i18n::Locale& l, std::vector<Penolakan> faults) {
  const auto is_nip = [](const Penolakan& fault) { return fault.kolom == "nip"; };
  const auto nip = std::find_if(faults.begin(), faults.end(), is_nip);
  const msg::Text asked = nip == faults.end() ? msg::Text{} : nip->sebab;
  std::erase_if(faults, is_nip);
  add_reasons(form, JenisImpor::pegawai, std::move(faults), l);
  if (form.ok() && asked.entry) form.add({Fault::invalid, asked, "jenis"});
}

Result<http::Response> post_ubah(const http::Request& req, web::WriteContext& ctx) {
  const PegawaiId id = TRY(web::path_id<PegawaiId>(req));
  web::FormReader form(req);
  const auto versi = form.integer("versi", {.min = 1, .max = 1'000'000'000, .required = web::Required::yes});
  const Pegawai p = TRY(ctx.database.read_result([&](db::Reader& r) { return find_pegawai(r, id, ctx.pelaku); }));
  const Rekam typed = typed_rekam(JenisImpor::pegawai, identity_columns(), p.rekam, form);
  if (form.ok())
    ctx.database.read([&](db::Reader& r) {
      add_identity_faults(form, ctx.locale, plan_row(r, JenisImpor::pegawai, typed).penolakan);
    });
  const Build build = [&](web::ReadContext& r, const web::FormView& v) { return ubah_page(r, id, v, typed); };
  return submit_or_again(ctx, form, build, [&](db::Tx& tx) -> Result<std::string> {
    const Pegawai now = TRY(find_pegawai(tx, id, ctx.pelaku));
    if (now.versi != *versi) return fail(Fault::conflict, {});
    const auto row = plan_row(tx, JenisImpor::pegawai, typed);
    if (row.hasil == HasilBaris::ditolak) return invalid(row.penolakan[0].kolom, row.penolakan[0].sebab);
    apply_row(tx, JenisImpor::pegawai, row.rekam, ctx.pelaku, ctx.now);
    return path_of(id);
  });
}

// ---------- another post ----------

std::vector<Isian> post_fields(const Pegawai& p, const web::FormView& f, const i18n::Locale& l) {
  using namespace kolom_pegawai;
  namespace m = msg::organisasi;
  const auto text = [&](const char* name, const msg::Entry& label_text, const std::string& stored, const char* hint) {
    return Isian{.input = f.input({.name = name, .label = l.t(label_text), .hint = hint}, stored,
                                  {.width = web::Width::medium})};
  };
  const auto optional_text = [&](const char* name, const msg::Entry& label_text, const msg::Entry& hint) {
    return Isian{.input = f.input({.name = name, .label = l.t(label_text), .hint = l.t(hint), .optional = true}, "",
                                  {.width = web::Width::medium})};
  };
  const std::string rater = p.rekam[nip_penilai];
  return {
      {.select =
           f.select({.name = "jenis", .label = l.t(m::penugasan_jenis)}, options_of<JenisPenugasan>(l), "definitif")},
      text("unit", m::penugasan_unit, p.rekam[kolom_pegawai::unit], ""),
      text("jabatan", m::kolom_jabatan, p.rekam[jabatan], ""),
      {.select = f.select({.name = "jenis_jabatan", .label = l.t(m::kolom_jenis_jabatan)}, options_of<JenisJabatan>(l),
                          p.rekam[jenis_jabatan], l.t(m::pilih_satu))},
      {.select = f.select({.name = "jenjang", .label = l.t(m::kolom_jenjang), .optional = true}, options_of<Jenjang>(l),
                          p.rekam[jenjang], l.t(m::tanpa_jenjang))},
      {.checkbox = f.checkbox({.name = "memimpin", .label = l.t(m::penugasan_memimpin)}, false)},
      {.date = f.date({.name = "mulai", .label = l.t(m::penugasan_mulai)}, "")},
      {.date = f.date({.name = "selesai", .label = l.t(m::penugasan_sampai), .optional = true}, "")},
      {.input = f.input({.name = "penilai",
                         .label = l.t(m::penugasan_penilai),
                         .hint = l.t(m::penugasan_penilai_bantuan),
                         .optional = true},
                        rater.starts_with("nama:") ? rater.substr(5) : rater, {.width = web::Width::medium})},
      optional_text("atasan", m::penugasan_atasan, m::penugasan_atasan_bantuan),
      optional_text("alasan", m::penugasan_alasan, m::penugasan_alasan_bantuan),
      optional_text("dasar", m::penugasan_dasar, m::penugasan_dasar_bantuan),
  };
}

Result<http::Response> penugasan_page(web::ReadContext& ctx, PegawaiId id, const web::FormView& form) {
  const auto& l = ctx.locale;
  const Pegawai p = TRY(find_pegawai(ctx.reader, id, ctx.pelaku));
  const FormPage page{.back = back_to(p),
                      .kicker = p.nama,
                      .judul = l.t(msg::organisasi::penugasan_judul),
                      .pengantar = l.t(msg::organisasi::penugasan_pengantar),
                      .errors = form.summary(),
                      .action = html::Url::path(path_of(id) + "/penugasan"),
                      .isian = post_fields(p, form, l),
                      .tombol = l.t(msg::organisasi::penugasan_tombol)};
  return form_page(ctx, page, form.status());
}

Result<http::Response> show_penugasan(const http::Request& req, web::ReadContext& ctx) {
  return penugasan_page(ctx, TRY(web::path_id<PegawaiId>(req)), web::FormView(ctx.locale));
}

// Our choice: Plt. and Plh. stand in for a while, so the end is asked for.
std::optional<PenugasanForm> read_penugasan(web::FormReader& form) {
  using web::Required;
  const auto jenis = form.choice<JenisPenugasan>("jenis", Required::yes);
  const auto jenis_jabatan = form.choice<JenisJabatan>("jenis_jabatan", Required::yes);
  const auto jenjang = form.choice<Jenjang>("jenjang", Required::no);
  const auto mulai = form.date("mulai", Required::yes, msg::organisasi::penugasan_mulai_kosong);
  const auto selesai = form.date("selesai", Required::no);
  PenugasanForm f{.jenis = jenis.value_or(JenisPenugasan::definitif),
                  .unit = form.text("unit", {.max = 40, .required = Required::yes}),
                  .jabatan = form.text("jabatan", {.max = 200, .required = Required::yes}),
                  .memimpin = form.checkbox("memimpin"),
                  .penilai = form.text("penilai", {.max = 120}),
                  .atasan = form.text("atasan", {.max = 120}),
                  .alasan = form.text("alasan", {.max = 500}),
                  .dasar = form.text("dasar", {.max = 200}),
                  .mulai = mulai.value_or(*Tanggal::make(2000, 1, 1)),
                  .selesai = selesai};
  if (jenis_jabatan) f.jenis_jabatan = to_code(*jenis_jabatan);
  if (jenjang && jenis_jabatan && is_jf(*jenis_jabatan)) f.jenjang = to_code(*jenjang);
  const bool for_a_while = f.jenis == JenisPenugasan::plt || f.jenis == JenisPenugasan::plh;
  if (for_a_while && !selesai && form.raw("selesai").empty())
    form.add({Fault::invalid, msg::organisasi::penugasan_sampai_kosong, "selesai"});
  if (!form.ok()) return std::nullopt;
  return f;
}

Result<http::Response> post_penugasan(const http::Request& req, web::WriteContext& ctx) {
  const PegawaiId id = TRY(web::path_id<PegawaiId>(req));
  web::FormReader form(req);
  const auto typed = read_penugasan(form);
  const Build build = [&](web::ReadContext& r, const web::FormView& v) { return penugasan_page(r, id, v); };
  return submit_or_again(ctx, form, build, [&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(find_pegawai(tx, id, ctx.pelaku));
    TRY_VOID(add_penugasan(tx, ctx.pelaku, id, *typed, ctx.now));
    return path_of(id);
  });
}

// ---------- leaving ----------

Result<http::Response> keluar_page(web::ReadContext& ctx, PegawaiId id, const web::FormView& form) {
  const auto& l = ctx.locale;
  const Pegawai p = TRY(find_pegawai(ctx.reader, id, ctx.pelaku));
  std::vector<web::Option> reasons;
  for (const auto s : {StatusPegawai::pensiun, StatusPegawai::berhenti, StatusPegawai::meninggal})
    reasons.push_back({std::string(to_code(s)), l.t(label(s))});
  const FormPage page{
      .back = back_to(p),
      .kicker = p.nama,
      .judul = l.t(msg::organisasi::keluar_judul),
      .pengantar = l.t(msg::organisasi::keluar_pengantar),
      .errors = form.summary(),
      .bentrok = {.there = form.clashed(), .now = {}},
      .action = html::Url::path(path_of(id) + "/keluar"),
      .isian = {{.select = form.select({.name = "status", .label = l.t(msg::organisasi::keluar_sebab)}, reasons, "",
                                       l.t(msg::organisasi::pilih_satu))},
                {.date = form.date({.name = "tanggal", .label = l.t(msg::organisasi::keluar_tanggal)}, "")}},
      .hidden = {{"versi", form.version(p.versi)}},
      .tombol = l.t(msg::organisasi::keluar_tombol)};
  return form_page(ctx, page, form.status());
}

Result<http::Response> show_keluar(const http::Request& req, web::ReadContext& ctx) {
  return keluar_page(ctx, TRY(web::path_id<PegawaiId>(req)), web::FormView(ctx.locale));
}

Result<http::Response> post_keluar(const http::Request& req, web::WriteContext& ctx) {
  const PegawaiId id = TRY(web::path_id<PegawaiId>(req));
  web::FormReader form(req);
  const auto status = form.choice<StatusPegawai>("status", web::Required::yes);
  const auto tanggal = form.date("tanggal", web::Required::yes, msg::organisasi::keluar_tanggal_kosong);
  const auto versi = form.integer("versi", {.min = 1, .max = 1'000'000'000, .required = web::Required::yes});
  if (status && *status < StatusPegawai::pensiun)
    form.add({Fault::invalid, msg::organisasi::keluar_sebab_lain, "status"});
  if (tanggal && *tanggal > ctx.today) form.add({Fault::invalid, msg::organisasi::keluar_masa_depan, "tanggal"});
  const Build build = [&](web::ReadContext& r, const web::FormView& v) { return keluar_page(r, id, v); };
  return submit_or_again(ctx, form, build, [&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(find_pegawai(tx, id, ctx.pelaku));
    const auto akun = TRY(record_leaving(tx, ctx.pelaku, id, {*status, *tanggal}, *versi, ctx.now));
    if (akun) akun::end_all_sesi(tx, *akun, "");
    return path_of(id);
  });
}

}  // namespace

std::vector<web::Route> pegawai_ubah_routes() {
  const auto hr = web::needs(akun::Izin::kelola_pegawai);
  return {
      web::get("/pegawai/baru", hr, show_baru),
      web::post("/pegawai/baru", hr, web::form_body(), post_baru),
      web::get("/pegawai/{id}/ubah", hr, show_ubah),
      web::post("/pegawai/{id}/ubah", hr, web::form_body(), post_ubah),
      web::get("/pegawai/{id}/penugasan", hr, show_penugasan),
      web::post("/pegawai/{id}/penugasan", hr, web::form_body(), post_penugasan),
      web::get("/pegawai/{id}/keluar", hr, show_keluar),
      web::post("/pegawai/{id}/keluar", hr, web::form_body(), post_keluar),
  };
}

}  // namespace organisasi
