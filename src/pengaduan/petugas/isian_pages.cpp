#include "pengaduan/petugas/isian_pages.h"

#include "msg/pengaduan.h"
#include "msg/petugas.h"
#include "msg/templat.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/petugas/pilihan_store.h"
#include "pengaduan/petugas/serupa_store.h"
#include "pengaduan/petugas/templat_store.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;
using P = PeristiwaPengaduan;

constexpr int kInstansiMax = 200;

web::Select orang_select(db::Reader& reader, const web::Context& ctx, const web::FormView& form,
                         const BarisPengaduan& p) {
  std::vector<web::Option> options;
  if (p.unit)
    for (const auto& o : list_orang_unit(reader, *p.unit, ctx.today))
      options.push_back({to_text(o.id), o.nama + ", " + o.jabatan});
  return form.select({.name = "pelaksana", .label = ctx.locale.t(m::pelaksana)}, std::move(options),
                     p.pelaksana ? to_text(*p.pelaksana) : "", ctx.locale.t(m::pilih));
}

// The unit it lies with, else the one that usually handles its kind.
std::string usual_unit(const std::vector<Kategori>& all, const BarisPengaduan& p) {
  if (p.unit) return to_text(*p.unit);
  for (const Kategori& k : all)
    if (k.id == p.kategori && k.unit) return to_text(*k.unit);
  return {};
}

std::string code_of(const std::vector<Kategori>& all, KategoriId id) {
  for (const Kategori& k : all)
    if (k.id == id) return k.kode;
  return {};
}

// Another pengaduan that he may see; nothing for a number that is not there for him.
std::optional<PengaduanId> find_kanonik(db::Reader& reader, const web::Context& ctx, std::string_view nomor) {
  const auto id = find_nomor(reader, std::string(nomor));
  return id && find_untuk_petugas(reader, *id, ctx.pelaku, ctx.today) ? id : std::nullopt;
}

}  // namespace

std::vector<web::Option> kelas_options(const i18n::Locale& l) {
  std::vector<web::Option> options;
  for (const auto& [kelas, code] : EnumText<Klasifikasi>::table)
    if (kelas != Klasifikasi::wbs) options.push_back({std::string(code), l.t(label(kelas))});
  return options;
}

std::vector<web::Option> kategori_options(db::Reader& reader, const i18n::Locale& l, Klasifikasi kelas) {
  std::vector<web::Option> options;
  for (const Kategori& k : list_kategori(reader))
    if ((k.klasifikasi == Klasifikasi::wbs) == (kelas == Klasifikasi::wbs))
      options.push_back({k.kode, (k.induk ? "– " : "") + k.name(l.lang())});
  return options;
}

std::optional<KategoriId> find_kategori_id(db::Reader& reader, std::string_view kode) {
  const auto all = list_kategori(reader);
  const Kategori* k = find_kategori(all, kode);
  return k ? std::optional(k->id) : std::nullopt;
}

web::Select unit_select(db::Reader& reader, const i18n::Locale& l, const web::FormView& form,
                        const std::string& usual) {
  std::vector<web::Option> options;
  for (const auto& u : list_unit_penanggung(reader)) options.push_back({to_text(u.id), u.nama});
  return form.select({.name = "unit", .label = l.t(m::unit), .hint = l.t(m::unit_petunjuk)}, std::move(options), usual,
                     l.t(m::pilih));
}

web::Select alasan_select(const i18n::Locale& l, const web::FormView& form) {
  std::vector<web::Option> options;
  for (const auto& [alasan, code] : EnumText<AlasanArsip>::table)
    options.push_back({std::string(code), l.t(label(alasan))});
  return form.select({.name = "alasan", .label = l.t(m::alasan)}, std::move(options), "", l.t(m::pilih));
}

Isian isian_of(P peristiwa, const BarisPengaduan& p) {
  Isian i{.label_teks = &m::teks_alasan};
  const bool ordinary = p.klasifikasi != Klasifikasi::wbs;
  switch (peristiwa) {
    case P::disposisi:
      i.klasifikasi = i.unit = ordinary;
      i.kategori = true;
      i.label_teks = &m::teks_catatan;
      i.penjelasan = ordinary ? &m::p_disposisi : nullptr;
      break;
    case P::minta_kelengkapan:
      i.templat = true;
      i.label_teks = &m::teks_pertanyaan;
      i.penjelasan = &m::p_minta_kelengkapan;
      break;
    case P::tanya:
      i.templat = true;
      i.label_teks = &m::teks_pertanyaan;
      i.penjelasan = &m::p_tanya;
      break;
    case P::alihkan:
      i.instansi = i.templat = true;
      i.label_teks = &m::teks_pelapor;
      break;
    case P::arsipkan:
      i.alasan = i.templat = true;
      i.label_teks = &m::teks_pelapor;
      i.penjelasan = &m::p_arsipkan;
      break;
    case P::gabung:
      i.kanonik = true;
      i.label_teks = &m::teks_pelapor;
      i.penjelasan = &m::p_gabung;
      break;
    case P::mulai:
      i.rencana = true;
      i.label_teks = &m::teks_rencana;
      i.penjelasan = &m::p_mulai;
      break;
    case P::sub_disposisi:
      i.pelaksana = true;
      i.label_teks = &m::teks_tugas;
      break;
    case P::lapor_kerja:
      i.bukti = true;
      i.label_teks = &m::teks_laporan;
      break;
    case P::tanggapi:
      i.bukti = i.templat = true;
      i.label_teks = &m::teks_jawaban;
      i.penjelasan = &m::p_tanggapi;
      break;
    case P::pesan:
    case P::balas:
      i.label_teks = &m::teks_pesan;
      break;
    case P::usul_klasifikasi:
      i.klasifikasi = true;
      i.penjelasan = &m::p_usul_klasifikasi;
      break;
    case P::setujui_klasifikasi:
      i.unit = !p.unit;
      i.label_teks = &m::teks_catatan;
      break;
    case P::setujui_jawaban:
      i.teks = false;
      break;
    default:
      break;
  }
  return i;
}

