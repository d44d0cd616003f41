// What the views of this folder get.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace penilaian {

struct IndikatorRow {
  std::string aspek;
  std::string teks;
  std::string nilai;  // of this period
  std::string target;
  std::string setahun;  // the year so far, "" when the period says it already
  std::optional<web::Bar> bar{};
};

struct UmpanRow {
  std::string teks;
  std::string siapa;
  bool positif = false;
};

struct BuktiRow {
  std::string nama;
  html::Url buka;
  std::optional<html::Url> kecil{};  // the small picture of a photo
};

struct HasilRow {
  std::string judul;
  std::string jenis;
  std::optional<web::RatingMark> tingkat{};  // what stands there now
  bool buka = false;
  std::vector<IndikatorRow> indikator{};
  std::vector<BuktiRow> bukti{};
  int bukti_jumlah = 0;
  std::vector<UmpanRow> umpan{};
  int umpan_jumlah = 0;
  std::string bantuan{};  // what the target suggests, "" for nothing
  web::Radios pilihan{};
  web::Textarea alasan{};
};

struct NilaiRow {
  std::string nama;
  std::string ringkas;
  std::vector<UmpanRow> umpan;
};

// A suggestion of the guidance: never chosen for anybody.
struct Saran {
  std::string judul;
  std::vector<std::string> rincian;
  std::string klausul;
};

// The ratings: only for whoever may enter them now.
struct FormPenilaian {
  html::Url action;
  std::string draf;  // address of the draft
  std::vector<web::HiddenValue> hidden;
  Saran saran_hasil;
  web::Radios rating_hasil;
  web::Textarea alasan_hasil;
  Saran saran_perilaku;
  web::Radios rating_perilaku;
  web::Textarea alasan_perilaku;
  web::Checkbox penjaga;
  web::Textarea bukti_penjaga;
  std::string predikat;  // "" until both ratings are chosen
  std::string predikat_dari;
  web::Quad kuadran;
  std::optional<web::DistribusiChart> sebaran;
  std::vector<std::string> pola;
  bool pola_peringatan = false;
  web::Textarea alasan_pola;
  std::vector<std::string> peringatan;
  web::Textarea catatan;
};

struct PenilaianPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  std::string subjudul;
  web::Facts facts;
  web::ErrorSummary errors;
  std::string pemberitahuan;  // why nothing can be entered, or what is missing first
  bool menahan = false;       // it stops the evaluation
  std::string dasar;          // of the organisation's predikat
  std::string ringkas;
  std::vector<HasilRow> hasil;
  std::vector<NilaiRow> nilai;
  std::optional<FormPenilaian> form;
};

struct PeriksaPage {
  std::string judul;
  std::string lead;
  std::vector<web::Answer> answers;
  std::vector<std::string> peringatan;
  std::vector<std::string> pembaca;
  web::ErrorSummary errors;
  html::Url action;
  std::vector<web::HiddenValue> hidden;
  web::Input sandi;
  html::Url kembali;
};

struct KlausulRow {
  std::string teks;
  std::string sumber;
};
struct BahanRow {
  std::string bahan;
  std::vector<std::string> isi;
  std::optional<web::RatingMark> arah{};
};
struct UbahRow {
  std::string jika;
  std::string predikat;
};
struct LangkahForm {
  html::Url action;
  std::string tombol;
};

struct PenjelasanPage {
  web::Link kembali;
  std::string kicker;
  std::string judul;
  std::string lead;
  web::Facts facts;
  web::Quad kuadran;
  std::string sumber_kuadran;
  std::vector<KlausulRow> klausul;
  std::vector<std::string> catatan_klausul;
  std::vector<BahanRow> bahan;
  std::string catatan;
  std::vector<std::string> tidak_dipakai;
  std::vector<UbahRow> ubah;
  std::vector<std::string> ubah_saran;
  std::vector<std::string> langkah;
  std::optional<LangkahForm> form;
  std::string periode;
};

struct AntreanLine {
  std::string nama;
  std::string jabatan;
  std::string menunggu;
  web::Status status;
  html::Url url;
};
struct AntreanList {
  std::vector<AntreanLine> baris;
};
struct HasilLine {
  std::string periode;
  std::string predikat;
  web::Status status;
  html::Url url;
};
struct EvaluasiPage {
  std::string judul;
  std::string lead;
  std::optional<web::Tabs> tabs;
  bool penilai = false;
  bool memimpin = false;  // may have units below whose predikat he sets
  AntreanList menunggu, lain;
  std::string menunggu_judul;
  std::optional<html::Url> lanjut;
  bool dinilai = true;  // has results of his own to come; nobody rates who leads the unit at the top
  std::vector<HasilLine> hasil;
};

struct UnitLine {
  std::string nama;
  std::string kepala;
  web::Status status;
  std::string dasar;
  std::string riwayat;
  html::Url url;
};
struct FormPredikatOrg {
  std::string judul;
  std::vector<web::HiddenValue> hidden;
  web::Radios predikat;
  web::Textarea dasar;
};
struct PredikatOrgPage {
  std::string judul;
  std::string lead;
  std::optional<web::Tabs> tabs;
  web::ErrorSummary errors;
  std::vector<UnitLine> unit;
  std::optional<FormPredikatOrg> form;
};

struct PeriodeLine {
  std::string nama;
  std::string jendela;
  web::Status status;
  html::Url url;
};
struct FormJendela {
  std::string judul;
  std::vector<web::HiddenValue> hidden;
  web::DateInput buka, tutup;
  web::Textarea alasan;
};
struct PeriodePage {
  std::string judul;
  web::Tabs tahun;
  web::ErrorSummary errors;
  std::vector<PeriodeLine> periode;
  std::optional<FormJendela> form;
  std::string buat_tahun;  // "" when the year is complete
  std::string buat_tombol;
};

}  // namespace penilaian
