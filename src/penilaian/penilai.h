// Who may evaluate an employee in a period, from dated facts. PermenPANRB 6/2022 Pasal 23-26, Lampiran IV.A.2-14.
#pragma once
#include <optional>
#include <span>

#include "base/id.h"
#include "base/tanggal.h"
#include "penilaian/klausul.h"
#include "perencanaan/bentuk.h"

namespace penilaian {

enum class Kedudukan { definitif, plt, plh };  // as what the employee reports there
enum class AkhirMasa { berjalan, pegawai_pindah, penilai_pindah, penilai_berhalangan_tetap };

// From `mulai` to `selesai` this penilai led the unit the employee reported to. A Plt. or Plh. who stands in for a
// penilai (IV.A.3) or a functional official with delegated power (IV.A.7) is a penilai like any other, with a row of
// his own.
struct MasaPenilai {
  UnitId unit;  // led by the penilai: its predikat organisasi counts (IV.B.1.g)
  PegawaiId penilai;
  std::optional<PegawaiId> atasan;
  Tanggal mulai;
  std::optional<Tanggal> selesai;  // the last day, included
  AkhirMasa akhir = AkhirMasa::berjalan;
  Kedudukan kedudukan = Kedudukan::definitif;
};

struct JendelaEvaluasi {
  Siklus siklus;
  Tanggal buka, tutup;
};

enum class DasarPenilai {
  atasan_langsung,
  plt,                           // IV.A.5
  penilai_pindah_dalam_jendela,  // IV.A.14.b
  berhalangan_tetap,             // IV.A.2, also when the post is empty (our choice)
  lewat_jendela,                 // IV.A.11
  belum_dibuka,
  tidak_ada,
};

struct PenilaiPada {
  std::optional<PegawaiId> penilai;
  std::optional<UnitId> unit;  // whose predikat organisasi counts
  DasarPenilai dasar = DasarPenilai::tidak_ada;
  friend bool operator==(const PenilaiPada&, const PenilaiPada&) = default;
};

// The one person who may evaluate `pegawai` today; nobody else may, and nobody ever evaluates himself.
PenilaiPada penilai_pada(PegawaiId pegawai, std::span<const MasaPenilai> riwayat, const JendelaEvaluasi& jendela,
                         Tanggal hari_ini);

const msg::Entry& label(DasarPenilai dasar);

enum class JabatanPenilai { kepala_daerah, lain };
enum class SifatHasil { dapat_keberatan, final };

// IV.A.11: what the atasan evaluates after the window is final. IV.A.12.c and e: so is what a kepala daerah decides
// about pejabat pimpinan tinggi and pimpinan unit kerja mandiri. That "final" bars an objection is our reading.
constexpr SifatHasil sifat_hasil(DasarPenilai dasar, JabatanPenilai penilai, perencanaan::Bentuk pegawai) {
  if (dasar == DasarPenilai::lewat_jendela) return SifatHasil::final;
  const bool kepala_daerah = penilai == JabatanPenilai::kepala_daerah && pegawai == perencanaan::Bentuk::jpt_ukm;
  return kepala_daerah ? SifatHasil::final : SifatHasil::dapat_keberatan;
}

}  // namespace penilaian

template <>
struct EnumText<penilaian::DasarPenilai> {
  using D = penilaian::DasarPenilai;
  static constexpr std::array table{
      std::pair{D::atasan_langsung, std::string_view("atasan_langsung")},
      std::pair{D::plt, std::string_view("plt")},
      std::pair{D::penilai_pindah_dalam_jendela, std::string_view("penilai_pindah_dalam_jendela")},
      std::pair{D::berhalangan_tetap, std::string_view("berhalangan_tetap")},
      std::pair{D::lewat_jendela, std::string_view("lewat_jendela")},
      std::pair{D::belum_dibuka, std::string_view("belum_dibuka")},
      std::pair{D::tidak_ada, std::string_view("tidak_ada")},
  };
};
