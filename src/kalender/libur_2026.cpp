// Source: Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan and Menteri PANRB Nomor 1497, 2 and 5 Tahun 2025
// (17 national holidays and 8 days of cuti bersama), read as republished: dates in full by
// pembelajaranbermaknaid.blogspot.com, 2025-11, numbers and totals by Dinas Pendidikan Kota Semarang. The decree itself
// was not opened. The government may still move a day, so HR can edit the calendar.
#include "kalender/libur_2026.h"

#include "base/result.h"

namespace kalender {
namespace {

struct Row {
  int month;
  int day;
  JenisLibur jenis;
  const char* nama;
};

using enum JenisLibur;

constexpr Row rows[] = {
    {1, 1, nasional, "Tahun Baru 2026 Masehi"},
    {1, 16, nasional, "Isra Mikraj Nabi Muhammad S.A.W."},
    {2, 16, cuti_bersama, "Cuti bersama Tahun Baru Imlek 2577 Kongzili"},
    {2, 17, nasional, "Tahun Baru Imlek 2577 Kongzili"},
    {3, 18, cuti_bersama, "Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)"},
    {3, 19, nasional, "Hari Suci Nyepi (Tahun Baru Saka 1948)"},
    {3, 20, cuti_bersama, "Cuti bersama Idulfitri 1447 Hijriah"},
    {3, 21, nasional, "Idulfitri 1447 Hijriah"},
    {3, 22, nasional, "Idulfitri 1447 Hijriah"},
    {3, 23, cuti_bersama, "Cuti bersama Idulfitri 1447 Hijriah"},
    {3, 24, cuti_bersama, "Cuti bersama Idulfitri 1447 Hijriah"},
    {4, 3, nasional, "Wafat Yesus Kristus"},
    {4, 5, nasional, "Kebangkitan Yesus Kristus (Paskah)"},
    {5, 1, nasional, "Hari Buruh Internasional"},
    {5, 14, nasional, "Kenaikan Yesus Kristus"},
    {5, 15, cuti_bersama, "Cuti bersama Kenaikan Yesus Kristus"},
    {5, 27, nasional, "Iduladha 1447 Hijriah"},
    {5, 28, cuti_bersama, "Cuti bersama Iduladha 1447 Hijriah"},
    {5, 31, nasional, "Hari Raya Waisak 2570 BE"},
    {6, 1, nasional, "Hari Lahir Pancasila"},
    {6, 16, nasional, "1 Muharam Tahun Baru Islam 1448 Hijriah"},
    {8, 17, nasional, "Proklamasi Kemerdekaan"},
    {8, 25, nasional, "Maulid Nabi Muhammad S.A.W."},
    {12, 24, cuti_bersama, "Cuti bersama Kelahiran Yesus Kristus"},
    {12, 25, nasional, "Kelahiran Yesus Kristus"},
};

}  // namespace

std::vector<HariLibur> libur_2026() {
  std::vector<HariLibur> out;
  for (const Row& row : rows) {
    const auto tanggal = Tanggal::make(2026, row.month, row.day);
    MUST(tanggal.has_value());
    out.push_back({*tanggal, row.jenis, row.nama});
  }
  return out;
}

}  // namespace kalender
