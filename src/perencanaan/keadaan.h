// The life of one version of an SKP: who may do what in which state. The regulation names no states; the transitions
// are those of Pasal 14 and Lampiran II.C (l.2661-2704). A change during the year is version n + 1, a draft, while
// version n stays ditetapkan; when n + 1 is ditetapkan, n becomes diganti.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/tanggal.h"
#include "organisasi/jenis.h"

namespace perencanaan {

enum class KeadaanSkp { draf, diajukan, dikembalikan, ditetapkan, diganti, ditutup, selesai };

enum class PeristiwaSkp {
  ubah_isi,         // the employee writes
  atur_ekspektasi,  // the rater decides utama or tambahan, pendekatan and ekspektasi khusus
  ajukan,           // the employee signs
  tarik,
  kembalikan,
  tetapkan,   // the second signature
  usul_ubah,  // opens version n + 1
  batal_ubah,
  ganti,
  tutup,
  selesaikan,
};

// How the actor stands to the SKP's owner on the date of the event.
enum class Relasi { diri, penilai, atasan, kdh, admin, sistem };

enum class Alasan { wajib, tidak };

// A condition on the SKP besides its state.
enum class Syarat {
  tidak_ada,
  perubahan,       // version 2 or later, and not one that a new rater has to set
  bukan_jpt,       // set by the rater
  jpt_atau_ukm,    // set by the kepala daerah
  tahun_berjalan,  // its year is not over
  lewat_januari,   // the first version is late, so the rater's superior steps in
};

struct Transisi {
  KeadaanSkp dari;
  PeristiwaSkp peristiwa;
  Relasi pelaku;
  KeadaanSkp ke;
  Alasan alasan;
  Syarat syarat;
  std::string_view dasar;  // the article, or "" where the text is silent and the row is our choice
};

std::span<const Transisi> transisi();

struct FaktaSkp {
  int versi = 1;
  organisasi::JenisJabatan jabatan;
  bool unit_mandiri = false;
  bool penilai_baru = false;  // the version was opened because the rater changed
  bool lewat_januari = false;
  bool tahun_lewat = false;  // the last day of its year is over
};

// The first version of a plan that begins on `mulai` is due on the last day of January (Pasal 14 ayat (1), l.406). That
// is the year's first planning (L.II.C.4): whoever takes up a post later has no such day.
std::optional<Tanggal> penetapan_deadline(int tahun, Tanggal mulai);

// The row for it, nullptr when nobody with that relation ever may; the condition is not looked at.
const Transisi* find_transisi(KeadaanSkp dari, PeristiwaSkp peristiwa, Relasi pelaku);
// The row for it, nullptr unless it may happen now.
const Transisi* allowed(KeadaanSkp dari, PeristiwaSkp peristiwa, Relasi pelaku, const FaktaSkp& fakta);
std::vector<PeristiwaSkp> events_for(KeadaanSkp dari, Relasi pelaku, const FaktaSkp& fakta);
// Whose turn it is; nothing when the version waits for nobody.
std::optional<Relasi> next_actor(KeadaanSkp keadaan, const FaktaSkp& fakta);

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::KeadaanSkp> {
  using E = perencanaan::KeadaanSkp;
  static constexpr std::array table{
      std::pair{E::draf, std::string_view("draf")},
      std::pair{E::diajukan, std::string_view("diajukan")},
      std::pair{E::dikembalikan, std::string_view("dikembalikan")},
      std::pair{E::ditetapkan, std::string_view("ditetapkan")},
      std::pair{E::diganti, std::string_view("diganti")},
      std::pair{E::ditutup, std::string_view("ditutup")},
      std::pair{E::selesai, std::string_view("selesai")},
  };
};
template <>
struct EnumText<perencanaan::PeristiwaSkp> {
  using E = perencanaan::PeristiwaSkp;
  static constexpr std::array table{
      std::pair{E::ubah_isi, std::string_view("ubah_isi")},
      std::pair{E::atur_ekspektasi, std::string_view("atur_ekspektasi")},
      std::pair{E::ajukan, std::string_view("ajukan")},
      std::pair{E::tarik, std::string_view("tarik")},
      std::pair{E::kembalikan, std::string_view("kembalikan")},
      std::pair{E::tetapkan, std::string_view("tetapkan")},
      std::pair{E::usul_ubah, std::string_view("usul_ubah")},
      std::pair{E::batal_ubah, std::string_view("batal_ubah")},
      std::pair{E::ganti, std::string_view("ganti")},
      std::pair{E::tutup, std::string_view("tutup")},
      std::pair{E::selesaikan, std::string_view("selesaikan")},
  };
};
template <>
struct EnumText<perencanaan::Relasi> {
  using E = perencanaan::Relasi;
  static constexpr std::array table{
      std::pair{E::diri, std::string_view("diri")},     std::pair{E::penilai, std::string_view("penilai")},
      std::pair{E::atasan, std::string_view("atasan")}, std::pair{E::kdh, std::string_view("kdh")},
      std::pair{E::admin, std::string_view("admin")},   std::pair{E::sistem, std::string_view("sistem")},
  };
};
