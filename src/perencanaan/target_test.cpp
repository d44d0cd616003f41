#include "perencanaan/target.h"

#include <doctest/doctest.h>

using namespace perencanaan;

namespace {

// The reading as printed, "" when the target stays plain text.
std::string read(std::string_view typed, std::optional<Aspek> aspek = std::nullopt) {
  return printed(suggest_target(typed, aspek).terukur);
}
std::string fault(const IsianTarget& isian) {
  const auto t = make_target(isian);
  return t ? "accepted" : t.error().field;
}

}  // namespace

TEST_CASE("ranges are read, as the examples of the regulation write them") {
  for (const auto* s : {"80-90%", "80 – 90%", "80%-90%", "80% - 90%", "80 - 90 %",
                        "80–90% sistem aplikasi siap digunakan", "80 s.d. 90 %", "80 sampai 90%"})
    CHECK_MESSAGE(read(s) == "80–90 %", s);
  CHECK(read("7-8 bulan") == "7–8 bulan");
  CHECK(read("1 – 2 hari setelah pengaduan") == "1–2 hari setelah pengaduan");
}

TEST_CASE("comparisons are read in signs and in words") {
  CHECK(read("≥ 95 %") == "≥ 95 %");
  CHECK(read(">=95%") == "≥ 95 %");
  CHECK(read("minimal 95%") == "≥ 95 %");
  CHECK(read("<= 20 menit") == "≤ 20 menit");
  CHECK(read("Maksimal 20 menit") == "≤ 20 menit");
  CHECK(read("paling lama 3 hari kerja") == "≤ 3 hari kerja");
  CHECK(read("≥ 3.600 pasien") == "≥ 3.600 pasien");
}

TEST_CASE("a bare amount keeps its unit") {
  CHECK(read("18 dokumen") == "≥ 18 dokumen");
  CHECK(read("61,95%") == "≥ 61,95 %");
  CHECK(read("18% keluarga sehat") == "≥ 18 %");
  CHECK(read("4") == "≥ 4");
  CHECK(read("Rp3.000.000") == "≥ Rp3.000.000");
  CHECK(read("Rp. 3.000.000", Aspek::biaya) == "≤ Rp3.000.000");
  CHECK(read("Rp1.000.000 - Rp2.000.000") == "Rp1.000.000–Rp2.000.000");
}

TEST_CASE("time and cost are better when smaller") {
  CHECK(read("20 menit") == "≤ 20 menit");
  CHECK(read("3 laporan", Aspek::waktu) == "≤ 3 laporan");
  CHECK(read("20 menit", Aspek::kuantitas) == "≥ 20 menit");
  CHECK(read("3 laporan", Aspek::kuantitas) == "≥ 3 laporan");
}

TEST_CASE("dates and yes are read") {
  CHECK(read("30 September 2026") == "30 September 2026");
  CHECK(read("paling lambat 30-9-2026") == "30 September 2026");
  CHECK(read("ya") == "Ya");
}

TEST_CASE("what is not one amount stays text") {
  for (const auto* s :
       {"Seluruh ibu hamil terlayani", "3 dokumen dan 2 laporan", "90-80%", "80-", "31 September 2026", "", "%", "≥",
        "≥ 80-90%", "yakin", "1.28.4 dokumen", "12 pertemuan bersama seluruh kepala distrik dan kampung"})
    CHECK_MESSAGE(read(s).empty(), s);
}

TEST_CASE("the text is kept as typed, tidied") {
  CHECK(suggest_target("  80-90%  sistem siap ").teks == "80-90% sistem siap");
  CHECK(suggest_target(">= 95 %").teks == "≥ 95 %");
  CHECK(suggest_target("Seluruh ibu  hamil").teks == "Seluruh ibu hamil");
}

TEST_CASE("every reading knows its kind") {
  CHECK(jenis_of(suggest_target("cepat").terukur) == JenisTarget::teks);
  CHECK(jenis_of(suggest_target("4").terukur) == JenisTarget::angka);
  CHECK(jenis_of(suggest_target("30-9-2026").terukur) == JenisTarget::tanggal);
  CHECK(jenis_of(suggest_target("ada").terukur) == JenisTarget::ya_tidak);
}

TEST_CASE("form fields make a target and print its text when that is empty") {
  const IsianTarget angka{.jenis = "angka", .nilai = "3.600", .satuan = " pasien ", .arah = "lebih_besar_lebih_baik"};
  CHECK(make_target(angka).value().teks == "≥ 3.600 pasien");
  IsianTarget own = angka;
  own.teks = "3.600 pasien terlayani";
  CHECK(make_target(own).value().teks == "3.600 pasien terlayani");
  const IsianTarget rentang{.jenis = "angka", .nilai = "80", .atas = "90", .satuan = "%", .arah = "rentang"};
  CHECK(make_target(rentang).value().teks == "80–90 %");
  CHECK(make_target({.jenis = "tanggal", .tanggal = "30-9-2026"}).value().teks == "30 September 2026");
  CHECK(make_target({.jenis = "ya_tidak"}).value().teks == "Ya");
  CHECK(make_target({.teks = "Tepat waktu", .jenis = "teks"}).value().terukur == TargetTerukur{});
}

TEST_CASE("a faulty field is named") {
  CHECK(fault({.teks = "x", .jenis = "lain"}) == "target_jenis");
  CHECK(fault({.jenis = "teks"}) == "target_teks");
  CHECK(fault({.jenis = "angka", .nilai = "banyak", .arah = "rentang"}) == "target_nilai");
  CHECK(fault({.jenis = "angka", .nilai = "80", .arah = "naik"}) == "target_arah");
  CHECK(fault({.jenis = "angka", .nilai = "80", .arah = "rentang"}) == "target_atas");
  CHECK(fault({.jenis = "angka", .nilai = "80", .atas = "79", .arah = "rentang"}) == "target_atas");
  CHECK(fault({.jenis = "angka", .nilai = "80", .atas = "80", .arah = "rentang"}) == "accepted");
  CHECK(fault({.jenis = "tanggal", .tanggal = "31-9-2026"}) == "target_tanggal");
}
