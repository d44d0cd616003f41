// What the views of plans get: texts ready to be shown, in the reader's language.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "html/pieces.h"
#include "msg/perencanaan.h"
#include "web/parts.h"

namespace perencanaan {

// A text that may differ from the version before.
struct Marked {
  std::string lama{};
  std::string baru{};
  bool berubah = false;
};

struct OrangView {
  std::string label;
  std::string nama;
  std::string nip;
  std::string pangkat;
  std::string jabatan;  // with the unit
};

struct IndikatorView {
  std::string kelompok;  // aspek or perspektif
  Marked teks;
  Marked target;
};

struct HasilView {
  int no = 0;
  Marked teks;
  std::string mendukung;  // the leader's result, or who gave the task; "" when nothing is known yet
  std::vector<IndikatorView> indikator;

  int rows() const { return static_cast<int>(indikator.size()); }
};

struct KelompokView {
  std::string judul;  // "A. Utama"
  std::vector<HasilView> hasil;
};

struct NilaiView {
  std::string nilai;
  std::array<std::string, 3> panduan;
  Marked ekspektasi;
};

struct DaftarView {
  std::string judul;
  std::vector<Marked> butir;
};

struct RencanaView {
  bool kualitatif = false;
  std::string kelompok_judul;  // heading of the third column: aspek or perspektif
  std::string jumlah;          // "8 hasil kerja, 24 indikator"
  std::string beda;            // what the marks mean; "" without marks
  std::vector<KelompokView> kelompok;
  std::vector<std::string> dihapus;  // hasil kerja that the version before had
  std::vector<NilaiView> nilai;
  std::vector<DaftarView> lampiran;
};

struct VersiView {
  web::Status status;
  std::string keterangan;
  std::optional<web::Link> bandingkan{};
  std::optional<web::Link> buka{};
};

struct SkpPage {
  web::Link kembali;
  std::string kicker, judul, subjudul;
  OrangView pegawai, penilai;
  std::string tanggal_tetap;  // "Wanggar, 12 Agustus 2026"; "" before
  web::Facts facts;
  web::Tabs tabs;
  std::string catatan;  // why it was returned; "" when it was not
  html::Piece rencana;  // a RencanaView, written
  std::vector<VersiView> versi;
  std::optional<web::Link> utama{};  // the one thing to do
  std::optional<web::Link> kedua{};
  std::vector<web::Link> lain;  // rarer events
};

struct SkpRow {
  std::string tahun;
  html::Url url;
  std::string keterangan;
  web::Status status;
};

struct SkpListPage {
  std::string judul, pengantar;
  std::vector<SkpRow> rows;
  std::string susun;  // label of the button; "" when this year's plan is there
  int tahun = 0;
  std::string penilai;  // who will read it
  web::ErrorSummary errors;
};

struct IndikatorForm {
  int kunci = 0;
  int no = 0;
  web::Textarea teks;
  std::optional<web::Select> kelompok{};
  std::optional<web::Input> target{};
  std::optional<web::Select> ukuran{};
  std::optional<web::Select> cara{};
};

struct HasilForm {
  int kunci = 0;
  int no = 0;
  std::string judul;
  std::string anchor;
  std::string anchor_indikator;
  web::Radios jenis;
  web::Textarea teks;
  std::optional<web::Select> induk{};
  std::optional<web::Input> penugasan{};
  std::vector<std::string> saran;  // wording hints; nothing is refused
  std::vector<IndikatorForm> indikator;
};

struct UbahPage {
  web::Link kembali;
  std::string judul;
  std::string dikembalikan;  // the reason of the return that is being repaired, "" when there was none
  std::string oleh;          // by whom and when
  html::Url action, draf;
  std::string versi;
  web::ErrorSummary errors;
  web::Clash bentrok;
  std::vector<std::string> peran;  // roles of the leader's matrix that wait to be taken over
  bool boleh_salin = false;
  std::vector<HasilForm> hasil;
  std::vector<web::Textarea> lampiran;
};

struct PutusanPage {
  web::Link kembali;
  std::string judul, pengantar;
  std::vector<web::Link> kurang;  // what must be filled in first
  html::Url action;
  std::string peristiwa;
  std::string versi;
  bool bentrok = false;  // the plan changed since it was read
  std::optional<web::Textarea> alasan{};
  std::string tombol;
  bool mengakhiri = false;  // the button ends something
  web::ErrorSummary errors;
};

struct EkspektasiPage {
  web::Link kembali;
  std::string judul, pengantar;
  html::Url action;
  std::string versi;
  web::ErrorSummary errors;
  web::Clash bentrok;
  web::Radios pendekatan;
  std::vector<web::Radios> hasil;
  std::vector<web::Textarea> nilai;
};

struct BedaRow {
  std::string tempat;
  std::string jenis;
  std::string lama, baru;
};

struct BedaPage {
  web::Link kembali;
  std::string judul, pengantar;
  std::vector<BedaRow> rows;
};

struct JejakRow {
  std::string waktu;
  std::string judul;
  std::string keterangan;
  web::Status status;
};

struct JejakPage {
  web::Link kembali;
  std::string judul, subjudul;
  web::Tabs tabs;
  std::vector<JejakRow> rows;
};

struct TimRow {
  std::string nama, jabatan;
  std::optional<html::Url> url{};
  web::Status status;
  std::string keterangan;
};

struct TimPage {
  std::string kicker, judul;
  web::Link perjanjian;
  std::vector<web::Fact> ringkasan;
  std::vector<TimRow> rows;
  std::optional<web::Link> berikut{};
  std::optional<web::Link> matriks{};
  std::optional<web::Link> dokumen{};
};

struct SelForm {
  web::Field field;  // labelled with the leader's result, for the reader who does not see the column head
  std::string value;
  bool diambil = false;
};

struct BarisForm {
  std::string nama, jabatan;
  std::vector<SelForm> sel;
};

struct MatriksPage {
  web::Link kembali;
  std::string judul;
  html::Url action;
  web::ErrorSummary errors;
  std::vector<std::string> kolom;
  std::vector<BarisForm> baris;
};

struct IndikatorPkView {
  std::string teks, perspektif, formula, target;
};

struct SasaranView {
  int no = 0;
  std::string teks;
  std::vector<IndikatorPkView> indikator;

  int rows() const { return static_cast<int>(indikator.size()); }
};

struct PerjanjianPage {
  std::string kicker, judul;
  web::Facts facts;
  std::vector<SasaranView> sasaran;
  std::optional<web::Link> ubah{};
};

struct IndikatorPkForm {
  int no = 0;
  web::Textarea teks;
  web::Select perspektif;
  web::Input target;
  web::Select ukuran;
  web::Input formula;
};

struct SasaranForm {
  int no = 0;
  std::string judul;
  web::Textarea teks;
  std::vector<IndikatorPkForm> indikator;
};

struct PerjanjianUbahPage {
  web::Link kembali;
  std::string judul;
  std::vector<web::HiddenValue> hidden;
  web::ErrorSummary errors;
  web::Clash bentrok;
  std::vector<SasaranForm> sasaran;
};

}  // namespace perencanaan
