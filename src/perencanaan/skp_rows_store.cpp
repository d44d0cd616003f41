#include "perencanaan/skp_rows_store.h"

namespace perencanaan {
namespace {

TargetAngka read_angka(const db::Row& r) {
  const auto arah = from_code<Arah>(r.text("arah"));
  MUST(arah);
  TargetAngka t{.nilai = Desimal::from_micros(r.i64("target_bawah")), .satuan = r.text("satuan"), .arah = *arah};
  if (const auto atas = r.opt_i64("target_atas")) t.atas = Desimal::from_micros(*atas);
  return t;
}

}  // namespace

Target read_target(const db::Row& r) {
  const auto jenis = from_code<JenisTarget>(r.text("target_jenis"));
  MUST(jenis);
  Target target{r.text("target_teks"), {}};
  if (*jenis == JenisTarget::angka) target.terukur = read_angka(r);
  if (*jenis == JenisTarget::ya_tidak) target.terukur = TargetYaTidak{};
  if (*jenis == JenisTarget::tanggal) {
    const auto tanggal = Tanggal::parse_iso(r.text("target_tanggal"));
    MUST(tanggal);
    target.terukur = TargetTanggal{*tanggal};
  }
  return target;
}

std::vector<db::Param> target_params(const Target& target) {
  const auto* angka = std::get_if<TargetAngka>(&target.terukur);
  const auto* tanggal = std::get_if<TargetTanggal>(&target.terukur);
  std::optional<std::int64_t> bawah, atas;
  if (angka) bawah = angka->nilai.micros();
  if (angka && angka->atas) atas = angka->atas->micros();
  return {target.teks,
          to_code(jenis_of(target.terukur)),
          bawah,
          atas,
          tanggal ? std::optional(tanggal->tanggal.iso()) : std::nullopt,
          angka ? angka->satuan : std::string(),
          to_code(angka ? angka->arah : Arah::lebih_besar_lebih_baik)};
}

}  // namespace perencanaan
