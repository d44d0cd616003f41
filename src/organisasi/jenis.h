// The kinds of employee, unit, post, level, assignment and status, with their stored codes. Labels and the words that
// spreadsheets use for them are in jenis.cpp.
#pragma once
#include <optional>
#include <string_view>

#include "base/enum_text.h"
#include "base/msg.h"

namespace organisasi {

enum class JenisPegawai { pns, cpns, pppk, pppk_paruh_waktu, pejabat_negara };

// Units of a regional government; pemda is the root. Distrik is the kecamatan of Papua, kampung its desa.
enum class JenisUnit {
  pemda,
  setda,
  asisten,
  staf_ahli,
  bagian,
  setwan,
  inspektorat,
  inspektur_pembantu,
  dinas,
  badan,
  satpol_pp,
  rsud,
  distrik,
  kelurahan,
  kampung,
  sekretariat,
  bidang,
  subbagian,
  seksi,
  uptd,
  puskesmas,
  sekolah,
  korwil_pendidikan,
};

enum class JenisJabatan {
  jpt_utama,
  jpt_madya,
  jpt_pratama,
  administrator,
  pengawas,
  pelaksana,
  jf_keahlian,
  jf_keterampilan,
};

// The levels of a jabatan fungsional: keterampilan first, then keahlian.
enum class Jenjang { pemula, terampil, mahir, penyelia, ahli_pertama, ahli_muda, ahli_madya, ahli_utama };

enum class JenisPenugasan { definitif, plt, plh, tim };

enum class StatusPegawai {
  aktif,
  tugas_belajar,
  diperbantukan,
  diberhentikan_sementara,
  cltn,
  mpp,
  pensiun,
  berhenti,
  meninggal,
};

const msg::Entry& label(JenisPegawai v);
const msg::Entry& label(JenisUnit v);
const msg::Entry& label(JenisJabatan v);
const msg::Entry& label(Jenjang v);
const msg::Entry& label(JenisPenugasan v);
const msg::Entry& label(StatusPegawai v);

// Tolerant of case, spaces and punctuation: "PNS", "Paruh Waktu", "JPT Pratama", "Ahli Pertama", "Eselon II.b".
std::optional<JenisPegawai> parse_jenis_pegawai(std::string_view words);
std::optional<JenisUnit> parse_jenis_unit(std::string_view words);
std::optional<JenisJabatan> parse_jenis_jabatan(std::string_view words);
std::optional<Jenjang> parse_jenjang(std::string_view words);
std::optional<JenisPenugasan> parse_jenis_penugasan(std::string_view words);
std::optional<StatusPegawai> parse_status_pegawai(std::string_view words);

constexpr bool is_jpt(JenisJabatan j) {
  return j == JenisJabatan::jpt_utama || j == JenisJabatan::jpt_madya || j == JenisJabatan::jpt_pratama;
}
constexpr bool is_jf(JenisJabatan j) {
  return j == JenisJabatan::jf_keahlian || j == JenisJabatan::jf_keterampilan;
}

// The jabatan fungsional a level belongs to.
constexpr JenisJabatan jabatan_of(Jenjang j) {
  return j < Jenjang::ahli_pertama ? JenisJabatan::jf_keterampilan : JenisJabatan::jf_keahlian;
}

// Whether the rules on planning apply: not to pejabat negara, people suspended, on CLTN or in MPP (Lampiran II.C.8,
// l.2691-2704), nor to anybody who has left.
constexpr bool planning_applies(JenisPegawai jenis, StatusPegawai status) {
  const bool serving = status == StatusPegawai::aktif || status == StatusPegawai::tugas_belajar ||
                       status == StatusPegawai::diperbantukan;
  return jenis != JenisPegawai::pejabat_negara && serving;
}

}  // namespace organisasi

