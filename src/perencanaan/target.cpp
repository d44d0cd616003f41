#include "perencanaan/target.h"

#include "base/text.h"
#include "msg/perencanaan.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

std::string printed_angka(const TargetAngka& t) {
  const auto amount = [&](Desimal d) { return t.satuan == "Rp" ? "Rp" + d.indonesian() : d.indonesian(); };
  const std::string unit = t.satuan.empty() || t.satuan == "Rp" ? "" : " " + t.satuan;
  if (t.arah == Arah::rentang) return amount(t.nilai) + "–" + amount(t.atas.value_or(t.nilai)) + unit;
  return (t.arah == Arah::lebih_besar_lebih_baik ? "≥ " : "≤ ") + amount(t.nilai) + unit;
}

std::string printed_tanggal(Tanggal d) {
  return std::to_string(d.day()) + " " + std::string(indonesian_month(d.month())) + " " + std::to_string(d.year());
}

Result<Desimal> number_field(const char* field, const std::string& typed) {
  const auto value = Desimal::parse_typed(typed);
  if (!value) return invalid(field, m::target_bukan_angka);
  return *value;
}

Result<TargetTerukur> make_angka(const IsianTarget& isian) {
  const auto arah = from_code<Arah>(isian.arah);
  if (!arah) return invalid("target_arah", m::target_pilih_arah);
  const Desimal nilai = TRY(number_field("target_nilai", isian.nilai));
  TargetAngka t{.nilai = nilai, .satuan = text::collapse_spaces(isian.satuan), .arah = *arah};
  if (t.arah == Arah::rentang) {
    const Desimal atas = TRY(number_field("target_atas", isian.atas));
    if (atas < nilai) return invalid("target_atas", m::target_rentang_terbalik);
    t.atas = atas;
  }
  return TargetTerukur{t};
}

Result<TargetTerukur> make_terukur(const IsianTarget& isian) {
  const auto jenis = from_code<JenisTarget>(isian.jenis);
  if (!jenis) return invalid("target_jenis", m::target_pilih_jenis);
  switch (*jenis) {
    case JenisTarget::teks:
      return TargetTerukur{};
    case JenisTarget::angka:
      return make_angka(isian);
    case JenisTarget::tanggal: {
      const auto tanggal = Tanggal::parse_typed(isian.tanggal);
      if (!tanggal) return invalid("target_tanggal", m::target_bukan_tanggal);
      return TargetTerukur{TargetTanggal{*tanggal}};
    }
    case JenisTarget::ya_tidak:
      return TargetTerukur{TargetYaTidak{}};
  }
  throw Bug("unknown JenisTarget");
}

}  // namespace

static_assert(std::variant_size_v<TargetTerukur> == EnumText<JenisTarget>::table.size());

JenisTarget jenis_of(const TargetTerukur& terukur) {
  return static_cast<JenisTarget>(terukur.index());
}

std::string printed(const TargetTerukur& terukur) {
  if (const auto* angka = std::get_if<TargetAngka>(&terukur)) return printed_angka(*angka);
  if (const auto* tanggal = std::get_if<TargetTanggal>(&terukur)) return printed_tanggal(tanggal->tanggal);
  return std::holds_alternative<TargetYaTidak>(terukur) ? "Ya" : "";
}

Result<Target> make_target(const IsianTarget& isian) {
  const TargetTerukur terukur = TRY(make_terukur(isian));
  std::string teks = text::collapse_spaces(isian.teks);
  if (teks.empty()) teks = printed(terukur);
  if (teks.empty()) return invalid("target_teks", m::target_kosong);
  return Target{std::move(teks), terukur};
}

}  // namespace perencanaan
