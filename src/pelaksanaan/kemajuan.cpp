#include "pelaksanaan/kemajuan.h"

#include <algorithm>

#include "base/label.h"
#include "base/text.h"
#include "msg/pelaksanaan.h"

namespace pelaksanaan {
namespace {

constexpr int permille_penuh = 1000;

// A result in words counts as filled in, whatever the kind of its target.
bool is_filled(const IndikatorKerja& indikator, int nomor) {
  const RealisasiPeriode* r = find_realisasi(indikator, nomor);
  return r && (r->nilai.ada() || !text::trim(r->teks).empty());
}

// A kualitatif indicator has no aspect; quantity reads its target like a bare number.
perencanaan::Aspek aspek_of(const IndikatorKerja& indikator) {
  return indikator.rencana.aspek.value_or(perencanaan::Aspek::kuantitas);
}

std::optional<int> capaian_tanggal(const IndikatorKerja& indikator, Tanggal target, int nomor) {
  std::optional<int> out;
  for (const auto& r : indikator.realisasi)
    if (r.nomor <= nomor && r.nilai.tanggal) out = *r.nilai.tanggal <= target ? permille_penuh : 0;
  return out;
}

std::optional<int> capaian_ya(const IndikatorKerja& indikator, int nomor) {
  std::optional<int> out;
  for (const auto& r : indikator.realisasi)
    if (r.nomor <= nomor && r.nilai.ya) out = *r.nilai.ya == YaTidak::ya ? permille_penuh : 0;
  return out;
}

// A target of one date or one "yes" is reached once; a sum may go on after the target, an average must.
bool is_done_before(const IndikatorKerja& indikator, int nomor) {
  const bool ends = perencanaan::jenis_of(indikator.rencana.target.terukur) != perencanaan::JenisTarget::angka ||
                    indikator.rencana.cara_hitung == CaraHitung::jumlah;
  return ends && nomor > 1 && capaian_sampai(indikator, nomor - 1).value_or(0) >= permille_penuh;
}

}  // namespace

const RealisasiPeriode* find_realisasi(const IndikatorKerja& indikator, int nomor) {
  for (const auto& r : indikator.realisasi)
    if (r.nomor == nomor) return &r;
  return nullptr;
}

std::optional<Desimal> angka_sampai(const IndikatorKerja& indikator, int nomor) {
  std::vector<Desimal> values;
  for (const auto& r : indikator.realisasi)
    if (r.nomor <= nomor && r.nilai.angka) values.push_back(*r.nilai.angka);
  return combine(values, indikator.rencana.cara_hitung);
}

std::optional<int> capaian_sampai(const IndikatorKerja& indikator, int nomor) {
  const auto& target = indikator.rencana.target;
  if (const auto* hari = std::get_if<perencanaan::TargetTanggal>(&target.terukur))
    return capaian_tanggal(indikator, hari->tanggal, nomor);
  if (std::holds_alternative<perencanaan::TargetYaTidak>(target.terukur)) return capaian_ya(indikator, nomor);
  const auto rentang = rentang_of(target, aspek_of(indikator));
  const auto nilai = angka_sampai(indikator, nomor);
  return rentang && nilai ? capaian_permille(*rentang, *nilai) : std::nullopt;
}

std::optional<int> capaian_diharapkan(const IndikatorKerja& indikator, const Sudut& sudut) {
  const auto rentang = rentang_of(indikator.rencana.target, aspek_of(indikator));
  if (!rentang || rentang->arah != ArahTarget::makin_besar_makin_baik ||
      indikator.rencana.cara_hitung != CaraHitung::jumlah)
    return std::nullopt;
  return permille_penuh * sudut.nomor / std::max(1, sudut.jumlah);
}

JatuhTempo jatuh_tempo(const IndikatorKerja& indikator, const Sudut& sudut) {
  if (is_done_before(indikator, sudut.nomor)) return JatuhTempo::tidak;
  const auto& terukur = indikator.rencana.target.terukur;
  if (const auto* hari = std::get_if<perencanaan::TargetTanggal>(&terukur))
    return hari->tanggal <= sudut.selesai ? JatuhTempo::ya : JatuhTempo::tidak;
  const bool is_last = sudut.nomor == sudut.jumlah;
  if (std::holds_alternative<perencanaan::TargetYaTidak>(terukur) && !is_last) return JatuhTempo::tidak;
  return JatuhTempo::ya;
}

KeadaanIsian keadaan_isian(const HasilKerjaKerja& hasil, const Sudut& sudut) {
  int filled = 0, missing = 0, unproved = 0;
  bool done = true;
  for (const auto& i : hasil.indikator) {
    const bool ada = is_filled(i, sudut.nomor);
    filled += ada;
    missing += !ada && jatuh_tempo(i, sudut) == JatuhTempo::ya;
    unproved += ada && i.bukti == 0;
    done = done && is_done_before(i, sudut.nomor);
  }
  if (filled == 0 && done && !hasil.indikator.empty()) return KeadaanIsian::sudah_tercapai;
  if (missing > 0) return filled == 0 ? KeadaanIsian::belum : KeadaanIsian::sebagian;
  return unproved > 0 ? KeadaanIsian::bukti_kurang : KeadaanIsian::lengkap;
}

const msg::Entry& label(KeadaanIsian keadaan) {
  using K = KeadaanIsian;
  using namespace msg::pelaksanaan;
  static constexpr LabelRow<K> rows[] = {{K::belum, &isian_belum},
                                         {K::sebagian, &isian_sebagian},
                                         {K::bukti_kurang, &isian_bukti_kurang},
                                         {K::lengkap, &isian_lengkap},
                                         {K::sudah_tercapai, &isian_sudah_tercapai}};
  return label_in(rows, keadaan);
}

std::vector<RealisasiIndikator> isian_untuk_laporan(const std::vector<HasilKerjaKerja>& hasil, const Sudut& sudut) {
  std::vector<RealisasiIndikator> out;
  for (const auto& h : hasil)
    for (const auto& i : h.indikator) {
      RealisasiIndikator row{.id = IndikatorId{i.rencana.kunci},
                             .nama = i.rencana.teks,
                             .jatuh_tempo = jatuh_tempo(i, sudut),
                             .bukti = i.bukti};
      if (const auto* r = find_realisasi(i, sudut.nomor)) {
        row.nilai = r->nilai.angka;
        row.uraian = r->teks;
        if (r->nilai.tanggal) row.uraian += r->nilai.tanggal->iso();
        if (r->nilai.ya) row.uraian += to_code(*r->nilai.ya);
      }
      out.push_back(std::move(row));
    }
  return out;
}

std::int64_t versi_isian(const HasilKerjaKerja& hasil, int nomor) {
  std::int64_t sum = 0;
  for (const auto& i : hasil.indikator)
    if (const auto* r = find_realisasi(i, nomor)) sum += r->versi;
  return sum;
}

}  // namespace pelaksanaan
