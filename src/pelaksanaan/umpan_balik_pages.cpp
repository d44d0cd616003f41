// GET and POST /skp/{id}/umpan-balik: the record of what leaders, peers and subordinates said about a
// result or a value, and the form for whoever may add to it.
#include "base/text.h"
#include "pelaksanaan/bank_kalimat.h"
#include "pelaksanaan/bersama_pages.h"
#include "pelaksanaan/route_list_pages.h"
#include "pelaksanaan/umpan_balik_view_pages.h"
#include "views/pelaksanaan/umpan_balik.h"
#include "web/link.h"
#include "web/skp_tabs.h"

namespace pelaksanaan {
namespace {

namespace m = msg::pelaksanaan;

constexpr std::size_t kTeksMax = 1500;
constexpr std::size_t kTeksMin = 15;  // "bagus" tells nobody what happened
constexpr int kRows = 20;
constexpr std::string_view kHasil = "hasil_";
constexpr std::string_view kNilai = "nilai_";

struct SasaranTerpilih {
  std::optional<int> hasil_kunci;
  std::optional<NilaiPerilaku> nilai;
};

std::vector<web::Option> sasaran_options(const SkpUmpanBalik& skp) {
  std::vector<web::Option> out;
  for (const auto& h : skp.hasil) out.push_back({std::string(kHasil) + std::to_string(h.kunci), h.teks});
  for (const auto& [nilai, code] : EnumText<NilaiPerilaku>::table)
    out.push_back({std::string(kNilai) + std::string(code), std::string(perencanaan::printed(nilai))});
  return out;
}

SasaranTerpilih read_sasaran(std::string_view typed) {
  SasaranTerpilih out;
  if (typed.starts_with(kNilai)) out.nilai = from_code<NilaiPerilaku>(typed.substr(kNilai.size()));
  if (typed.starts_with(kHasil))
    if (const auto kunci = parse_id<HasilKerjaId>(typed.substr(kHasil.size())))
      out.hasil_kunci = static_cast<int>(kunci->value);
  return out;
}

// A button's value: "harmonis.positif.0".
std::vector<KalimatView> kalimat_views(const i18n::Locale& l) {
  std::vector<KalimatView> out;
  for (const auto& [nilai, nilai_code] : EnumText<NilaiPerilaku>::table) {
    KalimatView v{std::string(perencanaan::printed(nilai)), {}};
    for (const auto& [arah, arah_code] : EnumText<ArahUmpanBalik>::table) {
      int n = 0;
      for (const msg::Entry* kalimat : kalimat_awal(nilai, arah))
        v.tombol.push_back({std::string(nilai_code) + "." + std::string(arah_code) + "." + std::to_string(n++),
                            l.t(label(arah)), l.t(*kalimat)});
    }
    out.push_back(std::move(v));
  }
  return out;
}

struct Kalimat {
  NilaiPerilaku nilai;
  ArahUmpanBalik arah;
  const msg::Entry* teks;
};

std::optional<Kalimat> find_kalimat(std::string_view value) {
  const std::size_t first = value.find('.');
  const std::size_t second = value.rfind('.');
  if (first == value.npos || second == first) return std::nullopt;
  const auto nilai = from_code<NilaiPerilaku>(value.substr(0, first));
  const auto arah = from_code<ArahUmpanBalik>(value.substr(first + 1, second - first - 1));
  if (!nilai || !arah) return std::nullopt;
  const auto list = kalimat_awal(*nilai, *arah);
  for (std::size_t n = 0; n < list.size(); ++n)
    if (value.substr(second + 1) == std::to_string(n)) return Kalimat{*nilai, *arah, list[n]};
  return std::nullopt;
}

template <class E>
std::vector<web::Option> options_of(const i18n::Locale& l) {
  std::vector<web::Option> out;
  for (const auto& [value, code] : EnumText<E>::table) out.push_back({std::string(code), l.t(label(value))});
  return out;
}

UmpanBalikForm form_of(const i18n::Locale& l, const SkpUmpanBalik& skp, const web::FormView& form) {
  const std::string peran = l.t(label(*skp.peran));
  return {
      .pengantar = skp.diminta ? l.t(m::beri_diminta(*skp.diminta)) : l.t(m::beri_sebagai(peran)),
      .action = html::Url::path("/skp/" + to_text(skp.id) + "/umpan-balik"),
      .sasaran = form.select({.name = "sasaran", .label = l.t(m::umpan_balik_tentang)}, sasaran_options(skp), "",
                             l.t(m::umpan_balik_pilih)),
      .arah = form.radios({.name = "arah", .label = l.t(m::umpan_balik_arah)}, options_of<ArahUmpanBalik>(l), "",
                          web::RadioStyle::segments),
      .sifat = form.radios({.name = "sifat", .label = l.t(m::umpan_balik_sifat)}, options_of<SifatUmpanBalik>(l),
                           *skp.peran == PeranPemberi::pimpinan ? "berkala" : "insidentil", web::RadioStyle::segments),
      .teks = form.textarea({.name = "teks", .label = l.t(m::umpan_balik_teks), .hint = l.t(m::umpan_balik_petunjuk)},
                            "", static_cast<int>(kTeksMax)),
      .kalimat = kalimat_views(l)};
}

Result<http::Response> skp_page(web::ReadContext& ctx, const SkpUmpanBalik& skp, UmpanBalikId before,
                                const web::FormView& form) {
  const auto& l = ctx.locale;
  if (!skp.milik_sendiri) ctx.read_note = web::ReadNote{skp.pegawai, "umpan_balik"};
  const std::string path = "/skp/" + to_text(skp.id);
  auto rows = list_umpan_balik(ctx.reader, skp, ctx.pelaku, before, kRows + 1);
  UmpanBalikPage p{
      .kicker = l.t(m::umpan_balik_skp(std::to_string(skp.tahun))),
      .judul = skp.milik_sendiri ? l.t(m::umpan_balik_untuk_saya) : l.t(m::umpan_balik_untuk(skp.nama)),
      .lead = skp.milik_sendiri ? l.t(m::umpan_balik_lead_saya) : skp.jabatan,
      .errors = form.summary(),
      .kosong = {
          l.t(m::catatan_kosong_judul), l.t(skp.milik_sendiri ? m::catatan_kosong_saya : m::catatan_kosong), {}}};
  if (skp.baca_semua) p.bagian = web::skp_tabs(l, skp.id, web::BagianSkp::umpan_balik);
  if (skp.milik_sendiri) p.kosong.action = web::Link{l.t(m::tombol_minta), html::Url::path("/umpan-balik/minta")};
  if (skp.peran) p.form = form_of(l, skp, form);
  if (rows.size() > kRows) {
    rows.pop_back();
    p.lebih_lama =
        web::Link{l.t(m::lebih_lama), web::link_with(path + "/umpan-balik", {{"sebelum", to_text(rows.back().id)}})};
  }
  for (const auto& row : rows) p.catatan.push_back(view_of(l, row, Tampilan::satu_pegawai));
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::pelaksanaan::umpan_balik(out, c, p); },
      form.status());
}

