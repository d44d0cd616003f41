// GET /pengaduan/saya: the reporter's own pengaduan, opened by code and PIN: where it stands, who holds it, what was
// said, and what he may do now. Its address names nothing.
#include "pengaduan/pelapor/saya_pages.h"

#include "http/cookies.h"
#include "msg/moderasi.h"
#include "msg/pengaduan.h"
#include "msg/perlindungan.h"
#include "msg/warga.h"
#include "pengaduan/lindung/buka_store.h"
#include "pengaduan/lindung/pages.h"
#include "pengaduan/pelapor/saya_kerabat_pages.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/publik/simpan_halaman_pages.h"
#include "pengaduan/route_list_pages.h"
#include "pengaduan/tenggat/penahanan_pages.h"
#include "views/pengaduan/saya.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;
using P = PeristiwaPengaduan;
using K = KeadaanPengaduan;

html::Url photo_url(LampiranId id) {
  return html::Url::path("/pengaduan/saya/foto/" + to_text(id));
}

// Of an officer only what went out with an answer.
std::vector<FotoDrafView> photos(const i18n::Locale& l, const std::vector<Lampiran>& all,
                                 std::optional<std::int64_t> peristiwa) {
  std::vector<FotoDrafView> out;
  for (const Lampiran& f : all)
    if (f.peristiwa == peristiwa && (peristiwa || !f.dari_petugas))
      out.push_back({photo_url(f.id), l.t(m::foto_alt(static_cast<int>(out.size()) + 1)), f.sha256});
  return out;
}

std::string who(const i18n::Locale& l, const PeristiwaBerkata& e, const BarisPengaduan& p) {
  switch (e.baris.pelaku) {
    case Relasi::pelapor:
      return l.t(m::pemegang_pelapor);
    case Relasi::koordinator:
      return l.t(m::pemegang_koordinator);
    case Relasi::apip:
      return l.t(m::pemegang_apip);
    case Relasi::sistem:
      return {};
    default:
      return p.nama_unit;
  }
}

web::Keadaan shape_of(const BarisPeristiwa& e) {
  if (e.peristiwa == P::lewat_tenggat) return web::Keadaan::lambat;
  switch (e.ke) {
    case K::tunda:
    case K::menunggu_pelapor:
    case K::dibuka_kembali:
      return web::Keadaan::kembali;
    case K::arsip:
    case K::duplikat:
    case K::dicabut:
    case K::dicabut_otomatis:
      return web::Keadaan::tutup;
    default:
      return e.dari == e.ke ? web::Keadaan::tetap : web::Keadaan::selesai;
  }
}

std::vector<KejadianView> story(const i18n::Locale& l, const BarisPengaduan& p,
                                const std::vector<PeristiwaBerkata>& talk, const std::vector<Lampiran>& lampiran) {
  std::vector<KejadianView> out;
  for (auto e = talk.rbegin(); e != talk.rend(); ++e) {
    const Cerita told = bagi_pelapor(e->baris.peristiwa);
    if (told == Cerita::tidak) continue;
    std::string title = l.t(judul_cerita(e->baris.peristiwa));
    if (e->baris.peristiwa == P::disposisi && !e->nama_unit.empty()) title = l.t(m::diteruskan_ke(e->nama_unit));
    out.push_back({{shape_of(e->baris), std::move(title)},
                   l.date_time(e->baris.waktu),
                   who(l, *e, p),
                   told == Cerita::dengan_kata ? e->teks : "",
                   photos(l, lampiran, e->id)});
  }
  return out;
}

const msg::Entry& privacy_now(const BarisPengaduan& p) {
  if (p.klasifikasi == Klasifikasi::wbs) return m::lihat_wbs;
  if (p.privasi.rahasia) return p.privasi.anonim ? m::lihat_keduanya : m::lihat_rahasia;
  return p.privasi.anonim ? m::lihat_anonim : m::lihat_terbuka;
}

std::vector<web::Radios> scores(const i18n::Locale& l, const web::FormView& form, const std::optional<Rating>& rating) {
  const auto one = [&](const char* name, const msg::Entry& label, std::optional<int> stored) {
    std::vector<web::Option> options{
        {"1", l.t(m::nilai_1)}, {"2", l.t(m::nilai_2)}, {"3", l.t(m::nilai_3)}, {"4", l.t(m::nilai_4)}};
    return form.radios({.name = name, .label = l.t(label), .optional = true}, std::move(options),
                       stored ? std::to_string(*stored) : "", web::RadioStyle::segments);
  };
  return {one("waktu", m::nilai_waktu, rating ? rating->waktu : std::nullopt),
          one("isi", m::nilai_isi, rating ? rating->isi : std::nullopt),
          one("sopan", m::nilai_sopan, rating ? rating->sopan : std::nullopt)};
}

