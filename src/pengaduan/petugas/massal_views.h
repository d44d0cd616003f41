// What the pages show that do one step with many pengaduan.
#pragma once
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct BarisPeriksa {
  std::string id;
  std::string versi;  // "" when it is left out
  std::string judul;
  std::string keterangan;
  web::Status hasil;  // what would happen to it
};

struct MassalPage {
  web::Link kembali;
  std::string judul;
  std::string lead;
  web::ErrorSummary errors;
  std::string peristiwa;
  std::vector<BarisPeriksa> jadi, ditolak;
  std::optional<web::Radios> kanonik;
  std::vector<web::Select> pilihan;
  std::optional<web::Textarea> teks;
  std::string tombol;
};

struct BarisHasil {
  std::optional<html::Url> url;  // where he still sees it
  std::string judul;
  web::Status hasil;
};

struct MassalHasilPage {
  web::Link kembali;
  std::string judul;
  std::string lead;
  std::vector<BarisHasil> baris;
  std::optional<html::Url> lanjut;  // some are still to be done
};

}  // namespace pengaduan
