// What the public's pages show.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "pengaduan/peta/views.h"

namespace pengaduan {

struct BarisPublik {
  html::Url url;
  std::string judul;
  std::string tempat;  // where, which kind, when
  web::Status status;
  std::string keterangan;  // who holds it, until when, how many support it
  std::optional<html::Url> foto;
};

// The filter of the list and of its map.
struct SaringPublikView {
  html::Url alamat;
  web::Input kata;
  web::Select jenis, distrik;
  std::optional<web::Select> kampung;  // once a distrik is chosen
  web::Select keadaan;
  bool disaring = false;
};

struct DaftarPublikPage {
  std::string judul;
  std::string pengantar;
  web::Tabs bentuk;
  SaringPublikView saring;
  std::string hitung;  // above the list
  std::vector<BarisPublik> baris;
  std::optional<html::Url> berikutnya, terbaru;
  html::Url atom, csv;
};

struct PetaPublikPage {
  std::string judul;
  web::Tabs bentuk;
  SaringPublikView saring;
  PetaView peta;
  std::string sebagian;  // that only the newest are counted, "" when all are
  std::string kepala_tempat;
  std::vector<BarisTempat> tempat;
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

// What is left at the address of one that was hidden.
struct JejakPage {
  std::string kicker;
  web::Facts facts;
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
  std::optional<PetaView> peta;
  std::string dukungan;
  std::optional<html::Url> ikuti;  // where letters can be sent
  std::string disunting;           // when the text was last changed, "" for never
  std::vector<FotoPublikView> foto;
  std::vector<KejadianPublik> linimasa;
  html::Url bukti;
};

}  // namespace pengaduan
