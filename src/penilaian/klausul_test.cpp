#include "penilaian/klausul.h"

#include <doctest/doctest.h>

using namespace penilaian;

TEST_CASE("periodic and annual evaluation cite their own half of the Lampiran") {
  CHECK(klausul_hasil(Siklus::periodik, Rating::diatas) == "IV.B.3.a.1.d (1)");
  CHECK(klausul_hasil(Siklus::periodik, Rating::sesuai) == "IV.B.3.a.1.d (2)");
  CHECK(klausul_hasil(Siklus::tahunan, Rating::dibawah) == "IV.B.3.b.1.d (3)");
  CHECK(klausul_hasil(Siklus::tahunan, std::nullopt) == "IV.B.3.b.1.d");
  CHECK(klausul_perilaku(Siklus::periodik, Rating::diatas) == "IV.B.3.a.2.c (1)");
  CHECK(klausul_predikat(Siklus::periodik, Aturan::kuadran) == "IV.B.3.a.3.c");
  CHECK(klausul_predikat(Siklus::tahunan, Aturan::tugas_belajar_do) == "IV.B.3.b.3.d");
  CHECK(klausul_predikat(Siklus::tahunan, Aturan::keputusan_keberatan) == "V.B.5");
}

TEST_CASE("each rating has its own words of guidance") {
  CHECK(std::string(panduan_hasil(Rating::diatas).a.key) == "penilaian.saran_hasil_diatas_a");
  CHECK(std::string(panduan_hasil(Rating::sesuai).b.key) == "penilaian.saran_hasil_sesuai_b");
  CHECK(std::string(panduan_hasil(Rating::dibawah).a.key) == "penilaian.saran_hasil_dibawah_a");
  CHECK(std::string(panduan_perilaku(Rating::dibawah).key) == "penilaian.saran_perilaku_dibawah");
}
