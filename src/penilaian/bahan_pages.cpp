#include "penilaian/bahan_pages.h"

#include "msg/penilaian.h"
#include "pelaksanaan/capaian.h"
#include "penilaian/realisasi_teks.h"
#include "perencanaan/label.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;
constexpr std::size_t kShownMax = 4;  // pieces of evidence and of feedback beside one result
constexpr int kAlasanMax = 1000;

IndikatorRow indikator_row(const web::Context& ctx, const IndikatorBahan& i, Siklus siklus) {
  const auto& ind = i.indikator;
  IndikatorRow row{.aspek = ind.aspek        ? ctx.locale.t(perencanaan::label(*ind.aspek))
                            : ind.perspektif ? ctx.locale.t(perencanaan::label(*ind.perspektif))
                                             : "",
                   .teks = ind.teks,
                   .nilai = text_of_periode(ctx.locale, i, siklus),
                   .target = ind.target.teks,
                   .setahun = {}};
  const auto nilai = setahun(i);
  const std::string year = nilai ? with_unit(ctx.locale, *nilai, ind.target) : "";
  if (row.nilai.empty())
    row.nilai = ctx.locale.t(m::belum_diisi);
  else if (!year.empty() && year != row.nilai)
    row.setahun = ctx.locale.t(m::setahun(year));
  const auto rentang = pelaksanaan::rentang_of(ind.target, ind.aspek.value_or(perencanaan::Aspek::kuantitas));
  if (nilai && rentang)
    if (const auto permille = pelaksanaan::capaian_permille(*rentang, *nilai)) row.bar = web::Bar{*permille};
  return row;
}

UmpanRow umpan_row(const web::Context& ctx, const UmpanBahan& u) {
  return {u.teks, ctx.locale.t(m::umpan_oleh(u.nama, ctx.locale.t(label(u.peran)), ctx.locale.t(label(u.arah)))),
          u.arah == pelaksanaan::ArahUmpanBalik::positif};
}

void add_bukti(HasilRow& row, const HasilBahan& h, const Bahan& bahan) {
  for (const auto& b : bahan.bukti) {
    const auto same = [&](const IndikatorBahan& i) { return i.indikator.kunci == b.indikator; };
    if (std::none_of(h.indikator.begin(), h.indikator.end(), same)) continue;
    if (static_cast<std::size_t>(row.bukti_jumlah++) >= kShownMax) continue;
    const std::string path = "/bukti/" + to_text(b.id);
    BuktiRow shown{b.nama, b.tautan.empty() ? html::Url::path(path) : html::Url::outside(b.tautan)};
    if (b.foto) shown.kecil = html::Url::path(path + "?kecil=1");
    row.bukti.push_back(std::move(shown));
  }
}

void add_umpan(const web::Context& ctx, HasilRow& row, const HasilBahan& h, const Bahan& bahan) {
  for (const auto& u : bahan.umpan) {
    if (u.hasil != h.hasil.kunci) continue;
    if (static_cast<std::size_t>(row.umpan_jumlah++) < kShownMax) row.umpan.push_back(umpan_row(ctx, u));
  }
}

std::vector<web::Option> level_options(const web::Context& ctx) {
  std::vector<web::Option> out;
  for (const Rating r : rating_semua) out.push_back({std::string(to_code(r)), ctx.locale.t(label(r))});
  out.push_back({"tidak_relevan", ctx.locale.t(m::tidak_dinilai_periode)});
  return out;
}

void add_choice(const web::Context& ctx, HasilRow& row, const TingkatRhk& t, int nomor, const web::FormView& form) {
  const std::string kunci = to_text(t.id);
  if (t.relevansi == Relevansi::ya && t.tingkat) row.tingkat = mark_of(ctx, *t.tingkat);
  const std::string stored = t.relevansi == Relevansi::tidak ? "tidak_relevan"
                             : t.tingkat                     ? std::string(to_code(*t.tingkat))
                                                             : "";
  row.pilihan = form.radios({.name = "tingkat_" + kunci, .label = ctx.locale.t(m::tingkat_hasil(nomor))},
                            level_options(ctx), stored, web::RadioStyle::segments);
  row.alasan = form.textarea({.name = "alasan_tingkat_" + kunci,
                              .label = ctx.locale.t(m::alasan_tingkat),
                              .hint = ctx.locale.t(m::alasan_tingkat_bantuan)},
                             t.alasan, kAlasanMax);
  if (t.bantuan) row.bantuan = ctx.locale.t(m::bantuan_target(ctx.locale.t(label(*t.bantuan))));
  row.buka = !row.pilihan.field.error.empty() || !row.alasan.field.error.empty();
}

}  // namespace

std::vector<HasilRow> hasil_rows(const web::Context& ctx, const Evaluasi& e, const Bahan& bahan, const Masukan* masukan,
                                 const web::FormView& form) {
  std::vector<HasilRow> out;
  for (const auto& h : bahan.hasil) {
    const auto index = out.size();
    HasilRow row{.judul = std::to_string(index + 1) + ". " + h.hasil.teks,
                 .jenis = ctx.locale.t(perencanaan::label(h.hasil.jenis))};
    for (const auto& i : h.indikator)
      row.indikator.push_back(indikator_row(ctx, i, siklus_of(e.periode.periode.jenis)));
    add_bukti(row, h, bahan);
    add_umpan(ctx, row, h, bahan);
    if (masukan) add_choice(ctx, row, masukan->tingkat.at(index), static_cast<int>(index) + 1, form);
    if (index == 0) row.buka = true;
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<NilaiRow> nilai_rows(const web::Context& ctx, const Bahan& bahan) {
  std::vector<NilaiRow> out;
  for (const auto& [nilai, code] : EnumText<perencanaan::NilaiPerilaku>::table) {
    NilaiRow row{std::string(perencanaan::printed(nilai)), {}, {}};
    int semua = 0;
    int positif = 0;
    for (const auto& u : bahan.umpan) {
      if (u.nilai != nilai) continue;
      ++semua;
      positif += u.arah == pelaksanaan::ArahUmpanBalik::positif ? 1 : 0;
      if (row.umpan.size() < kShownMax) row.umpan.push_back(umpan_row(ctx, u));
    }
    row.ringkas = ctx.locale.t(semua == 0 ? msg::Text(m::umpan_belum) : m::umpan_ringkas(positif, semua));
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace penilaian
