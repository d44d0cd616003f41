// Who rates whom. Pejabat Penilai Kinerja: the direct superior, at least a pejabat pengawas, or an official with
// delegated authority (Pasal 1 angka 9, l.138); a jabatan fungsional only while heading a unit (Lampiran IV.A.7,
// l.3689).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "organisasi/jenis.h"

namespace organisasi {

// What the rules need to know about a rater on a date.
struct CalonPenilai {
  PegawaiId pegawai;
  bool kepala_daerah = false;  // a pejabat negara: has no jenis jabatan
  std::optional<JenisJabatan> jabatan;
  bool memimpin_unit = false;
  bool didelegasikan = false;
};

struct Rantai {
  PegawaiId pegawai;
  std::optional<JenisJabatan> jabatan;
  std::optional<CalonPenilai> penilai;
  std::optional<PegawaiId> atasan_penilai;
};

struct CekRantai {
  std::vector<msg::Text> galat;       // refused
  std::vector<msg::Text> peringatan;  // HR looks again: the text leaves room, or data is not complete
};

CekRantai check_rantai(const Rantai& rantai);

// HR's decision that the rater's superior is not the rater's own rater.
struct AtasanLain {
  PegawaiId pegawai;
  std::string alasan;
};

using PetaPenilai = std::map<PegawaiId, PegawaiId>;  // employee → rater, on one date

// The rater's own rater, unless HR decided otherwise. Nothing when the chain ends (the rater is the kepala daerah).
Result<std::optional<PegawaiId>> atasan_penilai_of(PegawaiId pegawai, const PetaPenilai& penilai_of,
                                                   const std::optional<AtasanLain>& lain);

// Every circle of people who rate each other, each once, starting with its smallest id.
std::vector<std::vector<PegawaiId>> find_cycles(const PetaPenilai& penilai_of);

}  // namespace organisasi
