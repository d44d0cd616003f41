// Letters by e-mail to the reporter of a pengaduan and to those who follow it: which event is told to whom, what a
// letter may carry, and when none goes out. The matrix is ours, after the duty to tell the reporter (UU 25/2009 Ps
// 43-45).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_text.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/peristiwa.h"

namespace pengaduan {

enum class PeranLangganan { pelapor, pengikut };

enum class Surat {
  kode,      // proves the address
  diterima,  // the address is proved: what was filed is here
  diteruskan,
  kelengkapan,
  dialihkan,
  diarsipkan,
  digabung,
  dipisah,
  dipecah,
  dikembalikan,
  kelas_berubah,
  pesan,
  pertanyaan,
  dijawab,
  hampir_tutup,
  ditutup,
  terlambat,
  dibuka,
  tidak_dibuka,
  gugur,             // not completed in time
  gabungan_dijawab,  // what his was merged into
  gabungan_ditutup,
  identitas_dibaca,
  tanya_dampak,  // whether he came to harm
};

// Our choice: of his own steps the reporter is told only of reopening, because whoever found his code and PIN could do
// it too. Followers hear what ends it.
std::optional<Surat> surat_untuk(PeranLangganan peran, PeristiwaPengaduan peristiwa, Relasi pelaku);

// Never what was written. Where the matrix of keterbukaan.h lets no content into a letter, not the number either; of
// WBS not even what happened, so that a mailbox that others read tells nothing; nor where he is asked about harm.
enum class Muatan { bernomor, tanpa_nomor, netral };
Muatan muatan_surat(Surat surat, const Privasi& privasi, Klasifikasi klasifikasi);

// Local hours in which no letter goes out but a code somebody has just asked for. Equal: none.
struct JamTenang {
  int mulai = 21;
  int selesai = 6;
};
// `now`, or the end of the quiet hours it lies in.
std::int64_t boleh_kirim(std::int64_t now, const JamTenang& tenang, int zona_menit);

// ASVS 6.5.5: a code on another way lives ten minutes at most.
inline constexpr std::int64_t kode_surel_ms = 10 * 60'000;
inline constexpr int kode_surel_salah_max = 5;

// "m•••@contoh.id": he knows it again, and whoever looks over his shoulder does not learn it.
std::string samarkan_surel(std::string_view alamat);

// Our choice: five seconds, four times longer after each try, for some thirty hours.
inline constexpr int kirim_coba_max = 9;
constexpr std::int64_t tunggu_kirim_ms(int percobaan) {
  return 5'000LL << (2 * (percobaan - 1));
}

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::PeranLangganan> {
  static constexpr std::array table{
      std::pair{pengaduan::PeranLangganan::pelapor, std::string_view("pelapor")},
      std::pair{pengaduan::PeranLangganan::pengikut, std::string_view("pengikut")},
  };
};
template <>
struct EnumText<pengaduan::Surat> {
  using E = pengaduan::Surat;
  static constexpr std::array table{
      std::pair{E::kode, std::string_view("kode")},
      std::pair{E::diterima, std::string_view("diterima")},
      std::pair{E::diteruskan, std::string_view("diteruskan")},
      std::pair{E::kelengkapan, std::string_view("kelengkapan")},
      std::pair{E::dialihkan, std::string_view("dialihkan")},
      std::pair{E::diarsipkan, std::string_view("diarsipkan")},
      std::pair{E::digabung, std::string_view("digabung")},
      std::pair{E::dipisah, std::string_view("dipisah")},
      std::pair{E::dipecah, std::string_view("dipecah")},
      std::pair{E::dikembalikan, std::string_view("dikembalikan")},
      std::pair{E::kelas_berubah, std::string_view("kelas_berubah")},
      std::pair{E::pesan, std::string_view("pesan")},
      std::pair{E::pertanyaan, std::string_view("pertanyaan")},
      std::pair{E::dijawab, std::string_view("dijawab")},
      std::pair{E::hampir_tutup, std::string_view("hampir_tutup")},
      std::pair{E::ditutup, std::string_view("ditutup")},
      std::pair{E::terlambat, std::string_view("terlambat")},
      std::pair{E::dibuka, std::string_view("dibuka")},
      std::pair{E::tidak_dibuka, std::string_view("tidak_dibuka")},
      std::pair{E::gugur, std::string_view("gugur")},
      std::pair{E::gabungan_dijawab, std::string_view("gabungan_dijawab")},
      std::pair{E::gabungan_ditutup, std::string_view("gabungan_ditutup")},
      std::pair{E::identitas_dibaca, std::string_view("identitas_dibaca")},
      std::pair{E::tanya_dampak, std::string_view("tanya_dampak")},
  };
};
