// What a page says to the script of the map. Without the script nothing of it is shown.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct PetaView {
  std::string tombol;     // "Buka peta"
  std::string nama;       // for screen readers
  std::string ubin;       // "/peta/{z}/{x}/{y}?v=…", "" for lines without pictures
  std::string zoom_ubin;  // the nearest there is
  std::string atribusi;   // whose map it is
  std::string batas;      // "west,south,east,north": what is shown first
  std::string sumber;     // where what lies on it comes from, "" for nothing
  std::string titik;      // "-3.312345,135.412345", "" for none
  bool kasar = false;     // that is the middle of a square
  bool pilih = false;     // a tap puts the form's point there
};

struct BarisTempat {
  std::string nama;
  std::optional<html::Url> url;  // its list
  std::string berjalan, selesai;
};

}  // namespace pengaduan
