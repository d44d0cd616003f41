#include "pengaduan/petugas/pages.h"

#include <algorithm>

#include "msg/pecah.h"
#include "msg/perlindungan.h"
#include "msg/petugas.h"
#include "pengaduan/lindung/pages.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/routes.h"
#include "pengaduan/tukar/impor_pages.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;
using P = PeristiwaPengaduan;
using K = KeadaanPengaduan;

// As if the form were filled: what it asks for is no reason to leave its button out.
FaktaPengaduan filled(FaktaPengaduan f) {
  f.disposisi_lengkap = f.tujuan_apip = f.instansi_tujuan_lengkap = f.rencana_bertanggal = true;
  f.kanonik = Kanonik{f.privasi.rahasia, f.klasifikasi == Klasifikasi::wbs, true};
  return f;
}

bool handles(const BarisPengaduan& p, Relasi relasi) {
  return relasi == (is_pengawasan(p.klasifikasi) ? Relasi::apip : Relasi::penghubung);
}

bool leads_on(P peristiwa) {
  return peristiwa == P::disposisi || peristiwa == P::mulai || peristiwa == P::tanggapi ||
         peristiwa == P::setujui_jawaban || peristiwa == P::lapor_kerja || peristiwa == P::tarik;
}

}  // namespace

std::vector<LangkahPetugas> langkah_untuk(db::Reader& reader, const Jam& jam, const PengaduanPetugas& perkara,
                                          AkunId akun) {
  std::vector<LangkahPetugas> out;
  const BarisPengaduan& p = perkara.baris;
  const auto riwayat = load_riwayat(reader, p.id);
  const auto add = [&](P peristiwa, Relasi relasi) {
    const bool there = std::ranges::any_of(out, [&](const auto& l) { return l.peristiwa == peristiwa; });
    if (!there) out.push_back({peristiwa, relasi});
  };
  for (const Relasi relasi : perkara.relasi) {
    const auto fakta = filled(fakta_of(reader, jam, p, riwayat, {.relasi = relasi, .akun = akun}, {}));
    // The answer is written before it can be sent.
    if (p.keadaan == K::diproses && handles(p, relasi)) add(P::tanggapi, relasi);
    for (const P peristiwa : events_for(p.keadaan, relasi, fakta)) add(peristiwa, relasi);
  }
  // What carries the work on comes first.
  std::ranges::stable_sort(out, std::greater{}, [](const LangkahPetugas& l) { return leads_on(l.peristiwa); });
  return out;
}

const msg::Entry& nama_langkah(P peristiwa) {
  switch (peristiwa) {
    case P::minta_kelengkapan:
      return m::l_minta_kelengkapan;
    case P::disposisi:
      return m::l_disposisi;
    case P::alihkan:
      return m::l_alihkan;
    case P::arsipkan:
      return m::l_arsipkan;
    case P::gabung:
      return m::l_gabung;
    case P::pisah:
      return m::l_pisah;
    case P::pecah:
      return msg::pecah::judul;
    case P::mulai:
      return m::l_mulai;
    case P::kembalikan:
      return m::l_kembalikan;
    case P::tarik:
      return msg::perlindungan::l_tarik;
    case P::sub_disposisi:
      return m::l_sub_disposisi;
    case P::lapor_kerja:
      return m::l_lapor_kerja;
    case P::tanya:
      return m::l_tanya;
    case P::pesan:
    case P::balas:
      return m::l_pesan;
    case P::setujui_jawaban:
      return m::l_setujui_jawaban;
    case P::tolak_jawaban:
      return m::l_tolak_jawaban;
    case P::tanggapi:
      return m::l_tanggapi;
    case P::usul_klasifikasi:
      return m::l_usul_klasifikasi;
    case P::setujui_klasifikasi:
      return m::l_setujui_klasifikasi;
    case P::buka_kembali:
      return m::l_buka_kembali;
    case P::tolak_buka:
      return m::l_tolak_buka;
    default:
      throw Bug("a step without a form");
  }
}

std::string judul_of(const i18n::Locale& l, const BarisPengaduan& p) {
  if (!p.judul_publik.empty()) return p.judul_publik;
  return l.lang() == msg::Lang::en ? p.nama_kategori_en : p.nama_kategori;
}

std::string tempat_of(const BarisPengaduan& p) {
  return wilayah_bawaan().nama_lengkap(p.kampung.empty() ? p.distrik : p.kampung);
}

std::string path_of(PengaduanId id) {
  return "/petugas/pengaduan/" + to_text(id);
}

web::Link ke_kotak(const i18n::Locale& l) {
  return {l.t(m::kembali_ke_kotak), html::Url::path("/petugas/pengaduan")};
}

std::vector<web::Route> petugas_routes() {
  std::vector<web::Route> all;
  for (const auto& rows :
       {petugas_kotak_routes(), petugas_massal_routes(), petugas_statistik_routes(), petugas_perkara_routes(),
        petugas_saring_routes(), petugas_pecah_routes(), petugas_rentan_routes(), petugas_moderasi_routes(),
        petugas_langkah_routes(), petugas_peta_routes(), terlapor_routes(), identitas_routes(), pembacaan_routes(),
        templat_routes(), impor_routes(), petugas_sp4n_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace pengaduan
