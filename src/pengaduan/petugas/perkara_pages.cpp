// GET /petugas/pengaduan/{id} and its photos: one pengaduan as an officer sees it, never with who reported it.
#include <algorithm>

#include "berkas/simpanan.h"
#include "msg/dampak.h"
#include "msg/gabung.h"
#include "msg/impor.h"
#include "msg/moderasi.h"
#include "msg/perlindungan.h"
#include "msg/petugas.h"
#include "msg/program.h"
#include "msg/templat.h"
#include "msg/warga.h"
#include "pengaduan/lindung/dampak_store.h"
#include "pengaduan/lindung/pages.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/lampiran_store.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/perkara/program_store.h"
#include "pengaduan/peta/pages.h"
#include "pengaduan/petugas/kerabat_pages.h"
#include "pengaduan/petugas/pages.h"
#include "pengaduan/petugas/pilihan_store.h"
#include "pengaduan/petugas/templat.h"
#include "pengaduan/tenggat/penahanan_pages.h"
#include "pengaduan/tenggat/tenggat.h"
#include "views/pengaduan/petugas_perkara.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;
using P = PeristiwaPengaduan;
using K = KeadaanPengaduan;

bool only_works(const PengaduanPetugas& perkara) {
  return perkara.relasi == std::vector{Relasi::pelaksana};
}

bool has(const PengaduanPetugas& perkara, Relasi relasi) {
  return std::find(perkara.relasi.begin(), perkara.relasi.end(), relasi) != perkara.relasi.end();
}

// Whoever only does the work reads what he was told; of a withdrawal's reasons APIP alone reads.
bool reads(const PengaduanPetugas& perkara, P peristiwa) {
  if (peristiwa == P::cabut) return has(perkara, Relasi::apip);
  if (!only_works(perkara)) return true;
  return peristiwa == P::sub_disposisi || peristiwa == P::lapor_kerja || peristiwa == P::mulai;
}

std::string who(const i18n::Locale& l, const PeristiwaBerkata& e) {
  switch (e.baris.pelaku) {
    case Relasi::pelapor:
      return l.t(m::pelapor);
    case Relasi::koordinator:
      return l.t(msg::warga::pemegang_koordinator);
    case Relasi::penghubung:
      return l.t(m::peran_penghubung);
    case Relasi::pelaksana:
      return l.t(m::peran_pelaksana);
    case Relasi::kepala_opd:
      return l.t(m::peran_kepala);
    case Relasi::apip:
      return l.t(msg::warga::pemegang_apip);
    case Relasi::sistem:
      return {};
  }
  return {};
}

web::Keadaan shape(const BarisPeristiwa& e) {
  if (e.peristiwa == P::lewat_tenggat) return web::Keadaan::lambat;
  if (e.ke == K::tunda || e.ke == K::menunggu_pelapor || e.ke == K::dikembalikan) return web::Keadaan::kembali;
  return e.dari == e.ke ? web::Keadaan::tetap : web::Keadaan::selesai;
}

std::vector<FotoDrafView> photos(const i18n::Locale& l, PengaduanId id, const std::vector<Lampiran>& all,
                                 bool petugas) {
  std::vector<FotoDrafView> out;
  for (const Lampiran& f : all)
    if (f.dari_petugas == petugas)
      out.push_back({html::Url::path(path_of(id) + "/foto/" + to_text(f.id)),
                     l.t(msg::warga::foto_alt(static_cast<int>(out.size()) + 1)), f.sha256});
  return out;
}

// What he should know before he does anything.
std::string remark(const i18n::Locale& l, const PengaduanPetugas& perkara) {
  const auto& p = perkara.baris;
  if (p.tersembunyi) return l.t(m::catatan_tersembunyi(l.date(l.local_date(*p.tersembunyi))));
  if (p.luar_wilayah) return l.t(m::catatan_luar);
  if (only_works(perkara)) return {};
  if (p.klasifikasi == Klasifikasi::wbs) return l.t(m::catatan_wbs);
  if (p.privasi.rahasia) return l.t(m::catatan_rahasia);
  if (!p.disaring && has(perkara, Relasi::koordinator) && p.keadaan == K::baru) return l.t(m::catatan_saring);
  return {};
}

const msg::Entry& identity_words(const BarisPengaduan& p) {
  if (p.klasifikasi == Klasifikasi::wbs) return m::identitas_wbs;
  return p.privasi.anonim ? m::identitas_anonim : m::identitas_samar;
}

