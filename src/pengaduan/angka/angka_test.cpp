#include "pengaduan/angka/angka.h"

#include <doctest/doctest.h>

using namespace pengaduan;

TEST_CASE("median and nine of ten, and nothing of fewer than five") {
  Sebaran few{{2, 3}, {9, 1}};
  CHECK_FALSE(kuantil(few, 50));
  few[30] = 1;
  CHECK(kuantil(few, 50) == 2);
  CHECK(kuantil(few, 90) == 30);
  Sebaran many;
  for (int day = 1; day <= 100; ++day) many[day] = 1;
  CHECK(kuantil(many, 50) == 50);
  CHECK(kuantil(many, 90) == 90);
  CHECK(jumlah(many) == 100);
}

TEST_CASE("what nobody counted is none") {
  Angka a;
  CHECK(a.jumlah(Ukuran::jawab) == 0);
  CHECK(a.dengan(Ukuran::tepat, 1) == 0);
  CHECK_FALSE(a.median(Ukuran::jawab));
  a.add(Ukuran::tepat, 1, 3);
  a.add(Ukuran::tepat, 0, 2);
  CHECK(a.dengan(Ukuran::tepat, 1) == 3);
  CHECK(a.jumlah(Ukuran::tepat) == 5);
}

TEST_CASE("how many were open at the end of each month follows from how many are now") {
  std::vector<AngkaBulan> months(3);
  months[0].angka.add(Ukuran::masuk, 0, 10);
  months[1].angka.add(Ukuran::masuk, 0, 4);
  months[1].angka.add(Ukuran::tutup, 0, 7);
  months[2].angka.add(Ukuran::buka, 0, 1);
  months[2].angka.add(Ukuran::tutup, 0, 2);
  hitung_terbuka(months, 6);
  CHECK(months[2].terbuka == 6);
  CHECK(months[1].terbuka == 7);
  CHECK(months[0].terbuka == 10);
}

TEST_CASE("months are counted back over the turn of a year") {
  CHECK(bulan_dari(*Tanggal::make(2026, 11, 29)) == "2026-11");
  CHECK(bulan_sebelum("2026-11", 0) == "2026-11");
  CHECK(bulan_sebelum("2026-02", 3) == "2025-11");
  CHECK(hari_pertama("2026-02") == *Tanggal::make(2026, 2, 1));
}
