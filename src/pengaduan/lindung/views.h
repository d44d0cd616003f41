// What the pages about whom a pengaduan is about and who reported it show.
#pragma once
#include "pengaduan/views.h"

namespace pengaduan {

struct TerlaporView {
  web::Status siapa;  // set, or taken back
  std::string keterangan;
  std::string oleh;  // as what, and when
  std::string alasan;
  std::string dicabut;  // when and why; "" while it counts
};

struct FormCatatTerlapor {
  html::Url action;
  web::Radios subjek;
  web::Textarea alasan;
  std::optional<web::Checkbox> tarik;
};

struct FormCabutTerlapor {
  html::Url action;
  web::Select terlapor;
  web::Textarea alasan;
};

struct TerlaporPage {
  web::Link kembali;
  std::string kicker;
  web::ErrorSummary errors;
  web::Clash clash;
  std::string versi;
  std::vector<TerlaporView> dicatat;
  html::Url alamat;
  web::Input cari;
  bool dicari = false;
  std::optional<FormCatatTerlapor> catat;
  std::optional<FormCabutTerlapor> cabut;
};

struct PermintaanView {
  web::Status status;
  std::string oleh;  // who, as what, when
  std::string dasar;
  std::string alasan;
  std::vector<std::string> catatan;  // decided by whom, delayed until, read how often
};

struct FormTunda {
  web::Input hari;
  web::Textarea alasan;
};

// Asking, deciding or opening: what of the three is his turn.
struct FormBuka {
  std::string judul;
  std::string penjelasan;
  html::Url action;
  std::string permintaan;  // that is decided on, "" for none
  std::optional<PermintaanView> tentang;
  std::optional<web::Radios> pilihan;
  std::optional<web::Textarea> alasan;
  std::optional<FormTunda> tunda;
  web::Input sandi;
  std::string tombol;
};

struct IdentitasTerbuka {
  web::Facts isi;
  std::string sampai;
};

struct IdentitasPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  std::string lead;
  web::ErrorSummary errors;
  std::optional<IdentitasTerbuka> terbuka;
  std::optional<FormBuka> form;
  std::vector<PermintaanView> riwayat;
  std::optional<web::Link> pembacaan;
};

struct BarisPembacaan {
  std::string waktu;
  std::string oleh;
  web::Link pengaduan;
  std::string dasar;
  std::string alasan;
  std::vector<std::string> catatan;
  std::string ditinjau;             // by whom and when; "" while it waits
  std::optional<html::Url> tinjau;  // not of one's own
};

struct PembacaanPage {
  web::Link kembali;
  std::string judul;
  std::string lead;
  web::Tabs bulan;
  std::vector<BarisPembacaan> baris;
};

}  // namespace pengaduan
