// GET /skp/{id}/penjelasan: why this predikat, from what was frozen at the signature. Nothing here computes a rating.
#include "kalender/store.h"
#include "msg/penilaian.h"
#include "penilaian/bagian_pages.h"
#include "penilaian/evaluasi_store.h"
#include "penilaian/lewat_waktu.h"
#include "penilaian/penjelasan.h"
#include "penilaian/routes.h"
#include "penilaian/views.h"
#include "views/penilaian/penjelasan.h"
#include "web/link.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;

std::string name(const web::Context& ctx, Rating r) {
  return ctx.locale.t(label(r));
}
std::string name(const web::Context& ctx, Predikat p) {
  return ctx.locale.t(label(p));
}

std::vector<KlausulRow> klausul_rows(const web::Context& ctx, const Penjelasan& p) {
  const auto& l = ctx.locale;
  const auto hasil = panduan_hasil(p.rating_hasil);
  const std::string k = klausul_hasil(p.siklus, p.rating_hasil);
  return {{l.t(hasil.a), l.t(m::sumber_hasil(k + " a"))},
          {l.t(hasil.b), l.t(m::sumber_hasil(k + " b"))},
          {l.t(panduan_perilaku(p.rating_perilaku)),
           l.t(m::sumber_perilaku(klausul_perilaku(p.siklus, p.rating_perilaku)))}};
}

// Whether the penilai followed the guidance.
msg::Text followed(const web::Context& ctx, const msg::Entry& what, std::optional<Rating> saran, Rating rating) {
  const std::string nama = ctx.locale.t(what);
  if (!saran) return m::saran_tanpa(nama);
  if (*saran == rating) return m::saran_diikuti(nama);
  return m::saran_tidak_diikuti(nama, name(ctx, *saran));
}

std::vector<std::string> levels_of(const web::Context& ctx, const Penjelasan& p) {
  std::vector<std::string> out;
  for (const auto& t : p.tingkat) {
    std::string line = t.rencana + ": " + (t.tingkat ? name(ctx, *t.tingkat) : ctx.locale.t(m::tidak_dinilai_periode));
    if (!t.alasan.empty()) line += " (" + t.alasan + ")";
    out.push_back(std::move(line));
  }
  return out;
}

BahanRow perilaku_row(const web::Context& ctx, const Penjelasan& p) {
  const auto& l = ctx.locale;
  BahanRow row{l.t(m::bahan_umpan_perilaku), {}};
  for (const auto& [nilai, code] : EnumText<perencanaan::NilaiPerilaku>::table) {
    const auto& u = p.umpan_balik_perilaku[nilai];
    if (u.semua > 0)
      row.isi.push_back(std::string(perencanaan::printed(nilai)) + ": " + l.t(m::umpan_ringkas(u.positif, u.semua)));
  }
  if (row.isi.empty()) row.isi.push_back(l.t(m::umpan_belum));
  if (p.penjaga == Penjaga::ya) row.isi.push_back(l.t(m::penjaga));
  return row;
}

std::vector<BahanRow> bahan_rows(const web::Context& ctx, const Penjelasan& p) {
  const auto& l = ctx.locale;
  std::vector<BahanRow> out{
      {l.t(m::bahan_hasil(p.tingkat.size())), levels_of(ctx, p), mark_of(ctx, p.rating_hasil)},
      {l.t(m::bahan_hitungan), {l.t(describe(p.saran_hasil.hitungan))}},
      perilaku_row(ctx, p),
  };
  if (!p.alasan_hasil.empty())
    out.push_back({l.t(m::alasan_hasil_nama), {p.alasan_hasil}, mark_of(ctx, p.rating_hasil)});
  if (!p.alasan_perilaku.empty())
    out.push_back({l.t(m::alasan_perilaku_nama), {p.alasan_perilaku}, mark_of(ctx, p.rating_perilaku)});
  out.push_back({l.t(m::bahan_organisasi), {l.t(label(p.organisasi))}});
  if (!p.alasan_pola.empty()) out.push_back({l.t(m::alasan_pola), {p.alasan_pola}});
  return out;
}

