#include "pengaduan/perkara/jenis.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace pengaduan;

namespace {

template <class E>
std::string codes() {
  std::string out;
  for (const auto& [value, code] : EnumText<E>::table) {
    CHECK(from_code<E>(code) == value);
    CHECK(to_code(value) == code);
    out += std::string(code) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("the codes that are stored never change") {
  CHECK(codes<Klasifikasi>() == "permintaan_informasi aspirasi pengaduan_tbp pengaduan_bp wbs ");
  CHECK(codes<KeadaanPengaduan>() ==
        "draf menunggu_konfirmasi baru tunda bukan_wewenang arsip duplikat terdisposisi dikembalikan diproses "
        "menunggu_pelapor ditindaklanjuti selesai_dikonfirmasi selesai_otomatis dibuka_kembali dicabut "
        "dicabut_otomatis kedaluwarsa ");
  CHECK(codes<AlasanArsip>() == "format_salah terlalu_umum tidak_relevan spam fitnah_sara sudah_selesai ");
  CHECK(codes<Relasi>() == "pelapor koordinator penghubung pelaksana kepala_opd apip sistem ");
}

TEST_CASE("only what is berkadar pengawasan and WBS belongs to APIP") {
  CHECK_FALSE(is_pengawasan(Klasifikasi::permintaan_informasi));
  CHECK_FALSE(is_pengawasan(Klasifikasi::aspirasi));
  CHECK_FALSE(is_pengawasan(Klasifikasi::pengaduan_tbp));
  CHECK(is_pengawasan(Klasifikasi::pengaduan_bp));
  CHECK(is_pengawasan(Klasifikasi::wbs));
}

TEST_CASE("anonim and rahasia are two wishes, and neither is made for the reporter") {
  CHECK(Privasi{} == Privasi{.anonim = false, .rahasia = false});
  CHECK(Privasi{.anonim = true} != Privasi{.rahasia = true});
}
