// penilaian_page of penilaian_pages.h: from an evaluation to what the view shows.
#include "msg/penilaian.h"
#include "penilaian/bahan_pages.h"
#include "penilaian/penilaian_pages.h"
#include "penilaian/pola_se.h"
#include "views/penilaian/penilaian.h"
#include "web/link.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;
constexpr int kAlasanMax = 2000;

enum class Bagian { hasil, perilaku };

std::vector<web::Option> rating_options(const web::Context& ctx, Bagian bagian) {
  std::vector<web::Option> out;
  for (const Rating r : {Rating::diatas, Rating::sesuai, Rating::dibawah})
    out.push_back({std::string(to_code(r)), ctx.locale.t(label(r)),
                   ctx.locale.t(bagian == Bagian::perilaku ? panduan_perilaku(r) : panduan_hasil(r).a)});
  return out;
}

std::string code(std::optional<Rating> r) {
  return r ? std::string(to_code(*r)) : "";
}

std::string saran_title(const web::Context& ctx, std::optional<Rating> rating) {
  return ctx.locale.t(rating ? m::saran_judul(ctx.locale.t(label(*rating))) : msg::Text(m::saran_tidak_ada));
}

Saran saran_of(const web::Context& ctx, const SaranHasil& s, const Masukan& now) {
  const bool rated = std::any_of(now.tingkat.begin(), now.tingkat.end(),
                                 [](const TingkatRhk& t) { return t.tingkat || t.relevansi == Relevansi::tidak; });
  if (!rated) return {ctx.locale.t(m::saran_nanti), {}, ctx.locale.t(m::klausul(s.klausul))};
  Saran out{saran_title(ctx, s.rating), {ctx.locale.t(describe(s.hitungan))}, ctx.locale.t(m::klausul(s.klausul))};
  if (const auto bendera = describe(s.bendera)) out.rincian.push_back(ctx.locale.t(*bendera));
  return out;
}

Saran saran_of(const web::Context& ctx, const SaranPerilaku& s) {
  Saran out{saran_title(ctx, s.rating), {}, ctx.locale.t(m::klausul(s.klausul))};
  for (const auto b : s.bendera) out.rincian.push_back(ctx.locale.t(describe(b, s)));
  return out;
}

web::DistribusiChart chart_of(const web::Context& ctx, PredikatOrganisasi org, const Sebaran& sebaran, int min_n) {
  const Kurva& kurva = kurva_of(org);
  int sum = 0;
  for (const int k : kurva) sum += k;
  web::DistribusiChart chart{.id = "sebaran",
                             .message = ctx.locale.t(describe_pola(org, sebaran, min_n)),
                             .columns = {},
                             .counted = ctx.locale.t(m::sebaran_dinilai),
                             .pattern_name = ctx.locale.t(m::sebaran_pola(ctx.locale.t(label(org))))};
  for (const auto& [predikat, name] : EnumText<Predikat>::table) {
    const double share = static_cast<double>(kurva[static_cast<std::size_t>(predikat)]) / sum;
    chart.columns.push_back({ctx.locale.t(label(predikat)), sebaran.of(predikat), share * sebaran.semua()});
  }
  return chart;
}

void add_pola(const web::Context& ctx, FormPenilaian& f, const BahanEvaluasi& dilihat, const Sebaran& sebaran) {
  if (!dilihat.organisasi) return;
  const int min_n = ctx.settings.pola_min_n;
  if (sebaran.semua() > 0) f.sebaran = chart_of(ctx, *dilihat.organisasi, sebaran, min_n);
  f.pola_peringatan = dilihat.pola == NasihatPola::peringatan;
  if (!ctx.settings.pola_se_3_2023) return;
  for (const auto& p : peringatan_se(*dilihat.organisasi, sebaran, min_n)) f.pola.push_back(ctx.locale.t(p.text));
  f.pola_peringatan = f.pola_peringatan || !f.pola.empty();
}

enum class Perlu { tidak, bersyarat };  // bersyarat: the hint says when

web::Textarea area(const web::Context& ctx, const web::FormView& form, const char* name, const msg::Entry& label,
                   const msg::Entry& hint, const std::string& stored, Perlu perlu) {
  return form.textarea(
      {.name = name, .label = ctx.locale.t(label), .hint = ctx.locale.t(hint), .optional = perlu == Perlu::tidak},
      stored, kAlasanMax);
}