std::vector<UbahRow> ubah_rows(const web::Context& ctx, const Penjelasan& p) {
  const auto& l = ctx.locale;
  std::vector<UbahRow> out;
  for (const auto& u : p.ubah_rating) {
    const bool hasil = u.hasil != p.rating_hasil;
    const std::string jika = l.t(hasil ? m::jika_hasil(name(ctx, u.hasil)) : m::jika_perilaku(name(ctx, u.perilaku)));
    const std::string menjadi = name(ctx, u.predikat);
    out.push_back({jika, u.predikat == p.predikat.predikat ? l.t(m::tetap(menjadi)) : menjadi});
  }
  return out;
}

// One result at another level that alone changes the suggestion.
std::vector<std::string> ubah_saran(const web::Context& ctx, const Penjelasan& p) {
  constexpr std::size_t kShownMax = 6;
  std::vector<std::string> out;
  for (const auto& u : p.ubah_tingkat) {
    if (out.size() == kShownMax) break;
    const auto rhk = std::find_if(p.tingkat.begin(), p.tingkat.end(), [&](const auto& t) { return t.id == u.id; });
    if (rhk == p.tingkat.end()) continue;
    const std::string tingkat = name(ctx, u.tingkat);
    out.push_back(ctx.locale.t(u.saran ? m::ubah_saran(rhk->rencana, tingkat, name(ctx, *u.saran))
                                       : m::ubah_saran_tidak_ada(rhk->rencana, tingkat)));
  }
  return out;
}

std::vector<std::string> tidak_dipakai(const web::Context& ctx, const Penjelasan& p) {
  std::vector<std::string> out;
  for (const auto hal : p.tidak_dipakai) out.push_back(ctx.locale.t(label(hal)));
  if (p.umpan_balik_terlambat > 0)
    out.push_back(ctx.locale.t(m::penjelasan_umpan_balik_terlambat(p.umpan_balik_terlambat)));
  return out;
}

// What comes next and, for whoever acts, its button.
void add_langkah(const web::Context& ctx, const Evaluasi& e, const Tenggat& tenggat, PenjelasanPage& page) {
  using K = KeadaanEvaluasi;
  const auto& l = ctx.locale;
  const auto day = [&](std::int64_t ms) { return l.local_date(ms); };
  const bool diri = has_relasi(e.relasi, Relasi::diri);
  const bool signer = has_relasi(e.relasi, Relasi::penanda_tangan);
  const auto say = [&](const msg::Text& text) { page.langkah.push_back(l.t(text)); };
  const auto offer = [&](std::string_view tab, const msg::Entry& button) {
    page.form = LangkahForm{html::Url::path(skp_path(e, tab)), l.t(button)};
  };
  if (e.keadaan == K::ditetapkan) {
    say(m::langkah_sampaikan(l.day_date(tenggat.sampaikan(day(*e.ditandatangani_pada), e.jalur()))));
    if (signer) offer("/penilaian/sampaikan", m::sampaikan_tombol);
  } else if (e.keadaan == K::disampaikan) {
    say(diri ? msg::Text(m::langkah_terima) : m::langkah_menunggu_terima(e.pegawai.nama));
    if (diri) offer("/terima", m::terima_tombol);
  } else if (e.keadaan == K::diterima) {
    const std::string sampai = l.day_date(jawab_sampai(e, tenggat, ctx.settings.zona_menit));
    say(diri ? m::langkah_setujui(sampai) : m::langkah_menunggu_setuju(e.pegawai.nama, sampai));
    if (diri) offer("/setujui", m::setujui_tombol);
  } else if (e.keadaan == K::tanpa_ttd) {
    say(m::langkah_lewat(l.day_date(jawab_sampai(e, tenggat, ctx.settings.zona_menit))));
  } else if (e.disetujui_pada) {
    say(m::langkah_selesai(hari_of(ctx, *e.disetujui_pada)));
  }
  if (!diri || e.disetujui_pada) return;
  if (e.jalur() == Jalur::atasan)
    say(m::keberatan_final);  // IV.A.11: what the atasan evaluates after the window is final
  else if (!e.diterima_pada)
    say(m::keberatan_hari(keberatan_hari));
  else if (const Tanggal sampai = tenggat.keberatan(day(*e.diterima_pada)); ctx.today <= sampai)
    say(m::keberatan_sampai(l.day_date(sampai)));
}