void put_story(PerkaraPage& page, const i18n::Locale& l, const PengaduanPetugas& perkara,
               const std::vector<PeristiwaBerkata>& talk) {
  for (auto e = talk.rbegin(); e != talk.rend(); ++e) {
    if (only_works(perkara) && !reads(perkara, e->baris.peristiwa)) continue;
    std::string title = l.t(judul_cerita(e->baris.peristiwa));
    if (!e->nama_unit.empty()) title += ": " + e->nama_unit;
    page.linimasa.push_back({{shape(e->baris), std::move(title)},
                             l.date_time(e->baris.waktu),
                             who(l, *e),
                             reads(perkara, e->baris.peristiwa) ? e->teks : "",
                             {}});
  }
}

Result<void> put_program(PerkaraPage& page, web::ReadContext& ctx, PengaduanId id) {
  const auto sent = TRY(find_program(ctx.reader, ctx.brankas, id));
  if (!sent) return {};
  DariProgramView view{.judul = ctx.locale.t(msg::program::dari(sent->nama)), .media = sent->isi.media};
  for (const JawabanProgram& j : sent->isi.jawaban) view.jawaban.facts.push_back({.label = j.tanya, .value = j.jawab});
  page.program = std::move(view);
  return {};
}

void put_facts(PerkaraPage& page, const web::Context& ctx, const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  auto& facts = page.facts.facts;
  facts.push_back({.label = l.t(msg::warga::fakta_keadaan), .status = status_of(l, p, ctx.today)});
  if (const auto holder = holder_of(l, p); !holder.empty())
    facts.push_back(
        {.label = l.t(msg::warga::fakta_dipegang), .value = p.giliran == Relasi::pelapor ? l.t(m::pelapor) : holder});
  if (p.tenggat) facts.push_back(due_fact(l, p, ctx.today));
  facts.push_back({.label = l.t(m::fakta_klasifikasi), .value = l.t(label(p.klasifikasi))});
  if (p.dihitung_sejak)
    facts.push_back({.label = l.t(msg::gabung::dihitung), .value = l.date(l.local_date(*p.dihitung_sejak))});
  if (p.rencana_selesai) facts.push_back({.label = l.t(m::fakta_rencana), .value = l.date(*p.rencana_selesai)});
}

// Whether its answer came late, or is late now.
bool is_late(const web::Context& ctx, const BarisPengaduan& p, const std::vector<PeristiwaBerkata>& talk) {
  if (!p.tenggat) return false;
  if (is_berjalan(p.keadaan)) return *p.tenggat < ctx.today;
  const auto answered = std::ranges::find(talk, P::tanggapi, [](const auto& e) { return e.baris.peristiwa; });
  return answered != talk.end() && *p.tenggat < ctx.locale.local_date(answered->baris.waktu);
}

void put_steps(PerkaraPage& page, web::ReadContext& ctx, const PengaduanPetugas& perkara, Ketepatan ketepatan) {
  const auto& l = ctx.locale;
  const auto& p = perkara.baris;
  const Jam jam = load_jam(ctx.reader, ctx.now, ctx.settings.zona_menit);
  for (const auto& step : langkah_untuk(ctx.reader, jam, perkara, ctx.pelaku.akun))
    page.langkah.push_back({l.t(nama_langkah(step.peristiwa)),
                            html::Url::path(path_of(p.id) + "/" + std::string(to_code(step.peristiwa))),
                            page.langkah.empty() && p.giliran == step.relasi});
  const auto add = [&](const msg::Entry& label, const char* step) {
    page.langkah.push_back({l.t(label), html::Url::path(path_of(p.id) + step), false});
  };
  if (can_screen(perkara)) add(m::l_saring, "/saring");
  if (can_moderate(perkara)) add(p.tersembunyi ? msg::moderasi::pulih : msg::moderasi::sembunyi, "/sembunyi");
  if (can_rank(perkara)) add(m::l_rentan, "/rentan");
  if (can_number(perkara)) add(msg::impor::sp4n_judul, "/sp4n");
  page.penahanan = penahanan_view(ctx.reader, l, jam, p, m::pelapor, ketepatan);
}

std::string told(const i18n::Locale& l, const TanyaDampak& d) {
  if (d.jawaban.empty()) return l.t(msg::dampak::petugas_belum(l.date_time(d.ditanya)));
  const std::string when = l.date_time(d.dijawab);
  return l.t(d.jawaban == "ya" ? msg::dampak::petugas_ya(when) : msg::dampak::petugas_tidak(when));
}

