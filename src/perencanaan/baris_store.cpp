#include "perencanaan/baris_store.h"

#include "db/row_values.h"
#include "organisasi/baris_store.h"
#include "organisasi/pangkat.h"

namespace perencanaan {
namespace {

TargetAngka read_angka(const db::Row& r) {
  TargetAngka t{.nilai = Desimal::from_micros(r.i64("target_bawah")),
                .satuan = r.text("satuan"),
                .arah = read_enum<Arah>(r, "arah")};
  if (const auto atas = r.opt_i64("target_atas")) t.atas = Desimal::from_micros(*atas);
  return t;
}

}  // namespace

Orang read_orang(const db::Row& r, const std::string& prefix) {
  Orang o{.id = r.id<PegawaiId>(prefix + "id"), .nama = organisasi::read_full_name(r, prefix)};
  o.nip = r.opt_text(prefix + "nip").value_or("");
  const std::string golongan = r.text(prefix + "golongan");
  const auto parsed = organisasi::Golongan::parse(golongan);
  o.pangkat = parsed ? parsed->printed() : golongan;
  o.jabatan = r.opt_text(prefix + "jabatan").value_or("");
  o.unit = r.opt_text(prefix + "unit").value_or("");
  o.pejabat_negara = r.text(prefix + "jenis") == "pejabat_negara";
  return o;
}

Target read_target(const db::Row& r) {
  const auto jenis = read_enum<JenisTarget>(r, "target_jenis");
  Target target{r.text("target_teks"), {}};
  if (jenis == JenisTarget::angka) target.terukur = read_angka(r);
  if (jenis == JenisTarget::ya_tidak) target.terukur = TargetYaTidak{};
  if (jenis == JenisTarget::tanggal) target.terukur = TargetTanggal{read_date(r, "target_tanggal")};
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