// What he said of the newest answer, as long as it can be changed.
std::optional<UbahNilai> own_rating(const web::ReadContext& ctx, const Jam& jam, const web::FormView& form,
                                    const std::optional<Rating>& rating) {
  if (!rating) return std::nullopt;
  const Tanggal last = rating_sampai(jam, *rating);
  if (last < ctx.today) return std::nullopt;
  return UbahNilai{scores(ctx.locale, form, rating), ctx.locale.t(m::saya_nilai_sampai(ctx.locale.date(last)))};
}

PertanyaanSelesai question(const i18n::Locale& l, const web::FormView& form, const std::optional<Rating>& rating) {
  return {form.radios({.name = "selesai", .label = l.t(m::saya_benar_selesai)},
                      {{"ya", l.t(m::selesai_ya), l.t(m::selesai_ya_petunjuk)},
                       {"sebagian", l.t(m::selesai_sebagian), l.t(m::selesai_sebagian_petunjuk)},
                       {"tidak", l.t(m::selesai_tidak), l.t(m::selesai_tidak_petunjuk)}},
                      rating ? rating->benar_selesai : ""),
          scores(l, form, rating),
          form.textarea({.name = "teks", .label = l.t(m::selesai_teks), .optional = true}, "", saya_teks_max)};
}

struct Kata {
  P peristiwa;
  const msg::Entry* judul;
  const msg::Entry* penjelasan;
  const msg::Entry* tombol;
  bool teks;
  bool utama;
};

// In the order in which they matter to him. Confirming and reopening after an answer are one question of their own.
constexpr Kata kAksi[] = {
    {P::lengkapi, &m::aksi_lengkapi, &m::aksi_lengkapi_isi, &m::aksi_lengkapi_tombol, true, true},
    {P::balas, &m::aksi_balas, nullptr, &m::aksi_balas_tombol, true, true},
    {P::banding, &m::aksi_banding, &m::aksi_banding_isi, &m::aksi_banding_tombol, true, true},
    {P::buka_kembali, &m::aksi_buka, &m::aksi_buka_isi, &m::aksi_buka_tombol, true, false},
    {P::minta_buka, &m::aksi_buka, &m::aksi_minta_buka_isi, &m::aksi_buka_tombol, true, false},
    {P::pesan, &m::aksi_pesan, nullptr, &m::aksi_balas_tombol, true, false},
    {P::cabut, &m::aksi_cabut, &m::aksi_cabut_isi, &m::aksi_cabut_tombol, true, false},
    {P::minta_cabut, &m::aksi_minta_cabut, &m::aksi_minta_cabut_isi, &m::aksi_minta_cabut_tombol, false, false},
};

std::vector<AksiView> actions(const i18n::Locale& l, const BarisPengaduan& p, const std::vector<P>& allowed,
                              const web::FormView& form, std::string_view sent) {
  std::vector<AksiView> out;
  for (const Kata& a : kAksi) {
    if (std::find(allowed.begin(), allowed.end(), a.peristiwa) == allowed.end()) continue;
    if (p.keadaan == K::ditindaklanjuti && (a.peristiwa == P::buka_kembali || a.peristiwa == P::minta_buka)) continue;
    const std::string code(to_code(a.peristiwa));
    AksiView v{.id = code,
               .judul = l.t(*a.judul),
               .penjelasan = a.penjelasan ? l.t(*a.penjelasan) : "",
               .action = html::Url::path("/pengaduan/saya/" + code),
               .tombol = l.t(*a.tombol),
               .utama = a.utama};
    if (a.teks) {
      web::Field field{.name = "teks", .label = l.t(m::aksi_teks), .id = "teks-" + code};
      // What came back with a fault belongs to one of the forms.
      v.teks = sent == code ? form.textarea(std::move(field), "", saya_teks_max)
                            : web::Textarea{std::move(field), "", saya_teks_max};
      web::Field foto{.name = "foto", .label = l.t(m::aksi_foto), .optional = true, .id = "foto-" + code};
      if (a.peristiwa != P::cabut)
        v.foto = web::FileInput{sent == code ? form.field(std::move(foto)) : std::move(foto),
                                "image/jpeg,image/png,image/webp"};
    }
    out.push_back(std::move(v));
  }
  return out;
}

web::ErrorSummary summary_for(const web::FormView& form, std::string_view sent) {
  web::ErrorSummary s = form.summary();
  for (auto& line : s.lines)
    if ((line.field == "teks" && sent != "nilai") || line.field == "foto") line.field += "-" + std::string(sent);
  return s;
}

Result<http::Response> show_saya(const http::Request& req, web::ReadContext& ctx) {
  const auto open = find_terbuka(ctx.reader, http::read_cookie(req, kCookiePelapor), ctx.now);
  if (!open) return web::see_other("/pengaduan/lacak");
  const auto make = [&] { return saya_page(ctx, open->pelapor, web::FormView(ctx.locale), ""); };
  if (open->sidik.empty()) return make();
  return kept_page(ctx, "saya/" + open->sidik + "/" + this_minute(ctx), make);
}

}  // namespace

