// Whom a plan and an evaluation name.
#pragma once
#include <string>

#include "base/id.h"

namespace perencanaan {

// A person as the forms name one, on the post held in the year of the plan or at the end of the period.
struct Orang {
  PegawaiId id;
  std::string nama;  // with titles: "dr. Benyamin Tebai", "Maria Yuliana Pigai, S.Kep., Ns."
  std::string nip;   // 18 digits; "" for a kepala daerah
  std::string pangkat;
  std::string jabatan;
  std::string unit;
  bool pejabat_negara = false;
};

}  // namespace perencanaan
