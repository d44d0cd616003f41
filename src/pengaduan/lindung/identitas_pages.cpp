// GET /petugas/pengaduan/{id}/identitas: who reported, for the koordinator and APIP. What is shown is the one thing
// that is his turn: asking, deciding on another's wish, opening, or for ten minutes the identity itself.
#include "pengaduan/lindung/identitas_pages.h"

#include <algorithm>

#include "msg/perlindungan.h"
#include "msg/warga.h"
#include "views/pengaduan/petugas_identitas.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;

const msg::Entry& lead_of(Pembukaan kini, bool ketua) {
  switch (kini) {
    case Pembukaan::tidak_pernah:
    case Pembukaan::alasan:
      return m::lead_alasan;
    case Pembukaan::dua_orang_dan_apip:
      return m::lead_dua_orang;
    case Pembukaan::ketua_apip:
      return ketua ? m::lead_ketua : m::hanya_ketua;
  }
  return m::lead_alasan;
}

web::Status status_of(const i18n::Locale& l, const Permintaan& b, std::int64_t now) {
  switch (tahap(b.putusan, now)) {
    case TahapBuka::menunggu:
      return {web::Keadaan::tunggu, l.t(m::tahap_menunggu)};
    case TahapBuka::berlaku:
      return {web::Keadaan::tetap, l.t(m::tahap_berlaku(l.date_time(*b.putusan.diputus + buka_berlaku_ms)))};
    case TahapBuka::ditolak:
      return {web::Keadaan::kembali, l.t(m::tahap_ditolak)};
    case TahapBuka::habis:
      return {web::Keadaan::tutup, l.t(m::tahap_habis)};
  }
  return {};
}

web::Input password(const i18n::Locale& l, const web::FormView& form) {
  return {.field = form.field({.name = "sandi", .label = l.t(m::sandi), .hint = l.t(m::sandi_petunjuk)}),
          .type = "password",
          .autocomplete = "current-password",
          .width = web::Width::medium};
}

FormTunda delay(const web::Context& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  const int most = ctx.settings.tunda_kabar_hari;
  return {
      form.input(
          {.name = "tunda_hari", .label = l.t(m::tunda_hari), .hint = l.t(m::tunda_petunjuk(most)), .optional = true},
          "", {.inputmode = "numeric", .autocomplete = "off", .width = web::Width::short_text}),
      form.textarea({.name = "alasan_tunda", .label = l.t(m::alasan_tunda), .optional = true}, "", alasan_buka_max)};
}

FormBuka form_minta(const web::Context& ctx, const Dijaga& d, const web::FormView& form) {
  const auto& l = ctx.locale;
  std::vector<web::Option> options;
  for (const auto& [dasar, code] : EnumText<DasarBuka>::table)
    options.push_back({std::string(code), l.t(label(dasar))});
  FormBuka f{.judul = l.t(m::minta_judul),
             .penjelasan = l.t(m::minta_penjelasan),
             .action = html::Url::path(identitas_path(d.perkara.baris.id)),
             .pilihan = form.radios({.name = "dasar", .label = l.t(m::dasar)}, std::move(options), ""),
             .alasan = form.textarea({.name = "alasan", .label = l.t(m::alasan), .hint = l.t(m::alasan_petunjuk)}, "",
                                     alasan_buka_max),
             .sandi = password(l, form),
             .tombol = l.t(m::minta_tombol)};
  if (d.relasi == Relasi::apip) f.tunda = delay(ctx, form);
  return f;
}

FormBuka form_putusan(const web::Context& ctx, const Dijaga& d, const Permintaan& b, const web::FormView& form) {
  const auto& l = ctx.locale;
  return {.judul = l.t(m::putusan_judul),
          .penjelasan = l.t(m::putusan_penjelasan),
          .action = html::Url::path(identitas_path(d.perkara.baris.id) + "/putusan"),
          .permintaan = std::to_string(b.id),
          .tentang = view_of(ctx, b),
          .pilihan = form.radios({.name = "putusan", .label = l.t(m::putusan)},
                                 {{std::string(to_code(Putusan::setuju)), l.t(m::putusan_setuju)},
                                  {std::string(to_code(Putusan::tolak)), l.t(m::putusan_tolak)}},
                                 "", web::RadioStyle::segments),
          .alasan = form.textarea({.name = "alasan", .label = l.t(m::alasan_putusan)}, "", alasan_buka_max),
          .tunda = delay(ctx, form),
          .sandi = password(l, form),
          .tombol = l.t(m::putusan_tombol)};
}

FormBuka form_buka(const web::Context& ctx, const Dijaga& d, const Permintaan& b, const web::FormView& form) {
  const auto& l = ctx.locale;
  return {.judul = l.t(m::buka_judul),
          .penjelasan = l.t(m::buka_penjelasan(l.date_time(*b.putusan.diputus + buka_berlaku_ms))),
          .action = html::Url::path(identitas_path(d.perkara.baris.id) + "/buka"),
          .sandi = password(l, form),
          .tombol = l.t(m::buka_tombol)};
}