Result<http::Response> saya_page(web::ReadContext& ctx, const Pelapor& pelapor, const web::FormView& form,
                                 std::string_view sent) {
  const auto& l = ctx.locale;
  const BarisPengaduan p = TRY(find_milik_pelapor(ctx.reader, pelapor));
  const IsiAsli isi = TRY(read_isi(ctx.reader, ctx.brankas, p.id));
  const auto talk = TRY(load_percakapan(ctx.reader, ctx.brankas, p.id));
  const auto lampiran = list_lampiran(ctx.reader, p.id);
  const Jam jam = load_jam(ctx.reader, ctx.now, ctx.settings.zona_menit);
  std::vector<BarisPeristiwa> riwayat;
  for (const auto& e : talk) riwayat.push_back(e.baris);
  const auto fakta = fakta_of(ctx.reader, jam, p, riwayat, {.relasi = Relasi::pelapor}, {});
  const auto allowed = events_for(p.keadaan, Relasi::pelapor, fakta);
  const std::string where = wilayah_bawaan().nama_lengkap(p.kampung.empty() ? p.distrik : p.kampung);

  SayaPage page{.kicker = l.t(m::saya_kicker(p.nomor)),
                .judul = !p.judul_publik.empty()     ? p.judul_publik
                         : l.lang() == msg::Lang::en ? p.nama_kategori_en
                                                     : p.nama_kategori,
                .errors = summary_for(form, sent),
                .isi = isi.cerita.empty() ? l.t(msg::perlindungan::isi_dihapus) : isi.cerita,
                .dekat = where + (isi.dekat.empty() || where.empty() ? "" : " · ") + isi.dekat,
                .foto = photos(l, lampiran, std::nullopt),
                .linimasa = story(l, p, talk, lampiran),
                .penahanan = penahanan_view(ctx.reader, l, jam, p, m::pemegang_pelapor),
                .privasi_sekarang = l.t(privacy_now(p))};
  for (const AksiView& a : actions(l, p, allowed, form, sent)) (a.utama ? page.aksi : page.lain).push_back(a);
  page.facts.facts.push_back({.label = l.t(m::fakta_keadaan), .status = status_of(l, p, ctx.today)});
  if (const auto holder = holder_of(l, p); !holder.empty())
    page.facts.facts.push_back({.label = l.t(m::fakta_dipegang), .value = holder});
  if (p.tenggat) page.facts.facts.push_back(due_fact(l, p, ctx.today));
  if (p.keadaan == K::ditindaklanjuti && p.tenggat_langkah)
    page.facts.facts.push_back({.label = l.t(m::fakta_tutup), .value = l.date(*p.tenggat_langkah)});
  put_kerabat(page, ctx, p);
  const auto rating = find_rating(ctx.reader, pelapor);
  if (put_kanonik(page, ctx, p) || p.keadaan == K::ditindaklanjuti)
    page.selesai = question(l, sent == "nilai" ? form : web::FormView(l), rating);
  else
    page.nilai = own_rating(ctx, jam, sent == "ubah" ? form : web::FormView(l), rating);
  if (!p.privasi.anonim)
    page.anonim = web::FormView(l).checkbox(
        {.name = "anonim", .label = l.t(m::kontak_anonim), .hint = l.t(m::kontak_anonim_petunjuk)}, false);
  if (!p.privasi.rahasia)
    page.rahasia = web::FormView(l).checkbox(
        {.name = "rahasia", .label = l.t(m::kontak_rahasia), .hint = l.t(m::kontak_rahasia_petunjuk)}, false);
  for (const auto& b : TRY(list_pembacaan_pelapor(ctx.reader, ctx.brankas, p, ctx.now)))
    page.pembacaan.push_back({pembacaan_kalimat(l, b), l.t(label(b.dasar)), b.alasan});
  if (has_identitas(ctx.reader, p.id))
    page.lupakan = (sent == "lupakan" ? form : web::FormView(l))
                       .checkbox({.name = "yakin", .label = l.t(m::lupakan_yakin)}, false);
  page.dampak = dampak_view(ctx, p, form, sent);
  page.kabar = kabar_surel(ctx, p, form, sent);
  if (p.tersembunyi)
    page.facts.facts.push_back({.label = l.t(msg::moderasi::saya_fakta),
                                .value = l.t(msg::moderasi::saya_sembunyi(l.date(l.local_date(*p.tersembunyi))))});
  if (p.terbit) page.umum = html::Url::path("/pengaduan/" + p.nomor);
  return web::page(
      ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::saya(out, c, page); },
      form.status());
}

std::string pembacaan_kalimat(const i18n::Locale& l, const PembacaanPelapor& b) {
  return l.t(msg::perlindungan::dibaca_oleh(nama_penjaga(l, b.oleh), l.date_time(b.waktu), b.kali));
}

std::vector<web::Route> saya_routes() {
  std::vector<web::Route> all{web::get("/pengaduan/saya", web::publik(), show_saya)};
  for (const auto& rows : {saya_kerabat_routes(), saya_aksi_routes(), saya_surel_routes(), saya_dampak_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace pengaduan
