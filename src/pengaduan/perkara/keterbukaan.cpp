#include "pengaduan/perkara/keterbukaan.h"

#include "base/result.h"

namespace pengaduan {
namespace {

using B = Bidang;
using C = Kanal;

constexpr auto P = Pandang::penuh;
constexpr auto S = Pandang::samar;
constexpr auto K = Pandang::kasar;
constexpr auto A = Pandang::agregat;
constexpr auto T = Pandang::tiada;

struct Row {
  Bidang bidang;
  Kanal kanal;
  // neither, anonim, rahasia, both, berkadar pengawasan, berkadar pengawasan and anonim, WBS
  std::array<Pandang, 7> pandang;
};

// The law gives WBS no public side. Our choice: what is berkadar pengawasan has none either, because it accuses a
// person before APIP has decided, and no unit sees it, because the reported one is a unit.
constexpr std::array rows{
    Row{B::keberadaan, C::halaman, {P, P, T, T, T, T, T}},
    Row{B::keberadaan, C::umpan, {P, P, T, T, T, T, T}},
    Row{B::keberadaan, C::pencarian, {P, P, T, T, T, T, T}},
    Row{B::keberadaan, C::sitemap, {P, P, T, T, T, T, T}},
    Row{B::keberadaan, C::ekspor, {P, P, T, T, T, T, T}},
    Row{B::keberadaan, C::open311, {P, P, T, T, T, T, T}},
    Row{B::keberadaan, C::surel, {P, P, P, P, P, P, P}},
    Row{B::keberadaan, C::unit, {P, P, P, P, T, T, T}},
    Row{B::keberadaan, C::koordinator, {P, P, P, P, P, P, T}},
    Row{B::keberadaan, C::apip, {P, P, P, P, P, P, P}},
    Row{B::keberadaan, C::pelapor, {P, P, P, P, P, P, P}},

    Row{B::hitungan, C::halaman, {P, P, A, A, A, A, A}},
    Row{B::hitungan, C::umpan, {T, T, T, T, T, T, T}},
    Row{B::hitungan, C::pencarian, {P, P, T, T, T, T, T}},
    Row{B::hitungan, C::sitemap, {T, T, T, T, T, T, T}},
    Row{B::hitungan, C::ekspor, {P, P, A, A, A, A, A}},
    Row{B::hitungan, C::open311, {T, T, T, T, T, T, T}},
    Row{B::hitungan, C::surel, {T, T, T, T, T, T, T}},
    Row{B::hitungan, C::unit, {P, P, P, P, A, A, A}},
    Row{B::hitungan, C::koordinator, {P, P, P, P, P, P, A}},
    Row{B::hitungan, C::apip, {P, P, P, P, P, P, P}},
    Row{B::hitungan, C::pelapor, {T, T, T, T, T, T, T}},

    // No file that leaves the pages carries a field of a person.
    Row{B::nama, C::halaman, {S, S, T, T, T, T, T}},
    Row{B::nama, C::umpan, {T, T, T, T, T, T, T}},
    Row{B::nama, C::pencarian, {T, T, T, T, T, T, T}},
    Row{B::nama, C::sitemap, {T, T, T, T, T, T, T}},
    Row{B::nama, C::ekspor, {T, T, T, T, T, T, T}},
    Row{B::nama, C::open311, {T, T, T, T, T, T, T}},
    Row{B::nama, C::surel, {T, T, T, T, T, T, T}},
    Row{B::nama, C::unit, {S, T, S, T, T, T, T}},
    Row{B::nama, C::koordinator, {S, S, S, S, S, S, T}},
    Row{B::nama, C::apip, {S, S, S, S, S, S, S}},
    Row{B::nama, C::pelapor, {P, P, P, P, P, P, P}},

    Row{B::kontak, C::halaman, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::umpan, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::pencarian, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::sitemap, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::ekspor, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::open311, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::surel, {T, T, T, T, T, T, T}},
    Row{B::kontak, C::unit, {S, T, S, T, T, T, T}},
    Row{B::kontak, C::koordinator, {S, S, S, S, S, S, T}},
    Row{B::kontak, C::apip, {S, S, S, S, S, S, S}},
    Row{B::kontak, C::pelapor, {P, P, P, P, P, P, P}},

    Row{B::isi, C::halaman, {P, P, T, T, T, T, T}},
    Row{B::isi, C::umpan, {P, P, T, T, T, T, T}},
    Row{B::isi, C::pencarian, {P, P, T, T, T, T, T}},
    Row{B::isi, C::sitemap, {T, T, T, T, T, T, T}},
    Row{B::isi, C::ekspor, {P, P, T, T, T, T, T}},
    Row{B::isi, C::open311, {P, P, T, T, T, T, T}},
    Row{B::isi, C::surel, {P, P, T, T, T, T, T}},
    Row{B::isi, C::unit, {P, P, P, P, T, T, T}},
    Row{B::isi, C::koordinator, {P, P, P, P, P, P, T}},
    Row{B::isi, C::apip, {P, P, P, P, P, P, P}},
    Row{B::isi, C::pelapor, {P, P, P, P, P, P, P}},

    Row{B::lokasi, C::halaman, {P, K, T, T, T, T, T}},
    Row{B::lokasi, C::umpan, {P, K, T, T, T, T, T}},
    Row{B::lokasi, C::pencarian, {P, K, T, T, T, T, T}},
    Row{B::lokasi, C::sitemap, {T, T, T, T, T, T, T}},
    Row{B::lokasi, C::ekspor, {P, K, T, T, T, T, T}},
    Row{B::lokasi, C::open311, {P, K, T, T, T, T, T}},
    Row{B::lokasi, C::surel, {P, K, T, T, T, T, T}},
    Row{B::lokasi, C::unit, {P, P, P, P, T, T, T}},
    Row{B::lokasi, C::koordinator, {P, P, P, P, P, P, T}},
    Row{B::lokasi, C::apip, {P, P, P, P, P, P, P}},
    Row{B::lokasi, C::pelapor, {P, P, P, P, P, P, P}},

    Row{B::lampiran, C::halaman, {P, P, T, T, T, T, T}},
    Row{B::lampiran, C::umpan, {P, P, T, T, T, T, T}},
    Row{B::lampiran, C::pencarian, {T, T, T, T, T, T, T}},
    Row{B::lampiran, C::sitemap, {T, T, T, T, T, T, T}},
    Row{B::lampiran, C::ekspor, {T, T, T, T, T, T, T}},
    Row{B::lampiran, C::open311, {P, P, T, T, T, T, T}},
    Row{B::lampiran, C::surel, {T, T, T, T, T, T, T}},
    Row{B::lampiran, C::unit, {P, P, P, P, T, T, T}},
    Row{B::lampiran, C::koordinator, {P, P, P, P, P, P, T}},
    Row{B::lampiran, C::apip, {P, P, P, P, P, P, P}},
    Row{B::lampiran, C::pelapor, {P, P, P, P, P, P, P}},
};

std::size_t column(const Privasi& privasi, Klasifikasi klasifikasi) {
  if (klasifikasi == Klasifikasi::wbs) return 6;
  if (klasifikasi == Klasifikasi::pengaduan_bp) return privasi.anonim ? 5 : 4;
  return (privasi.anonim ? 1U : 0U) + (privasi.rahasia ? 2U : 0U);
}

Pandang find(Bidang bidang, Kanal kanal, std::size_t column) {
  for (const Row& row : rows)
    if (row.bidang == bidang && row.kanal == kanal) return row.pandang[column];
  throw Bug("a field and channel without a row");
}

}  // namespace

Pandang visible(Bidang bidang, Kanal kanal, const Privasi& privasi, Klasifikasi klasifikasi, const Pilihan& pilihan) {
  const Pandang p = find(bidang, kanal, column(privasi, klasifikasi));
  if (kanal == Kanal::halaman && p == Pandang::samar && !privasi.anonim && pilihan.nama == NamaPublik::penuh)
    return Pandang::penuh;
  if (p == Pandang::kasar && pilihan.lokasi == LokasiPelapor::tidak) return Pandang::penuh;
  return p;
}

std::optional<Titik> titik_terlihat(const std::optional<Titik>& titik, Kanal kanal, const Privasi& privasi,
                                    Klasifikasi klasifikasi, const Pilihan& pilihan) {
  const Pandang pandang = visible(Bidang::lokasi, kanal, privasi, klasifikasi, pilihan);
  if (!titik || pandang == Pandang::tiada) return std::nullopt;
  return pandang == Pandang::penuh && pilihan.lokasi == LokasiPelapor::tidak ? *titik : kasar(*titik);
}

bool is_published(KeadaanPengaduan keadaan, Saringan saringan) {
  if (saringan == Saringan::belum) return false;
  switch (keadaan) {
    case KeadaanPengaduan::terdisposisi:
    case KeadaanPengaduan::dikembalikan:
    case KeadaanPengaduan::diproses:
    case KeadaanPengaduan::menunggu_pelapor:
    case KeadaanPengaduan::ditindaklanjuti:
    case KeadaanPengaduan::selesai_dikonfirmasi:
    case KeadaanPengaduan::selesai_otomatis:
    case KeadaanPengaduan::dibuka_kembali:
      return true;
    case KeadaanPengaduan::draf:
    case KeadaanPengaduan::menunggu_konfirmasi:
    case KeadaanPengaduan::baru:
    case KeadaanPengaduan::tunda:
    case KeadaanPengaduan::bukan_wewenang:
    case KeadaanPengaduan::arsip:
    case KeadaanPengaduan::duplikat:
    case KeadaanPengaduan::dicabut:
    case KeadaanPengaduan::dicabut_otomatis:
    case KeadaanPengaduan::kedaluwarsa:
      return false;
  }
  return false;
}

Pembukaan unmasking(Relasi pembaca, const Privasi& privasi, Klasifikasi klasifikasi) {
  const bool hidden = privasi.anonim || privasi.rahasia;
  if (pembaca == Relasi::apip) {
    if (klasifikasi == Klasifikasi::wbs) return Pembukaan::ketua_apip;
    return hidden ? Pembukaan::dua_orang_dan_apip : Pembukaan::alasan;
  }
  if (pembaca != Relasi::koordinator || klasifikasi == Klasifikasi::wbs) return Pembukaan::tidak_pernah;
  return hidden ? Pembukaan::dua_orang_dan_apip : Pembukaan::alasan;
}

}  // namespace pengaduan
