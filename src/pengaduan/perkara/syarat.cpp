#include "pengaduan/perkara/syarat.h"

namespace pengaduan {
namespace {

using S = Syarat;

bool has_answer(const FaktaPengaduan& f) {
  return f.jawaban_length >= jawaban_length_min && !f.jawaban_templat_saja && (!f.pekerjaan_fisik || f.ada_bukti);
}

// APIP answers for itself: no head of the reported unit stands above it.
bool needs_approval(const FaktaPengaduan& f) {
  return f.keparahan >= keparahan_berat && !is_pengawasan(f.klasifikasi);
}

// What is rahasia never comes to be read with what is public, and nobody's public report disappears in a rahasia one.
bool seen_by_the_same(const FaktaPengaduan& f) {
  return f.kanonik && f.kanonik->terbuka && f.kanonik->rahasia == f.privasi.rahasia &&
         f.kanonik->wbs == (f.klasifikasi == Klasifikasi::wbs);
}

// From the third time on APIP decides; always where no koordinator may see it, as of WBS.
bool is_for_apip(const FaktaPengaduan& f) {
  return f.hitungan.pembukaan >= 2 || f.klasifikasi == Klasifikasi::wbs || f.tanpa_koordinator;
}

}  // namespace

bool holds(Syarat syarat, Relasi pelaku, const FaktaPengaduan& f) {
  const Hitungan& n = f.hitungan;
  switch (syarat) {
    case S::tidak_ada:
      return true;
    case S::kontak_terbukti:
      return f.kontak_terbukti;
    case S::kontak_belum_terbukti:
      return !f.kontak_terbukti;
    case S::draf_lewat:
      return f.hari >= draf_hari;
    case S::kode_berlaku:
      return f.jam < kode_jam;
    case S::kode_lewat:
      return f.jam >= kode_jam;
    case S::langkah_lewat:
      return f.langkah_lewat;
    case S::disposisi_lengkap:
      return f.disposisi_lengkap && (f.tujuan_apip || !is_pengawasan(f.klasifikasi));
    case S::instansi_tujuan:
      return f.instansi_tujuan_lengkap;
    case S::kanonik_setara:
      return seen_by_the_same(f);
    case S::banding_pertama:
      return n.banding == 0;
    case S::rencana_bertanggal:
      return f.rencana_bertanggal;
    case S::sisa_pengembalian:
      return n.pengembalian < pengembalian_max;
    case S::sisa_jeda:
      return n.jeda < jeda_max;
    case S::usul_peran_lain:
      return n.pengusul_klasifikasi && *n.pengusul_klasifikasi != pelaku;
    case S::unit_terlapor:
      return f.unit_terlapor;
    case S::jawaban_berat:
      return has_answer(f) && needs_approval(f) && !n.jawaban_disetujui;
    case S::jawaban_lengkap:
      return has_answer(f) && (!needs_approval(f) || n.jawaban_disetujui);
    case S::tenggat_lewat:
      return f.tenggat_lewat && !n.lewat_tenggat;
    case S::balasan_lewat:
      return f.langkah_lewat && !n.buka_diminta;
    case S::buka_pertama:
      return n.pembukaan == 0 && f.hari_sejak_selesai <= buka_hari;
    case S::buka_lanjutan:
      return n.pembukaan > 0 && !n.buka_diminta && f.hari_sejak_selesai <= buka_hari;
    case S::buka_kedua:
      return n.buka_diminta && !is_for_apip(f);
    case S::buka_apip:
      return n.buka_diminta && is_for_apip(f);
    case S::belum_minta_cabut:
      return !n.cabut_diminta;
    case S::tenang_lewat:
      return n.cabut_diminta && f.hari_sejak_minta_cabut >= tenang_hari;
    case S::selesai_di_asal:
      return f.selesai_di_asal;
  }
  return false;
}

}  // namespace pengaduan
