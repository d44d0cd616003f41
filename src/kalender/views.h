// What the calendar's view gets.
#pragma once
#include <string>
#include <vector>

#include "web/parts.h"

namespace kalender {

struct LiburRow {
  std::string hari;  // "Senin, 17 Agustus"
  std::string nama;
  std::string jenis;
  std::string hapus;  // ISO date when it may be removed, else ""
};

struct KalenderPage {
  int tahun;
  html::Url tahun_lalu, tahun_depan;
  std::vector<LiburRow> libur;
  web::ErrorSummary errors;
  web::DateInput tanggal;
  web::Input nama;
};

}  // namespace kalender
