// GET /petugas/pengaduan/impor/{id}, POST …/terapkan and …/batal: what a file would change, and the decision on it.
#include "base/label.h"
#include "berkas/brankas.h"
#include "msg/impor.h"
#include "pengaduan/tukar/impor_pages.h"
#include "views/pengaduan/impor_periksa.h"

namespace pengaduan {
namespace {

namespace m = msg::impor;
using Keadaan = KeadaanImporPengaduan;

constexpr int kShown = 20;

std::string title_of(const i18n::Locale& l, const ImporPengaduan& i) {
  const auto& n = i.hitungan;
  if (i.keadaan == Keadaan::diterapkan) return l.t(m::periksa_diterapkan(i.perubahan()));
  if (i.keadaan == Keadaan::dibatalkan) return l.t(m::periksa_dibatalkan);
  if (i.berjalan) return l.t(m::periksa_berjalan(i.perubahan()));
  return l.t(m::periksa_judul(n.baru + n.berubah + n.sama + n.ditolak));
}

BarisImporView row_of(const i18n::Locale& l, const PengaduanImpor& p) {
  BarisImporView v{.baris = l.number(p.baris), .nomor = p.sp4n.empty() ? p.nomor_asal : p.sp4n};
  switch (p.hasil) {
    case HasilImpor::ditolak:
      v.kedua = nama_kolom(p.kolom);
      v.ketiga = p.sel;
      v.sebab = l.t(label(p.sebab));
      break;
    case HasilImpor::berubah:
      v.kedua = p.nomor;
      v.ketiga = p.sp4n;
      break;
    case HasilImpor::baru:
    case HasilImpor::sama:
      v.kedua = p.kategori;
      v.ketiga = l.date_short(l.local_date(p.diterima));
      break;
  }
  return v;
}

struct Bagian {
  HasilImpor hasil;
  const msg::Entry& judul;
  const msg::Entry& kedua;
  const msg::Entry& ketiga;
};
const Bagian kBagian[] = {{HasilImpor::ditolak, m::bagian_ditolak, m::sel, m::isi},
                          {HasilImpor::baru, m::bagian_baru, m::jenis, m::diterima},
                          {HasilImpor::berubah, m::bagian_berubah, m::nomor, m::h_berubah}};

std::int64_t count_of(const HitunganImpor& n, HasilImpor hasil) {
  return hasil == HasilImpor::ditolak ? n.ditolak : hasil == HasilImpor::baru ? n.baru : n.berubah;
}

Result<void> add_rows(PeriksaImporPage& page, web::ReadContext& ctx, const ImporPengaduan& i) {
  const auto& l = ctx.locale;
  const auto rows = TRY(list_baris_impor(ctx.reader, ctx.brankas, i.id, kShown));
  for (const Bagian& b : kBagian) {
    BagianImpor part{.id = std::string(to_code(b.hasil)),
                     .judul = l.t(b.judul),
                     .kolom = {l.t(m::baris), l.t(b.kedua), l.t(b.ketiga), l.t(m::sebab)},
                     .salah = b.hasil == HasilImpor::ditolak};
    for (const auto& p : rows)
      if (p.hasil == b.hasil) part.baris.push_back(row_of(l, p));
    if (part.baris.empty()) continue;
    if (const auto rest = count_of(i.hitungan, b.hasil) - kShown; rest > 0) part.sisa = l.t(m::sisa(rest));
    page.bagian.push_back(std::move(part));
  }
  return {};
}

Result<http::Response> show_periksa(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto id = TRY(web::path_id<ImporPengaduanId>(req));
  const ImporPengaduan i = TRY(find_impor_pengaduan(ctx.reader, id));
  const auto& n = i.hitungan;
  const bool open = i.keadaan == Keadaan::siap && !i.berjalan;
  const std::string path = impor_path(id);
  PeriksaImporPage page{
      .kicker = l.t(m::periksa_kicker(i.nama_berkas, l.date_time(i.dibuat))),
      .judul = title_of(l, i),
      .pengantar = l.t(i.keterbukaan == KeterbukaanAsal::sudah_publik ? m::periksa_publik(i.sumber)
                                                                      : m::periksa_pengantar(i.sumber)),
      .hitungan = {{l.number(n.baru), l.t(m::h_baru)},
                   {l.number(n.berubah), l.t(m::h_berubah)},
                   {l.number(n.ditolak), l.t(m::h_ditolak), n.ditolak > 0},
                   {l.number(n.sama), l.t(m::h_sama)}},
      .muat_ulang = html::Url::path(path),
      .terapkan = html::Url::path(path + "/terapkan"),
      .batal = html::Url::path(path + "/batal"),
      .terbuka = open};
  if (n.luar_wilayah > 0) page.luar = l.t(m::luar_wilayah(n.luar_wilayah));
  if (open && i.perubahan() > 0) page.tombol = l.t(m::terapkan(i.perubahan()));
  if (i.berjalan) page.kemajuan = web::Bar{static_cast<int>(i.kemajuan * 1000 / std::max<std::int64_t>(i.total, 1))};
  TRY_VOID(add_rows(page, ctx, i));
  return web::page(ctx, page.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::impor_periksa(out, c, page); });
}

Result<http::Response> post_terapkan(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<ImporPengaduanId>(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(queue_impor(tx, id, ctx.pelaku, ctx.now));
    return impor_path(id);
  });
}

Result<http::Response> post_batal(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<ImporPengaduanId>(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(batal_impor(tx, id));
    return std::string("/petugas/pengaduan/impor");
  });
}

}  // namespace

web::Status status_of(const i18n::Locale& l, const ImporPengaduan& i) {
  if (i.keadaan == Keadaan::diterapkan) return {web::Keadaan::selesai, l.t(m::k_diterapkan)};
  if (i.keadaan == Keadaan::dibatalkan) return {web::Keadaan::tutup, l.t(m::k_dibatalkan)};
  if (i.berjalan) return {web::Keadaan::tunggu, l.t(m::k_berjalan)};
  return i.gagal ? web::Status{web::Keadaan::kembali, l.t(m::k_gagal)}
                 : web::Status{web::Keadaan::tunggu, l.t(m::k_siap)};
}

std::vector<web::Route> impor_periksa_routes() {
  const auto access = web::needs(akun::Izin::impor_pengaduan);
  return {
      web::get("/petugas/pengaduan/impor/{id}", access, show_periksa),
      web::post("/petugas/pengaduan/impor/{id}/terapkan", access, web::form_body(), post_terapkan),
      web::post("/petugas/pengaduan/impor/{id}/batal", access, web::form_body(), post_batal),
  };
}

}  // namespace pengaduan
