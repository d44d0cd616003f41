// What the pages of importing show.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct RiwayatImpor {
  html::Url url;
  std::string nama;
  std::string rincian;
  web::Status status;
};

struct ImporPengaduanPage {
  web::ErrorSummary errors;
  web::FileInput berkas;
  web::Input sumber;
  web::Select bawaan;
  web::Textarea peta;
  web::Checkbox sudah_publik;
  std::string kolom;
  std::vector<RiwayatImpor> riwayat;
};

struct HitunganView {
  std::string angka;
  std::string label;
  bool salah = false;
};

struct BarisImporView {
  std::string baris;
  std::string nomor;
  std::string kedua;   // kind, or the column of what is wrong
  std::string ketiga;  // when it came in, or what stands there
  std::string sebab;   // "" when nothing is wrong
};

struct BagianImpor {
  std::string id;
  std::string judul;
  std::array<std::string, 4> kolom;
  std::vector<BarisImporView> baris;
  std::string sisa;
  bool salah = false;
};

struct PeriksaImporPage {
  std::string kicker;
  std::string judul;
  std::string pengantar;
  std::vector<HitunganView> hitungan;
  std::string luar;  // "" when none is outside
  std::vector<BagianImpor> bagian;
  std::optional<web::Bar> kemajuan;
  html::Url muat_ulang, terapkan, batal;
  std::string tombol;  // "" when nothing would change
  bool terbuka = false;
};

}  // namespace pengaduan
