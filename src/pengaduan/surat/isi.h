// The words of a letter. They come from the catalogue alone: nothing that anybody wrote passes through here.
#pragma once
#include <optional>
#include <string>

#include "base/msg.h"
#include "base/tanggal.h"
#include "pengaduan/surat/surat.h"

namespace pengaduan {

struct FaktaSurat {
  Surat surat = Surat::kode;
  PeranLangganan peran = PeranLangganan::pelapor;
  Muatan muatan = Muatan::netral;
  std::string nomor;
  KeadaanPengaduan keadaan = KeadaanPengaduan::baru;
  std::optional<Tanggal> batas;  // until when he is waited for
  std::string kode;              // of a letter that proves the address
  std::string baca;              // where to read what happened
  std::string henti;             // where letters end
};

struct NaskahSurat {
  std::string subjek, isi;
};
NaskahSurat tulis_surat(const FaktaSurat& fakta, msg::Lang bahasa);

}  // namespace pengaduan
