// Plans that the demo's people hold, by kind of work.
#pragma once
#include <vector>

namespace app {

struct SeedIndikator {
  const char* aspek;       // nullptr for the JPT form
  const char* perspektif;  // nullptr for the JA/JF form
  const char* teks;
  const char* target;  // as printed; read with perencanaan::suggest_target
  const char* bukti;   // what shows the realisasi, as people call it in a sentence
};
struct SeedHasil {
  const char* jenis;
  const char* teks;
  int induk;  // which result of the head it supports, 0-based
  std::vector<SeedIndikator> indikator;
  std::vector<const char*> aksi;  // two lines of a rencana aksi
};

// 0 nurse and midwife (8 results, 24 indicators), 1 teacher, 2 office staff, 3 head of a unit, 4 head of an office.
const std::vector<SeedHasil>& seed_rencana(int contoh);

}  // namespace app
