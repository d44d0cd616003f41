// What the public's pages show.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct BarisPublik {
  html::Url url;
  std::string judul;
  std::string tempat;  // where, which kind, when
  web::Status status;
  std::string keterangan;  // who holds it, until when, how many support it
  std::optional<html::Url> foto;
};

struct DaftarPublikPage {
  std::string judul;
  std::string pengantar;
  web::Input kata;
  web::Select jenis, distrik;
  std::optional<web::Select> kampung;  // once a distrik is chosen
  web::Select keadaan;
  bool disaring = false;
  std::string hitung;  // above the list
  std::vector<BarisPublik> baris;
  std::optional<html::Url> berikutnya, terbaru;
  html::Url atom, csv;
};

struct FotoPublikView {
  html::Url url, besar;
  std::string alt;
};

struct KejadianPublik {
  web::Status status;
  std::string waktu;
  std::string oleh;
  std::string teks;
  std::vector<FotoPublikView> foto;
};

struct SatuPublikPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  web::Facts facts;
  std::string isi;
  std::string pelapor;
  std::string tempat;
  std::string koordinat;  // "" without a point
  bool koordinat_kasar = false;
  std::string dukungan;
  std::vector<FotoPublikView> foto;
  std::vector<KejadianPublik> linimasa;
};

}  // namespace pengaduan