template <>
struct EnumText<organisasi::JenisPegawai> {
  using E = organisasi::JenisPegawai;
  static constexpr std::array table{
      std::pair{E::pns, std::string_view("pns")},
      std::pair{E::cpns, std::string_view("cpns")},
      std::pair{E::pppk, std::string_view("pppk")},
      std::pair{E::pppk_paruh_waktu, std::string_view("pppk_paruh_waktu")},
      std::pair{E::pejabat_negara, std::string_view("pejabat_negara")},
  };
};
template <>
struct EnumText<organisasi::JenisUnit> {
  using E = organisasi::JenisUnit;
  static constexpr std::array table{
      std::pair{E::pemda, std::string_view("pemda")},
      std::pair{E::setda, std::string_view("setda")},
      std::pair{E::asisten, std::string_view("asisten")},
      std::pair{E::staf_ahli, std::string_view("staf_ahli")},
      std::pair{E::bagian, std::string_view("bagian")},
      std::pair{E::setwan, std::string_view("setwan")},
      std::pair{E::inspektorat, std::string_view("inspektorat")},
      std::pair{E::inspektur_pembantu, std::string_view("inspektur_pembantu")},
      std::pair{E::dinas, std::string_view("dinas")},
      std::pair{E::badan, std::string_view("badan")},
      std::pair{E::satpol_pp, std::string_view("satpol_pp")},
      std::pair{E::rsud, std::string_view("rsud")},
      std::pair{E::distrik, std::string_view("distrik")},
      std::pair{E::kelurahan, std::string_view("kelurahan")},
      std::pair{E::kampung, std::string_view("kampung")},
      std::pair{E::sekretariat, std::string_view("sekretariat")},
      std::pair{E::bidang, std::string_view("bidang")},
      std::pair{E::subbagian, std::string_view("subbagian")},
      std::pair{E::seksi, std::string_view("seksi")},
      std::pair{E::uptd, std::string_view("uptd")},
      std::pair{E::puskesmas, std::string_view("puskesmas")},
      std::pair{E::sekolah, std::string_view("sekolah")},
      std::pair{E::korwil_pendidikan, std::string_view("korwil_pendidikan")},
  };
};
template <>
struct EnumText<organisasi::JenisJabatan> {
  using E = organisasi::JenisJabatan;
  static constexpr std::array table{
      std::pair{E::jpt_utama, std::string_view("jpt_utama")},
      std::pair{E::jpt_madya, std::string_view("jpt_madya")},
      std::pair{E::jpt_pratama, std::string_view("jpt_pratama")},
      std::pair{E::administrator, std::string_view("administrator")},
      std::pair{E::pengawas, std::string_view("pengawas")},
      std::pair{E::pelaksana, std::string_view("pelaksana")},
      std::pair{E::jf_keahlian, std::string_view("jf_keahlian")},
      std::pair{E::jf_keterampilan, std::string_view("jf_keterampilan")},
  };
};
template <>
struct EnumText<organisasi::Jenjang> {
  using E = organisasi::Jenjang;
  static constexpr std::array table{
      std::pair{E::pemula, std::string_view("pemula")},
      std::pair{E::terampil, std::string_view("terampil")},
      std::pair{E::mahir, std::string_view("mahir")},
      std::pair{E::penyelia, std::string_view("penyelia")},
      std::pair{E::ahli_pertama, std::string_view("ahli_pertama")},
      std::pair{E::ahli_muda, std::string_view("ahli_muda")},
      std::pair{E::ahli_madya, std::string_view("ahli_madya")},
      std::pair{E::ahli_utama, std::string_view("ahli_utama")},
  };
};
template <>
struct EnumText<organisasi::JenisPenugasan> {
  using E = organisasi::JenisPenugasan;
  static constexpr std::array table{
      std::pair{E::definitif, std::string_view("definitif")},
      std::pair{E::plt, std::string_view("plt")},
      std::pair{E::plh, std::string_view("plh")},
      std::pair{E::tim, std::string_view("tim")},
  };
};
template <>
struct EnumText<organisasi::StatusPegawai> {
  using E = organisasi::StatusPegawai;
  static constexpr std::array table{
      std::pair{E::aktif, std::string_view("aktif")},
      std::pair{E::tugas_belajar, std::string_view("tugas_belajar")},
      std::pair{E::diperbantukan, std::string_view("diperbantukan")},
      std::pair{E::diberhentikan_sementara, std::string_view("diberhentikan_sementara")},
      std::pair{E::cltn, std::string_view("cltn")},
      std::pair{E::mpp, std::string_view("mpp")},
      std::pair{E::pensiun, std::string_view("pensiun")},
      std::pair{E::berhenti, std::string_view("berhenti")},
      std::pair{E::meninggal, std::string_view("meninggal")},
  };
};
