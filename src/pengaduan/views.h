// What the citizens' pages show.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "pengaduan/peta/views.h"
#include "web/parts.h"

namespace pengaduan {

// ---------- the form of several pages ----------

struct Langkah6 {
  std::string nama;  // for screen readers, with "selesai" or "sekarang"
  bool selesai = false;
  bool sekarang = false;
};

// Above every page of it.
struct KepalaBaru {
  std::optional<web::Link> kembali;
  std::string kicker;
  std::vector<Langkah6> langkah;
  std::string judul;
  std::string pengantar;
  web::ErrorSummary errors;
};

struct FotoDrafView {
  html::Url url;
  std::string alt;
  std::string sha256;
};

struct FotoPage {
  KepalaBaru kepala;
  std::string darurat;  // the emergency numbers of the instance
  std::vector<FotoDrafView> foto;
  std::vector<web::FileInput> berkas;  // one for each photo that may still come
  bool ada_draf = false;
};

struct ApaPage {
  KepalaBaru kepala;
  std::string cari;
  bool tidak_ketemu = false;
  web::Radios pilihan;
  std::optional<web::Radios> dugaan;  // apart: it goes to APIP alone
  std::optional<web::Link> semua;     // back from a search or from one kind
};

struct DiManaPage {
  KepalaBaru kepala;
  std::string siapa_melihat;
  web::Select distrik;
  std::optional<web::Radios> kampung;
  web::Input dekat;
  std::string lintang, bujur;
  PetaView peta;
  std::string titik_terbaca;  // "3,3123° LS 135,4123° BT", "" without
  std::string galat_titik;
  bool tanya_luar = false;
};

struct CeritaPage {
  KepalaBaru kepala;
  web::Textarea cerita;
};

struct KontakPage {
  KepalaBaru kepala;
  bool wbs = false;
  web::Checkbox anonim, rahasia, nama_penuh;
  web::Input nama, telepon, surel;
  std::optional<web::Checkbox> kabari;  // where letters can be sent
};

struct MiripView {
  std::string nomor;
  std::string judul;
  std::string isi;
  std::string keterangan;  // where, when, state
  std::optional<html::Url> foto;
  html::Url url;
};
struct SerupaPage {
  KepalaBaru kepala;
  std::vector<MiripView> mirip;
};

struct PeriksaPage {
  KepalaBaru kepala;
  std::vector<web::Answer> jawaban;
  std::vector<FotoDrafView> foto;
  std::string siapa_melihat;
  std::optional<web::Input> soal;  // a sum, where a machine may be at work
  std::string soal_segel;
};

struct LangkahBerikut {
  web::Status status;
  std::string kapan;
};

struct StrukPage {
  std::string waktu;
  std::string kode;
  std::string pin;
  std::string qr_path;
  std::string qr_view_box;
  std::vector<web::Answer> ringkasan;
  std::vector<LangkahBerikut> berikut;
  std::string kabar;  // where a code was sent, "" for nowhere
};

// ---------- code and PIN ----------

struct LacakPage {
  web::ErrorSummary errors;
  web::Input kode, pin;
};

// ---------- the reporter's own ----------

struct KejadianView {
  web::Status status;
  std::string waktu;
  std::string oleh;  // "Anda", "Dinas PUPR"
  std::string teks;
  std::vector<FotoDrafView> foto;
};

// A step the reporter may take now, with its own small form.
struct AksiView {
  std::string id;  // the event's code: of the heading and of the address
  std::string judul;
  std::string penjelasan;
  html::Url action;
  std::optional<web::Textarea> teks;
  std::optional<web::FileInput> foto;
  std::string tombol;
  bool utama = false;
};

// A part of the time it took, as a bar and as words.
struct BagianWaktu {
  std::string siapa;
  std::string lama;        // "3 hari kerja"
  int x = 0, lebar = 0;    // of 1000
  std::string_view isi;    // class of the bar's part
  std::string_view kunci;  // class of its key
  std::string porsi{};     // of the delay, "" while it is in time
};
struct PenahananView {
  std::string ringkas;  // all of it in one line, for whoever does not see the bar
  bool ada_batang = false;
  std::vector<BagianWaktu> bagian;
};

struct PertanyaanSelesai {
  web::Radios selesai;
  std::vector<web::Radios> nilai;
  web::Textarea teks;
};

// What was said of the answer, while it can be changed.
struct UbahNilai {
  std::vector<web::Radios> nilai;
  std::string sampai;
};

// Who read who he is.
struct PembacaanPelaporView {
  std::string oleh;  // as what, and when
  std::string dasar;
  std::string alasan;
};

// Whether news comes by e-mail.
struct KabarSurelView {
  std::string keterangan;
  bool berlaku = false;            // there is an address
  std::optional<web::Input> kode;  // while its code is waited for
  web::Input surel;
};

struct DampakView {
  std::string pengantar;
  web::Radios jawab;
  web::Textarea teks;
};

// One of the parts of what was split.
struct KerabatView {
  std::string nomor;
  std::string judul;
  web::Status status;
  bool di_sini = false;
  std::string tombol;
};

struct SayaPage {
  std::string kicker;
  std::string judul;
  web::ErrorSummary errors;
  web::Facts facts;
  std::string isi;
  std::string dekat;
  std::vector<FotoDrafView> foto;
  std::optional<PertanyaanSelesai> selesai;
  std::optional<UbahNilai> nilai;
  std::optional<DampakView> dampak;
  std::vector<AksiView> aksi;  // before the story: what is asked of him
  std::vector<AksiView> lain;  // after it: what he may do besides
  std::vector<KejadianView> linimasa;
  PenahananView penahanan;
  std::optional<web::Checkbox> anonim, rahasia;  // only what can still be added
  std::string privasi_sekarang;
  std::optional<html::Url> umum;  // its public page
  std::vector<PembacaanPelaporView> pembacaan;
  std::optional<web::Checkbox> lupakan;  // while it is known who he is
  std::optional<KabarSurelView> kabar;
  std::string kerabat_judul;
  std::vector<KerabatView> kerabat;
  std::vector<KejadianView> kanonik;  // what everybody may read of the one it was merged into
};

}  // namespace pengaduan
