// What the form shows that splits a pengaduan.
#pragma once
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct BagianPecah {
  std::string judul;  // "Bagian 1"
  web::Textarea teks;
  web::Select kategori;
  std::optional<web::Select> kelas;  // of WBS there is one
};

struct PecahPage {
  web::Link kembali;
  std::string kicker;
  web::ErrorSummary errors;
  web::Clash clash;
  html::Url action;
  std::string versi;
  std::string kutipan;  // the whole report
  std::vector<BagianPecah> wajib, boleh;
  bool boleh_terbuka = false;
  web::Textarea alasan;
};

}  // namespace pengaduan
