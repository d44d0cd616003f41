// What an instance decides for itself, as features read it. The file, the environment and the flags that fill it are
// app/config's business. Defaults are the design's; PROPOSAL and [D] items of the domain notes are settings, not code.
#pragma once
#include <string>

namespace web {

enum class JenisPeriode { bulanan, triwulanan };
enum class Kertas { f4, a4 };

// The mail server; without one the program sends no e-mail and says so.
struct SuratElektronik {
  std::string server;  // "smtp://mail.example.go.id:587"
  std::string dari;
  std::string pengguna, sandi;
  bool tls_wajib = true;
  int tenang_mulai = 21;  // local hours in which citizens get no letter
  int tenang_selesai = 6;
  bool active() const { return !server.empty(); }
};

// What a citizen without an account may do often; web/rem.h counts.
struct BatasWarga {
  int kirim_per_jam = 5;  // pengaduan from one browser
  int kirim_alamat_per_jam = 60;
  int unggah_per_jam = 20;  // photos from one browser
  int unggah_alamat_per_jam = 200;
  int lacak_per_menit = 10;  // codes from one address that do not fit
  int isi_detik = 3;         // nobody fills the form faster
};

struct Settings {
  std::string nama_instansi = "Pemerintah Wanggar";
  std::string nama_aplikasi = "Kinerja";
  std::string tempat = "Wanggar";                  // where documents are signed
  std::string base_url = "http://127.0.0.1:8080";  // printed in QR codes; the Host header is never used in links
  std::string warna_merek = "#0a5549";
  std::string lambang;  // path of an SVG or PNG that replaces the sample emblem
  std::string kontak_bantuan = "0812-0000-0000";
  std::string nomor_darurat = "112";  // said before the form of a pengaduan begins
  std::string berkas_peta;            // path of an .mbtiles with the pictures of the map; without one it has lines
  int tunda_kabar_hari = 30;          // APIP delays the word to a reporter whose identity was read by so much
  int simpan_identitas_tahun = 1;     // who reported is kept so many years after the end of a pengaduan
  int simpan_wbs_tahun = 5;           // everything of a violation
  int simpan_isi_tahun = 5;           // what was written
  int zona_menit = 540;               // WIT
  JenisPeriode jenis_periode = JenisPeriode::triwulanan;  // Ps 24(2)-(3): the agency chooses
  Kertas kertas = Kertas::f4;
  int paket_hari = 7;             // a ZIP of a unit's documents or an export is kept so many days
  int jendela_buka_hari = 10;     // periodic window opens so many days before the period ends
  int jendela_tutup_hari = 10;    // and closes so many days after it
  bool sesuai_harfiah = false;    // rating guidance: count "sesuai" literally instead of "sesuai or better"
  bool umpan_balik_wajib = true;  // rating guidance: use condition (b)
  bool pola_se_3_2023 = false;    // warn by the percentages of SE MenPANRB 3/2023 too
  int pola_min_n = 5;
  int sesi_diam_menit = 30;
  int sesi_bersama_menit = 15;  // "this is a shared computer"
  int sesi_paling_lama_jam = 12;
  bool totp_wajib = true;  // for everybody with a role and for raters; off in a demo
  std::string yurisdiksi;  // jurisdiction_id of Open311; "": the host of base_url
  SuratElektronik surel;
  BatasWarga batas_warga;
  bool demo = false;
};

}  // namespace web
