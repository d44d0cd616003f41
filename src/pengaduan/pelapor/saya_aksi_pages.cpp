// What a reporter does with his pengaduan: POST /pengaduan/saya/{peristiwa}, /nilai, /privasi, /keluar; and what he may
// take along: GET /pengaduan/saya/data and /pengaduan/saya/foto/{n}.
#include <nlohmann/json.hpp>

#include "berkas/simpanan.h"
#include "http/cookies.h"
#include "msg/penjaga.h"
#include "msg/warga.h"
#include "pengaduan/lindung/dampak_store.h"
#include "pengaduan/pelapor/foto_masuk_pages.h"
#include "pengaduan/pelapor/penjaga_pages.h"
#include "pengaduan/pelapor/saya_pages.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/route_list_pages.h"
#include "pengaduan/surat/langganan_store.h"
#include "pengaduan/surat/store.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;
using P = PeristiwaPengaduan;

constexpr std::array kSteps{P::lengkapi,   P::balas, P::banding, P::buka_kembali,
                            P::minta_buka, P::pesan, P::cabut,   P::minta_cabut};

Result<http::Response> post_step(const http::Request& req, web::WriteContext& ctx) {
  const auto peristiwa = from_code<P>(req.path_args.at(0));
  if (!peristiwa || std::find(kSteps.begin(), kSteps.end(), *peristiwa) == kSteps.end())
    return fail(Fault::not_found, {});
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  const bool silent = *peristiwa == P::minta_cabut || *peristiwa == P::cabut;
  const std::string teks = form.text("teks", {.max = saya_teks_max,
                                              .required = silent ? web::Required::no : web::Required::yes,
                                              .multiline = true,
                                              .missing = m::aksi_teks_kosong});
  const http::Upload* sent = req.upload("foto");
  const bool has_foto = sent && sent->bytes > 0;
  const bool in_time = !has_foto || may_unggah(req, ctx);
  if (!in_time) form.add({Fault::invalid, msg::penjaga::unggah_sering, "foto"});
  const auto foto = in_time ? receive_foto(req, ctx, "foto", foto_bytes_max) : std::optional<FotoDraf>();
  if (has_foto && in_time) catat_unggah(req, ctx, 1);
  if (!foto && foto.error().fault != Fault::invalid) return tl::unexpected(foto.error());
  if (!foto) form.add(foto.error());
  return do_and_show(ctx, *pelapor, form, to_code(*peristiwa), [&](db::Tx& tx) -> Result<void> {
    const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
    const auto event = TRY(act(tx, ctx.brankas, jam, pelapor->pengaduan, {.relasi = Relasi::pelapor},
                               {.peristiwa = *peristiwa, .teks = teks}));
    if (*foto) TRY_VOID(add_foto_pelapor(tx, pelapor->pengaduan, event, **foto, ctx.now));
    return {};
  });
}

std::optional<int> score(web::FormReader& form, std::string_view name) {
  const auto v = form.integer(name, {.min = 1, .max = 4});
  return v ? std::optional(static_cast<int>(*v)) : std::nullopt;
}

// "Ya" confirms it; anything else opens it again, or asks for that where staff has to agree.
P step_for(db::Reader& reader, const Jam& jam, const BarisPengaduan& p, bool solved) {
  if (p.keadaan == KeadaanPengaduan::duplikat) return P::pesan;
  if (solved) return P::konfirmasi;
  const auto fakta = fakta_of(reader, jam, p, load_riwayat(reader, p.id), {.relasi = Relasi::pelapor}, {});
  return holds(Syarat::buka_pertama, Relasi::pelapor, fakta) ? P::buka_kembali : P::minta_buka;
}

