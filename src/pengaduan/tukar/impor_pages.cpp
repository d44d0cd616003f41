// GET and POST /petugas/pengaduan/impor: the imports so far and the upload; the file is compared at once and its
// preview opened.
#include "pengaduan/tukar/impor_pages.h"

#include "berkas/brankas.h"
#include "msg/impor.h"
#include "pengaduan/perkara/kategori_store.h"
#include "views/pengaduan/impor.h"
#include "web/form_view.h"

namespace pengaduan {
namespace {

namespace m = msg::impor;

constexpr std::uint64_t kFileBytesMax = 20ULL * 1024 * 1024;
constexpr int kHistory = 20;
constexpr int kPetaMax = 4000;
constexpr std::size_t kSumberMax = 40;

std::string heading() {
  std::string out;
  for (std::size_t i = 0; i < kolom_impor_count; ++i)
    out += (i == 0 ? "" : ", ") + std::string(nama_kolom(static_cast<KolomImpor>(i)));
  return out;
}

Result<http::Response> impor_page(web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  std::vector<web::Option> kinds;
  for (const Kategori& k : list_kategori(ctx.reader))
    if (!is_pengawasan(k.klasifikasi)) kinds.push_back({k.kode, (k.induk ? "– " : "") + k.name(l.lang())});
  ImporPengaduanPage page{
      .errors = form.summary(),
      .berkas = {.field = form.field({.name = "berkas", .label = l.t(m::berkas), .hint = l.t(m::berkas_bantuan)}),
                 .accept = ".csv,.xlsx,.json",
                 .photo = web::Photo::no},
      .sumber = form.input({.name = "sumber", .label = l.t(m::sumber), .hint = l.t(m::sumber_bantuan)}, "",
                           {.autocomplete = "off"}),
      .bawaan = form.select({.name = "bawaan", .label = l.t(m::bawaan)}, std::move(kinds), "lainnya"),
      .peta = form.textarea({.name = "peta", .label = l.t(m::peta), .hint = l.t(m::peta_bantuan), .optional = true}, "",
                            kPetaMax),
      .sudah_publik = form.checkbox(
          {.name = "sudah_publik", .label = l.t(m::sudah_publik), .hint = l.t(m::sudah_publik_bantuan)}, false),
      .kolom = heading()};
  for (const auto& i : list_impor_pengaduan(ctx.reader, kHistory)) {
    const auto& n = i.hitungan;
    page.riwayat.push_back({html::Url::path(impor_path(i.id)), i.nama_berkas,
                            l.date_time(i.dibuat) + " · " + l.t(m::hitungan(n.baru, n.berubah, n.ditolak)),
                            status_of(l, i)});
  }
  return web::page(
      ctx, l.t(m::judul), [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::impor(out, c, page); },
      form.status());
}

Result<http::Response> show_impor(const http::Request&, web::ReadContext& ctx) {
  return impor_page(ctx, web::FormView(ctx.locale));
}

void check_upload(const http::Upload* upload, web::FormReader& form) {
  if (!upload || (upload->bytes == 0 && !upload->too_large))
    form.add({Fault::invalid, m::berkas_kosong, "berkas"});
  else if (upload->too_large)
    form.add({Fault::invalid, m::berkas_besar, "berkas"});
}

CaraImpor read_cara(web::FormReader& form, const web::Context& ctx, std::span<const KategoriImpor> kategori) {
  CaraImpor cara{
      .sumber = form.text("sumber", {.max = kSumberMax, .required = web::Required::yes, .missing = m::sumber_kosong}),
      .keterbukaan = form.checkbox("sudah_publik") ? KeterbukaanAsal::sudah_publik : KeterbukaanAsal::disaring_dulu,
      .now = ctx.now,
      .zona_menit = ctx.settings.zona_menit};
  const std::string bawaan(form.raw("bawaan"));
  for (const auto& k : kategori)
    if (k.kode == bawaan && !k.apip) cara.bawaan = bawaan;
  const std::string pairs = form.text("peta", {.max = kPetaMax, .multiline = true});
  for (std::size_t from = 0; from < pairs.size();) {
    const std::size_t end = std::min(pairs.find('\n', from), pairs.size());
    const std::string line = pairs.substr(from, end - from);
    if (line.find_first_not_of(' ') != line.npos && !add_peta(cara, line, kategori))
      form.add({Fault::invalid, m::peta_salah(line), "peta"});
    from = end + 1;
  }
  return cara;
}

// Outside submit(): a second preview of the same file is harmless, and reading a file has no place in a transaction.
Result<http::Response> post_impor(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const http::Upload* upload = req.upload("berkas");
  check_upload(upload, form);
  std::vector<KategoriImpor> kategori;
  ctx.database.read([&](db::Reader& r) { kategori = kategori_impor(r); });
  const CaraImpor cara = read_cara(form, ctx, kategori);
  if (form.ok()) {
    auto rows = read_impor(upload->path);
    if (rows) {
      AcuanImpor acuan;
      ctx.database.read([&](db::Reader& r) { acuan = load_acuan(r, *rows, cara); });
      const auto planned = plan_impor(*rows, std::move(acuan), cara);
      return web::see_other(
          impor_path(simpan_pratinjau(ctx.database, ctx.brankas, upload->name, planned, cara, ctx.pelaku)));
    }
    Error error = rows.error();
    error.fault = Fault::invalid;
    error.field = "berkas";
    form.add(std::move(error));
  }
  return ctx.reading([&](web::ReadContext& r) { return impor_page(r, web::FormView(r.locale, form)); });
}

}  // namespace

std::vector<web::Route> impor_routes() {
  const auto access = web::needs(akun::Izin::impor_pengaduan);
  std::vector<web::Route> rows{
      web::get("/petugas/pengaduan/impor", access, show_impor),
      web::post("/petugas/pengaduan/impor", access, web::file_body(kFileBytesMax, 1), post_impor),
  };
  const auto more = impor_periksa_routes();
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

}  // namespace pengaduan
