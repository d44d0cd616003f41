// What the officers' pages show.
#pragma once
#include "pengaduan/views.h"

namespace pengaduan {

struct BarisKotakView {
  html::Url url;
  std::string judul;
  std::string keterangan;
  web::Status status;
  std::string tenggat;
  std::string prioritas;  // the number, and its parts
  std::string eskalasi;   // who above was told that it is late, "" for nobody
  std::string pilih;      // its id
  std::string pilih_nama;
};

// Above the inbox as a list and as a map: which part of it, and the filter.
struct KepalaKotak {
  std::string judul{};
  std::string lead{};
  web::Tabs bagian;
  std::string bagian_kode;
  html::Url alamat;  // of the page itself
  bool disaring = false;
  web::Select kategori, distrik;
  std::optional<web::Input> nomor{};
  std::string urut_kode{};
};

struct KotakPage {
  KepalaKotak kepala;
  std::vector<web::Link> urutan{};    // by due date, by priority
  std::string urut_isi{};             // what the order by priority leaves out
  std::vector<web::Option> massal{};  // what can be done with those that are ticked; none: nothing is ticked
  bool templat = false;               // he keeps reply templates
  bool statistik = false;             // he may see the numbers
  std::vector<BarisKotakView> baris;
  std::optional<web::Link> lagi;
  web::Link peta;
  web::Empty kosong;
  std::optional<web::Link> pembacaan;  // for APIP
  bool impor = false;                  // he may import
};

struct TombolLangkah {
  std::string label;
  html::Url url;
  bool utama = false;
};

// What an application sent beside the words.
struct DariProgramView {
  std::string judul;
  web::Facts jawaban;
  std::vector<std::string> media;  // text: nobody is led to an address of a stranger
};

// Whether the reporter came to harm; APIP alone reads it.
struct DampakPetugasView {
  std::string keterangan;  // of what followed from another one
  std::vector<web::Fact> jawaban;
  std::vector<web::Link> tautan;
};

struct GabunganView {
  std::string judul;
  std::vector<KejadianView> pesan;
};
struct CatatanView {
  std::string waktu;
  std::string teks;
};

struct PerkaraPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  web::Facts facts;
  std::string catatan;  // what is to be done first, "" for nothing
  std::vector<TombolLangkah> langkah;
  std::string isi;
  std::string dekat;
  std::optional<DariProgramView> program;
  std::string jawaban_mirip;  // how far it is another answer over again, "" when it is not
  std::string jawaban;        // that waits for the head, or for being sent
  std::vector<FotoDrafView> foto, bukti;
  std::vector<KejadianView> linimasa;
  PenahananView penahanan;
  std::string identitas;
  std::optional<DampakPetugasView> dampak;
  std::vector<web::Link> lindung;  // whom it is about, who reported: for the koordinator and APIP
  std::optional<PetaView> peta;
  std::string gabungan_judul;  // of those merged into it
  std::vector<GabunganView> gabungan;
  std::vector<web::Link> kerabat;    // the other parts of what was split
  std::vector<CatatanView> petugas;  // what officers noted for each other
};

struct PetaKotakPage {
  KepalaKotak kepala;
  PetaView peta;
  std::string catatan;
  web::Link daftar;
  std::vector<BarisKotakView> baris;
  web::Empty kosong;
};

struct BuktiView {
  FotoDrafView foto;
  web::Checkbox buang;
};

struct LangkahPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  std::string penjelasan;
  web::ErrorSummary errors;
  web::Clash clash;
  html::Url action;
  std::string versi;
  std::string kutipan;              // what it is about: the answer to agree to
  std::optional<web::Radios> usul;  // others that may be about the same
  std::vector<web::Select> pilihan;
  std::vector<web::Input> isian;
  std::optional<web::DateInput> rencana;
  std::optional<web::Textarea> teks;
  std::optional<web::Select> templat;
  std::vector<BuktiView> foto;  // came before, and wait for the answer
  std::optional<web::FileInput> bukti;
  std::vector<web::Checkbox> centang;
  std::string tombol;
  bool berkas = false;
};

}  // namespace pengaduan
