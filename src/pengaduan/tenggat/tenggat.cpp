#include "pengaduan/tenggat/tenggat.h"

#include <algorithm>

#include "base/result.h"

namespace pengaduan {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;

bool stops(Jeda jeda, Perhentian::Jenis jenis) {
  return jeda == Jeda::tunda_dan_tanya || (jeda == Jeda::tunda && jenis == Perhentian::Jenis::tunda);
}

}  // namespace

Saat local(std::int64_t utc_ms, const Kantor& kantor) {
  const Tanggal hari = Tanggal::from_utc_ms(utc_ms, kantor.offset_minutes);
  return {hari, static_cast<int>((utc_ms - hari.start_utc_ms(kantor.offset_minutes)) / ms_per_minute)};
}

Tanggal Tenggat::hari_nol(const Saat& diterima, Satuan satuan) const {
  if (satuan == Satuan::hari_kalender) return diterima.hari;
  const bool in_time = kalender_.is_hari_kerja(diterima.hari) && diterima.menit < kantor_.tutup_menit;
  return in_time ? diterima.hari : kalender_.add_hari_kerja(diterima.hari, 1);
}

// A pause ends by its own period even when nobody noted its end.
std::optional<Tanggal> Tenggat::longest(const Perhentian& p) const {
  const Langkah langkah = p.jenis == Perhentian::Jenis::tunda ? Langkah::kelengkapan : Langkah::jawaban_pelapor;
  const AturanTenggat* a = find_aturan(aturan_, langkah, Klasifikasi::pengaduan_tbp, p.mulai);
  if (!a) return std::nullopt;
  return a->satuan == Satuan::hari_kerja ? kalender_.add_hari_kerja(p.mulai, a->jumlah) : p.mulai.plus_days(a->jumlah);
}

bool Tenggat::is_paused(const Perhentian& p, Jeda jeda, Tanggal hari, Tanggal hari_ini) const {
  if (!stops(jeda, p.jenis) || hari <= p.mulai || hari > p.selesai.value_or(hari_ini)) return false;
  const auto last = longest(p);
  return !last || hari <= *last;
}

bool Tenggat::counts(const AturanTenggat& aturan, Tanggal hari, std::span<const Perhentian> perhentian,
                     Tanggal hari_ini) const {
  if (aturan.satuan == Satuan::hari_kerja && !kalender_.is_hari_kerja(hari)) return false;
  return std::none_of(perhentian.begin(), perhentian.end(),
                      [&](const Perhentian& p) { return is_paused(p, aturan.jeda, hari, hari_ini); });
}

std::optional<Batas> Tenggat::langkah(Langkah langkah, Klasifikasi klasifikasi, const Saat& mulai,
                                      std::span<const Perhentian> perhentian, Tanggal hari_ini) const {
  const AturanTenggat* a = find_aturan(aturan_, langkah, klasifikasi, mulai.hari);
  if (!a) return std::nullopt;
  const Tanggal nol = hari_nol(mulai, a->satuan);
  Tanggal hari = nol;
  for (int left = a->jumlah; left > 0;) {
    hari = hari.plus_days(1);
    if (counts(*a, hari, perhentian, hari_ini)) --left;
  }
  return Batas{nol, hari, a};
}

std::optional<Batas> Tenggat::penyelesaian(const Perkara& perkara, Tanggal hari_ini) const {
  MUST(!perkara.klasifikasi.empty());
  const Saat lengkap = perkara.lengkap ? Saat{*perkara.lengkap} : perkara.diterima;
  auto earliest = langkah(Langkah::batas_atas, perkara.klasifikasi.back(), lengkap, perkara.perhentian, hari_ini);
  for (const Klasifikasi k : perkara.klasifikasi) {
    const auto one = langkah(Langkah::penyelesaian, k, perkara.diterima, perkara.perhentian, hari_ini);
    if (one && (!earliest || one->hari < earliest->hari)) earliest = one;
  }
  return earliest;
}

Peringatan Tenggat::peringatan(const Batas& batas, std::span<const Perhentian> perhentian, Tanggal hari_ini) const {
  int used = 0;
  for (Tanggal hari = batas.hari_nol; hari < hari_ini;) {
    hari = hari.plus_days(1);
    if (counts(*batas.aturan, hari, perhentian, hari_ini)) ++used;
  }
  const int all = batas.aturan->jumlah;
  if (hari_ini > batas.hari) return used * 100 >= all * 120 ? Peringatan::seratus_dua_puluh : Peringatan::lewat;
  if (used * 100 >= all * 80) return Peringatan::delapan_puluh;
  return used * 100 >= all * 50 ? Peringatan::separuh : Peringatan::tidak;
}

std::optional<Langkah> waits_for(KeadaanPengaduan keadaan) {
  using K = KeadaanPengaduan;
  switch (keadaan) {
    case K::baru:
      return Langkah::verifikasi;
    case K::tunda:
      return Langkah::kelengkapan;
    case K::terdisposisi:
      return Langkah::tindak_lanjut;
    case K::menunggu_pelapor:
      return Langkah::jawaban_pelapor;
    case K::ditindaklanjuti:
      return Langkah::balasan_pelapor;
    default:
      return std::nullopt;
  }
}

bool is_berjalan(KeadaanPengaduan keadaan) {
  using K = KeadaanPengaduan;
  constexpr std::array open{
      K::baru, K::tunda, K::terdisposisi, K::dikembalikan, K::diproses, K::menunggu_pelapor, K::dibuka_kembali};
  return std::find(open.begin(), open.end(), keadaan) != open.end();
}

std::optional<Perubahan> pergeseran(const Perkara& perkara, KeadaanPengaduan keadaan, Tanggal tersimpan, Tanggal sejak,
                                    const Tenggat& tenggat) {
  if (!is_berjalan(keadaan)) return std::nullopt;
  const auto now = tenggat.penyelesaian(perkara, sejak);
  if (!now || now->hari == tersimpan) return std::nullopt;
  return Perubahan{tersimpan, now->hari};
}

}  // namespace pengaduan
