// Where the results of a plan stand in one period: what is filled in, what is missing, how far the year is. Display and
// reminders only: nothing here rates anybody (PermenPANRB 6/2022 knows no formula, Lampiran IV.B.3).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/tanggal.h"
#include "pelaksanaan/capaian.h"
#include "pelaksanaan/realisasi.h"
#include "penilaian/periode.h"
#include "perencanaan/rencana.h"

namespace pelaksanaan {

enum class YaTidak { ya, belum };

// What was reached, in the kind of the target. Nothing is set for a target that is plain text.
struct NilaiRealisasi {
  std::optional<Desimal> angka;
  std::optional<Tanggal> tanggal;
  std::optional<YaTidak> ya;
  bool ada() const { return angka || tanggal || ya; }
  bool operator==(const NilaiRealisasi&) const = default;
};

struct RealisasiPeriode {
  int nomor = 0;  // of the period in its year
  NilaiRealisasi nilai;
  std::string teks;
  std::int64_t versi = 0;
};

struct IndikatorKerja {
  perencanaan::Indikator rencana;
  std::vector<RealisasiPeriode> realisasi;  // in the order of the periods
  int bukti = 0;                            // in the period that is looked at
};

struct HasilKerjaKerja {
  int kunci = 0;
  perencanaan::JenisHasil jenis = perencanaan::JenisHasil::utama;
  std::string teks;
  std::vector<IndikatorKerja> indikator;
};

// What is seen through one period: its number and how many the year has.
struct Sudut {
  int nomor = 1;
  int jumlah = 1;
  Tanggal mulai, selesai;
};

const RealisasiPeriode* find_realisasi(const IndikatorKerja& indikator, int nomor);
// The value of the year up to and with period `nomor`; nothing when there is none.
std::optional<Desimal> angka_sampai(const IndikatorKerja& indikator, int nomor);
// Thousandths of the target up to period `nomor`. A date that was kept and a "yes" are 1000; a late date is 0.
std::optional<int> capaian_sampai(const IndikatorKerja& indikator, int nomor);
// Where the year should be today: only a sum grows evenly with the periods.
std::optional<int> capaian_diharapkan(const IndikatorKerja& indikator, const Sudut& sudut);
// Does the indicator have something to show in this period? Not when the target was reached earlier, and a date or a
// yes-or-no target only from the period in which it is due.
JatuhTempo jatuh_tempo(const IndikatorKerja& indikator, const Sudut& sudut);

enum class KeadaanIsian { belum, sebagian, bukti_kurang, lengkap, sudah_tercapai };
KeadaanIsian keadaan_isian(const HasilKerjaKerja& hasil, const Sudut& sudut);
const msg::Entry& label(KeadaanIsian keadaan);

// For check_sampaikan; the ids are the kunci of the indicators.
std::vector<RealisasiIndikator> isian_untuk_laporan(const std::vector<HasilKerjaKerja>& hasil, const Sudut& sudut);
// The version of a result's form: every save of one of its rows raises it.
std::int64_t versi_isian(const HasilKerjaKerja& hasil, int nomor);

}  // namespace pelaksanaan

template <>
struct EnumText<pelaksanaan::YaTidak> {
  static constexpr std::array table{
      std::pair{pelaksanaan::YaTidak::ya, std::string_view("ya")},
      std::pair{pelaksanaan::YaTidak::belum, std::string_view("belum")},
  };
};
