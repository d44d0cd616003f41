// Whose turn an evaluation is. Before the window closes the penilai rates; after it, unsigned, his atasan does
// (PermenPANRB 6/2022 Lampiran IV.A.11). No clock writes that change: it is read off the date, and the first who acts
// afterwards stores it.
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "penilaian/keadaan_evaluasi.h"
#include "penilaian/periode.h"

namespace penilaian {

using pelaksanaan::Relasi;

// Nobody stands above a kepala daerah. Our choice: what he has not signed in time stays his, late; V.A.8 gives it to an
// atasan who does not exist, and what he decides is final anyway (IV.A.12).
enum class AtasanPenilai { ada, tidak_ada };

// The state today of an evaluation stored as `tersimpan`.
constexpr KeadaanEvaluasi keadaan_kini(KeadaanEvaluasi tersimpan, KeadaanJendela jendela, AtasanPenilai atasan) {
  if (jendela != KeadaanJendela::tutup || atasan == AtasanPenilai::tidak_ada) return tersimpan;
  return next_keadaan(tersimpan, PeristiwaEvaluasi::jendela_tutup, Relasi::sistem).value_or(tersimpan);
}

// Who may write ratings in this state; nobody before the window opens and after the signature.
constexpr std::optional<Relasi> giliran_menilai(KeadaanEvaluasi kini, KeadaanJendela jendela) {
  if (jendela == KeadaanJendela::belum_buka) return std::nullopt;
  for (const Relasi relasi : {Relasi::penilai, Relasi::atasan})
    if (next_keadaan(kini, PeristiwaEvaluasi::simpan_draf, relasi)) return relasi;
  return std::nullopt;
}

inline bool has_relasi(const std::vector<Relasi>& relasi, Relasi wanted) {
  return std::find(relasi.begin(), relasi.end(), wanted) != relasi.end();
}

}  // namespace penilaian