web::Facts facts_of(const web::Context& ctx, const Evaluasi& e, const Penjelasan& p) {
  const auto& l = ctx.locale;
  web::Facts out;
  out.facts.push_back({.label = l.t(m::keadaan), .value = "", .status = status_of(ctx, e.keadaan)});
  out.facts.push_back({.label = l.t(m::ditandatangani), .value = l.date_time(*e.ditandatangani_pada)});
  out.facts.push_back({.label = l.t(m::versi_aturan_nama), .value = p.versi_aturan});
  out.facts.push_back({.label = l.t(m::bahan_organisasi), .value = l.t(label(p.organisasi))});
  return out;
}

PenjelasanPage page_of(const web::Context& ctx, const Evaluasi& e, const Penjelasan& p) {
  const auto& l = ctx.locale;
  const bool diri = has_relasi(e.relasi, Relasi::diri);
  const std::string predikat = name(ctx, p.predikat.predikat);
  const std::string penilai = e.jalur() == Jalur::atasan ? e.atasan->nama : e.penilai ? e.penilai->nama : "";
  const html::Url back =
      diri ? html::Url::path("/evaluasi") : web::link_with("/evaluasi", {{"periode", to_text(e.periode.id)}});
  return {.kembali = {l.t(diri ? m::kembali_hasil : m::kembali_antrean), back},
          .kicker = l.t(m::kicker_evaluasi(nama_periode(ctx, e.periode))) + " · " + e.pegawai.nama,
          .judul = l.t(diri ? m::mengapa_anda(predikat) : m::mengapa(predikat)),
          .lead = l.t(m::mengapa_lead(penilai, name(ctx, p.rating_hasil), name(ctx, p.rating_perilaku), predikat)),
          .facts = facts_of(ctx, e, p),
          .kuadran = quad_of(ctx, p.rating_hasil, p.rating_perilaku),
          .sumber_kuadran = l.t(m::sumber_kuadran(p.klausul_predikat)),
          .klausul = klausul_rows(ctx, p),
          .catatan_klausul = {l.t(followed(ctx, m::hasil_kerja, p.saran_hasil.rating, p.rating_hasil)),
                              l.t(followed(ctx, m::perilaku_kerja, p.saran_perilaku.rating, p.rating_perilaku))},
          .bahan = bahan_rows(ctx, p),
          .catatan = e.isian.masukan.catatan,
          .tidak_dipakai = tidak_dipakai(ctx, p),
          .ubah = ubah_rows(ctx, p),
          .ubah_saran = ubah_saran(ctx, p),
          .langkah = {},
          .form = {},
          .periode = to_text(e.periode.id)};
}

Result<http::Response> show_penjelasan(const http::Request& req, web::ReadContext& ctx) {
  const SkpId skp = TRY(web::path_id<SkpId>(req));
  Evaluasi e = TRY(find_evaluasi(ctx.reader, skp, query_periode(req), ctx.pelaku, ctx.today));
  if (!e.signed_already()) return fail(Fault::not_found, {});
  const Penjelasan penjelasan = TRY(penjelasan_from_json(e.penjelasan));
  const kalender::Kalender kalender = kalender::load_kalender(ctx.reader);
  const Tenggat tenggat(kalender);
  e.keadaan = keadaan_pada(e, tenggat, ctx.today, ctx.settings.zona_menit);
  PenjelasanPage p = page_of(ctx, e, penjelasan);
  add_langkah(ctx, e, tenggat, p);
  if (!has_relasi(e.relasi, Relasi::diri)) ctx.read_note = web::ReadNote{e.pegawai.id, "evaluasi"};
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::penilaian::penjelasan(out, c, p); });
}

}  // namespace

std::vector<web::Route> penjelasan_routes() {
  return {web::get("/skp/{id}/penjelasan", web::masuk(), show_penjelasan)};
}

}  // namespace penilaian
