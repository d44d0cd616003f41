// What the pages of open data and of its proof show.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace pengaduan {

struct BerkasTerbuka {
  html::Url url;
  std::string nama;
  std::string tentang;
};

struct KolomTerbuka {
  std::string nama;
  std::string arti;
};

struct DataPage {
  std::string pengantar;
  bool ada = false;  // files were made
  std::vector<BerkasTerbuka> berkas;
  std::vector<KolomTerbuka> kolom, kolom_ringkasan;
  std::string lisensi;
};

struct BarisAkar {
  std::string nomor;
  std::string hari;
  std::string daun;
  std::string akar;
  std::string tanda;
};

struct DaftarBuktiPage {
  std::string judul;
  std::string kunci;  // "" before the first night
  std::vector<BarisAkar> akar;
  std::optional<html::Url> lama;
};

struct NilaiBukti {
  std::string label;
  std::string nilai;
  std::string tentang;
};

struct BuktiPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  std::string pengantar;
  bool ada = false;
  std::vector<NilaiBukti> nilai;
  std::vector<NilaiBukti> jalur;
  std::string pesan;
  html::Url json;
};

}  // namespace pengaduan
