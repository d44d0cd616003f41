#include "perencanaan/lint.h"

#include <doctest/doctest.h>

#include <string>

using namespace perencanaan;

namespace {

std::string kind(std::string_view teks) {
  const auto found = lint_rhk(teks);
  if (found.empty()) return "";
  return found[0].jenis == JenisTemuan::aktivitas ? "aktivitas" : "kategori";
}

}  // namespace

// The 38 labelled rows of Anak Lampiran 1 (l.5002-5072). All are judged right, but the word lists were written with
// these rows in sight: that says nothing about other sentences, where the lint stays silent rather than guess.
TEST_CASE("every AKTIVITAS of Anak Lampiran 1 is flagged") {
  for (const auto* s :
       {"Menyusun materi sosialisasi aplikasi SIMBG",
        "Asistensi/ pendampingan terhadap Pemerintah Daerah terkait penggunaan SIMBG", "Mengembangkan aplikasi SIMBG",
        "Fasilitasi penyelenggaraan bangunan gedung", "Menyusun Draft Kebijakan terkait Bangunan Gedung",
        "Menjawab panggilan untuk konsultasi dengan pemerintah daerah",
        "Memberikan bimbingan Kinerja kepada pegawai di tim kerja", "Melatih tenaga kesehatan",
        "Melakukan pendampingan terhadap ibu hamil yang dirujuk", "Menulis resep",
        "Mengembangkan aplikasi untuk pendaftaran ibu hamil secara online", "Menata dokumen rekam medis ibu hamil",
        "Menulis surat rujukan", "Menjawab panggilan untuk konsultasi", "Memberikan bimbingan kepada bidan pemula"})
    CHECK_MESSAGE(kind(s) == "aktivitas", s);
}

TEST_CASE("every KATEGORI of Anak Lampiran 1 is flagged") {
  for (const auto* s : {"Layanan penerbitan PBG/ IMB dan SLF", "Monitoring dan supervisi", "Sosialisasi", "Pengawasan",
                        "Layanan Antenatal Care", "Hubungan masyarakat", "Layanan persalinan", "Pengawasan"})
    CHECK_MESSAGE(kind(s) == "kategori", s);
}

TEST_CASE("no PENCAPAIAN of Anak Lampiran 1 is flagged") {
  for (const auto* s :
       {"Permohonan bantuan teknis diproses dengan cepat dan akurat",
        "Verifikasi berkas permohonan bantuan teknis disampaikan tepat waktu.",
        "Pemerintah Daerah menggunakan aplikasi SIMBG untuk penerbitan PBG/ IMB dan SLF",
        "Tidak ada dokumen pengusulan bantuan teknis yang hilang", "Ide dan inovasi untuk mengembangkan fitur SIMBG",
        "Respon terhadap permintaan bantuan teknis dilakukan dengan cepat dan memuaskan",
        "Hasil analisis kebutuhan biaya disampaikan tepat waktu", "Kepuasan instansi pengusul",
        "Ibu hamil terlayani sesuai standar", "Diagnosa yang tepat",
        "Ibu hamil mendapat paket nutrisi sesuai kebutuhan",
        "Ide dan inovasi untuk memberikan layanan jemput bola kepada ibu hamil",
        "Peralatan medis tersedia dan siap digunakan", "Tidak terjadi malpraktek terhadap ibu hamil",
        "Kepuasan ibu hamil"})
    CHECK_MESSAGE(kind(s).empty(), s);
}

TEST_CASE("a verb and the noun of its result are told apart") {
  CHECK(kind("Meningkatkan pelayanan kesehatan") == "aktivitas");
  CHECK(kind("Meningkatnya pelayanan kesehatan") == "");
  CHECK(kind("Terlaksananya direktif pimpinan") == "");
  CHECK(kind("Layanan ANC dilakukan dengan respon cepat") == "");
  CHECK(kind("Layanan Dinas Kesehatan") == "kategori");
  CHECK(kind("Menteri menerima laporan tepat waktu") == "");
  CHECK(kind("") == "");
}

TEST_CASE("the finding names the word as it was typed") {
  CHECK(lint_rhk("MENYUSUN laporan").at(0).kata == "MENYUSUN");
  CHECK(lint_rhk("Menyusun laporan").at(0).pesan.args.at(0).text == "Menyusun");
}

TEST_CASE("the absolute words of the regulation are flagged for JA and JF") {
  CHECK(lint_mutlak("Pemrosesan klaim selalu tepat waktu, efisien, dan berkualitas.", Bentuk::ja_jf).size() == 1);
  CHECK(lint_mutlak("Semua pemrosesan klaim dilakukan dengan waktu cepat.", Bentuk::ja_jf).size() == 1);
  CHECK(lint_mutlak("Setiap surat dibalas dan tidak  pernah hilang", Bentuk::ja_jf).size() == 2);
  CHECK(lint_mutlak("Semua pemrosesan klaim cepat", Bentuk::jpt_ukm).empty());
  CHECK(lint_mutlak("80–90% klaim diproses dalam 2 hari", Bentuk::ja_jf).empty());
  CHECK(lint_mutlak("Semuanya setia, tidak ada pernah", Bentuk::ja_jf).empty());
}
