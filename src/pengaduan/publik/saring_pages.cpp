// The filter above the public list and its map, and the way from one to the other.
#include "msg/peta.h"
#include "msg/publik.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/publik/pages.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::publik;

web::Select jenis_select(const i18n::Locale& l, const std::vector<Kategori>& semua, const std::string& chosen) {
  web::Select s{{.name = "jenis", .label = l.t(m::saring_jenis)}, {}, chosen, l.t(m::semua_jenis)};
  for (const Kategori& k : semua)
    if (k.publik) s.options.push_back({k.kode, (k.induk ? "– " : "") + k.name(l.lang())});
  return s;
}

web::Select place_select(const std::string& name, std::string label, std::string none, std::span<const Tempat> places,
                         const std::string& chosen) {
  web::Select s{{.name = name, .label = std::move(label)}, {}, chosen, std::move(none)};
  for (const Tempat& t : places) s.options.push_back({t.kode, t.nama});
  return s;
}

web::Select keadaan_select(const i18n::Locale& l, const std::optional<KelompokKeadaan>& chosen) {
  return {{.name = "keadaan", .label = l.t(m::saring_keadaan)},
          {{"berjalan", l.t(m::keadaan_berjalan)},
           {"terlambat", l.t(m::keadaan_terlambat)},
           {"selesai", l.t(m::keadaan_selesai)}},
          chosen ? std::string(to_code(*chosen)) : "",
          l.t(m::semua_keadaan)};
}

}  // namespace

SaringPublikView saring_view(const i18n::Locale& l, const std::vector<Kategori>& semua, const SaringanAlamat& alamat,
                             std::string path) {
  const SaringPublik& s = alamat.saring;
  const Wilayah& w = wilayah_bawaan();
  SaringPublikView view{
      .alamat = html::Url::path(std::move(path)),
      .kata = {.field = {.name = "kata", .label = l.t(m::saring_kata)}, .value = s.kata, .type = "search"},
      .jenis = jenis_select(l, semua, alamat.jenis),
      .distrik = place_select("distrik", l.t(m::saring_distrik), l.t(m::semua_distrik), w.distrik(), s.distrik),
      .keadaan = keadaan_select(l, s.keadaan),
      .disaring = alamat.any()};
  if (!s.distrik.empty())
    view.kampung =
        place_select("kampung", l.t(m::saring_kampung), l.t(m::semua_kampung), w.kampung(s.distrik), s.kampung);
  return view;
}

web::Tabs bentuk_tabs(const i18n::Locale& l, BentukPublik here, const SaringanAlamat& alamat) {
  const auto query = alamat.query();
  return {l.t(msg::peta::bentuk),
          {{l.t(msg::peta::bentuk_daftar), web::link_with("/pengaduan", query), here == BentukPublik::daftar},
           {l.t(msg::peta::bentuk_peta), web::link_with("/pengaduan/peta", query), here == BentukPublik::peta}}};
}

}  // namespace pengaduan
