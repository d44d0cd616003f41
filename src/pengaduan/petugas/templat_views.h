// What the pages of reply templates show.
#pragma once
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct BarisTemplat {
  html::Url url;
  std::string judul;
  std::string keterangan;  // code, unit, kind
  web::Status status;
};

struct TemplatPage {
  web::Link kembali;
  std::string judul;
  std::vector<BarisTemplat> baris;
};

struct TemplatIsiPage {
  std::string judul;
  web::ErrorSummary errors;
  web::Clash clash;
  html::Url action;
  std::string versi;
  web::Input kode, nama;
  web::Select unit, kategori;
  web::Textarea teks;
  std::optional<html::Url> pakai;  // of one that is there: retire it, or take it back into use
  std::string pakai_nilai;
  std::string pakai_tombol;
};

}  // namespace pengaduan
