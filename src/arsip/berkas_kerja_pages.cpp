#include "arsip/berkas_kerja_pages.h"

#include "berkas/simpanan.h"
#include "msg/arsip.h"
#include "views/arsip/berkas.h"

namespace arsip {
namespace {

namespace m = msg::arsip;

struct Rupa {
  KeadaanBerkas keadaan;
  web::Keadaan tanda;
  const msg::Entry& kata;
  msg::Text JudulBerkas::*judul;
};
const Rupa kRupa[] = {
    {KeadaanBerkas::dibuat, web::Keadaan::tunggu, m::paket_dibuat, &JudulBerkas::dibuat},
    {KeadaanBerkas::siap, web::Keadaan::selesai, m::paket_siap, &JudulBerkas::siap},
    {KeadaanBerkas::gagal, web::Keadaan::kembali, m::paket_gagal, &JudulBerkas::gagal},
    {KeadaanBerkas::dibatalkan, web::Keadaan::tutup, m::paket_dibatalkan, &JudulBerkas::dibatalkan},
    {KeadaanBerkas::dihapus, web::Keadaan::tutup, m::paket_dihapus, &JudulBerkas::dihapus},
};

const Rupa& rupa_of(KeadaanBerkas keadaan) {
  for (const Rupa& r : kRupa)
    if (r.keadaan == keadaan) return r;
  throw Bug("a state without a look");
}

web::Status status_of(KeadaanBerkas keadaan, const i18n::Locale& l) {
  const Rupa& r = rupa_of(keadaan);
  return {r.tanda, l.t(r.kata)};
}

std::string type_of(std::string_view akhiran) {
  if (akhiran == "zip") return "application/zip";
  if (akhiran == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return "text/csv; charset=utf-8";
}

}  // namespace

http::Response berkas_page(web::ReadContext& ctx, const Tampilan& t) {
  const auto& l = ctx.locale;
  const BerkasKerja& b = t.berkas;
  const std::string path = path_of(t.kunci);
  const bool waits = b.keadaan == KeadaanBerkas::dibuat && b.total == 0;
  BerkasPage p{.back = t.back,
               .kicker = t.kicker,
               .judul = l.t(waits ? t.judul.antre : t.judul.*rupa_of(b.keadaan).judul),
               .batal = html::Url::path(path + "/batal"),
               .muat_ulang = html::Url::path(path),
               .unduh = html::Url::path(path + "/unduh"),
               .tombol = t.tombol,
               .siap = b.keadaan == KeadaanBerkas::siap};
  p.facts.facts = {{.label = l.t(m::paket_keadaan), .value = "", .status = status_of(b.keadaan, l)}, t.tentang};
  if (p.siap) {
    p.facts.facts.push_back({.label = l.t(m::paket_ukuran), .value = l.bytes(static_cast<std::uint64_t>(b.bytes))});
    p.facts.facts.push_back({.label = l.t(m::paket_sampai), .value = l.date_time(*b.hapus_pada)});
    p.catatan = t.catatan_siap;
  }
  if (b.keadaan == KeadaanBerkas::gagal) p.catatan = t.catatan_gagal;
  if (b.keadaan == KeadaanBerkas::dibuat)
    p.kemajuan = web::Bar{static_cast<int>(b.kemajuan * 1000 / std::max<std::int64_t>(b.total, 1))};
  return web::page(ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::arsip::berkas(out, c, p); });
}

Result<http::Response> berkas_unduhan(const web::Context& ctx, const Tampilan& t) {
  const auto path = berkas_path(ctx.files.folder(), t.kunci, t.akhiran);
  std::error_code ignored;  // a file that cannot be looked at is not there either
  if (t.berkas.keadaan != KeadaanBerkas::siap || !std::filesystem::is_regular_file(path, ignored))
    return fail(Fault::not_found, t.judul.dihapus);
  http::Response r{.type = type_of(t.akhiran), .file = path.string(), .compress = false};
  r.headers = {{"Content-Disposition", "attachment; filename=\"" + t.nama_unduhan + "." + t.akhiran + "\""},
               {"Content-Security-Policy", "default-src 'none'; sandbox"}};
  return r;
}

BerkasBaris baris_of(KunciBerkas kunci, const BerkasKerja& berkas, std::string nama, const i18n::Locale& l) {
  return {html::Url::path(path_of(kunci)), std::move(nama), l.date_time(berkas.dibuat), status_of(berkas.keadaan, l)};
}

}  // namespace arsip
