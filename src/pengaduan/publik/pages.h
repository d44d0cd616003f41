// What the public's pages share. Private to pengaduan.
#pragma once
#include "pengaduan/perkara/kategori_store.h"
#include "pengaduan/publik/alamat.h"
#include "pengaduan/publik/store.h"
#include "pengaduan/publik/views.h"
#include "web/context.h"
#include "web/parts.h"

namespace pengaduan {

// "Kampung Wanggar Makmur, Distrik Wanggar"; "" when it was not told.
std::string place_of(const PengaduanPublik& p);
web::Status status_of(const i18n::Locale& l, const PengaduanPublik& p, Tanggal today);
// Days past its due date; 0 when it is not late.
int late_days(const PengaduanPublik& p, Tanggal today);

// A browser that has our cookie keeps the page and asks whether it is still the same; the first page brings the cookie
// and is not kept.
http::Response kept(web::ReadContext& ctx, http::Response response);

// The filter as an address carries it, and back.
struct SaringanAlamat {
  SaringPublik saring;
  std::string jenis;  // code of the kind, "" for all
  const Kategori* kategori = nullptr;

  bool any() const { return !jenis.empty() || !saring.distrik.empty() || saring.keadaan || !saring.kata.empty(); }
  // Without the page.
  std::vector<std::pair<std::string, std::string>> query() const;
};
SaringanAlamat read_saringan(const http::Request& req, const std::vector<Kategori>& semua);
// The kind itself and those below it.
std::vector<KategoriId> with_below(const std::vector<Kategori>& semua, const Kategori& kategori);

SaringPublikView saring_view(const i18n::Locale& l, const std::vector<Kategori>& semua, const SaringanAlamat& alamat,
                             std::string path);

enum class BentukPublik { daftar, peta };
// The same filter as a list and on a map.
web::Tabs bentuk_tabs(const i18n::Locale& l, BentukPublik here, const SaringanAlamat& alamat);

// What a program reads: asked about each time, sent when it has changed.
http::Response file_of(std::string body, std::string type);

}  // namespace pengaduan