// The texts as they stood when the page was opened, for the page that compares two versions.
std::vector<web::HiddenValue> hidden_of(const Evaluasi& e, const web::FormView& form) {
  const Masukan& m = e.isian.masukan;
  std::vector<web::HiddenValue> out{{"versi", form.value("versi", std::to_string(e.versi))},
                                    {"periode", to_text(e.periode.id)}};
  for (const auto& [name, stored] : {std::pair{"alasan_hasil", &m.alasan_hasil},
                                     {"alasan_perilaku", &m.alasan_perilaku},
                                     {"alasan_pola", &m.alasan_pola},
                                     {"catatan", &m.catatan}}) {
    const std::string field = std::string("semula_") + name;
    const std::string value = form.value(field, *stored);
    if (!value.empty()) out.push_back({field, value});
  }
  return out;
}

FormPenilaian form_of(const web::Context& ctx, const Berkas& b, const web::FormView& form, const Isian& isian,
                      const Masukan& now) {
  const Evaluasi& e = b.evaluasi;
  const BahanEvaluasi dilihat = bahan_of(e, b.bahan, aturan_of(ctx.settings), now, b.lain);
  FormPenilaian f{
      .action = html::Url::path(skp_path(e, "/penilaian")),
      .draf = skp_path(e, "/penilaian/draf"),
      .hidden = hidden_of(e, form),
      .saran_hasil = saran_of(ctx, saran_hasil(now, dilihat), now),
      .rating_hasil = form.radios({.name = "rating_hasil", .label = ctx.locale.t(m::pilih_rating_hasil)},
                                  rating_options(ctx, Bagian::hasil), code(now.rating_hasil)),
      .alasan_hasil = area(ctx, form, "alasan_hasil", m::alasan_rating, m::alasan_rating_bantuan, now.alasan_hasil,
                           Perlu::bersyarat),
      .saran_perilaku = saran_of(ctx, saran_perilaku(now, dilihat)),
      .rating_perilaku = form.radios({.name = "rating_perilaku", .label = ctx.locale.t(m::pilih_rating_perilaku)},
                                     rating_options(ctx, Bagian::perilaku), code(now.rating_perilaku)),
      .alasan_perilaku = area(ctx, form, "alasan_perilaku", m::alasan_rating, m::alasan_rating_bantuan,
                              now.alasan_perilaku, Perlu::bersyarat),
      .penjaga = form.checkbox({.name = "penjaga", .label = ctx.locale.t(m::penjaga)}, now.penjaga == Penjaga::ya),
      .bukti_penjaga = area(ctx, form, "bukti_penjaga", m::bukti_penjaga, m::bukti_penjaga_bantuan, isian.bukti_penjaga,
                            Perlu::tidak),
      .predikat = {},
      .predikat_dari = ctx.locale.t(m::predikat_belum),
      .kuadran = quad_of(ctx, now.rating_hasil, now.rating_perilaku),
      .sebaran = {},
      .pola = {},
      .alasan_pola =
          area(ctx, form, "alasan_pola", m::alasan_pola, m::alasan_pola_bantuan, now.alasan_pola, Perlu::bersyarat),
      .peringatan = {},
      .catatan = area(ctx, form, "catatan", m::catatan, m::catatan_bantuan, now.catatan, Perlu::bersyarat)};
  if (now.rating_hasil && now.rating_perilaku) {
    f.predikat = ctx.locale.t(label(predikat_of(*now.rating_hasil, *now.rating_perilaku)));
    f.predikat_dari = ctx.locale.t(
        m::predikat_dari(ctx.locale.t(label(*now.rating_hasil)), ctx.locale.t(label(*now.rating_perilaku))));
  }
  add_pola(ctx, f, dilihat, with_this(b.lain, now, dilihat));
  for (const auto& w : warnings(now, dilihat)) f.peringatan.push_back(ctx.locale.t(w));
  return f;
}