IdentitasTerbuka opened(const i18n::Locale& l, const Identitas& who, const Permintaan& b) {
  IdentitasTerbuka out{{}, l.t(m::terbuka_sampai(l.time(b.tampil_sampai)))};
  for (const auto& [name, value] :
       {std::pair{&m::nama, &who.nama}, std::pair{&m::telepon, &who.telepon}, std::pair{&m::surel, &who.surel}})
    if (!value->empty()) out.isi.facts.push_back({.label = l.t(*name), .value = *value, .on_paper = false});
  return out;
}

const Permintaan* waiting_for(const std::vector<Permintaan>& all, const Dijaga& d, const web::Context& ctx) {
  const auto at = std::ranges::find_if(all, [&](const Permintaan& b) {
    return tahap(b.putusan, ctx.now) == TahapBuka::menunggu && may_decide(d.relasi, ctx.pelaku.akun, b.akun);
  });
  return at == all.end() ? nullptr : &*at;
}

bool has_open_wish(const std::vector<Permintaan>& all, const web::Context& ctx) {
  return std::ranges::any_of(all, [&](const Permintaan& b) {
    return b.akun == ctx.pelaku.akun && tahap(b.putusan, ctx.now) == TahapBuka::menunggu;
  });
}

// His turn, if anything is.
Result<void> put_turn(IdentitasPage& page, web::ReadContext& ctx, const Dijaga& d, const std::vector<Permintaan>& all,
                      bool may_ask, const web::FormView& form) {
  const auto& p = d.perkara.baris;
  const Peminta self{ctx.pelaku, d.relasi};
  if (const Permintaan* agreed = find_berlaku(all, p, self, ctx.now)) {
    const auto who = TRY(baca_identitas(ctx.reader, ctx.brankas, p, *agreed, self, ctx.session_hash, ctx.now));
    if (who)
      page.terbuka = opened(ctx.locale, *who, *agreed);
    else
      page.form = form_buka(ctx, d, *agreed, form);
  } else if (const Permintaan* other = waiting_for(all, d, ctx)) {
    page.form = form_putusan(ctx, d, *other, form);
  } else if (may_ask && !has_open_wish(all, ctx)) {
    page.form = form_minta(ctx, d, form);
  }
  return {};
}

Result<http::Response> show_identitas(const http::Request& req, web::ReadContext& ctx) {
  return identitas_page(req, ctx, web::FormView(ctx.locale));
}

}  // namespace

std::string identitas_path(PengaduanId id) {
  return path_of(id) + "/identitas";
}

PermintaanView view_of(const web::Context& ctx, const Permintaan& b) {
  const auto& l = ctx.locale;
  PermintaanView v{status_of(l, b, ctx.now),
                   l.t(m::diminta_oleh(b.nama, nama_penjaga(l, b.relasi), l.date_time(b.putusan.diminta))),
                   l.t(label(b.dasar)),
                   b.alasan,
                   {}};
  if (!b.nama_pemutus.empty()) v.catatan.push_back(l.t(m::diputus_oleh(b.nama_pemutus, b.alasan_putusan)));
  if (b.dibuka) v.catatan.push_back(l.t(m::dibaca_kali(l.date_time(*b.dibuka), b.kali)));
  if (b.tunda_hari > 0) v.catatan.push_back(l.t(m::kabar_ditunda(b.tunda_hari, b.alasan_tunda)));
  return v;
}

Result<http::Response> identitas_page(const http::Request& req, web::ReadContext& ctx, const web::FormView& form) {
  const Dijaga d = TRY(find_dijaga(ctx.reader, ctx, req));
  const auto& l = ctx.locale;
  const auto& p = d.perkara.baris;
  const Pembukaan kini = unmasking(d.relasi, p.privasi, p.klasifikasi);
  const bool ketua = is_ketua_apip(ctx.reader, ctx.pelaku, ctx.today);
  const auto all = TRY(list_permintaan(ctx.reader, ctx.brankas, p));
  IdentitasPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                     .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                     .judul = l.t(m::identitas_judul),
                     .lead = l.t(lead_of(kini, ketua)),
                     .errors = form.summary()};
  if (has_identitas(ctx.reader, p.id))
    TRY_VOID(put_turn(page, ctx, d, all, kini != Pembukaan::ketua_apip || ketua, form));
  else
    page.lead = l.t(m::tanpa_identitas);
  if (page.terbuka) page.judul = l.t(m::terbuka_judul);
  for (const Permintaan& b : all)
    if (d.relasi == Relasi::apip || b.akun == ctx.pelaku.akun) page.riwayat.push_back(view_of(ctx, b));
  if (d.relasi == Relasi::apip)
    page.pembacaan = web::Link{l.t(m::pembacaan_tautan), html::Url::path("/petugas/pengaduan/pembacaan")};
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_identitas(out, c, page); },
      form.status());
}

std::vector<web::Route> identitas_routes() {
  std::vector<web::Route> all{web::get("/petugas/pengaduan/{id}/identitas", web::masuk(), show_identitas)};
  for (const auto& row : identitas_aksi_routes()) all.push_back(row);
  return all;
}

}  // namespace pengaduan