std::optional<DampakPetugasView> harm(web::ReadContext& ctx, PengaduanId id) {
  const auto& l = ctx.locale;
  DampakPetugasView out;
  for (const TanyaDampak& d : list_dampak(ctx.reader, id)) {
    out.jawaban.push_back({.label = l.t(msg::dampak::petugas_hari(d.hari)), .value = told(l, d)});
    if (d.lanjutan) out.tautan.push_back({l.t(msg::dampak::petugas_lanjutan), html::Url::path(path_of(*d.lanjutan))});
  }
  if (const auto asal = asal_dampak(ctx.reader, id)) {
    out.keterangan = l.t(msg::dampak::petugas_asal);
    out.tautan.push_back({l.t(msg::dampak::petugas_asal_tautan), html::Url::path(path_of(*asal))});
  }
  return out.jawaban.empty() && out.tautan.empty() ? std::nullopt : std::optional(std::move(out));
}

Result<http::Response> show_perkara(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  const PengaduanPetugas perkara = TRY(find_untuk_petugas(ctx.reader, id, ctx.pelaku, ctx.today));
  const auto& l = ctx.locale;
  const auto& p = perkara.baris;
  const auto talk = TRY(load_percakapan(ctx.reader, ctx.brankas, id));
  const auto lampiran = list_lampiran(ctx.reader, id);
  PerkaraPage page{.kembali = ke_kotak(l),
                   .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                   .judul = judul_of(l, p),
                   .catatan = remark(l, perkara),
                   .isi = p.isi_publik,
                   .dekat = tempat_of(p),
                   .foto = photos(l, id, lampiran, false),
                   .bukti = photos(l, id, lampiran, true),
                   .identitas = l.t(identity_words(p))};
  if (!only_works(perkara)) {
    const IsiAsli isi = TRY(read_isi(ctx.reader, ctx.brankas, id));
    page.isi = isi.cerita.empty() ? l.t(msg::perlindungan::isi_dihapus) : isi.cerita;
    if (!isi.dekat.empty()) page.dekat += (page.dekat.empty() ? "" : " · ") + isi.dekat;
    const JawabanDraf answer = find_jawaban(ctx.reader, id);
    page.jawaban = answer.teks;
    if (is_ulangan(answer.mirip)) page.jawaban_mirip = l.t(msg::templat::mirip(l.percent(answer.mirip / 10.0)));
    TRY_VOID(put_program(page, ctx, id));
  } else if (page.isi.empty()) {
    page.isi = judul_of(l, p);
  }
  if (p.titik) page.peta = peta_titik(ctx, *p.titik);
  if (is_penjaga(perkara))
    page.lindung = {{l.t(msg::perlindungan::terlapor_tautan), html::Url::path(path_of(id) + "/terlapor")},
                    {l.t(msg::perlindungan::identitas_tautan), html::Url::path(path_of(id) + "/identitas")}};
  put_facts(page, ctx, p);
  put_story(page, l, perkara, talk);
  put_steps(page, ctx, perkara, is_late(ctx, p, talk) ? Ketepatan::lambat : Ketepatan::tepat);
  if (!only_works(perkara)) TRY_VOID(put_kerabat_petugas(page, ctx, p));
  if (has(perkara, Relasi::apip)) page.dampak = harm(ctx, p.id);
  return web::page(ctx, page.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_perkara(out, c, page); });
}

Result<http::Response> show_foto(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  const auto foto = TRY(web::path_id<LampiranId>(req, 1));
  TRY_VOID(find_untuk_petugas(ctx.reader, id, ctx.pelaku, ctx.today));
  const auto found = find_lampiran(ctx.reader, id, foto);
  if (!found) return fail(Fault::not_found, {});
  http::Response r{.body = TRY(ctx.files.read(found->sha256)), .type = found->jenis};
  r.compress = false;
  r.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}, {"Cache-Control", "private, no-store"}};
  return r;
}

}  // namespace

std::vector<web::Route> petugas_perkara_routes() {
  return {web::get("/petugas/pengaduan/{id}", web::masuk(), show_perkara),
          web::get("/petugas/pengaduan/{id}/foto/{foto}", web::masuk(), show_foto)};
}

}  // namespace pengaduan
