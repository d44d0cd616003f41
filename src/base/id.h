// Typed row ids: passing a PegawaiId where a SkpId belongs does not compile.
#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

template <class Tag>
struct Id {
  std::int64_t value = 0;
  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value > 0; }
};

template <class Tag>
std::string to_text(Id<Tag> id) {
  return std::to_string(id.value);
}

// Digits only, 1 … 2^63-1, no sign, no spaces; anything else is nothing.
template <class IdT>
std::optional<IdT> parse_id(std::string_view s) {
  std::int64_t v = 0;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), v);
  if (ec != std::errc{} || end != s.data() + s.size() || v <= 0) return std::nullopt;
  return IdT{v};
}

using AkunId = Id<struct AkunTag>;
using PegawaiId = Id<struct PegawaiTag>;
using UnitId = Id<struct UnitTag>;
using PenugasanId = Id<struct PenugasanTag>;
using SkpId = Id<struct SkpTag>;
using SkpVersiId = Id<struct SkpVersiTag>;
using HasilKerjaId = Id<struct HasilKerjaTag>;
using IndikatorId = Id<struct IndikatorTag>;
using PeriodeId = Id<struct PeriodeTag>;
using BuktiId = Id<struct BuktiTag>;
using UmpanBalikId = Id<struct UmpanBalikTag>;
using EvaluasiId = Id<struct EvaluasiTag>;
using DokumenId = Id<struct DokumenTag>;
using PekerjaanId = Id<struct PekerjaanTag>;
using ImporId = Id<struct ImporTag>;
using PaketId = Id<struct PaketTag>;
using EksporId = Id<struct EksporTag>;
using PengaduanId = Id<struct PengaduanTag>;
using KategoriId = Id<struct KategoriTag>;
using LampiranId = Id<struct LampiranTag>;
using LanggananId = Id<struct LanggananTag>;
using SuratId = Id<struct SuratTag>;
using TemplatId = Id<struct TemplatTag>;
using MassalId = Id<struct MassalTag>;
