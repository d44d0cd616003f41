// GET and POST /pengaduan/baru/periksa and /pengaduan/terkirim: everything once more, then the receipt. A repeated tap
// or a lost answer leads to the same receipt; code and PIN can be opened for an hour, by this browser alone.
#include "dokumen/qr.h"
#include "http/cookies.h"
#include "msg/langganan.h"
#include "msg/pengaduan.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/pelapor/pages.h"
#include "pengaduan/pelapor/penjaga_pages.h"
#include "pengaduan/route_list_pages.h"
#include "pengaduan/surat/langganan_store.h"
#include "pengaduan/tenggat/jam_store.h"
#include "views/pengaduan/baru_periksa.h"
#include "views/pengaduan/baru_terkirim.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;
using L = LangkahDraf;

constexpr int kTungguDetik = 12 * 60;

std::string place_of(const i18n::Locale& l, const Draf& d) {
  const Wilayah& w = wilayah_bawaan();
  std::string out = w.nama_lengkap(d.kampung.empty() ? d.distrik : d.kampung);
  if (!d.dekat.empty()) out += (out.empty() ? "" : "\n") + d.dekat;
  if (d.titik) out += (out.empty() ? "" : "\n") + l.t(m::periksa_titik);
  return out;
}

const msg::Entry& visibility(const Privasi& privasi, bool wbs) {
  if (wbs) return m::lihat_wbs;
  if (privasi.rahasia) return privasi.anonim ? m::lihat_keduanya : m::lihat_rahasia;
  return privasi.anonim ? m::lihat_anonim : m::lihat_terbuka;
}

std::string contact_of(const i18n::Locale& l, const Draf& d) {
  std::string out;
  for (const std::string& part : {d.nama, d.telepon, d.surel})
    if (!part.empty()) out += (out.empty() ? "" : "\n") + part;
  return out.empty() ? l.t(m::periksa_tanpa_kontak) : out;
}

Result<http::Response> periksa_page(const http::Request& req, web::ReadContext& ctx, const DrafTersimpan& draf,
                                    const web::FormView& form, Penjagaan penjagaan) {
  const auto& l = ctx.locale;
  const auto& d = draf.isi;
  const auto all = list_kategori(ctx.reader);
  const Kategori* kategori = find_kategori(all, d.kategori);
  const bool wbs = kategori && kategori->klasifikasi == Klasifikasi::wbs;
  const auto change = [](L langkah) { return html::Url::path(path_of(langkah)); };
  PeriksaPage p{
      .kepala = kepala_of(l, L::periksa, d, form),
      .jawaban = {{l.t(m::langkah_foto), l.t(m::periksa_foto(static_cast<int>(draf.foto.size()))), change(L::foto)},
                  {l.t(m::langkah_apa), kategori ? kategori->name(l.lang()) : "", change(L::apa)},
                  {l.t(m::langkah_dimana), place_of(l, d), change(L::dimana)},
                  {l.t(m::langkah_cerita), d.cerita, change(L::cerita)},
                  {l.t(m::langkah_kontak), contact_of(l, d), change(L::kontak)}},
      .foto = foto_views(l, draf.foto),
      .siapa_melihat = l.t(visibility(d.privasi, wbs))};
  if (penjagaan == Penjagaan::tanya) {
    Soal soal = draw_soal(ctx, token_of(req), form);
    p.soal = std::move(soal.jawab);
    p.soal_segel = std::move(soal.segel);
  }
  return web::page(
      ctx, p.kepala.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_periksa(out, c, p); }, form.status());
}

Result<http::Response> show_periksa(const http::Request& req, web::ReadContext& ctx) {
  const auto draf = draf_of(req, ctx, ctx.reader);
  if (draf.terkirim) return web::see_other("/pengaduan/terkirim");
  if (const L next = next_langkah(draf.isi); next != L::periksa)
    return web::see_other(draf.isi == Draf{} ? "/pengaduan/baru" : path_of(next));
  return periksa_page(req, ctx, draf, web::FormView(ctx.locale), Penjagaan::lolos);
}

// The page with its sum, or the word to wait; nothing when the draft may be sent.
Result<std::optional<http::Response>> held_back(const http::Request& req, web::WriteContext& ctx) {
  std::optional<DrafTersimpan> draf;
  ctx.database.read([&](db::Reader& r) { draf = find_draf(r, ctx.brankas, token_of(req), ctx.now); });
  if (!draf || draf->terkirim || next_langkah(draf->isi) != L::periksa) return std::optional<http::Response>();
  web::FormReader form(req);
  const Penjagaan penjagaan = jaga_kirim(req, ctx, *draf, form);
  if (penjagaan == Penjagaan::lolos) return std::optional<http::Response>();
  auto page = TRY(ctx.reading(
      [&](web::ReadContext& r) { return periksa_page(req, r, *draf, web::FormView(r.locale, form), penjagaan); }));
  return std::optional(penjagaan == Penjagaan::tunggu ? wait(std::move(page), kTungguDetik) : std::move(page));
}

