// One function for each format of PermenPANRB 6/2022, each in its own file: only what differs between the formats.
#pragma once
#include <string>
#include <vector>

#include "dokumen/hasil_kerja.h"

namespace dokumen {

inline constexpr const char* kKualitatif = "PENDEKATAN HASIL KERJA KUALITATIF";
inline constexpr const char* kKuantitatif = "PENDEKATAN HASIL KERJA KUANTITATIF";
inline constexpr const char* kBagiJptUkm = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI";
inline constexpr const char* kBagiJaJf = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL";

struct FormatSkp {
  std::vector<std::string> judul;
  Tabel hasil_kerja;
  const char* perilaku_heading;
  Paragraphs footnotes;
};
FormatSkp format_a11(const SkpDokumen& skp);
FormatSkp format_a12(const SkpDokumen& skp);
FormatSkp format_a16(const SkpDokumen& skp);
FormatSkp format_a17(const SkpDokumen& skp);

// A.1.8, on a portrait page of its own.
void draw_lampiran_skp(Naskah& naskah, const SkpDokumen& skp, const Closing& closing);

struct FormatEvaluasi {
  std::vector<std::string> judul;
  LabelIdentitas label;
  Tabel hasil_kerja;
  Paragraphs footnotes;
};
FormatEvaluasi format_c11(const EvaluasiDokumen& evaluasi);
FormatEvaluasi format_c12(const EvaluasiDokumen& evaluasi);
FormatEvaluasi format_c13(const EvaluasiDokumen& evaluasi);

// Footnotes * ** *** of all three (l.4464-4467).
Paragraphs evaluasi_footnotes();

inline constexpr const char* kEkspektasiKhususNote =
    "Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai.";

}  // namespace dokumen