web::Facts facts_of(const web::Context& ctx, const Evaluasi& e, KeadaanEvaluasi kini) {
  const auto& l = ctx.locale;
  web::Facts out;
  out.facts.push_back({.label = l.t(m::keadaan), .value = "", .status = status_of(ctx, kini)});
  out.facts.push_back({.label = l.t(m::laporan_dikirim),
                       .value = e.laporan_pada ? hari_of(ctx, *e.laporan_pada) : l.t(m::laporan_belum)});
  out.facts.push_back({.label = l.t(m::jendela_tutup), .value = l.day_date(e.periode.periode.tutup)});
  out.facts.push_back({.label = l.t(m::predikat_unit(e.unit_penilai_nama)),
                       .value = e.organisasi ? l.t(label(e.organisasi->predikat)) : l.t(m::predikat_unit_belum)});
  return out;
}

// Why nothing can be entered; nothing when it can.
std::optional<msg::Text> refusal(const web::Context& ctx, const Evaluasi& e, KeadaanJendela jendela,
                                 std::optional<Relasi> giliran) {
  if (jendela == KeadaanJendela::belum_buka) return m::jendela_belum_buka(ctx.locale.day_date(e.periode.periode.buka));
  if (!e.penilai) return msg::Text(m::tanpa_penilai);
  if (giliran && has_relasi(e.relasi, *giliran)) return std::nullopt;
  if (giliran == Relasi::atasan) return m::giliran_atasan(e.atasan ? e.atasan->nama : e.penilai->nama);
  return m::giliran_penilai(e.penilai->nama);
}

std::string summary_of(const web::Context& ctx, const Masukan& masukan) {
  std::array<int, 3> n{};
  for (const auto& t : masukan.tingkat)
    if (t.relevansi == Relevansi::ya && t.tingkat) ++n[static_cast<std::size_t>(*t.tingkat)];
  return ctx.locale.t(m::ringkas_tingkat(masukan.tingkat.size(), n[2], n[1], n[0]));
}

}  // namespace

http::Response penilaian_page(web::Context& ctx, const Berkas& b, const web::FormView& form, const Isian* typed) {
  const Evaluasi& e = b.evaluasi;
  const auto& l = ctx.locale;
  const KeadaanJendela jendela = keadaan_jendela(e.periode.periode, ctx.today);
  const KeadaanEvaluasi kini = keadaan_kini(e, jendela);
  const auto refused = refusal(ctx, e, jendela, giliran_menilai(kini, jendela));
  const Masukan now = typed ? typed->masukan : masukan_of(e, b.bahan);
  PenilaianPage p{
      .kembali = {l.t(m::kembali_antrean), web::link_with("/evaluasi", {{"periode", to_text(e.periode.id)}})},
      .kicker = l.t(m::kicker_evaluasi(nama_periode(ctx, e.periode))),
      .judul = e.pegawai.nama,
      .subjudul = e.pegawai.jabatan + ", " + e.pegawai.unit,
      .facts = facts_of(ctx, e, kini),
      .errors = form.summary(),
      .pemberitahuan = {},
      .dasar = e.organisasi ? l.t(m::dasar_predikat(e.organisasi->penetap, hari_of(ctx, e.organisasi->pada),
                                                    e.organisasi->dasar))
                            : "",
      .ringkas = refused ? "" : summary_of(ctx, now),
      .hasil = hasil_rows(ctx, e, b.bahan, refused ? nullptr : &now, form),
      .nilai = nilai_rows(ctx, b.bahan),
      .form = {}};
  if (refused)
    p.pemberitahuan = l.t(*refused);
  else
    p.form = form_of(ctx, b, form, typed ? *typed : e.isian, now);
  if (!refused && !e.organisasi) {
    p.menahan = true;
    p.pemberitahuan = l.t(e.penetap_org.empty() ? m::org_belum_tanpa_nama(e.unit_penilai_nama)
                                                : m::org_belum(e.unit_penilai_nama, e.penetap_org));
  }
  ctx.read_note = web::ReadNote{e.pegawai.id, "evaluasi"};
  return web::page(
      ctx, p.kicker + " " + e.pegawai.nama,
      [&](html::Out& out, const web::ViewContext& c) { views::penilaian::penilaian(out, c, p); }, form.status());
}

}  // namespace penilaian
