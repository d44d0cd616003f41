// Every way by which a byte of a pengaduan may leave the program. A new one is one line in saluran.cpp and its rows in
// the table of keterbukaan_test.cpp.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "harness.h"
#include "kasus.h"

namespace audit {

struct SaluranKasus {
  std::string_view nama;
  std::string_view blok;  // of the table, for what it may show
  std::function<std::string(harness::Visitor&, const Kasus&)> baca;
};
// All cases in one answer, page after page.
struct SaluranSemua {
  std::string_view nama;
  std::string_view blok;
  std::function<std::string(harness::Visitor&)> baca;
};

std::vector<SaluranKasus> saluran_umum();  // asked by everybody about each
std::vector<SaluranKasus> saluran_cari();  // asked by a visitor and by another citizen
std::vector<SaluranSemua> saluran_daftar();
std::vector<SaluranKasus> saluran_petugas();
std::vector<SaluranSemua> kotak_petugas();
std::vector<SaluranKasus> saluran_pelapor();

}  // namespace audit
