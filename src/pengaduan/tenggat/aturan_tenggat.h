// The periods of handling as data: each says its legal basis, when it holds and whether it was confirmed. PermenPANRB
// 5/2025 replaced PermenPANRB 62/2018; until its periods are confirmed, those used before are offered and marked.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/tanggal.h"
#include "pengaduan/perkara/jenis.h"

namespace pengaduan {

enum class Langkah {
  tanda_terima,
  verifikasi,           // and forwarding
  tindak_lanjut,        // the unit's first, from forwarding
  balasan_pelapor,      // to the answer; then it closes by itself
  jawaban_pelapor,      // to a question; as long the clock of the unit stands still
  penyelesaian,         // the final answer, by class
  batas_atas,           // from the day the file is complete, whatever the class
  jawaban_kelengkapan,  // complete or not
  kelengkapan,          // the reporter completes, or is deemed to withdraw
  putusan,              // its delivery
  kip_jawab,            // a request under UU 14/2008 has clocks of its own
  kip_perpanjang,
  kip_keberatan,
  kip_sengketa,
};

enum class Satuan { hari_kerja, hari_kalender };

// What stops the clock.
enum class Jeda { tidak, tunda, tunda_dan_tanya };

enum class Konfirmasi { belum, sudah };

struct AturanTenggat {
  Langkah langkah;
  std::optional<Klasifikasi> klasifikasi;  // nothing: every class without a row of its own
  int jumlah;
  Satuan satuan;
  Jeda jeda;
  std::string dasar;
  Konfirmasi konfirmasi;        // by the legal division
  std::optional<Tanggal> dari;  // the days of receipt it holds for, both inclusive; nothing: without end
  std::optional<Tanggal> sampai;
};

// What is offered when the region sets up its periods.
std::vector<AturanTenggat> aturan_bawaan();

// The row of the class, else the one for every class; of several that hold on that day the one that began last.
// nullptr when none holds.
const AturanTenggat* find_aturan(std::span<const AturanTenggat> aturan, Langkah langkah, Klasifikasi klasifikasi,
                                 Tanggal hari);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::Langkah> {
  using E = pengaduan::Langkah;
  static constexpr std::array table{
      std::pair{E::tanda_terima, std::string_view("tanda_terima")},
      std::pair{E::verifikasi, std::string_view("verifikasi")},
      std::pair{E::tindak_lanjut, std::string_view("tindak_lanjut")},
      std::pair{E::balasan_pelapor, std::string_view("balasan_pelapor")},
      std::pair{E::jawaban_pelapor, std::string_view("jawaban_pelapor")},
      std::pair{E::penyelesaian, std::string_view("penyelesaian")},
      std::pair{E::batas_atas, std::string_view("batas_atas")},
      std::pair{E::jawaban_kelengkapan, std::string_view("jawaban_kelengkapan")},
      std::pair{E::kelengkapan, std::string_view("kelengkapan")},
      std::pair{E::putusan, std::string_view("putusan")},
      std::pair{E::kip_jawab, std::string_view("kip_jawab")},
      std::pair{E::kip_perpanjang, std::string_view("kip_perpanjang")},
      std::pair{E::kip_keberatan, std::string_view("kip_keberatan")},
      std::pair{E::kip_sengketa, std::string_view("kip_sengketa")},
  };
};
template <>
struct EnumText<pengaduan::Satuan> {
  using E = pengaduan::Satuan;
  static constexpr std::array table{
      std::pair{E::hari_kerja, std::string_view("hari_kerja")},
      std::pair{E::hari_kalender, std::string_view("hari_kalender")},
  };
};
template <>
struct EnumText<pengaduan::Jeda> {
  using E = pengaduan::Jeda;
  static constexpr std::array table{
      std::pair{E::tidak, std::string_view("tidak")},
      std::pair{E::tunda, std::string_view("tunda")},
      std::pair{E::tunda_dan_tanya, std::string_view("tunda_dan_tanya")},
  };
};
