// The pengaduan of the visibility audit: one for every class, wish of the reporter, end it can come to and kind of
// place, each with words of its own in every field, so that a byte that comes out somewhere tells where it came from.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "harness.h"
#include "pengaduan/perkara/jenis.h"

namespace audit {

// What the table of visibility tells apart; WBS last. The two wishes are asked for in every class all the same.
inline constexpr int kKolom = 7;
inline constexpr std::array<std::string_view, kKolom> kNamaKolom{"biasa", "anonim",    "rahasia", "keduanya",
                                                                 "bp",    "bp_anonim", "wbs"};

enum class Ujung { baru, terbit, tutup, cabut, arsip, gabung };
inline constexpr std::array kNamaUjung{"baru", "terbit", "tutup", "cabut", "arsip", "gabung"};

enum class Ragam {
  tanpa_tempat,
  di_rumah,  // a point that may tell who reports
  terbuka,   // a point that tells nothing, and the reporter lets his full name stand
};

struct Kasus {
  int no = 0;
  pengaduan::Klasifikasi kelas = pengaduan::Klasifikasi::pengaduan_tbp;
  pengaduan::Privasi privasi;
  Ujung ujung = Ujung::baru;
  Ragam ragam = Ragam::tanpa_tempat;
  std::int64_t id = 0, foto = 0;  // rows
  std::string nomor, kode, pin;
  std::string draf;  // the cookie of a browser in which somebody writes about the same

  int kolom() const;
  bool has_unit() const;  // and so somebody outside the koordinator and APIP
};

// A field of a case as it shows in bytes.
enum class Bidang {
  nama,
  inisial,
  telepon,
  surel,
  cerita,  // as it was written
  dekat,
  nama_foto,
  foto,             // the bytes of the photo
  catatan_petugas,  // between officers
  catatan_umum,     // of an officer, for everybody
  pesan,            // of the reporter, to the officers
  judul,            // as it was screened
  isi,
  titik,  // the exact one
};
inline constexpr int kBidang = 14;
inline constexpr std::array<std::string_view, kBidang> kNamaBidang{
    "nama", "inisial",         "telepon",      "surel", "cerita", "dekat", "nama_foto",
    "foto", "catatan_petugas", "catatan_umum", "pesan", "judul",  "isi",   "titik"};

inline constexpr std::string_view kInisial = "Z. Q.";

// "zc0017"; of the point its latitude. "" for a field that this case does not have.
std::string tanda(const Kasus& kasus, Bidang bidang);
// The screened text, which a draft about the same repeats word for word.
std::string isi_saring(const Kasus& kasus);

// Who is asked. Each looks at everything.
struct Dunia {
  std::vector<Kasus> kasus;
  Kasus lain;  // of a citizen who holds the code of another one
  std::string penghubung_lain, pelaksana;
};

// Whether the reporter and somebody who follows it get letters, from before anything is done about it.
enum class Bersurat { tidak, ya };
std::string alamat_pelapor(const Kasus& kasus);
std::string alamat_pengikut(const Kasus& kasus);

// Into an instance without pengaduan, which stands still meanwhile.
Dunia make_dunia(harness::Instance& app, const harness::InstanceOptions& options, Bersurat bersurat = Bersurat::tidak);

}  // namespace audit
