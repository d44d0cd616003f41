// What the document pages' views get.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace arsip {

struct DokumenLine {
  std::string nama, nomor, tanggal;
  html::Url pdf, periksa;
};

// A button that makes PDFs which are not there yet.
struct Terbitkan {
  html::Url action;
  std::string label;
  std::vector<web::HiddenValue> hidden;
};

// The documents of one SKP, or all of one's own.
struct DaftarPage {
  std::string kicker, judul;
  std::optional<web::Tabs> tabs;
  std::vector<DokumenLine> dokumen;
  std::string kosong;
  std::vector<Terbitkan> terbitkan;
};

struct PeriksaPage {
  std::string kode;
  bool dicari = false;     // a code was given
};

struct VerifikasiPage {
  std::string judul;
  web::Facts facts;
  web::CheckFile berkas;
};

}  // namespace arsip
