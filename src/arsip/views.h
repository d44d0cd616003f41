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
  bool dicari = false;  // a code was given
};

struct VerifikasiPage {
  std::string judul;
  web::Facts facts;
  web::CheckFile berkas;
};

struct TanpaDokumen {
  std::string nama, unit, sebab;
};

// Files a job makes, in a list.
struct BerkasBaris {
  html::Url url;
  std::string nama, waktu;
  web::Status status;
};
struct BerkasList {
  std::vector<BerkasBaris> baris;
};

// What a package of a unit would hold, before it is asked for.
struct PaketPilihPage {
  web::Link back;
  std::string kicker, judul{}, pengantar{};
  html::Url alamat;
  web::Facts facts{};
  web::Select isi{};
  web::Checkbox bawah{};
  std::string tombol{};  // "" when there is nothing to gather
  std::vector<web::HiddenValue> hidden{};
  std::vector<TanpaDokumen> kosong{};
  std::string sisa{};
  BerkasList paket{};
};

// One file that a job makes.
struct BerkasPage {
  web::Link back;
  std::string kicker, judul;
  web::Facts facts{};
  std::string catatan{};
  std::optional<web::Bar> kemajuan{};  // while it is being made
  html::Url batal, muat_ulang, unduh;
  std::string tombol{};  // of the download
  bool siap = false;
};

// What can be exported, and what this person asked for before.
struct EksporPage {
  web::ErrorSummary galat;
  std::string pengantar;
  web::Radios isi, bentuk;
  BerkasList ekspor{};
};

}  // namespace arsip
