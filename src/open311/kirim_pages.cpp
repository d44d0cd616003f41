// POST requests.*: a program reports for somebody. Nothing is public at that moment, so it gets a token and not the
// public number, and in service_notice what its user follows the pengaduan with.
#include "msg/program.h"
#include "open311/kiriman_store.h"
#include "open311/layanan_pages.h"
#include "open311/post.h"
#include "open311/route_list_pages.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/program_store.h"
#include "pengaduan/perkara/wilayah.h"

namespace open311 {
namespace {

namespace m = msg::program;

// The form, with a jurisdiction_id that some clients put into the address.
Pairs sent_in(const http::Request& req) {
  Pairs out = req.form;
  for (const auto& pair : req.query)
    if (pair.first == "jurisdiction_id") out.push_back(pair);
  return out;
}

// All of it as one text, in which no two forms are alike; the key stands in the form or not.
std::string said_in(const Pairs& form) {
  std::string out;
  for (const auto& [name, given] : form)
    if (name != "api_key") out += std::to_string(name.size()) + ":" + name + std::to_string(given.size()) + ":" + given;
  return out;
}

// What is known of the key and of what may be sent, read once.
struct Known {
  KeyState key = KeyState::missing;
  Catalogue catalogue;
};
Known look_up(web::WriteContext& ctx, std::string_view key, msg::Lang lang) {
  Known out;
  if (key.empty()) return out;
  ctx.database.read([&](db::Reader& reader) {
    out.key = find_kunci(reader, key) ? KeyState::valid : KeyState::unknown;
    out.catalogue = catalogue_of(pengaduan::list_kategori(reader), ctx.settings, lang);
  });
  return out;
}

void add_line(std::string& out, std::string_view more) {
  if (!out.empty() && !more.empty()) out += " · ";
  out += more;
}

// Where it is. A code of ours says distrik and kampung; any other is kept as words, because a report is worth more than
// a code.
void put_place(pengaduan::Draf& d, const PostedRequest& p) {
  const pengaduan::Wilayah& wilayah = pengaduan::wilayah_bawaan();
  std::string code = p.address_id;
  if (!wilayah.find(code)) add_line(d.dekat, code);
  add_line(d.dekat, p.address_string);
  for (const PostedAttribute& a : p.attributes) {
    if (a.code == atribut_patokan) add_line(d.dekat, a.values.front());
    if (a.code == atribut_distrik && !wilayah.find(code)) code = a.values.front();
  }
  if (!wilayah.find(code)) code.clear();
  const bool is_distrik = !code.empty() && !wilayah.kampung(code).empty();
  d.distrik = is_distrik ? code : code.substr(0, code.rfind('.'));
  if (!is_distrik) d.kampung = code;
  if (p.position) d.titik = pengaduan::Titik{p.position->lat.micros(), p.position->lon.micros()};
  d.tempat_diisi = true;
}

pengaduan::PengaduanBaru report_of(const PostedRequest& p) {
  pengaduan::PengaduanBaru out{.kanal = pengaduan::KanalAsal::open311};
  pengaduan::Draf& d = out.isi;
  d.kategori = p.service_code;
  put_place(d, p);
  d.cerita = p.description;
  d.kontak_diisi = true;
  // Our choice: GeoReport has no word for it, so nobody asked him whether his name may be known. Ways to reach him are
  // not proved either.
  d.privasi.anonim = true;
  d.nama = p.first_name + (p.first_name.empty() || p.last_name.empty() ? "" : " ") + p.last_name;
  d.telepon = p.phone;
  d.surel = p.email;
  out.luar_wilayah = d.titik && is_luar_wilayah(*d.titik);
  return out;
}

std::string name_of(const Attribute& attribute, const std::string& value) {
  for (const ListValue& v : attribute.values)
    if (v.key == value) return v.name;
  return value;
}

std::string join(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& v : values) out += (out.empty() ? "" : ", ") + v;
  return out;
}

// What the officers read beside the words: the answers but for the place, which stands where places stand.
pengaduan::IsiProgram extras_of(const PostedRequest& p, const ServiceDefinition* definition) {
  pengaduan::IsiProgram out{.media = p.media_urls};
  for (const PostedAttribute& a : p.attributes) {
    if (a.code == atribut_patokan || a.code == atribut_distrik) continue;
    for (const Attribute& asked : definition->attributes) {
      if (asked.code != a.code) continue;
      std::vector<std::string> names;
      for (const std::string& v : a.values) names.push_back(name_of(asked, v));
      out.jawaban.push_back({asked.description, join(names)});
    }
  }
  for (const PostedAttribute& a : p.unasked) out.jawaban.push_back({a.code, join(a.values)});
  return out;
}

http::Response receipt(const Asked& asked, const web::Context& ctx, const Tanda& tanda) {
  const std::string notice =
      msg::format(m::ikuti(ctx.settings.base_url + "/pengaduan/lacak", tanda.kode, tanda.pin), asked.lang);
  return document_answer(asked, document(RequestReceipt{RequestReceipt::Names::token, tanda.token, notice, ""}));
}

// Until the day is over here, when the count begins anew.
http::Response spent(const Asked& asked, const web::Context& ctx) {
  const std::int64_t over = ctx.today.end_utc_ms(ctx.settings.zona_menit);
  http::Response r = document_answer(asked, document(Errors{too_many_requests()}, asked.lang));
  r.status = 429;
  r.headers.emplace_back("Retry-After", std::to_string((over - ctx.now) / 1000 + 1));
  r.headers.emplace_back("Cache-Control", "no-store");
  return r;
}

struct Sending {
  const Kiriman& kiriman;
  std::string_view key;
  const pengaduan::PengaduanBaru& baru;
  const pengaduan::IsiProgram& extras;
  const pengaduan::TandaTerima& drawn;
  const Tanda& tanda;
};

// forbidden when the key was revoked meanwhile, conflict when it has sent its share.
Result<Tanda> file(db::Tx& tx, const web::Context& ctx, const Sending& s) {
  const auto kunci = find_kunci(tx, s.key);
  if (!kunci) return fail(Fault::forbidden, {});
  if (auto before = s.kiriman.claim(tx, ctx.now)) return *std::move(before);
  if (is_spent(tx, *kunci, ctx.today.start_utc_ms(ctx.settings.zona_menit))) return fail(Fault::conflict, {});
  const auto jam = pengaduan::load_jam(tx, ctx.now, ctx.settings.zona_menit);
  const auto id = TRY(pengaduan::ajukan(tx, ctx.brankas, jam, s.baru, s.drawn));
  pengaduan::simpan_program(tx, ctx.brankas, id, s.tanda.token, s.extras);
  catat_pengirim(tx, id, *kunci, ctx.now);
  s.kiriman.keep(tx, s.tanda);
  return s.tanda;
}

Checked<http::Response> post_request(const Asked& asked, const http::Request& req, web::WriteContext& ctx) {
  if (asked.name == "services") return refuse({405, m::metode_salah});
  if (asked.name != "requests") return refuse(not_found(m::alamat_tidak_ada));
  const Pairs form = sent_in(req);
  const std::string key(find_api_key(req.query, form));
  const Known known = look_up(ctx, key, asked.lang);
  if (const auto error = check_key(known.key)) return refuse(*error);
  for (const http::Upload& file : req.uploads)
    if (file.bytes > 0) return refuse(bad_request(m::tanpa_berkas));
  const PostedRequest posted = TRY(check_post(form, known.catalogue, jurisdiction_of(ctx.settings)));
  const auto drawn = pengaduan::draw_tanda_terima();
  const Tanda tanda{new_token(), drawn.kode.printed(), drawn.pin.text()};
  if (req.path.starts_with(trial_path)) return receipt(asked, ctx, tanda);
  const auto baru = report_of(posted);
  const auto extras = extras_of(posted, known.catalogue.find_definition(posted.service_code));
  const Kiriman kiriman(key, said_in(form));
  const auto done = ctx.database.write_result([&](db::Tx& tx) {
    return file(tx, ctx, {kiriman, key, baru, extras, drawn, tanda});
  });
  if (done) return receipt(asked, ctx, *done);
  if (done.error().fault == Fault::conflict) return spent(asked, ctx);
  if (done.error().fault == Fault::forbidden) return refuse(*check_key(KeyState::unknown));
  return refuse(service_not_found(posted.service_code));  // taken out of use while it was checked
}

constexpr web::Body kBody{.body_bytes_max = 64 * 1024};  // 4,000 characters at nine bytes each, and the rest

}  // namespace

std::vector<web::Route> kirim_routes() {
  return {web::post("/open311/v2/{berkas}", web::program(), kBody, writes<post_request>),
          web::post("/open311/uji/v2/{berkas}", web::program(), kBody, writes<post_request>)};
}

}  // namespace open311
