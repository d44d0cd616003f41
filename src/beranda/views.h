// What the home pages' views get.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace beranda {

struct TugasLine {
  std::string angka, satuan;  // the figure on the left: "9" "Des", or "6" "hari"; empty when there is none
  bool lambat = false;
  std::string judul;
  std::string rincian;
  html::Url url;
  web::Status status;
};

struct KemajuanLine {
  std::string nama;
  html::Url url;
  std::string angka;  // "24 dari 30"
  web::Bar bar;
  std::string rincian;
};

struct BerandaPage {
  std::string hari;
  std::string judul;
  std::vector<TugasLine> giliran;   // mine
  std::vector<TugasLine> antrean;   // my decisions as a leader
  std::vector<TugasLine> menunggu;  // somebody else's turn
  std::string kosong;               // the sentence when nothing waits
  bool has_file = false;
  std::string atasan, atasan_jabatan;  // "" when none is recorded
  std::vector<KemajuanLine> kemajuan;  // HR and auditor
};

struct KelolaPintu {
  std::string nama, guna;
  html::Url url;
};
struct KelolaPage {
  std::vector<KelolaPintu> pintu;
};

struct PesanLine {
  std::string teks, waktu;
  html::Url url;
  bool baru = false;
};
struct PesanPage {
  std::vector<PesanLine> pesan;
  std::optional<html::Url> lama;
  bool ada_baru = false;
};

}  // namespace beranda
