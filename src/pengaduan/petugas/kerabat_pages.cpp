#include "pengaduan/petugas/kerabat_pages.h"

#include "msg/cerita.h"
#include "msg/gabung.h"
#include "msg/pecah.h"
#include "msg/petugas.h"
#include "pengaduan/perkara/gabung_store.h"
#include "pengaduan/perkara/pecah_store.h"
#include "pengaduan/petugas/rentan_store.h"

namespace pengaduan {

Result<void> put_kerabat_petugas(PerkaraPage& page, web::ReadContext& ctx, const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  for (const auto& g : TRY(list_gabungan(ctx.reader, ctx.brankas, p.id))) {
    GabunganView view{l.t(msg::gabung::satu(g.nomor, l.date(l.local_date(g.diterima)))), {}};
    for (const auto& e : g.pesan)
      view.pesan.push_back({{web::Keadaan::tetap, l.t(msg::cerita::pesan)},
                            l.date_time(e.baris.waktu),
                            l.t(msg::petugas::pelapor),
                            e.teks,
                            {}});
    page.gabungan.push_back(std::move(view));
  }
  page.gabungan_judul = l.t(msg::gabung::judul(static_cast<int>(page.gabungan.size())));
  for (const auto& k : list_kerabat(ctx.reader, p)) {
    // A part that went to another unit is not his any more.
    if (!find_untuk_petugas(ctx.reader, k.id, ctx.pelaku, ctx.today)) continue;
    const std::string& kind = l.lang() == msg::Lang::en ? k.nama_kategori_en : k.nama_kategori;
    page.kerabat.push_back(
        {k.utuh ? l.t(msg::pecah::utuh(k.nomor)) : l.t(msg::pecah::satu(k.judul.empty() ? kind : k.judul, k.nomor)),
         html::Url::path(path_of(k.id)), k.id == p.id});
  }
  for (const auto& c : list_catatan(ctx.reader, p.id)) page.petugas.push_back({l.date_time(c.dibuat), c.teks});
  return {};
}

}  // namespace pengaduan
