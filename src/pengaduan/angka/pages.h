// What the officers' and the public's pages of numbers share. Private to pengaduan.
#pragma once
#include "pengaduan/angka/store.h"
#include "pengaduan/angka/views.h"
#include "web/context.h"

namespace pengaduan {

inline constexpr int masa_bawaan = 12;  // months

// The whole months that were asked for (?bulan=3, 12 or 24), the running one last.
struct Masa {
  int bulan = masa_bawaan;
  std::string dari, sampai;
};
Masa masa_of(const http::Request& req, Tanggal today);
web::Tabs masa_tabs(const i18n::Locale& l, const char* path, const Masa& masa);

// "November 2026", "Nov".
std::string nama_bulan(const i18n::Locale& l, const std::string& bulan);
// Every month of the time, also those in which nothing happened.
std::vector<AngkaBulan> isi_bulan(const Masa& masa, std::vector<AngkaKelompok> rows);
Angka gabungkan(const std::vector<AngkaBulan>& bulan);

// "12 dari 15 (80 %)"; "–" for none.
std::string porsi(const i18n::Locale& l, std::int64_t n, std::int64_t of);
std::string hari(const i18n::Locale& l, const std::optional<int>& days);
// As a number that may be shown to everybody: "kurang dari 5" of few, "0" of none.
std::string terbuka_umum(const i18n::Locale& l, std::int64_t n);

// Received by month, with those that were closed as the dashed line.
web::DistribusiChart gambar_bulan(const i18n::Locale& l, const std::vector<AngkaBulan>& bulan);
// The title and the sentence under it: how many answers came in time, and how fast.
void put_kepala(AngkaPage& page, const i18n::Locale& l, const Angka& semua, const Masa& masa);

}  // namespace pengaduan
