// An evaluation that is complete and raises nothing; tests change the one thing they are about.
#pragma once
#include <utility>

#include "penilaian/evaluasi.h"

namespace contoh {

using penilaian::Rating;
using penilaian::TingkatRhk;
using perencanaan::JenisHasil;

inline TingkatRhk rhk(std::int64_t id, Rating tingkat, JenisHasil jenis = JenisHasil::utama) {
  return {.id = HasilKerjaId{id},
          .rencana = "Hasil kerja " + std::to_string(id),
          .jenis = jenis,
          .tingkat = tingkat,
          .bantuan = {},
          .alasan = {}};
}

inline penilaian::Masukan masukan() {
  return {.tingkat = {rhk(1, Rating::sesuai), rhk(2, Rating::sesuai), rhk(3, Rating::dibawah),
                      rhk(4, Rating::diatas, JenisHasil::tambahan)},
          .rating_hasil = Rating::sesuai,
          .rating_perilaku = Rating::sesuai,
          .alasan_hasil = {},
          .alasan_perilaku = {},
          .predikat = {},
          .catatan = "Susun jadwal pengganti sebelum tanggal 20.",
          .alasan_pola = {}};
}

inline penilaian::BahanEvaluasi bahan() {
  penilaian::BahanEvaluasi b;
  b.organisasi = penilaian::PredikatOrganisasi::baik;
  b.umpan_balik_hasil = {.positif = 3, .campuran = 0, .semua = 4};
  b.umpan_balik_perilaku.nilai.fill({.positif = 1, .campuran = 0, .semua = 1});
  b.pola = penilaian::NasihatPola::sesuai_pola;
  return b;
}

}  // namespace contoh
