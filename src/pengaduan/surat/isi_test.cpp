#include "pengaduan/surat/isi.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

FaktaSurat answered() {
  return {.surat = Surat::dijawab,
          .peran = PeranLangganan::pelapor,
          .muatan = Muatan::bernomor,
          .nomor = "7KQM2X9PAB",
          .keadaan = KeadaanPengaduan::ditindaklanjuti,
          .batas = Tanggal::make(2026, 7, 27),
          .kode = "",
          .baca = "https://wanggar.example/pengaduan/lacak",
          .henti = "https://wanggar.example/pengaduan/langganan/abc"};
}

}  // namespace

TEST_CASE("the letter of an answer, word for word") {
  const NaskahSurat n = tulis_surat(answered(), msg::Lang::id);
  CHECK(n.subjek == "Laporan 7KQM2X9PAB: sudah dijawab");
  CHECK(n.isi ==
        "Laporan Anda sudah dijawab. Beri penilaian, atau katakan jika belum selesai.\n\n"
        "Keadaan: Sudah ditanggapi\n"
        "Paling lambat: Senin, 27 Juli 2026\n\n"
        "Buka dengan kode dan PIN Anda: https://wanggar.example/pengaduan/lacak\n\n"
        "Berhenti menerima kabar: https://wanggar.example/pengaduan/langganan/abc\n");
}

TEST_CASE("a follower reads of the report, not of his own") {
  FaktaSurat f = answered();
  f.peran = PeranLangganan::pengikut;
  f.baca = "https://wanggar.example/pengaduan/7KQM2X9PAB";
  const NaskahSurat n = tulis_surat(f, msg::Lang::id);
  CHECK(n.subjek == "Laporan 7KQM2X9PAB yang Anda ikuti: sudah dijawab");
  CHECK(n.isi.find("PIN") == std::string::npos);
  CHECK(n.isi.find("Paling lambat") == std::string::npos);
}

TEST_CASE("where it must not, no letter names the number or what happened, in any language") {
  for (const auto& [surat, code] : EnumText<Surat>::table)
    for (const msg::Lang lang : {msg::Lang::id, msg::Lang::en}) {
      INFO(code);
      FaktaSurat f = answered();
      f.surat = surat;
      f.muatan = muatan_surat(surat, {.rahasia = true}, Klasifikasi::pengaduan_tbp);
      f.kode = "123456";
      const NaskahSurat hidden = tulis_surat(f, lang);
      CHECK((hidden.subjek + hidden.isi).find(f.nomor) == std::string::npos);
      CHECK((hidden.subjek + hidden.isi).find('{') == std::string::npos);
      CHECK((hidden.isi.find("123456") != std::string::npos) == (surat == Surat::kode));
      if (surat == Surat::kode) continue;
      f.muatan = Muatan::netral;
      const NaskahSurat neutral = tulis_surat(f, lang);
      f.surat = Surat::dijawab;
      CHECK(neutral.subjek == tulis_surat(f, lang).subjek);
      CHECK(neutral.isi == tulis_surat(f, lang).isi);
    }
}