Result<http::Response> post_nilai(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  Rating rating{score(form, "waktu"), score(form, "isi"), score(form, "sopan"), std::string(form.raw("selesai"))};
  if (rating.benar_selesai != "ya" && rating.benar_selesai != "sebagian" && rating.benar_selesai != "tidak")
    form.add({Fault::invalid, m::selesai_kosong, "selesai"});
  const bool solved = rating.benar_selesai == "ya";
  const std::string teks = form.text("teks", {.max = saya_teks_max, .multiline = true});
  if (!solved && teks.empty()) form.add({Fault::invalid, m::selesai_teks_kosong, "teks"});
  return do_and_show(ctx, *pelapor, form, "nilai", [&](db::Tx& tx) -> Result<void> {
    const BarisPengaduan p = TRY(find_milik_pelapor(tx, *pelapor));
    const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
    beri_rating(tx, *pelapor, rating, ctx.now);
    // Whoever was merged into another judges its answer and moves nothing by it.
    if (p.keadaan == KeadaanPengaduan::duplikat && teks.empty()) return {};
    TRY_VOID(act(tx, ctx.brankas, jam, p.id, {.relasi = Relasi::pelapor},
                 {.peristiwa = step_for(tx, jam, p, solved), .teks = teks}));
    return {};
  });
}

Result<http::Response> post_ubah_nilai(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  const Rating rating{score(form, "waktu"), score(form, "isi"), score(form, "sopan"), {}};
  return do_and_show(ctx, *pelapor, form, "ubah", [&](db::Tx& tx) {
    return ubah_rating(tx, load_jam(tx, ctx.now, ctx.settings.zona_menit), *pelapor, rating);
  });
}

Result<http::Response> post_privasi(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  const Privasi more{form.checkbox("anonim"), form.checkbox("rahasia")};
  return do_and_show(ctx, *pelapor, form, "", [&](db::Tx& tx) {
    return tambah_privasi(tx, load_jam(tx, ctx.now, ctx.settings.zona_menit), *pelapor, more);
  });
}

Result<http::Response> post_lupakan(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  if (!form.checkbox("yakin")) form.add({Fault::invalid, m::lupakan_kosong, "yakin"});
  return do_and_show(ctx, *pelapor, form, "lupakan",
                     [&](db::Tx& tx) { return lupakan(tx, load_jam(tx, ctx.now, ctx.settings.zona_menit), *pelapor); });
}

Result<http::Response> post_keluar(const http::Request& req, web::WriteContext& ctx) {
  const std::string token(http::read_cookie(req, kCookiePelapor));
  ctx.database.write([&](db::Tx& tx) {
    end_sesi_pelapor(tx, token);
    return true;
  });
  ctx.set_cookies.push_back(http::clear_cookie(req, kCookiePelapor));
  return web::see_other("/pengaduan/lacak");
}

Result<http::Response> show_foto(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<LampiranId>(req));
  const auto pelapor = pelapor_of(req, ctx, ctx.reader);
  if (!pelapor) return fail(Fault::not_found, {});
  const auto photo = find_lampiran(ctx.reader, pelapor->pengaduan, id);
  if (!photo) return fail(Fault::not_found, {});
  http::Response r{.body = TRY(ctx.files.read(photo->kecil_sha256.empty() ? photo->sha256 : photo->kecil_sha256)),
                   .type = photo->kecil_sha256.empty() ? photo->jenis : "image/webp"};
  r.compress = false;
  r.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}, {"Cache-Control", "private, no-store"}};
  return r;
}

