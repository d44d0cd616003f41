#include "pengaduan/perkara/kejadian.h"

#include "base/result.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;

std::optional<Perhentian::Jenis> pause_in(K keadaan) {
  if (keadaan == K::tunda) return Perhentian::Jenis::tunda;
  if (keadaan == K::menunggu_pelapor) return Perhentian::Jenis::tanya;
  return std::nullopt;
}

// A class that is only proposed changes nothing.
bool sets_class(P peristiwa) {
  return peristiwa == P::disposisi || peristiwa == P::setujui_klasifikasi;
}

}  // namespace

std::vector<Kejadian> kejadian_of(std::span<const BarisPeristiwa> riwayat) {
  std::vector<Kejadian> out;
  out.reserve(riwayat.size());
  for (const BarisPeristiwa& p : riwayat) out.push_back({p.peristiwa, p.pelaku});
  return out;
}

Perkara perkara_of(std::span<const BarisPeristiwa> riwayat, Klasifikasi awal, const Kantor& kantor,
                   std::optional<std::int64_t> sejak) {
  MUST(!riwayat.empty());
  Perkara out{.diterima = local(riwayat.front().waktu, kantor)};
  for (const BarisPeristiwa& p : riwayat) {
    const Tanggal hari = local(p.waktu, kantor).hari;
    if (p.ke == K::baru && p.dari == K::draf) out.diterima = local(p.waktu, kantor);
    if (p.peristiwa == P::lengkapi) out.lengkap = hari;
    if (sets_class(p.peristiwa) && p.klasifikasi &&
        (out.klasifikasi.empty() || out.klasifikasi.back() != *p.klasifikasi))
      out.klasifikasi.push_back(*p.klasifikasi);
    if (p.dari == p.ke) continue;
    if (pause_in(p.dari) && !out.perhentian.empty()) out.perhentian.back().selesai = hari;
    if (const auto jenis = pause_in(p.ke)) out.perhentian.push_back({*jenis, hari, std::nullopt});
  }
  if (sejak) out.diterima = local(*sejak, kantor);
  if (out.klasifikasi.empty()) out.klasifikasi.push_back(awal);
  return out;
}

std::int64_t waits_since(std::span<const BarisPeristiwa> riwayat) {
  std::int64_t at = 0;
  for (const BarisPeristiwa& p : riwayat)
    if (p.dari != p.ke || p.peristiwa == P::balas) at = p.waktu;
  return at;
}

}  // namespace pengaduan
