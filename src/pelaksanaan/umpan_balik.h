// Umpan balik berkelanjutan: who gives it as what, and how it is counted. PermenPANRB 6/2022 Pasal 17-19, Lampiran
// III.C.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/enum_text.h"
#include "base/id.h"
#include "perencanaan/perilaku.h"

namespace pelaksanaan {

using perencanaan::NilaiPerilaku;

enum class PeranPemberi { pimpinan, rekan_setingkat, bawahan, pihak_lain, diri };
enum class ArahUmpanBalik { positif, campuran, perlu_perbaikan };
enum class SifatUmpanBalik { berkala, insidentil };  // Pasal 19

const msg::Entry& label(PeranPemberi peran);
const msg::Entry& label(ArahUmpanBalik arah);
const msg::Entry& label(SifatUmpanBalik sifat);

// What ties the giver to the employee on the day of giving.
enum class Kaitan { diri, penilai, pimpinan_penugasan, setingkat, dipimpin_pegawai, tidak_ada };
enum class Permintaan { ada, tidak_ada };  // the employee or his pimpinan asked this person (Lampiran III.C.9)

// The role somebody gives umpan balik in; nothing when he may not give any. Everybody outside the line of work needs to
// be asked (Lampiran III.C.7-9).
std::optional<PeranPemberi> peran_pemberi(Kaitan kaitan, Permintaan permintaan);

// Pimpinan owe periodic umpan balik (Pasal 19 ayat (2)); peers, team members and others may give either kind (ayat
// (4)). A note to oneself follows no schedule.
bool may_give(PeranPemberi peran, SifatUmpanBalik sifat);

using Sasaran = std::variant<HasilKerjaId, NilaiPerilaku>;  // one rencana hasil kerja, or one value

struct Suara {
  std::string pemberi;  // a stable key of the giver; two votes with the same key are the same person's
  PeranPemberi peran;
  Sasaran sasaran;
  ArahUmpanBalik arah;
  std::int64_t waktu_utc_ms = 0;
};

struct HitunganUmpanBalik {
  int positif = 0;
  int campuran = 0;
  int semua = 0;
  friend bool operator==(const HitunganUmpanBalik&, const HitunganUmpanBalik&) = default;
};

struct HitunganPerilaku {
  std::array<HitunganUmpanBalik, perencanaan::nilai_count> nilai{};
  HitunganUmpanBalik& operator[](NilaiPerilaku n) { return nilai[static_cast<std::size_t>(n)]; }
  const HitunganUmpanBalik& operator[](NilaiPerilaku n) const { return nilai[static_cast<std::size_t>(n)]; }
  friend bool operator==(const HitunganPerilaku&, const HitunganPerilaku&) = default;
};

struct RekapUmpanBalik {
  std::map<HasilKerjaId, HitunganUmpanBalik> hasil_kerja;
  HitunganPerilaku perilaku;
  HitunganUmpanBalik hasil_kerja_semua() const;
};

// Counts the umpan balik of one employee in one period. Our choice: one vote per giver and target, the latest counts
// (on equal times the later row), and what one says about oneself is read but not counted.
RekapUmpanBalik rekap_umpan_balik(std::span<const Suara> suara);

}  // namespace pelaksanaan

template <>
struct EnumText<pelaksanaan::PeranPemberi> {
  using P = pelaksanaan::PeranPemberi;
  static constexpr std::array table{
      std::pair{P::pimpinan, std::string_view("pimpinan")},
      std::pair{P::rekan_setingkat, std::string_view("rekan_setingkat")},
      std::pair{P::bawahan, std::string_view("bawahan")},
      std::pair{P::pihak_lain, std::string_view("pihak_lain")},
      std::pair{P::diri, std::string_view("diri")},
  };
};

template <>
struct EnumText<pelaksanaan::ArahUmpanBalik> {
  using A = pelaksanaan::ArahUmpanBalik;
  static constexpr std::array table{
      std::pair{A::positif, std::string_view("positif")},
      std::pair{A::campuran, std::string_view("campuran")},
      std::pair{A::perlu_perbaikan, std::string_view("perlu_perbaikan")},
  };
};

template <>
struct EnumText<pelaksanaan::SifatUmpanBalik> {
  using S = pelaksanaan::SifatUmpanBalik;
  static constexpr std::array table{
      std::pair{S::berkala, std::string_view("berkala")},
      std::pair{S::insidentil, std::string_view("insidentil")},
  };
};
