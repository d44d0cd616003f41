// What the printed forms show, as plain data: a page maps its own types onto these, so a form knows no other feature.
// The form codes are those of PermenPANRB 6/2022.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/tanggal.h"

namespace dokumen {

struct Identitas {
  std::string nama;
  std::string nip;  // empty for a rater without one (kepala daerah): A.1.1, A.1.2, C.1.1 and C.1.2 leave it optional
  std::string pangkat_gol;
  std::string jabatan;
  std::string unit_kerja;
};

struct KepalaDokumen {
  std::string instansi;
  std::string periode_penilaian;  // "1 JANUARI SD 31 DESEMBER TAHUN 2026"
  std::string tempat;
  Tanggal tanggal;  // the date above the signature, and the date the file says it was made
  std::string nomor_dokumen;
  std::string kode_verifikasi;
  std::string url_verifikasi;
};

enum class Bentuk {
  jpt_ukm,
  ja_jf
};  // pimpinan tinggi and pimpinan unit kerja mandiri, or administrasi and fungsional
enum class Pendekatan { kualitatif, kuantitatif };

enum class PredikatOrganisasi { istimewa, baik, butuh_perbaikan, kurang, sangat_kurang };
enum class Rating { diatas, sesuai, dibawah };
enum class Predikat { sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang };

struct UmpanBalik {
  std::string pemberi;  // "Pimpinan", "Rekan kerja setingkat (nama)"
  std::string teks;
};

// In all texts a new line begins a paragraph, and a paragraph that begins with "- " is a bullet.
struct Indikator {
  std::string teks;
  std::string target;
  std::string aspek;       // A.1.7 and C.1.3 only
  std::string perspektif;  // A.1.1, A.1.2, C.1.1 and C.1.2 of pimpinan only
  std::string realisasi;   // evaluation forms only, like the next one
  std::vector<UmpanBalik> umpan_balik;
};

struct HasilKerja {
  std::string teks;
  std::string penugasan_dari;             // "Kepala Dinas Kesehatan"; not printed on A.1.7 and C.1.3
  std::string rhk_pimpinan;               // A.1.7 and C.1.3 only
  std::vector<std::string> iki_pimpinan;  // when that pimpinan is a JPT or leads a unit kerja mandiri
  std::vector<Indikator> indikator;
  std::string
      realisasi;  // C.1.1 only, like the next one: for the hasil kerja as a whole, before those of its indicators
  std::vector<UmpanBalik> umpan_balik;
};

struct PerilakuKerja {
  std::string nilai;
  std::array<std::string, 3> panduan;
  std::string ekspektasi;
  std::vector<UmpanBalik> umpan_balik;  // evaluation forms only
};

struct LampiranSkp {
  std::vector<std::string> dukungan_sumber_daya;
  std::vector<std::string> skema_pertanggungjawaban;
  std::vector<std::string> konsekuensi;
};

struct SkpDokumen {
  KepalaDokumen kepala;
  Bentuk bentuk;
  Pendekatan pendekatan;
  Identitas pegawai;
  Identitas penilai;
  std::vector<HasilKerja> utama;
  std::vector<HasilKerja> tambahan;
  std::array<PerilakuKerja, 7> perilaku;
  LampiranSkp lampiran;
};

// The atasan signs when the penilai let the window pass (IV.A.11, V.A.8).
enum class Penanda { penilai, atasan };

struct EvaluasiDokumen {
  KepalaDokumen kepala;
  std::string periode;  // "TRIWULAN II", "BULAN JUNI" or "AKHIR": the chosen one
  Bentuk bentuk;
  Pendekatan pendekatan;
  Identitas pegawai;
  Identitas penilai;
  Penanda penanda = Penanda::penilai;
  Identitas atasan_penilai = {};  // printed only when he signs
  PredikatOrganisasi capaian_organisasi;
  std::vector<HasilKerja> utama;
  std::vector<HasilKerja> tambahan;
  Rating rating_hasil_kerja;
  std::array<PerilakuKerja, 7> perilaku;
  Rating rating_perilaku_kerja;
  Predikat predikat;
};

// D.1.1 and D.1.2. Place and date in `kepala` are those of whoever evaluated, who signs first.
struct DokumenEvaluasi {
  KepalaDokumen kepala;
  std::string periode;
  Identitas pegawai;
  Identitas penilai;
  Identitas atasan_penilai;
  Penanda penanda = Penanda::penilai;  // the atasan signs D.1.2, the same form with another block 6
  PredikatOrganisasi capaian_organisasi;
  Predikat predikat;
  std::string catatan;
  std::optional<Tanggal> tanggal_pegawai;  // empty until the employee has signed: dots are printed for a pen
};

struct SlipAktivasi {
  std::string nama;
  std::string nip;
  std::string unit_kerja;
  std::string nama_pengguna;
  std::string kode;            // as it is typed, in groups: "7KQM-2X9P"
  std::string berlaku_sampai;  // already in the reader's language
};

struct LembarAktivasi {
  std::string instansi;
  std::string alamat_situs;
  Tanggal tanggal;
  std::vector<SlipAktivasi> slip;
};

}  // namespace dokumen
