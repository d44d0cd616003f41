// Numbers about how pengaduan are handled, from counts of values: medians, shares, how much stayed open. What is
// measured, and what may be told of few.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/tanggal.h"

namespace pengaduan {

// Each is counted in the month in which it happened. The value of most is in days since the receipt; calendar days, our
// choice, because that is how a reporter waits.
enum class Ukuran {
  masuk,
  verifikasi,
  mulai,  // first substantive reply or plan
  jawab,  // first answer
  tepat,  // 1: that answer came in time, 0: late
  tutup,  // closed in whatever way
  selesai,
  buka,      // no longer closed: reopened, an appeal, taken out of another
  ulang,     // reopened
  kembali,   // the unit gave it back
  pingpong,  // once more
  kelas,     // another class after verification
  arsip,     // value: which reason, in the order of AlasanArsip
  berulang,  // an answer that the unit had given before
  tahan,     // value: which holder; how much of late answers is on his account, in thousandths
  puas,      // really solved? 0 no, 1 partly, 2 yes
};

using Sebaran = std::map<int, std::int64_t>;  // value → how many

std::int64_t jumlah(const Sebaran& sebaran);
// The smallest value that `persen` of a hundred do not exceed; nothing for fewer than `kelompok_min`.
std::optional<int> kuantil(const Sebaran& sebaran, int persen);

struct Angka {
  std::map<Ukuran, Sebaran> ukuran;

  std::int64_t jumlah(Ukuran u) const;
  std::int64_t dengan(Ukuran u, int nilai) const;
  std::optional<int> median(Ukuran u) const;
  std::optional<int> p90(Ukuran u) const;
  void add(Ukuran u, int nilai, std::int64_t n) { ukuran[u][nilai] += n; }
};

struct AngkaBulan {
  std::string bulan;  // "2026-11"
  Angka angka;
  std::int64_t terbuka = 0;  // when it ended
};
// From how many are open now back through the months, the newest last.
void hitung_terbuka(std::vector<AngkaBulan>& bulan, std::int64_t sekarang);

// "2026-11", and so many months before it.
std::string bulan_dari(Tanggal hari);
std::string bulan_sebelum(const std::string& bulan, int berapa);
Tanggal hari_pertama(const std::string& bulan);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::Ukuran> {
  using E = pengaduan::Ukuran;
  static constexpr std::array table{
      std::pair{E::masuk, std::string_view("masuk")},       std::pair{E::verifikasi, std::string_view("verifikasi")},
      std::pair{E::mulai, std::string_view("mulai")},       std::pair{E::jawab, std::string_view("jawab")},
      std::pair{E::tepat, std::string_view("tepat")},       std::pair{E::tutup, std::string_view("tutup")},
      std::pair{E::selesai, std::string_view("selesai")},   std::pair{E::buka, std::string_view("buka")},
      std::pair{E::ulang, std::string_view("ulang")},       std::pair{E::kembali, std::string_view("kembali")},
      std::pair{E::pingpong, std::string_view("pingpong")}, std::pair{E::kelas, std::string_view("kelas")},
      std::pair{E::arsip, std::string_view("arsip")},       std::pair{E::berulang, std::string_view("berulang")},
      std::pair{E::tahan, std::string_view("tahan")},       std::pair{E::puas, std::string_view("puas")},
  };
};
