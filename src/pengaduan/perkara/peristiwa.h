// What can happen to a pengaduan. A row of the table in keadaan_tabel.cpp says when and by whom.
#pragma once
#include <array>
#include <string_view>

#include "base/enum_text.h"

namespace pengaduan {

enum class PeristiwaPengaduan {
  ubah,
  kirim,
  minta_kode,  // sent, but the contact is still to be proved
  konfirmasi_kode,
  kedaluwarsa,
  minta_kelengkapan,  // names what is missing
  lengkapi,
  alihkan,  // to another agency
  arsipkan,
  banding,  // against arsip; another officer looks at it
  gabung,   // into an older pengaduan about the same
  pisah,    // undoes gabung
  pecah,    // parts of it become pengaduan of their own
  disposisi,
  kembalikan,
  tarik,          // from a unit that it turns out to be about
  mulai,          // first substantive reply or plan, with a target date
  sub_disposisi,  // inside the unit
  usul_klasifikasi,
  setujui_klasifikasi,
  lapor_kerja,
  pesan,  // a word to the other side that changes nothing
  tanya,  // the clock of the unit stops
  balas,
  lewat_tenggat,  // the final answer is late, and those above are told
  akhiri_jeda,    // the question stays unanswered
  setujui_jawaban,
  tolak_jawaban,
  tanggapi,  // the answer, with evidence
  konfirmasi,
  tutup_otomatis,
  minta_buka,  // from the second time on, staff decides
  buka_kembali,
  tolak_buka,
  minta_cabut,  // begins three days to think it over
  cabut,        // confirms it in private
  cabut_otomatis,
  tutup_asal,  // it comes from another system, where it was over already
};

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::PeristiwaPengaduan> {
  using E = pengaduan::PeristiwaPengaduan;
  static constexpr std::array table{
      std::pair{E::ubah, std::string_view("ubah")},
      std::pair{E::kirim, std::string_view("kirim")},
      std::pair{E::minta_kode, std::string_view("minta_kode")},
      std::pair{E::konfirmasi_kode, std::string_view("konfirmasi_kode")},
      std::pair{E::kedaluwarsa, std::string_view("kedaluwarsa")},
      std::pair{E::minta_kelengkapan, std::string_view("minta_kelengkapan")},
      std::pair{E::lengkapi, std::string_view("lengkapi")},
      std::pair{E::alihkan, std::string_view("alihkan")},
      std::pair{E::arsipkan, std::string_view("arsipkan")},
      std::pair{E::banding, std::string_view("banding")},
      std::pair{E::gabung, std::string_view("gabung")},
      std::pair{E::pisah, std::string_view("pisah")},
      std::pair{E::pecah, std::string_view("pecah")},
      std::pair{E::disposisi, std::string_view("disposisi")},
      std::pair{E::kembalikan, std::string_view("kembalikan")},
      std::pair{E::tarik, std::string_view("tarik")},
      std::pair{E::mulai, std::string_view("mulai")},
      std::pair{E::sub_disposisi, std::string_view("sub_disposisi")},
      std::pair{E::usul_klasifikasi, std::string_view("usul_klasifikasi")},
      std::pair{E::setujui_klasifikasi, std::string_view("setujui_klasifikasi")},
      std::pair{E::lapor_kerja, std::string_view("lapor_kerja")},
      std::pair{E::pesan, std::string_view("pesan")},
      std::pair{E::tanya, std::string_view("tanya")},
      std::pair{E::balas, std::string_view("balas")},
      std::pair{E::lewat_tenggat, std::string_view("lewat_tenggat")},
      std::pair{E::akhiri_jeda, std::string_view("akhiri_jeda")},
      std::pair{E::setujui_jawaban, std::string_view("setujui_jawaban")},
      std::pair{E::tolak_jawaban, std::string_view("tolak_jawaban")},
      std::pair{E::tanggapi, std::string_view("tanggapi")},
      std::pair{E::konfirmasi, std::string_view("konfirmasi")},
      std::pair{E::tutup_otomatis, std::string_view("tutup_otomatis")},
      std::pair{E::minta_buka, std::string_view("minta_buka")},
      std::pair{E::buka_kembali, std::string_view("buka_kembali")},
      std::pair{E::tolak_buka, std::string_view("tolak_buka")},
      std::pair{E::minta_cabut, std::string_view("minta_cabut")},
      std::pair{E::cabut, std::string_view("cabut")},
      std::pair{E::cabut_otomatis, std::string_view("cabut_otomatis")},
      std::pair{E::tutup_asal, std::string_view("tutup_asal")},
  };
};
