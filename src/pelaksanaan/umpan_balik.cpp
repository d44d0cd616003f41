#include "pelaksanaan/umpan_balik.h"

#include <utility>

#include "msg/pelaksanaan.h"

namespace pelaksanaan {
namespace {

void count(HitunganUmpanBalik& hitungan, ArahUmpanBalik arah) {
  ++hitungan.semua;
  if (arah == ArahUmpanBalik::positif) ++hitungan.positif;
  if (arah == ArahUmpanBalik::campuran) ++hitungan.campuran;
}

}  // namespace

const msg::Entry& label(PeranPemberi peran) {
  using namespace msg::pelaksanaan;
  switch (peran) {
    case PeranPemberi::pimpinan:
      return umpan_balik_peran_pimpinan;
    case PeranPemberi::rekan_setingkat:
      return umpan_balik_peran_rekan_setingkat;
    case PeranPemberi::bawahan:
      return umpan_balik_peran_bawahan;
    case PeranPemberi::pihak_lain:
      return umpan_balik_peran_pihak_lain;
    case PeranPemberi::diri:
      break;
  }
  return umpan_balik_peran_diri;
}

const msg::Entry& label(ArahUmpanBalik arah) {
  using namespace msg::pelaksanaan;
  if (arah == ArahUmpanBalik::positif) return umpan_balik_arah_positif;
  return arah == ArahUmpanBalik::campuran ? umpan_balik_arah_campuran : umpan_balik_arah_perlu_perbaikan;
}

const msg::Entry& label(SifatUmpanBalik sifat) {
  using namespace msg::pelaksanaan;
  return sifat == SifatUmpanBalik::berkala ? umpan_balik_sifat_berkala : umpan_balik_sifat_insidentil;
}

std::optional<PeranPemberi> peran_pemberi(Kaitan kaitan, Permintaan permintaan) {
  switch (kaitan) {
    case Kaitan::diri:
      return PeranPemberi::diri;
    case Kaitan::penilai:
    case Kaitan::pimpinan_penugasan:
      return PeranPemberi::pimpinan;
    case Kaitan::setingkat:
      return PeranPemberi::rekan_setingkat;
    case Kaitan::dipimpin_pegawai:
      return PeranPemberi::bawahan;
    case Kaitan::tidak_ada:
      break;
  }
  if (permintaan == Permintaan::ada) return PeranPemberi::pihak_lain;
  return std::nullopt;
}

bool may_give(PeranPemberi peran, SifatUmpanBalik sifat) {
  return peran != PeranPemberi::diri || sifat == SifatUmpanBalik::insidentil;
}

HitunganUmpanBalik RekapUmpanBalik::hasil_kerja_semua() const {
  HitunganUmpanBalik total;
  for (const auto& [id, h] : hasil_kerja) {
    total.positif += h.positif;
    total.campuran += h.campuran;
    total.semua += h.semua;
  }
  return total;
}

RekapUmpanBalik rekap_umpan_balik(std::span<const Suara> suara) {
  std::map<std::pair<std::string, Sasaran>, const Suara*> latest;
  for (const auto& s : suara) {
    if (s.peran == PeranPemberi::diri) continue;
    const Suara*& kept = latest[{s.pemberi, s.sasaran}];
    if (!kept || s.waktu_utc_ms >= kept->waktu_utc_ms) kept = &s;
  }
  RekapUmpanBalik rekap;
  for (const auto& [key, s] : latest) {
    if (const auto* rhk = std::get_if<HasilKerjaId>(&s->sasaran))
      count(rekap.hasil_kerja[*rhk], s->arah);
    else
      count(rekap.perilaku[std::get<NilaiPerilaku>(s->sasaran)], s->arah);
  }
  return rekap;
}

}  // namespace pelaksanaan
