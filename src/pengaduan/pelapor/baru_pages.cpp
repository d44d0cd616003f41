#include "pengaduan/pelapor/baru_pages.h"

#include "http/cookies.h"
#include "msg/warga.h"
#include "pengaduan/routes.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;
using L = LangkahDraf;

const msg::Entry& name_of(L langkah) {
  switch (langkah) {
    case L::foto:
      return m::langkah_foto;
    case L::apa:
      return m::langkah_apa;
    case L::dimana:
      return m::langkah_dimana;
    case L::cerita:
      return m::langkah_cerita;
    case L::kontak:
      return m::langkah_kontak;
    case L::periksa:
      return m::langkah_periksa;
  }
  return m::langkah_periksa;
}

struct Words {
  const msg::Entry& judul;
  const msg::Entry& pengantar;
};
Words words_of(L langkah) {
  switch (langkah) {
    case L::foto:
      return {m::foto_judul, m::foto_pengantar};
    case L::apa:
      return {m::apa_judul, m::apa_pengantar};
    case L::dimana:
      return {m::dimana_judul, m::dimana_pengantar};
    case L::cerita:
      return {m::cerita_judul, m::cerita_pengantar};
    case L::kontak:
      return {m::kontak_judul, m::kontak_pengantar};
    case L::periksa:
      return {m::periksa_judul, m::periksa_pengantar};
  }
  return {m::periksa_judul, m::periksa_pengantar};
}

L after(L langkah) {
  return langkah == L::periksa ? L::periksa : static_cast<L>(static_cast<int>(langkah) + 1);
}

}  // namespace

std::string_view token_of(const http::Request& req) {
  return http::read_cookie(req, kCookieDraf);
}

DrafTersimpan draf_of(const http::Request& req, web::Context& ctx, db::Reader& reader) {
  return find_draf(reader, ctx.brankas, token_of(req), ctx.now).value_or(DrafTersimpan{});
}

std::string path_of(L langkah) {
  return langkah == L::foto ? "/pengaduan/baru" : "/pengaduan/baru/" + std::string(to_code(langkah));
}

KepalaBaru kepala_of(const i18n::Locale& l, L langkah, const Draf&, const web::FormView& form) {
  const int here = static_cast<int>(langkah);
  KepalaBaru k{.kicker = l.t(m::langkah_dari(here + 1, langkah_draf_count)),
               .judul = l.t(words_of(langkah).judul),
               .pengantar = l.t(words_of(langkah).pengantar),
               .errors = form.summary()};
  if (langkah != L::foto) {
    const L before = static_cast<L>(here - 1);
    k.kembali = web::Link{l.t(name_of(before)), html::Url::path(path_of(before))};
  }
  for (int i = 0; i < langkah_draf_count; ++i) {
    const std::string name = l.t(name_of(static_cast<L>(i)));
    k.langkah.push_back({i < here    ? l.t(m::langkah_selesai(name))
                         : i == here ? l.t(m::langkah_sekarang(name))
                                     : name,
                         i < here, i == here});
  }
  return k;
}

std::string token_or_new(const http::Request& req, web::WriteContext& ctx) {
  if (const auto token = token_of(req); token.size() == 64) return std::string(token);
  std::string token = new_token_draf();
  ctx.set_cookies.push_back(http::set_cookie(req, kCookieDraf, token, std::chrono::hours(24 * draf_hari)));
  return token;
}

Result<http::Response> save_and_go(const http::Request& req, web::WriteContext& ctx, L langkah,
                                   const std::function<void(Draf&)>& change) {
  const std::string token = token_or_new(req, ctx);
  std::string to;
  ctx.database.write([&](db::Tx& tx) {
    auto draf = find_draf(tx, ctx.brankas, token, ctx.now).value_or(DrafTersimpan{});
    if (draf.terkirim) {
      to = "/pengaduan/terkirim";
      return false;
    }
    change(draf.isi);
    save_draf(tx, ctx.brankas, token, draf.isi, ctx.now);
    const bool whole = next_langkah(draf.isi) == L::periksa;
    to = whole ? path_of(L::periksa) : langkah == L::cerita ? "/pengaduan/baru/serupa" : path_of(after(langkah));
    return true;
  });
  return web::see_other(to);
}

bool is_wbs(db::Reader& reader, const Draf& draf) {
  const auto all = list_kategori(reader);
  const Kategori* k = find_kategori(all, draf.kategori);
  return k && k->klasifikasi == Klasifikasi::wbs;
}

}  // namespace pengaduan
