// The blocks that several forms share (PermenPANRB 6/2022, Lampiran; lines as in formats A.1.1 … D.1.1).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "dokumen/model.h"
#include "dokumen/naskah.h"
#include "dokumen/tabel.h"

namespace dokumen {

inline constexpr Font kTableFont{8};

void draw_judul(Naskah& naskah, const std::vector<std::string>& lines);
// "PERIODE***: TRIWULAN II", then the rule that the C and D formats have under it.
void draw_periode(Naskah& naskah, const std::string& line);
// (NAMA INSTANSI) left, PERIODE PENILAIAN right; portrait forms break after the colon.
void draw_kepala(Naskah& naskah, const KepalaDokumen& kepala, Orientation orientation);

struct LabelIdentitas {
  const char* pangkat = "PANGKAT/ GOL. RUANG";
  const char* unit_penilai = "UNIT KERJA";
};
void draw_identitas(Naskah& naskah, const Identitas& pegawai, const Identitas& penilai, const LabelIdentitas& label);

// The NIP in its four groups, or a dash for a rater who has none.
std::string nip_or_dash(const std::string& nip);
std::string place_and_date(const KepalaDokumen& kepala);

struct Signature {
  std::string place_and_date;  // empty on SKP's left side: the format has one date, above the right signature
  std::string role;
  std::string nama;
  std::string nip;
};

// Signatures and what stands under them. Each signatory gets an empty field for a certified electronic signature.
struct Closing {
  std::optional<Signature> left;
  Signature right;
  Paragraphs footnotes;
};
double closing_height(const Naskah& naskah, const Closing& closing);
void draw_closing(Naskah& naskah, const Closing& closing);

Meta meta_of(const std::string& title, const KepalaDokumen& kepala, const Identitas& pegawai);
Footer footer_of(const std::string& title, const KepalaDokumen& kepala, const Identitas& pegawai);

}  // namespace dokumen