std::string_view nama_teks(P peristiwa) {
  return peristiwa == P::tanggapi ? "jawaban" : "teks";
}

void put_isian(LangkahPage& page, web::ReadContext& ctx, const web::FormView& form, const BarisPengaduan& p,
               const Isian& i) {
  const auto& l = ctx.locale;
  const auto all = i.kategori || i.unit ? list_kategori(ctx.reader) : std::vector<Kategori>();
  if (i.klasifikasi)
    page.pilihan.push_back(form.select({.name = "klasifikasi", .label = l.t(m::fakta_klasifikasi)}, kelas_options(l),
                                       std::string(to_code(p.klasifikasi))));
  if (i.kategori)
    page.pilihan.push_back(form.select({.name = "kategori", .label = l.t(m::saring_kategori)},
                                       kategori_options(ctx.reader, l, p.klasifikasi), code_of(all, p.kategori)));
  if (i.unit) page.pilihan.push_back(unit_select(ctx.reader, l, form, usual_unit(all, p)));
  if (i.pelaksana) page.pilihan.push_back(orang_select(ctx.reader, ctx, form, p));
  if (i.alasan) page.pilihan.push_back(alasan_select(l, form));
  if (i.kanonik)
    page.isian.push_back(form.input({.name = "kanonik", .label = l.t(m::kanonik)}, "", {.width = web::Width::medium}));
  if (i.instansi)
    page.isian.push_back(
        form.input({.name = "instansi", .label = l.t(m::instansi), .hint = l.t(m::instansi_petunjuk)}, ""));
  if (i.rencana) page.rencana = form.date({.name = "rencana", .label = l.t(m::fakta_rencana)}, "");
  if (!i.templat) return;
  std::vector<web::Option> options;
  for (const auto& t : list_templat_untuk(ctx.reader, p)) options.push_back({to_text(t.id), t.isi.judul});
  if (!options.empty())
    page.templat = form.select({.name = "templat", .label = l.t(msg::templat::pilih), .optional = true},
                               std::move(options), "", l.t(m::pilih));
}

Result<void> put_usul_gabung(LangkahPage& page, web::ReadContext& ctx, const web::FormView& form,
                             const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  const IsiAsli isi = TRY(read_isi(ctx.reader, ctx.brankas, p.id));
  const auto alike = TRY(list_usul_gabung(ctx.reader, ctx.brankas, p, isi.cerita, ctx.now));
  std::vector<web::Option> options;
  for (const auto& c : alike) {
    const auto other = find_untuk_petugas(ctx.reader, c.id, ctx.pelaku, ctx.today);
    if (!other) continue;
    const auto& row = other->baris;
    options.push_back({row.nomor, judul_of(l, row) + " · " + row.nomor,
                       c.isi + " · " + tempat_of(row) + " · " + l.date_short(l.local_date(row.diterima)) + " · " +
                           status_of(l, row, ctx.today).label});
  }
  if (options.empty()) return {};
  page.usul = form.radios({.name = "usul", .label = l.t(m::usul_gabung), .hint = l.t(m::usul_gabung_petunjuk)},
                          std::move(options), "");
  page.isian.front().field.label = l.t(m::kanonik_lain);
  page.isian.front().field.optional = true;
  return {};
}

Tindakan read_isian(web::FormReader& form, db::Reader& reader, const web::Context& ctx, const BarisPengaduan& p,
                    P peristiwa) {
  const Isian i = isian_of(peristiwa, p);
  Tindakan t{.peristiwa = peristiwa};
  t.teks = form.text("teks", {.max = langkah_teks_max, .multiline = true});
  if (i.klasifikasi)
    t.klasifikasi = form.choice<Klasifikasi>("klasifikasi", web::Required::yes, msg::pengaduan::galat_klasifikasi);
  else if (peristiwa == P::disposisi)
    t.klasifikasi = p.klasifikasi;
  if (i.kategori) t.kategori = find_kategori_id(reader, form.raw("kategori"));
  // APIP handles by itself what is its own.
  if (i.unit && !(t.klasifikasi && is_pengawasan(*t.klasifikasi))) t.unit = form.id<UnitId>("unit", web::Required::no);
  if (i.pelaksana) t.pelaksana = form.id<PegawaiId>("pelaksana", web::Required::yes, m::galat_pelaksana);
  if (i.kanonik) {
    const std::string typed = form.text("kanonik", {.max = 40});
    t.kanonik = find_kanonik(reader, ctx, typed.empty() ? form.raw("usul") : std::string_view(typed));
  }
  if (i.instansi)
    t.instansi = form.text(
        "instansi", {.max = kInstansiMax, .required = web::Required::yes, .missing = msg::pengaduan::galat_instansi});
  if (i.alasan) t.alasan = form.choice<AlasanArsip>("alasan", web::Required::yes, m::galat_alasan_arsip);
  if (i.rencana) t.rencana = form.date("rencana", web::Required::yes, msg::pengaduan::galat_rencana);
  // What the unit plans and answers stands on the public page where there is one.
  t.teks_untuk_umum =
      (peristiwa == P::mulai || peristiwa == P::tanggapi) && !p.privasi.rahasia && !is_pengawasan(p.klasifikasi);
  return t;
}

}  // namespace pengaduan
