#include "pelaksanaan/realisasi_form_pages.h"

#include "perencanaan/label.h"
#include "views/pelaksanaan/realisasi.h"
#include "views/web/conflict.h"
#include "web/link.h"

namespace pelaksanaan {
namespace {

namespace m = msg::pelaksanaan;
using perencanaan::JenisTarget;

const Desimal kAngkaMax = Desimal::from_micros(9'000'000'000'000'000'000);
const Desimal kAngkaMin = Desimal::from_micros(-9'000'000'000'000'000'000);

JenisTarget jenis_of(const IndikatorKerja& i) {
  return perencanaan::jenis_of(i.rencana.target.terukur);
}

std::string satuan_of(const IndikatorKerja& i) {
  const auto* angka = std::get_if<perencanaan::TargetAngka>(&i.rencana.target.terukur);
  return angka ? angka->satuan : "";
}

NilaiRealisasi stored_nilai(const IndikatorKerja& i, int nomor) {
  const RealisasiPeriode* r = find_realisasi(i, nomor);
  return r ? r->nilai : NilaiRealisasi{};
}

// As the box shows it, so that reading it again gives the same value.
std::string typed_form(const NilaiRealisasi& n) {
  if (n.angka) return n.angka->indonesian();
  if (n.tanggal)
    return std::to_string(n.tanggal->day()) + "-" + std::to_string(n.tanggal->month()) + "-" +
           std::to_string(n.tanggal->year());
  return n.ya ? std::string(to_code(*n.ya)) : "";
}

std::string stored_uraian(const IndikatorKerja& i, int nomor) {
  const RealisasiPeriode* r = find_realisasi(i, nomor);
  return r ? r->teks : "";
}

std::string kelompok_of(const i18n::Locale& l, const perencanaan::Indikator& i) {
  if (i.aspek) return l.t(perencanaan::label(*i.aspek));
  return i.perspektif ? l.t(perencanaan::label(*i.perspektif)) : "";
}

std::vector<web::Fact> facts_of(const i18n::Locale& l, const Dibuka& d, const IndikatorKerja& i) {
  std::vector<web::Fact> facts{{.label = l.t(m::target_setahun), .value = i.rencana.target.teks}};
  const int before = d.sudut.nomor - 1;
  if (const auto angka = angka_sampai(i, before)) {
    std::string value = written_angka(l, *angka, satuan_of(i));
    if (const auto permille = capaian_sampai(i, before)) value += " (" + l.percent(*permille / 10.0, 1) + ")";
    facts.push_back({.label = l.t(m::sampai_sebelumnya), .value = std::move(value)});
  }
  const auto* angka = std::get_if<perencanaan::TargetAngka>(&i.rencana.target.terukur);
  if (angka && capaian_diharapkan(i, d.sudut)) {
    const auto share = Desimal::from_micros(angka->nilai.micros() / d.sudut.jumlah * d.sudut.nomor);
    facts.push_back({.label = l.t(m::rencana_sampai), .value = written_angka(l, share, angka->satuan)});
  }
  return facts;
}

void add_value_field(IndikatorView& v, const i18n::Locale& l, const web::FormView& form, const IndikatorKerja& i,
                     const Dibuka& d) {
  const std::string name = field_name("nilai", i.rencana.kunci);
  const std::string stored = typed_form(stored_nilai(i, d.sudut.nomor));
  const std::string periode = nama_periode(l, d.laporan.periode);
  switch (jenis_of(i)) {
    case JenisTarget::angka:
      v.angka = form.input({.name = name, .label = l.t(m::nilai_angka(periode))}, stored,
                           {.inputmode = "decimal", .suffix = satuan_of(i), .width = web::Width::short_text});
      break;
    case JenisTarget::tanggal:
      v.tanggal = form.date({.name = name, .label = l.t(m::nilai_tanggal)}, stored);
      break;
    case JenisTarget::ya_tidak:
      v.ya = form.radios({.name = name, .label = l.t(m::nilai_ya)}, {{"ya", l.t(m::sudah)}, {"belum", l.t(m::belum)}},
                         stored);
      break;
    case JenisTarget::teks:
      break;
  }
}

void add_fields(IndikatorView& v, const i18n::Locale& l, const web::FormView& form, const IndikatorKerja& i,
                const Dibuka& d) {
  const int kunci = i.rencana.kunci;
  add_value_field(v, l, form, i, d);
  v.uraian =
      form.textarea({.name = field_name("uraian", kunci), .label = l.t(m::uraian), .hint = l.t(m::uraian_petunjuk)},
                    stored_uraian(i, d.sudut.nomor), static_cast<int>(uraian_characters_max));
  v.berkas = web::FileInput{.field = form.field({.name = field_name("berkas", kunci),
                                                 .label = l.t(m::tambah_berkas),
                                                 .hint = l.t(m::tambah_berkas_petunjuk)}),
                            .resumable = html::Url::path("/unggah")};
  v.tautan = form.input(
      {.name = field_name("tautan", kunci), .label = l.t(m::tambah_tautan), .hint = l.t(m::tambah_tautan_petunjuk)}, "",
      {.type = "url", .inputmode = "url"});
  // A link that was taken is in the list now; only a refused one stays in its box.
  if (v.tautan->field.error.empty()) v.tautan->value.clear();
}

BuktiView view_of(const i18n::Locale& l, const Bukti& b, bool may_remove) {
  BuktiView v{.nama = b.nama,
              .buka = b.berkas ? html::Url::path("/bukti/" + to_text(b.id)) : html::Url::outside(b.tautan),
              .tautan = !b.berkas};
  if (b.berkas) {
    const std::string size = l.bytes(static_cast<std::uint64_t>(b.berkas->bytes));
    v.keterangan = b.berkas->kecil_sha256.empty() ? size : l.t(m::bukti_foto(size));
    if (!b.berkas->kecil_sha256.empty()) v.kecil = html::Url::path("/bukti/" + to_text(b.id) + "?kecil=1");
  } else {
    v.keterangan = l.t(label(b.tautan_keadaan));
    if (b.diperiksa) v.keterangan = l.t(m::tautan_diperiksa(v.keterangan, l.date_time(*b.diperiksa)));
  }
  if (may_remove) v.hapus = "hapus_bukti:" + to_text(b.id);
  return v;
}

std::vector<HasilLink> links_of(const i18n::Locale& l, const Dibuka& d, const HasilKerjaKerja& here) {
  std::vector<HasilLink> out;
  int n = 0;
  for (const auto& h : d.hasil)
    out.push_back({{std::to_string(++n) + ". " + h.teks, realisasi_url(d, &h), h.kunci == here.kunci},
                   status_of(l, keadaan_isian(h, d.sudut))});
  return out;
}

int done_count(const Dibuka& d) {
  int n = 0;
  for (const auto& h : d.hasil) n += keadaan_isian(h, d.sudut) >= KeadaanIsian::lengkap;
  return n;
}

// What the boxes held when the page was opened goes with the form: should somebody else save, both can be shown.
std::vector<web::HiddenValue> hidden_of(const Dibuka& d, const HasilKerjaKerja& hasil, const web::FormView& form) {
  std::vector<web::HiddenValue> out{{"periode", to_text(d.laporan.id)},
                                    {"hasil", std::to_string(hasil.kunci)},
                                    {"versi", form.value("versi", std::to_string(versi_isian(hasil, d.sudut.nomor)))}};
  for (const auto& i : hasil.indikator)
    out.push_back({field_name("asal", i.rencana.kunci),
                   form.value(field_name("asal", i.rencana.kunci), stored_uraian(i, d.sudut.nomor))});
  return out;
}

std::string why_not(const web::Context& ctx, const Dibuka& d) {
  const auto& l = ctx.locale;
  if (!d.skp.milik_sendiri) return l.t(m::hanya_baca(d.skp.nama));
  if (d.laporan.keadaan == KeadaanRealisasi::terkunci) return l.t(m::laporan_terkunci);
  if (d.laporan.keadaan == KeadaanRealisasi::disampaikan) return l.t(m::laporan_sudah_dikirim);
  return l.t(m::periode_mulai_pada(l.day_date(d.laporan.periode.mulai)));
}

int number_of(const Dibuka& d, const HasilKerjaKerja& hasil) {
  int n = 1;
  for (const auto& h : d.hasil) {
    if (h.kunci == hasil.kunci) break;
    ++n;
  }
  return n;
}

}  // namespace

std::string field_name(std::string_view part, int kunci) {
  return std::string(part) + "_" + std::to_string(kunci);
}

std::vector<IsianRealisasi> read_isian(web::FormReader& form, const HasilKerjaKerja& hasil, int nomor) {
  std::vector<IsianRealisasi> out;
  for (const auto& i : hasil.indikator) {
    const std::string name = field_name("nilai", i.rencana.kunci);
    IsianRealisasi isian{.indikator_kunci = i.rencana.kunci};
    if (jenis_of(i) == JenisTarget::angka) isian.nilai.angka = form.desimal(name, {.min = kAngkaMin, .max = kAngkaMax});
    if (jenis_of(i) == JenisTarget::tanggal) isian.nilai.tanggal = form.date(name, web::Required::no);
    if (jenis_of(i) == JenisTarget::ya_tidak) isian.nilai.ya = form.choice<YaTidak>(name, web::Required::no);
    if (form.errors().for_field(name)) isian.nilai = stored_nilai(i, nomor);
    const std::string uraian = field_name("uraian", i.rencana.kunci);
    isian.teks = form.text(uraian, {.max = uraian_characters_max, .multiline = true});
    if (form.errors().for_field(uraian)) isian.teks = stored_uraian(i, nomor);
    out.push_back(std::move(isian));
  }
  return out;
}

Result<http::Response> hasil_page(web::ReadContext& ctx, const Dibuka& d, const HasilKerjaKerja& hasil,
                                  const web::FormView& form) {
  const auto& l = ctx.locale;
  note_reading(ctx, d.skp);
  const bool bisa_isi = d.bisa_isi(ctx.today);
  const std::string periode = nama_periode(l, d.laporan.periode);
  const std::string base = "/skp/" + to_text(d.skp.id) + "/realisasi";
  const int number = number_of(d, hasil);
  const bool is_last = number == static_cast<int>(d.hasil.size());
  RealisasiPage p{.kembali = {l.t(m::realisasi_periode(periode)), realisasi_url(d, nullptr)},
                  .kicker = l.t(m::hasil_ke(number, d.hasil.size(), periode)),
                  .judul = hasil.teks,
                  .catatan = bisa_isi ? "" : why_not(ctx, d),
                  .errors = form.summary(),
                  .action = html::Url::path(base),
                  .draf = base + "/draf",
                  .hidden = hidden_of(d, hasil, form),
                  .lanjut = bisa_isi ? l.t(is_last ? m::simpan_selesai : m::simpan_lanjut) : "",
                  .samping_judul = l.t(m::lengkap_dari(periode, done_count(d), d.hasil.size())),
                  .hasil = links_of(l, d, hasil)};
  const RencanaAksi aksi = list_rencana_aksi(ctx.reader, d.skp, d.laporan.id);
  if (const auto found = aksi.find(hasil.kunci); found != aksi.end()) p.rencana_aksi = found->second;
  const auto bukti = list_bukti(ctx.reader, d.skp, d.laporan.id);
  for (const auto& i : hasil.indikator) {
    IndikatorView v{.id = field_name("realisasi", i.rencana.kunci),
                    .kelompok = kelompok_of(l, i.rencana),
                    .teks = i.rencana.teks,
                    .facts = facts_of(l, d, i)};
    if (const auto permille = capaian_sampai(i, d.sudut.nomor))
      v.bar = web::Bar{*permille, capaian_diharapkan(i, d.sudut)};
    if (bisa_isi) {
      add_fields(v, l, form, i, d);
    } else {
      v.nilai_tertulis = written(l, i.rencana.target, stored_nilai(i, d.sudut.nomor));
      v.uraian_tertulis = stored_uraian(i, d.sudut.nomor);
      if (v.uraian_tertulis.empty() && v.nilai_tertulis.empty()) v.uraian_tertulis = l.t(m::isian_belum);
    }
    for (const auto& b : bukti)
      if (b.indikator_kunci == i.rencana.kunci) v.bukti.push_back(view_of(l, b, bisa_isi));
    p.indikator.push_back(std::move(v));
  }
  return web::page(
      ctx, l.t(m::realisasi_periode(periode)),
      [&](html::Out& out, const web::ViewContext& c) { views::pelaksanaan::realisasi(out, c, p); }, form.status());
}

http::Response conflict_page(web::ReadContext& ctx, const Dibuka& d, const HasilKerjaKerja& hasil,
                             const web::FormReader& typed) {
  const auto& l = ctx.locale;
  const std::string base = "/skp/" + to_text(d.skp.id) + "/realisasi";
  web::ConflictPage p{.happened = l.t(m::realisasi_versi_lain),
                      .fields = {},
                      .hidden = {{"periode", to_text(d.laporan.id)},
                                 {"hasil", std::to_string(hasil.kunci)},
                                 {"versi", std::to_string(versi_isian(hasil, d.sudut.nomor))},
                                 {"aksi", "simpan"}},
                      .action = html::Url::path(base),
                      .discard = realisasi_url(d, &hasil)};
  for (const auto& i : hasil.indikator) {
    const std::string nilai = field_name("nilai", i.rencana.kunci);
    const std::string uraian = field_name("uraian", i.rencana.kunci);
    const std::string now = typed_form(stored_nilai(i, d.sudut.nomor));
    if (jenis_of(i) != JenisTarget::teks)
      p.fields.push_back({nilai, l.t(m::konflik_nilai(i.rencana.teks)), "", now, std::string(typed.raw(nilai))});
    p.fields.push_back({uraian, l.t(m::konflik_uraian(i.rencana.teks)),
                        std::string(typed.raw(field_name("asal", i.rencana.kunci))), stored_uraian(i, d.sudut.nomor),
                        std::string(typed.raw(uraian))});
  }
  return web::page(
      ctx, l.t(m::realisasi_periode(nama_periode(l, d.laporan.periode))),
      [&](html::Out& out, const web::ViewContext& c) { views::web::conflict(out, c, p); }, 409);
}

}  // namespace pelaksanaan
