// What the officers' pages share. Private to pengaduan.
#pragma once
#include "pengaduan/perkara/kategori_store.h"
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/perkara/store.h"
#include "pengaduan/petugas/kotak_store.h"
#include "pengaduan/petugas/views.h"
#include "web/context.h"
#include "web/form_view.h"
#include "web/route.h"

namespace pengaduan {

// A step somebody may take, with the relation it is taken in.
struct LangkahPetugas {
  PeristiwaPengaduan peristiwa;
  Relasi relasi;
};
// Those that the table allows once their form is filled.
std::vector<LangkahPetugas> langkah_untuk(db::Reader& reader, const Jam& jam, const PengaduanPetugas& perkara,
                                          AkunId akun);

// Whether he decides what everybody may read of it.
bool can_screen(const PengaduanPetugas& perkara);
// Whether he may hide it from the public's pages, or give it back.
bool can_moderate(const PengaduanPetugas& perkara);
// Whether he says how vulnerable those are whom it hits.
bool can_rank(const PengaduanPetugas& perkara);

// Whether he notes its number in the national list: the koordinator, and not of what is for APIP.
bool can_number(const PengaduanPetugas& perkara);

const msg::Entry& nama_langkah(PeristiwaPengaduan peristiwa);
std::string judul_of(const i18n::Locale& l, const BarisPengaduan& p);
std::string tempat_of(const BarisPengaduan& p);
std::string path_of(PengaduanId id);  // "/petugas/pengaduan/7"
web::Link ke_kotak(const i18n::Locale& l);

enum class Urutan { tenggat, prioritas };
// The inbox as its address asks for it.
struct DimintaKotak {
  SaringKotak saring;
  std::string kategori;
  std::optional<KursorKotak> after;
  Urutan urutan = Urutan::tenggat;
  int halaman = 1;  // of the order by priority
};
DimintaKotak read_kotak(const http::Request& req, const std::vector<Kategori>& all);
BarisKotakView kotak_view(const web::Context& ctx, const BarisPengaduan& p);
// Without title and lead, for the page at `path`.
KepalaKotak kepala_kotak(const i18n::Locale& l, const std::vector<Kategori>& all, const DimintaKotak& asked,
                         const std::string& path);

std::vector<web::Route> petugas_kotak_routes();
std::vector<web::Route> petugas_perkara_routes();
std::vector<web::Route> petugas_langkah_routes();
std::vector<web::Route> petugas_saring_routes();
std::vector<web::Route> petugas_peta_routes();
std::vector<web::Route> petugas_pecah_routes();
std::vector<web::Route> petugas_rentan_routes();
std::vector<web::Route> petugas_moderasi_routes();
std::vector<web::Route> petugas_massal_routes();
std::vector<web::Route> petugas_statistik_routes();
std::vector<web::Route> templat_routes();
std::vector<web::Route> petugas_sp4n_routes();

}  // namespace pengaduan
