// A helper level for one indikator and one rencana hasil kerja, read off its numeric target. The penilai's own level
// always wins; this only saves him arithmetic. Our choice, with the text's own hook: the filled examples head the
// target column "TARGET/ SESUAI EKSPEKTASI", so the target range is the level sesuai (PermenPANRB 6/2022 Anak Lampiran
// 4 Tabel 3).
#pragma once
#include <optional>
#include <span>

#include "pelaksanaan/rentang_target.h"
#include "penilaian/predikat.h"

namespace penilaian {

struct RealisasiAngka {
  Desimal nilai;
  pelaksanaan::Satuan satuan = pelaksanaan::Satuan::bukan_waktu;
};

// Inside the range sesuai, on the better side diatas, on the worse side dibawah. Nothing when there is no edge to
// compare with (a qualitative target), when only one side is a length of time, or when the answer hangs on how long a
// "bulan" or a "hari" is: then only the penilai knows what was meant.
std::optional<Rating> tingkat_iki(const pelaksanaan::RentangTarget& target, const RealisasiAngka& realisasi);

// The lowest level of its indicators. Nothing while an indicator without a level could still be the lowest.
std::optional<Rating> tingkat_rhk(std::span<const std::optional<Rating>> iki);

}  // namespace penilaian
