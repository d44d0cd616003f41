#include "pengaduan/tenggat/aturan_tenggat.h"

namespace pengaduan {
namespace {

struct Row {
  Langkah langkah;
  std::optional<Klasifikasi> klasifikasi;
  int jumlah;
  Satuan satuan;
  Jeda jeda;
  const char* dasar;
};

using L = Langkah;
using K = Klasifikasi;
constexpr auto hk = Satuan::hari_kerja;
constexpr auto kalender = Satuan::hari_kalender;
constexpr std::nullopt_t semua = std::nullopt;

constexpr Row rows[] = {
    {L::tanda_terima, semua, 0, kalender, Jeda::tidak, "UU 25/2009 Ps 43"},
    {L::verifikasi, semua, 3, hk, Jeda::tunda, "SP4N-LAPOR!"},
    {L::tindak_lanjut, semua, 5, hk, Jeda::tidak, "SP4N-LAPOR!"},
    {L::balasan_pelapor, semua, 10, hk, Jeda::tidak, "SP4N-LAPOR!"},
    {L::jawaban_pelapor, semua, 10, hk, Jeda::tidak, "pilihan kami"},
    {L::penyelesaian, K::permintaan_informasi, 5, hk, Jeda::tunda_dan_tanya,
     "standar pelayanan menurut PermenPANRB 62/2018"},
    {L::penyelesaian, K::aspirasi, 14, hk, Jeda::tunda_dan_tanya, "pilihan kami"},
    {L::penyelesaian, K::pengaduan_tbp, 14, hk, Jeda::tunda_dan_tanya, "standar pelayanan menurut PermenPANRB 62/2018"},
    {L::penyelesaian, K::pengaduan_bp, 60, hk, Jeda::tunda_dan_tanya, "standar pelayanan menurut PermenPANRB 62/2018"},
    {L::penyelesaian, K::wbs, 60, hk, Jeda::tunda_dan_tanya, "pilihan kami"},
    {L::batas_atas, semua, 60, kalender, Jeda::tidak, "Perpres 76/2013; UU 25/2009 Ps 50"},
    {L::jawaban_kelengkapan, semua, 14, kalender, Jeda::tidak, "UU 25/2009 Ps 44"},
    {L::kelengkapan, semua, 30, kalender, Jeda::tidak, "UU 25/2009 Ps 44"},
    {L::putusan, semua, 14, kalender, Jeda::tidak, "UU 25/2009 Ps 50"},
    {L::kip_jawab, semua, 10, hk, Jeda::tidak, "UU 14/2008"},
    {L::kip_perpanjang, semua, 7, hk, Jeda::tidak, "UU 14/2008"},
    {L::kip_keberatan, semua, 30, hk, Jeda::tidak, "UU 14/2008"},
    {L::kip_sengketa, semua, 14, hk, Jeda::tidak, "UU 14/2008"},
};

bool holds_on(const AturanTenggat& a, Tanggal hari) {
  return (!a.dari || *a.dari <= hari) && (!a.sampai || hari <= *a.sampai);
}

bool is_better(const AturanTenggat& a, const AturanTenggat& b) {
  if (a.klasifikasi.has_value() != b.klasifikasi.has_value()) return a.klasifikasi.has_value();
  return a.dari && (!b.dari || *a.dari > *b.dari);
}

}  // namespace

std::vector<AturanTenggat> aturan_bawaan() {
  std::vector<AturanTenggat> out;
  for (const Row& r : rows)
    out.push_back({r.langkah, r.klasifikasi, r.jumlah, r.satuan, r.jeda, r.dasar, Konfirmasi::belum, {}, {}});
  return out;
}

const AturanTenggat* find_aturan(std::span<const AturanTenggat> aturan, Langkah langkah, Klasifikasi klasifikasi,
                                 Tanggal hari) {
  const AturanTenggat* best = nullptr;
  for (const AturanTenggat& a : aturan) {
    if (a.langkah != langkah || (a.klasifikasi && *a.klasifikasi != klasifikasi) || !holds_on(a, hari)) continue;
    if (!best || is_better(a, *best)) best = &a;
  }
  return best;
}

}  // namespace pengaduan