Result<http::Response> post_periksa(const http::Request& req, web::WriteContext& ctx) {
  const std::string token(token_of(req));
  auto held = TRY(held_back(req, ctx));
  if (held) return *std::move(held);
  const TandaTerima tanda = draw_tanda_terima();
  bool unfilled = false, again = false;
  const auto sent = ctx.database.write_result([&](db::Tx& tx) -> Result<PengaduanId> {
    const auto draf = find_draf(tx, ctx.brankas, token, ctx.now);
    again = draf && draf->terkirim;
    unfilled = draf && !again && next_langkah(draf->isi) != L::periksa;
    if (unfilled) return fail(Fault::invalid, {});
    const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
    return kirim_draf(
        tx, ctx.brankas, jam, token, tanda,
        {.luar_wilayah = draf && draf->isi.titik && is_luar_wilayah(*draf->isi.titik), .bahasa = ctx.locale.lang()});
  });
  if (unfilled) return web::see_other("/pengaduan/baru/periksa");
  // Too old, or sent so long ago that the receipt is put away: the door says where to go on.
  if (!sent && sent.error().fault == Fault::not_found) return web::see_other("/pengaduan/lacak");
  if (!sent) return tl::unexpected(sent.error());
  if (!again) catat_kirim(req, ctx);
  return web::see_other("/pengaduan/terkirim");
}

std::vector<LangkahBerikut> next_steps(const i18n::Locale& l, const BarisPengaduan& p) {
  using K = web::Keadaan;
  const auto until = [&](const std::optional<Tanggal>& hari) {
    return hari ? l.t(m::paling_lambat(l.date(*hari))) : "";
  };
  return {{{K::selesai, l.t(m::struk_diterima)}, l.t(m::struk_sekarang)},
          {{K::draf, l.t(m::struk_diperiksa)}, until(p.tenggat_langkah)},
          {{K::draf, l.t(m::struk_tindak_lanjut)}, l.t(m::struk_tindak_lanjut_kapan)},
          {{K::draf, l.t(m::struk_jawaban)}, until(p.tenggat)},
          {{K::draf, l.t(m::struk_menilai)}, l.t(m::struk_menilai_kapan(buka_hari))}};
}

StrukPage struk_of(web::ReadContext& ctx, const Struk& struk, const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  // The part behind # is never sent to a server, so no log has the code.
  int size = 0;
  std::string qr = dokumen::qr_svg_path(ctx.settings.base_url + "/pengaduan/lacak#" + struk.kode, size);
  const bool wbs = p.klasifikasi == Klasifikasi::wbs;
  const std::string where = wilayah_bawaan().nama_lengkap(p.kampung.empty() ? p.distrik : p.kampung);
  StrukPage page{
      .waktu = l.date_time(p.diterima),
      .kode = struk.kode,
      .pin = struk.pin,
      .qr_path = std::move(qr),
      .qr_view_box = "0 0 " + std::to_string(size) + " " + std::to_string(size),
      .ringkasan = {{l.t(m::struk_masalah), l.lang() == msg::Lang::en ? p.nama_kategori_en : p.nama_kategori, {}}},
      .berikut = next_steps(l, p)};
  if (const auto asked = find_langganan_pelapor(ctx.reader, ctx.brankas, p.id);
      asked && asked->keadaan == KeadaanLangganan::menunggu)
    page.kabar = l.t(msg::langganan::struk(samarkan_surel(asked->alamat)));
  if (!where.empty()) page.ringkasan.push_back({l.t(m::struk_tempat), where, {}});
  page.ringkasan.push_back({l.t(m::struk_terlihat),
                            l.t(wbs                 ? m::struk_apip
                                : p.privasi.rahasia ? m::struk_rahasia
                                : p.privasi.anonim  ? m::struk_anonim
                                                    : m::struk_terbuka),
                            {}});
  return page;
}

Result<http::Response> show_terkirim(const http::Request& req, web::ReadContext& ctx) {
  const auto struk = find_struk(ctx.reader, token_of(req), ctx.now);
  if (!struk) return web::see_other("/pengaduan/lacak");
  const auto row = ctx.reader.one(std::string(kBarisPengaduan) + "WHERE p.id = $1", {struk->id}, read_pengaduan);
  MUST(row);
  const StrukPage p = struk_of(ctx, *struk, *row);
  return web::page(ctx, ctx.locale.t(m::struk_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_terkirim(out, c, p); });
}

Result<http::Response> post_terkirim(const http::Request& req, web::WriteContext& ctx) {
  const std::string token(token_of(req));
  const bool open = req.form_value("aksi") == "buka";
  std::optional<std::string> session;
  ctx.database.write([&](db::Tx& tx) {
    session.reset();
    const auto struk = find_struk(tx, token, ctx.now);
    if (!struk) return false;
    if (open)
      session = open_sesi_pelapor(tx, struk->id, ctx.now);
    else
      forget_struk(tx, token);
    return true;
  });
  if (session) {
    ctx.set_cookies.push_back(http::set_cookie(req, kCookiePelapor, *session));
    return web::see_other("/pengaduan/saya");
  }
  if (!open) ctx.set_cookies.push_back(http::clear_cookie(req, kCookieDraf));
  return web::see_other("/pengaduan/lacak");
}

}  // namespace

std::vector<web::Route> baru_kirim_routes() {
  return {web::get("/pengaduan/baru/periksa", web::publik(), show_periksa),
          web::post("/pengaduan/baru/periksa", web::publik(), web::form_body(), post_periksa),
          web::get("/pengaduan/terkirim", web::publik(), show_terkirim),
          web::post("/pengaduan/terkirim", web::publik(), web::form_body(), post_terkirim)};
}

std::vector<web::Route> baru_routes() {
  std::vector<web::Route> all;
  for (const auto& rows : {baru_foto_routes(), baru_apa_routes(), baru_dimana_routes(), baru_cerita_routes(),
                           baru_serupa_routes(), baru_kontak_routes(), baru_kirim_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace pengaduan
