// What the pages of numbers show.
#pragma once
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

// A table of numbers: the first column is the name of the row.
struct TabelAngka {
  std::string id;
  std::string judul;
  std::string isi;  // a sentence before it
  std::vector<std::string> kolom;
  struct Baris {
    std::string nama;
    std::vector<std::string> sel;
  };
  std::vector<Baris> baris;
};

struct AngkaPage {
  std::optional<web::Link> kembali;
  std::string kicker;
  std::string judul;
  std::string lead;
  web::Tabs masa;
  std::vector<web::Answer> angka;  // big figures: label and value
  std::optional<web::DistribusiChart> gambar;
  std::vector<TabelAngka> tabel;
  std::vector<std::string> kalimat;  // what else the numbers say
  std::string kalimat_judul;
  std::string dihitung;
  std::optional<html::Url> csv;
  std::optional<web::Empty> kosong;
};

}  // namespace pengaduan
