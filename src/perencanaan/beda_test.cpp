#include "perencanaan/beda.h"

#include <doctest/doctest.h>

#include "perencanaan/contoh_test.h"

using namespace perencanaan;

namespace {

// "diubah hasil_kerja.1.teks: lama -> baru", one line per difference.
std::vector<std::string> lines(const Rencana& lama, const Rencana& baru) {
  const char* names[] = {"ditambah", "dihapus", "diubah"};
  std::vector<std::string> out;
  for (const Beda& b : compare(lama, baru))
    out.push_back(std::string(names[static_cast<int>(b.jenis)]) + " " + path(b.tempat) + ": " + b.lama + " -> " +
                  b.baru);
  return out;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("equal plans have no difference") {
  CHECK(lines(contoh::bidan(), contoh::bidan()).empty());
}

TEST_CASE("a changed field is told with its old and new value") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[0].indikator[0].target.teks = "85-95%";
  r.hasil_kerja[0].jenis = JenisHasil::tambahan;
  CHECK(lines(contoh::bidan(), r) == Lines{"diubah hasil_kerja.1.jenis: utama -> tambahan",
                                           "diubah hasil_kerja.1.indikator.2.target: 80-90% -> 85-95%"});
}

TEST_CASE("a new reading of the same target text is a difference too") {
  Rencana r = contoh::bidan();
  r.hasil_kerja[1].indikator[0].target.terukur = TargetTerukur{};
  CHECK(lines(contoh::bidan(), r) == Lines{"dihapus hasil_kerja.4.indikator.5.ukuran_target: ≥ 12 laporan -> "});
}

TEST_CASE("every field of a hasil kerja and its indicator is compared") {
  Rencana r = contoh::bidan();
  HasilKerja& hasil = r.hasil_kerja[0];
  hasil.urut = 9;
  hasil.teks = "a";
  hasil.induk.reset();
  hasil.penugasan_dari = "b";
  hasil.menunggu_induk = true;
  hasil.indikator[0].urut = 8;
  hasil.indikator[0].teks = "c";
  hasil.indikator[0].aspek = Aspek::kualitas;
  hasil.indikator[0].perspektif = Perspektif::anggaran;
  CHECK(lines(contoh::bidan(), r) ==
        Lines{"diubah hasil_kerja.1.urut: 1 -> 9",
              "diubah hasil_kerja.1.teks: Ibu hamil mendapat pemeriksaan sesuai standar -> a",
              "dihapus hasil_kerja.1.induk: Meningkatnya pelayanan kesehatan ibu -> ",
              "ditambah hasil_kerja.1.penugasan_dari:  -> b", "ditambah hasil_kerja.1.menunggu_induk:  -> ya",
              "diubah hasil_kerja.1.indikator.2.urut: 1 -> 8",
              "diubah hasil_kerja.1.indikator.2.teks: Persentase ibu hamil yang diperiksa -> c",
              "diubah hasil_kerja.1.indikator.2.aspek: kuantitas -> kualitas",
              "ditambah hasil_kerja.1.indikator.2.perspektif:  -> anggaran"});
}

TEST_CASE("added and removed rows are one difference each, found by kunci and not by place") {
  Rencana r = contoh::bidan();
  std::swap(r.hasil_kerja[0], r.hasil_kerja[1]);
  CHECK(lines(contoh::bidan(), r).empty());
  r.hasil_kerja.pop_back();
  r.hasil_kerja[0].indikator[0].kunci = 6;
  r.hasil_kerja.push_back({.kunci = 7, .urut = 2, .teks = "Hasil baru"});
  CHECK(lines(contoh::bidan(), r) == Lines{"ditambah hasil_kerja.4.indikator.6.indikator:  -> Jumlah laporan",
                                           "dihapus hasil_kerja.4.indikator.5.indikator: Jumlah laporan -> ",
                                           "ditambah hasil_kerja.7.hasil_kerja:  -> Hasil baru",
                                           "dihapus hasil_kerja.1.hasil_kerja: Ibu hamil mendapat pemeriksaan sesuai "
                                           "standar -> "});
}

TEST_CASE("perilaku, lampiran, bentuk and pendekatan are compared") {
  Rencana r = contoh::bidan();
  r.ekspektasi_khusus[4] = "Menjaga rahasia pasien";
  r.lampiran.sumber_daya = {"Satu ambulans", "Dua perawat di pos bersalin"};
  r.lampiran.konsekuensi.clear();
  r.pendekatan = Pendekatan::kualitatif;
  r.bentuk = Bentuk::jpt_ukm;
  CHECK(lines(contoh::bidan(), r) ==
        Lines{"diubah bentuk: ja_jf -> jpt_ukm", "diubah pendekatan: kuantitatif -> kualitatif",
              "ditambah perilaku.5:  -> Menjaga rahasia pasien", "ditambah sumber_daya.1:  -> Satu ambulans",
              "dihapus konsekuensi: Diusulkan menjadi bidan teladan -> "});
}

TEST_CASE("a row of the lampiran that was rewritten in its place is one change, a moved one is none") {
  Rencana before = contoh::bidan();
  before.lampiran.konsekuensi.clear();
  before.lampiran.sumber_daya = {"Satu ambulans", "Dua perawat", "Motor dinas"};
  Rencana after = before;
  after.lampiran.sumber_daya = {"Dua ambulans", "Motor dinas", "Dua perawat"};
  CHECK(lines(before, after) == Lines{"diubah sumber_daya.1: Satu ambulans -> Dua ambulans"});
  after.lampiran.sumber_daya = {"Satu ambulans", "Tiga perawat"};
  CHECK(lines(before, after) ==
        Lines{"diubah sumber_daya.2: Dua perawat -> Tiga perawat", "dihapus sumber_daya: Motor dinas -> "});
}
