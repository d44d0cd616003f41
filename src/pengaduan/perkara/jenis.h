// The kinds that a pengaduan is described with. Definitions of the classes: Permendagri 8/2023 Pasal 1; the actors are
// those of SP4N-LAPOR! (KepmenPANRB 680/2020).
#pragma once
#include <array>
#include <string_view>

#include "base/enum_text.h"
#include "base/msg.h"

namespace pengaduan {

enum class Klasifikasi {
  permintaan_informasi,
  aspirasi,
  pengaduan_tbp,  // tidak berkadar pengawasan: criticism useful for improvement
  pengaduan_bp,   // berkadar pengawasan: abuse of authority or breach of law by officials
  wbs,            // whistleblowing: suspected corruption, for APIP alone (SE MenPANRB 8/2012)
};

// Owned by APIP, never by the unit that is reported.
constexpr bool is_pengawasan(Klasifikasi k) {
  return k == Klasifikasi::pengaduan_bp || k == Klasifikasi::wbs;
}

const msg::Entry& label(Klasifikasi klasifikasi);

enum class KeadaanPengaduan {
  draf,
  menunggu_konfirmasi,  // sent without proof that the e-mail or telephone is the reporter's
  baru,
  tunda,  // incomplete: the reporter is asked for what is missing
  bukan_wewenang,
  arsip,
  duplikat,
  terdisposisi,
  dikembalikan,
  diproses,
  menunggu_pelapor,
  ditindaklanjuti,
  selesai_dikonfirmasi,
  selesai_otomatis,
  dibuka_kembali,
  dicabut,
  dicabut_otomatis,  // not completed in time: deemed withdrawn (UU 25/2009 Pasal 44)
  kedaluwarsa,       // a draft never sent, or a code never confirmed; its content is removed
};

enum class AlasanArsip { format_salah, terlalu_umum, tidak_relevan, spam, fitnah_sara, sudah_selesai };
const msg::Entry& label(AlasanArsip alasan);

// Who acts, seen from the pengaduan.
enum class Relasi {
  pelapor,
  koordinator,  // admin instansi: verifies, classifies, disposes
  penghubung,   // pejabat penghubung of the unit it was disposed to
  pelaksana,    // does the work and sees the task only
  kepala_opd,   // head of that unit
  apip,
  sistem,  // a date was reached
};

// Two independent wishes (SP4N-LAPOR! lets both be chosen). Anonim hides who from the reported party and the public;
// rahasia hides what from the public.
struct Privasi {
  bool anonim = false;
  bool rahasia = false;
  bool operator==(const Privasi&) const = default;
};

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::Klasifikasi> {
  using E = pengaduan::Klasifikasi;
  static constexpr std::array table{
      std::pair{E::permintaan_informasi, std::string_view("permintaan_informasi")},
      std::pair{E::aspirasi, std::string_view("aspirasi")},
      std::pair{E::pengaduan_tbp, std::string_view("pengaduan_tbp")},
      std::pair{E::pengaduan_bp, std::string_view("pengaduan_bp")},
      std::pair{E::wbs, std::string_view("wbs")},
  };
};
template <>
struct EnumText<pengaduan::KeadaanPengaduan> {
  using E = pengaduan::KeadaanPengaduan;
  static constexpr std::array table{
      std::pair{E::draf, std::string_view("draf")},
      std::pair{E::menunggu_konfirmasi, std::string_view("menunggu_konfirmasi")},
      std::pair{E::baru, std::string_view("baru")},
      std::pair{E::tunda, std::string_view("tunda")},
      std::pair{E::bukan_wewenang, std::string_view("bukan_wewenang")},
      std::pair{E::arsip, std::string_view("arsip")},
      std::pair{E::duplikat, std::string_view("duplikat")},
      std::pair{E::terdisposisi, std::string_view("terdisposisi")},
      std::pair{E::dikembalikan, std::string_view("dikembalikan")},
      std::pair{E::diproses, std::string_view("diproses")},
      std::pair{E::menunggu_pelapor, std::string_view("menunggu_pelapor")},
      std::pair{E::ditindaklanjuti, std::string_view("ditindaklanjuti")},
      std::pair{E::selesai_dikonfirmasi, std::string_view("selesai_dikonfirmasi")},
      std::pair{E::selesai_otomatis, std::string_view("selesai_otomatis")},
      std::pair{E::dibuka_kembali, std::string_view("dibuka_kembali")},
      std::pair{E::dicabut, std::string_view("dicabut")},
      std::pair{E::dicabut_otomatis, std::string_view("dicabut_otomatis")},
      std::pair{E::kedaluwarsa, std::string_view("kedaluwarsa")},
  };
};
template <>
struct EnumText<pengaduan::AlasanArsip> {
  using E = pengaduan::AlasanArsip;
  static constexpr std::array table{
      std::pair{E::format_salah, std::string_view("format_salah")},
      std::pair{E::terlalu_umum, std::string_view("terlalu_umum")},
      std::pair{E::tidak_relevan, std::string_view("tidak_relevan")},
      std::pair{E::spam, std::string_view("spam")},
      std::pair{E::fitnah_sara, std::string_view("fitnah_sara")},
      std::pair{E::sudah_selesai, std::string_view("sudah_selesai")},
  };
};
template <>
struct EnumText<pengaduan::Relasi> {
  using E = pengaduan::Relasi;
  static constexpr std::array table{
      std::pair{E::pelapor, std::string_view("pelapor")},
      std::pair{E::koordinator, std::string_view("koordinator")},
      std::pair{E::penghubung, std::string_view("penghubung")},
      std::pair{E::pelaksana, std::string_view("pelaksana")},
      std::pair{E::kepala_opd, std::string_view("kepala_opd")},
      std::pair{E::apip, std::string_view("apip")},
      std::pair{E::sistem, std::string_view("sistem")},
  };
};
