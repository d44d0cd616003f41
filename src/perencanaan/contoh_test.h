// Complete plans that the tests of this folder spoil one place at a time.
#pragma once
#include "perencanaan/rencana.h"

namespace perencanaan::contoh {

inline LampiranSkp lampiran() {
  return {{"Dua perawat di pos bersalin"}, {"Dilaporkan setiap bulan"}, {"Diusulkan menjadi bidan teladan"}};
}

// A.1.7, with the aspects of a midwife's antenatal care.
inline Rencana bidan() {
  Rencana r{.bentuk = Bentuk::ja_jf, .pendekatan = Pendekatan::kuantitatif, .lampiran = lampiran()};
  HasilKerja utama{.kunci = 1,
                   .urut = 1,
                   .jenis = JenisHasil::utama,
                   .teks = "Ibu hamil mendapat pemeriksaan sesuai standar",
                   .induk = Induk{HasilKerjaId{7}, "Meningkatnya pelayanan kesehatan ibu"}};
  utama.indikator.push_back({.kunci = 2,
                             .urut = 1,
                             .teks = "Persentase ibu hamil yang diperiksa",
                             .aspek = Aspek::kuantitas,
                             .target = suggest_target("80-90%")});
  utama.indikator.push_back({.kunci = 3,
                             .urut = 2,
                             .teks = "Waktu tunggu pemeriksaan",
                             .aspek = Aspek::waktu,
                             .target = suggest_target("≤ 20 menit")});
  r.hasil_kerja.push_back(utama);
  HasilKerja tambahan{.kunci = 4,
                      .urut = 1,
                      .jenis = JenisHasil::tambahan,
                      .teks = "Laporan posyandu tersusun tepat waktu",
                      .menunggu_induk = true};
  tambahan.indikator.push_back({.kunci = 5,
                                .urut = 1,
                                .teks = "Jumlah laporan",
                                .aspek = Aspek::kuantitas,
                                .target = suggest_target("12 laporan")});
  r.hasil_kerja.push_back(tambahan);
  return r;
}

// A.1.2, with perspectives instead of aspects.
inline Rencana kepala_dinas() {
  Rencana r{.bentuk = Bentuk::jpt_ukm, .pendekatan = Pendekatan::kuantitatif, .lampiran = lampiran()};
  HasilKerja utama{.kunci = 1,
                   .urut = 1,
                   .jenis = JenisHasil::utama,
                   .teks = "Meningkatnya pelayanan kesehatan",
                   .penugasan_dari = "Kepala Daerah"};
  utama.indikator.push_back({.kunci = 2,
                             .urut = 1,
                             .teks = "Persentase keluarga sehat",
                             .perspektif = Perspektif::penerima_layanan,
                             .target = suggest_target("18%")});
  utama.indikator.push_back({.kunci = 3,
                             .urut = 2,
                             .teks = "Persentase serapan anggaran",
                             .perspektif = Perspektif::anggaran,
                             .target = suggest_target("95%")});
  r.hasil_kerja.push_back(utama);
  return r;
}

}  // namespace perencanaan::contoh