Result<http::Response> show_skp(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  const SkpUmpanBalik skp = TRY(find_skp_umpan_balik(ctx.reader, id, ctx.pelaku, ctx.today));
  const auto before = parse_id<UmpanBalikId>(req.query_value("sebelum")).value_or(UmpanBalikId{});
  return skp_page(ctx, skp, before, web::FormView(ctx.locale));
}

Result<http::Response> page_again(web::WriteContext& ctx, SkpId id, const web::FormReader& form) {
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const SkpUmpanBalik skp = TRY(find_skp_umpan_balik(r.reader, id, r.pelaku, r.today));
    return skp_page(r, skp, {}, web::FormView(r.locale, form));
  });
}

// The same form with the sentence in it: behind what is there already, its value and direction chosen.
http::Pairs with_kalimat(const http::Request& req, const Kalimat& k, const i18n::Locale& l) {
  const std::string before(text::trim(req.form_value("teks")));
  const std::string sentence = l.t(*k.teks);
  return {{"sasaran", std::string(kNilai) + std::string(to_code(k.nilai))},
          {"arah", std::string(to_code(k.arah))},
          {"sifat", std::string(req.form_value("sifat"))},
          {"teks", before.empty() ? sentence : before + "\n" + sentence}};
}

UmpanBalikBaru read_form(web::FormReader& form, SkpId id) {
  UmpanBalikBaru baru{.skp = id};
  const SasaranTerpilih sasaran = read_sasaran(form.raw("sasaran"));
  baru.hasil_kunci = sasaran.hasil_kunci;
  baru.nilai = sasaran.nilai;
  if (!sasaran.hasil_kunci && !sasaran.nilai) form.add({Fault::invalid, m::umpan_balik_sasaran_kosong, "sasaran"});
  if (const auto arah = form.choice<ArahUmpanBalik>("arah", web::Required::yes, m::umpan_balik_arah_kosong))
    baru.arah = *arah;
  baru.teks = form.text("teks", {.max = kTeksMax,
                                 .min = kTeksMin,
                                 .required = web::Required::yes,
                                 .multiline = true,
                                 .missing = m::umpan_balik_teks_kosong});
  // A starter that was not finished says nothing about what happened.
  if (baru.teks.find("…") != std::string::npos) form.add({Fault::invalid, m::umpan_balik_belum_lengkap, "teks"});
  if (const auto sifat = form.choice<SifatUmpanBalik>("sifat", web::Required::yes)) baru.sifat = *sifat;
  return baru;
}

