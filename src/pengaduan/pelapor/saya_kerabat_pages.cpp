// POST /pengaduan/saya/bagian: the session goes on with another part of what was split; and what the reporter's page
// says of the one that his was merged into.
#include "pengaduan/pelapor/saya_kerabat_pages.h"

#include "msg/gabung.h"
#include "msg/pecah.h"
#include "pengaduan/perkara/gabung_store.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/perkara/pecah_store.h"
#include "pengaduan/publik/store.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;

bool is_answered(K keadaan) {
  return keadaan == K::ditindaklanjuti || keadaan == K::selesai_dikonfirmasi || keadaan == K::selesai_otomatis;
}

Result<http::Response> post_bagian(const http::Request& req, web::WriteContext& ctx) {
  std::optional<Pelapor> pelapor;
  ctx.database.read([&](db::Reader& r) { pelapor = pelapor_of(req, ctx, r); });
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(pindah_bagian(tx, *pelapor, std::string(req.form_value("nomor"))));
    touch_sesi_pelapor(tx, *pelapor, ctx.now);
    return "/pengaduan/saya";
  });
}

}  // namespace

void put_kerabat(SayaPage& page, web::ReadContext& ctx, const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  const auto all = list_kerabat(ctx.reader, p);
  if (all.empty()) return;
  page.kerabat_judul = l.t(msg::pecah::saya_judul(static_cast<int>(all.size())));
  for (const auto& k : all) {
    const std::string& kind = l.lang() == msg::Lang::en ? k.nama_kategori_en : k.nama_kategori;
    page.kerabat.push_back(
        {k.nomor,
         k.utuh ? l.t(msg::pecah::utuh(k.nomor)) : l.t(msg::pecah::satu(k.judul.empty() ? kind : k.judul, k.nomor)),
         status_of(l, BarisPengaduan{.keadaan = k.keadaan}, ctx.today), k.id == p.id,
         l.t(msg::pecah::saya_buka(k.nomor))});
  }
}

bool put_kanonik(SayaPage& page, web::ReadContext& ctx, const BarisPengaduan& p) {
  const auto kanonik = find_kanonik_dari(ctx.reader, p);
  if (!kanonik) return false;
  const auto& l = ctx.locale;
  web::Fact fact{.label = l.t(msg::gabung::digabung_ke), .value = "#" + kanonik->nomor};
  if (kanonik->terbit) fact.url = html::Url::path("/pengaduan/" + kanonik->nomor);
  page.facts.facts.push_back(std::move(fact));
  page.facts.facts.push_back({.label = l.t(msg::gabung::keadaannya),
                              .status = status_of(l, BarisPengaduan{.keadaan = kanonik->keadaan}, ctx.today)});
  const auto story = riwayat_publik(ctx.reader, PengaduanPublik{.id = kanonik->id});
  for (auto e = story.rbegin(); e != story.rend(); ++e)
    page.kanonik.push_back({{web::Keadaan::tetap, l.t(judul_cerita(e->peristiwa))},
                            l.date(l.local_date(e->waktu)),
                            e->nama_unit,
                            e->teks,
                            {}});
  return is_answered(kanonik->keadaan);
}

std::vector<web::Route> saya_kerabat_routes() {
  return {web::post("/pengaduan/saya/bagian", web::publik(), web::form_body(), post_bagian)};
}

}  // namespace pengaduan
