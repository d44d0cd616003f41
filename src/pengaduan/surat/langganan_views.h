// What the pages around news by e-mail show to people who have no pengaduan of their own.
#pragma once
#include "web/parts.h"

namespace pengaduan {

struct IkutiPage {
  web::Link kembali;
  std::string kicker;
  web::ErrorSummary errors;
  html::Url action;
  web::Input surel;
};

struct IkutiKodePage {
  std::string kicker;
  std::string judul;
  std::string pengantar;
  web::ErrorSummary errors;
  html::Url action;
  std::optional<web::Input> kode;  // nothing once it was right
  html::Url lagi;                  // asks for another one
  web::Link kembali;
};

struct HentiPage {
  bool selesai = false;
  html::Url action;
};

}  // namespace pengaduan