Result<http::Response> post_skp(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  if (const auto kalimat = find_kalimat(req.form_value("kalimat"))) {
    const http::Pairs filled = with_kalimat(req, *kalimat, ctx.locale);
    return page_again(ctx, id, web::FormReader(filled));
  }
  web::FormReader form(req);
  const UmpanBalikBaru baru = read_form(form, id);
  if (!form.ok()) return page_again(ctx, id, form);
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(give_umpan_balik(tx, ctx.pelaku, baru, jenis_periode(ctx.settings), ctx.now, ctx.today));
    return "/skp/" + to_text(id) + "/umpan-balik";
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return page_again(ctx, id, form);
}

}  // namespace

UmpanBalikView view_of(const i18n::Locale& l, const UmpanBalikRow& row, Tampilan tampilan) {
  using K = web::Keadaan;
  const K mark = row.arah == ArahUmpanBalik::positif    ? K::tetap
                 : row.arah == ArahUmpanBalik::campuran ? K::tunggu
                                                        : K::kembali;
  const std::string peran = l.t(label(row.peran));
  UmpanBalikView v{.siapa = row.dari_saya ? l.t(m::dari_anda(peran)) : l.t(m::dari_orang(row.pemberi, peran)),
                   .sasaran = row.nilai ? std::string(perencanaan::printed(*row.nilai)) : row.hasil,
                   .arah = {mark, l.t(label(row.arah))},
                   .teks = row.teks,
                   .kapan = l.date_time(row.dibuat)};
  if (v.sasaran.empty()) v.sasaran = l.t(m::hasil_diganti);
  if (tampilan == Tampilan::dengan_pegawai) {
    v.siapa = row.dari_saya ? l.t(m::anda_kepada(row.pegawai)) : v.siapa;
    v.ke = web::Link{v.sasaran, html::Url::path("/skp/" + to_text(row.skp) + "/umpan-balik")};
  }
  return v;
}

std::vector<web::Route> umpan_balik_routes() {
  return {
      web::get("/skp/{id}/umpan-balik", web::masuk(), show_skp),
      web::post("/skp/{id}/umpan-balik", web::masuk(), web::form_body(), post_skp),
  };
}

}  // namespace pelaksanaan
