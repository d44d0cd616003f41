// The content of one version of an SKP: what the form says, without who, when and state. Stores fill it, pages show it,
// kelengkapan checks it and beda compares two of them.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "perencanaan/bentuk.h"
#include "perencanaan/cara_hitung.h"
#include "perencanaan/jenis_hasil.h"
#include "perencanaan/pendekatan.h"
#include "perencanaan/perilaku.h"
#include "perencanaan/perspektif.h"
#include "perencanaan/target.h"

namespace perencanaan {

// A kunci is given once per SKP and kept through all its versions, so realisasi and feedback stay with their result.
struct Indikator {
  int kunci = 0;
  int urut = 0;
  std::string teks;                      // kualitatif: indicator and target in one narration
  std::optional<Aspek> aspek;            // printed on A.1.7
  std::optional<Perspektif> perspektif;  // printed on A.1.1 and A.1.2
  Target target;                         // kualitatif: may be empty
  CaraHitung cara_hitung = CaraHitung::jumlah;
  bool operator==(const Indikator&) const = default;
};

// The leader's hasil kerja that is supported (column 2 of A.1.7). The text is kept as it stood when it was chosen: for
// a leader with the jpt_ukm form it includes his indicators (footnote of A.1.7, l.2413-2415).
struct Induk {
  HasilKerjaId hasil_kerja;
  std::string teks;
  bool operator==(const Induk&) const = default;
};

struct HasilKerja {
  int kunci = 0;
  int urut = 0;
  JenisHasil jenis = JenisHasil::utama;
  std::string teks;
  std::optional<Induk> induk;
  std::string penugasan_dari;   // Jabatan Pimpinan or Tim Kerja, printed "(Penugasan dari …)" on A.1.1, A.1.2, A.1.6
  bool menunggu_induk = false;  // the leader's SKP is not set yet, so there is nothing to choose
  std::vector<Indikator> indikator;
  bool operator==(const HasilKerja&) const = default;
};

// Form A.1.8 (Pasal 11-13).
struct LampiranSkp {
  std::vector<std::string> sumber_daya;
  std::vector<std::string> skema_pertanggungjawaban;
  std::vector<std::string> konsekuensi;
  bool operator==(const LampiranSkp&) const = default;
};

struct Rencana {
  Bentuk bentuk = Bentuk::ja_jf;
  Pendekatan pendekatan = Pendekatan::kuantitatif;
  std::vector<HasilKerja> hasil_kerja;                     // in the order of the form: utama first, numbers run on
  std::array<std::string, nilai_count> ekspektasi_khusus;  // one per BerAKHLAK value, may be empty
  LampiranSkp lampiran;
  bool operator==(const Rencana&) const = default;
};

// Utama before tambahan, then by urut: the order in which forms number them (l.5383-5419).
void sort_for_form(Rencana& rencana);
// A kunci no hasil kerja or indikator of these versions has used.
int next_kunci(const std::vector<const Rencana*>& versions);

const HasilKerja* find_hasil_kerja(const Rencana& rencana, int kunci);
const Indikator* find_indikator(const HasilKerja& hasil, int kunci);

}  // namespace perencanaan
