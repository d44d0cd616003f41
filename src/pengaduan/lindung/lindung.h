// What is done to protect a reporter, and what may be done to read who he is: the steps of a request, how long each
// holds, and what of it he is told. Pure: the moment comes in from outside.
#pragma once
#include <cstdint>
#include <optional>

#include "base/enum_text.h"
#include "base/id.h"
#include "base/msg.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {

// One row each in the log of protection.
enum class TindakanLindung {
  catat_terlapor,
  cabut_terlapor,
  minta_buka,
  setujui_buka,
  tolak_buka,
  buka,
  tinjau,
  hapus_identitas,  // its time was over, or the reporter wished it
  hapus_isi,
};

// Why somebody has to know who reported. Our choice: a closed list beside the words, so that APIP can compare months.
enum class DasarBuka { keselamatan, keterangan, pembalasan, penegak_hukum, hak_pelapor };
const msg::Entry& label(DasarBuka dasar);

enum class KeadaanBuka { diminta, disetujui, ditolak };  // as stored
enum class TahapBuka { menunggu, berlaku, ditolak, habis };

inline constexpr std::int64_t jam_ms = 3'600'000;
inline constexpr std::int64_t buka_berlaku_ms = 24 * jam_ms;
inline constexpr std::int64_t buka_tunggu_ms = 7 * 24 * jam_ms;  // our choice: a wish nobody decides on is over
inline constexpr std::int64_t buka_tampil_ms = jam_ms / 6;       // our choice: one opening shows it for ten minutes
inline constexpr std::size_t alasan_buka_min = 20;               // characters

struct PutusanBuka {
  KeadaanBuka keadaan = KeadaanBuka::diminta;
  std::int64_t diminta = 0;
  std::optional<std::int64_t> diputus;
};
TahapBuka tahap(const PutusanBuka& buka, std::int64_t now);

// What takes no second person is agreed to by being asked for.
bool perlu_orang_kedua(Pembukaan syarat);
// Whether what was asked for under `dulu` is enough for what it takes now: a reporter may have chosen more privacy
// since.
bool masih_cukup(Pembukaan dulu, Pembukaan kini);
// A second person of APIP, never the one who asked.
bool may_decide(Relasi pemutus, AkunId akun, AkunId peminta);
// The reporter is told of a reading, at once or after the delay APIP decided on.
bool told_to_reporter(std::int64_t dibuka, int tunda_hari, std::int64_t now);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::TindakanLindung> {
  using E = pengaduan::TindakanLindung;
  static constexpr std::array table{
      std::pair{E::catat_terlapor, std::string_view("catat_terlapor")},
      std::pair{E::cabut_terlapor, std::string_view("cabut_terlapor")},
      std::pair{E::minta_buka, std::string_view("minta_buka")},
      std::pair{E::setujui_buka, std::string_view("setujui_buka")},
      std::pair{E::tolak_buka, std::string_view("tolak_buka")},
      std::pair{E::buka, std::string_view("buka")},
      std::pair{E::tinjau, std::string_view("tinjau")},
      std::pair{E::hapus_identitas, std::string_view("hapus_identitas")},
      std::pair{E::hapus_isi, std::string_view("hapus_isi")},
  };
};
template <>
struct EnumText<pengaduan::DasarBuka> {
  using E = pengaduan::DasarBuka;
  static constexpr std::array table{
      std::pair{E::keselamatan, std::string_view("keselamatan")},
      std::pair{E::keterangan, std::string_view("keterangan")},
      std::pair{E::pembalasan, std::string_view("pembalasan")},
      std::pair{E::penegak_hukum, std::string_view("penegak_hukum")},
      std::pair{E::hak_pelapor, std::string_view("hak_pelapor")},
  };
};
template <>
struct EnumText<pengaduan::KeadaanBuka> {
  using E = pengaduan::KeadaanBuka;
  static constexpr std::array table{
      std::pair{E::diminta, std::string_view("diminta")},
      std::pair{E::disetujui, std::string_view("disetujui")},
      std::pair{E::ditolak, std::string_view("ditolak")},
  };
};
template <>
struct EnumText<pengaduan::Pembukaan> {
  using E = pengaduan::Pembukaan;
  static constexpr std::array table{
      std::pair{E::tidak_pernah, std::string_view("tidak_pernah")},
      std::pair{E::alasan, std::string_view("alasan")},
      std::pair{E::dua_orang_dan_apip, std::string_view("dua_orang_dan_apip")},
      std::pair{E::ketua_apip, std::string_view("ketua_apip")},
  };
};
