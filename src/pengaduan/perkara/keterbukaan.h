// Who sees what of a pengaduan, as one table: field, channel, the reporter's two wishes and the class. Anonim is
// unknown to the reported party and the public, rahasia not viewable by the public (SP4N-LAPOR!). A pengaduan that a
// channel may not show at all is answered there exactly like one that does not exist.
#pragma once
#include <array>
#include <string_view>

#include "base/enum_text.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/peta/titik.h"

namespace pengaduan {

enum class Bidang {
  keberadaan,  // that it exists: its page, its row, its entry in a list
  hitungan,    // that it is one of a number
  nama,
  kontak,
  isi,
  lokasi,
  lampiran,
};

// Where it is read: the public's channels, then what goes to one person.
enum class Kanal {
  halaman,
  umpan,  // Atom
  pencarian,
  sitemap,
  ekspor,  // open data
  open311,
  surel,  // to a reporter who asked for messages
  unit,   // penghubung, pelaksana and kepala_opd of the handling unit
  koordinator,
  apip,
  pelapor,
};

enum class Pandang {
  penuh,
  samar,    // a name as initials or pseudonym, a contact as a relay
  kasar,    // a place as kampung or a square of 500 m
  agregat,  // inside a number that counts at least `kelompok_min`
  tiada,
};

inline constexpr int kelompok_min = 5;
constexpr bool may_show_count(int n) {
  return n >= kelompok_min;
}

// What people decided about one pengaduan; both begin on the careful side.
enum class NamaPublik { samar, penuh };       // the reporter wants his full name to stand there
enum class LokasiPelapor { mungkin, tidak };  // the screener found that the exact place does not tell who reports

struct Pilihan {
  NamaPublik nama = NamaPublik::samar;
  LokasiPelapor lokasi = LokasiPelapor::mungkin;
};

// Holds for what is published (`is_published`); before that the public's channels show nothing.
Pandang visible(Bidang bidang, Kanal kanal, const Privasi& privasi, Klasifikasi klasifikasi,
                const Pilihan& pilihan = {});

// The place as that channel may tell it: exact only where the table says so and the place tells nothing about who
// reports, else the middle of its square; nothing where it is hidden. Our choice: of an open report too, because people
// report from home.
std::optional<Titik> titik_terlihat(const std::optional<Titik>& titik, Kanal kanal, const Privasi& privasi,
                                    Klasifikasi klasifikasi, const Pilihan& pilihan);

enum class Saringan { belum, selesai };  // of personal data in the text and photos
// From being forwarded on, and only screened.
bool is_published(KeadaanPengaduan keadaan, Saringan saringan);

// What it takes to read who the reporter is. Every reading is logged, expires and is shown to him.
enum class Pembukaan { tidak_pernah, alasan, dua_orang_dan_apip, ketua_apip };
Pembukaan unmasking(Relasi pembaca, const Privasi& privasi, Klasifikasi klasifikasi);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::Bidang> {
  using E = pengaduan::Bidang;
  static constexpr std::array table{
      std::pair{E::keberadaan, std::string_view("keberadaan")},
      std::pair{E::hitungan, std::string_view("hitungan")},
      std::pair{E::nama, std::string_view("nama")},
      std::pair{E::kontak, std::string_view("kontak")},
      std::pair{E::isi, std::string_view("isi")},
      std::pair{E::lokasi, std::string_view("lokasi")},
      std::pair{E::lampiran, std::string_view("lampiran")},
  };
};
template <>
struct EnumText<pengaduan::Kanal> {
  using E = pengaduan::Kanal;
  static constexpr std::array table{
      std::pair{E::halaman, std::string_view("halaman")},
      std::pair{E::umpan, std::string_view("umpan")},
      std::pair{E::pencarian, std::string_view("pencarian")},
      std::pair{E::sitemap, std::string_view("sitemap")},
      std::pair{E::ekspor, std::string_view("ekspor")},
      std::pair{E::open311, std::string_view("open311")},
      std::pair{E::surel, std::string_view("surel")},
      std::pair{E::unit, std::string_view("unit")},
      std::pair{E::koordinator, std::string_view("koordinator")},
      std::pair{E::apip, std::string_view("apip")},
      std::pair{E::pelapor, std::string_view("pelapor")},
  };
};