// Everything the reporter wrote and was told, as a file (UU 27/2022 Ps 32).
Result<http::Response> show_data(const http::Request& req, web::ReadContext& ctx) {
  const auto pelapor = pelapor_of(req, ctx, ctx.reader);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  const BarisPengaduan p = TRY(find_milik_pelapor(ctx.reader, *pelapor));
  const IsiAsli isi = TRY(read_isi(ctx.reader, ctx.brankas, p.id));
  const auto talk = TRY(load_percakapan(ctx.reader, ctx.brankas, p.id));
  nlohmann::ordered_json j{{"nomor", p.nomor},
                           {"kategori", p.nama_kategori},
                           {"keadaan", to_code(p.keadaan)},
                           {"anonim", p.privasi.anonim},
                           {"rahasia", p.privasi.rahasia},
                           {"distrik", p.distrik},
                           {"kampung", p.kampung},
                           {"cerita", isi.cerita},
                           {"dekat", isi.dekat},
                           {"diterima", ctx.locale.date_time(p.diterima)}};
  j["perjalanan"] = nlohmann::ordered_json::array();
  for (const auto& e : talk) {
    const Cerita told = bagi_pelapor(e.baris.peristiwa);
    if (told == Cerita::tidak) continue;
    j["perjalanan"].push_back({{"waktu", ctx.locale.date_time(e.baris.waktu)},
                               {"peristiwa", to_code(e.baris.peristiwa)},
                               {"oleh", to_code(e.baris.pelaku)},
                               {"teks", told == Cerita::dengan_kata ? e.teks : ""}});
  }
  j["identitas_dibaca"] = nlohmann::ordered_json::array();
  for (const auto& b : TRY(list_pembacaan_pelapor(ctx.reader, ctx.brankas, p, ctx.now)))
    j["identitas_dibaca"].push_back(
        {{"oleh", pembacaan_kalimat(ctx.locale, b)}, {"dasar", to_code(b.dasar)}, {"alasan", b.alasan}});
  if (const auto l = find_langganan_pelapor(ctx.reader, ctx.brankas, p.id)) {
    j["kabar_surel"] = {{"keadaan", to_code(l->keadaan)}, {"alamat", l->alamat}};
    j["kabar_surel"]["surat"] = nlohmann::ordered_json::array();
    for (const SuratKeluar& s : list_surat(ctx.reader, l->id))
      j["kabar_surel"]["surat"].push_back({{"waktu", ctx.locale.date_time(s.waktu)}, {"surat", to_code(s.surat)}});
  }
  for (const TanyaDampak& d : list_dampak(ctx.reader, p.id))
    j["tanya_dampak"].push_back(
        {{"hari", d.hari}, {"ditanya", ctx.locale.date_time(d.ditanya)}, {"jawaban", d.jawaban}});
  http::Response r{.body = j.dump(2) + "\n", .type = "application/json; charset=utf-8"};
  r.headers = {{"Content-Disposition", "attachment; filename=\"pengaduan-" + p.nomor + ".json\""},
               {"Cache-Control", "no-store"}};
  return r;
}

}  // namespace

std::optional<Pelapor> pelapor_now(const http::Request& req, web::WriteContext& ctx) {
  std::optional<Pelapor> out;
  ctx.database.read([&](db::Reader& r) { out = pelapor_of(req, ctx, r); });
  return out;
}

Result<http::Response> page_again(web::WriteContext& ctx, const Pelapor& pelapor, const web::FormReader& form,
                                  std::string_view sent) {
  return ctx.reading([&](web::ReadContext& r) { return saya_page(r, pelapor, web::FormView(r.locale, form), sent); });
}

Result<http::Response> do_and_show(web::WriteContext& ctx, const Pelapor& pelapor, web::FormReader& form,
                                   std::string_view sent, const std::function<Result<void>(db::Tx&)>& work,
                                   const std::string& next) {
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      TRY_VOID(work(tx));
      touch_sesi_pelapor(tx, pelapor, ctx.now);
      return next;
    });
    if (done) return done;
    // Somebody moved it on since the page was opened: said on the page, with the words still in their box.
    if (done.error().fault == Fault::conflict)
      form.add({Fault::invalid, done.error().text, ""});
    else if (!form.take(done.error()))
      return done;
  }
  return page_again(ctx, pelapor, form, sent);
}

std::vector<web::Route> saya_aksi_routes() {
  return {web::post("/pengaduan/saya/nilai", web::publik(), web::form_body(), post_nilai),
          web::post("/pengaduan/saya/nilai/ubah", web::publik(), web::form_body(), post_ubah_nilai),
          web::post("/pengaduan/saya/privasi", web::publik(), web::form_body(), post_privasi),
          web::post("/pengaduan/saya/lupakan", web::publik(), web::form_body(), post_lupakan),
          web::post("/pengaduan/saya/keluar", web::publik(), web::form_body(), post_keluar),
          web::post("/pengaduan/saya/{peristiwa}", web::publik(), web::file_body(foto_bytes_max, 1), post_step),
          web::get("/pengaduan/saya/data", web::publik(), show_data),
          web::get("/pengaduan/saya/foto/{id}", web::publik(), show_foto)};
}

}  // namespace pengaduan
