// The HASIL KERJA table of the SKP and evaluation forms. A form is a list of columns (kuantitatif) or a label
// (kualitatif); everything else is the same on all of them.
#pragma once
#include <string>
#include <vector>

#include "dokumen/blok.h"

namespace dokumen {

// One cell for a whole hasil kerja, or one for each of its indicators.
enum class Scope { hasil_kerja, indikator };

struct Column {
  const char* heading;
  double share;
  Scope scope;
  Align align;
  Paragraphs (*content)(const HasilKerja&, const Indikator&);
  const char* when_empty;  // what an empty B. TAMBAHAN prints
};

// NO comes first by itself: the numbers run on from UTAMA into TAMBAHAN, as in every filled example of the regulation.
struct KuantitatifSpec {
  const char* number_heading;  // "NO", "NO." or "No.": each format has its own
  std::vector<Column> columns;
};
Tabel hasil_kerja_kuantitatif(const KuantitatifSpec& spec, const std::vector<HasilKerja>& utama,
                              const std::vector<HasilKerja>& tambahan);

enum class Evaluated { no, yes };
struct KualitatifSpec {
  const char* ukuran_label;
  const char* penugasan_label;  // "penugasan dari" or "Penugasan dari"
  Evaluated evaluated;          // adds REALISASI and UMPAN BALIK
};
Tabel hasil_kerja_kualitatif(const KualitatifSpec& spec, const std::vector<HasilKerja>& utama,
                             const std::vector<HasilKerja>& tambahan);

inline constexpr const char* kRealisasiHeading = "REALISASI BERDASARKAN\nBUKTI DUKUNG";
inline constexpr const char* kUmpanBalikHeading = "UMPAN BALIK BERKELANJUTAN\nBERDASARKAN BUKTI DUKUNG";
inline constexpr const char* kTambahanKosong = "(dapat ditambahkan pada tahun berjalan)";

// For a cell that goes on on the next page with nothing left to say. Our choice: the regulation leaves it empty.
Paragraphs continued_note();

Paragraphs rhk(const HasilKerja& hasil, const char* penugasan_label);
Paragraphs rhk_pimpinan(const HasilKerja& hasil, const Indikator&);
Paragraphs umpan_balik(const std::vector<UmpanBalik>& list);
Paragraphs all_umpan_balik(const HasilKerja& hasil);  // on the whole and on its indicators

// The columns that several forms have.
Paragraphs column_rhk_penugasan(const HasilKerja& hasil, const Indikator&);
Paragraphs column_rhk(const HasilKerja& hasil, const Indikator&);
Paragraphs column_aspek(const HasilKerja&, const Indikator& indikator);
Paragraphs column_indikator(const HasilKerja&, const Indikator& indikator);
Paragraphs column_target(const HasilKerja&, const Indikator& indikator);
Paragraphs column_perspektif(const HasilKerja&, const Indikator& indikator);
Paragraphs column_realisasi(const HasilKerja&, const Indikator& indikator);
Paragraphs column_umpan_balik(const HasilKerja& hasil, const Indikator&);

}  // namespace dokumen
