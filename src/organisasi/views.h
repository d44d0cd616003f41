// What this folder's views get. Strings are ready to show.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/parts.h"

namespace organisasi {

// ---------- forms ----------

// One field of a FormPage: exactly one of them is set.
struct Isian {
  std::optional<web::Input> input{};
  std::optional<web::Select> select{};
  std::optional<web::DateInput> date{};
  std::optional<web::Textarea> textarea{};
  std::optional<web::Checkbox> checkbox{};
};

// A page that is one form: a new employee, another post, a row out of quarantine.
struct FormPage {
  web::Link back;
  std::string kicker, judul, pengantar;
  web::ErrorSummary errors;
  web::Clash bentrok{};
  html::Url action;
  std::vector<Isian> isian;
  std::vector<web::HiddenValue> hidden;
  std::string tombol;
  std::optional<html::Url> buang{};  // a second form that puts the row aside
};

// ---------- imports ----------

struct ImporRow {
  html::Url url;
  std::string nama, rincian;
  web::Status status;
};
struct ImporPage {
  web::ErrorSummary errors;
  web::Select jenis;
  web::FileInput berkas;
  std::vector<ImporRow> riwayat;
  std::int64_t karantina = 0;
};

struct TolakRow {
  std::string sel, siapa, isi, sebab, cara;
};
struct UbahRow {
  std::string nomor, siapa, kolom, lama, baru;
};
struct BaruRow {
  std::string nomor;
  std::vector<std::string> isi;  // the first is the row's heading
};
struct PeriksaPage {
  std::string kicker, judul, pengantar;
  web::Facts facts;
  std::int64_t baru, berubah, ditolak, sama, hilang;
  std::vector<TolakRow> tolak, lepas;  // refused rows; cells that a taken row comes in without
  std::int64_t jumlah_lepas = 0;
  std::vector<UbahRow> ubah;
  std::vector<BaruRow> baris_baru;
  std::vector<std::string> kolom_baru;
  std::vector<std::string> pergi;
  std::string sisa_tolak, sisa_lepas, sisa_ubah, sisa_baru, sisa_pergi;  // "35 baris lagi"
  html::Url unduh, terapkan, batal, muat_ulang;
  std::string tombol;  // "" when there is nothing to decide
  bool boleh_batal = false;
  std::optional<web::Bar> kemajuan{};
  std::string kemajuan_teks;
};

struct KarantinaRow {
  html::Url url;
  std::string judul, sebab, berkas;
};
struct KarantinaPage {
  std::int64_t jumlah;
  std::vector<KarantinaRow> baris;
  web::Pager pager;
};

// ---------- employees ----------

struct PegawaiBaris {
  html::Url url;
  std::string nama, nip, jabatan;
  std::optional<web::Status> status{};  // only when it is not "aktif"
};
struct PegawaiPage {
  std::string q;
  web::Select jenis;
  std::string unit, unit_nama;
  bool disaring = false;
  std::vector<PegawaiBaris> pegawai;
  std::optional<html::Url> next{};
  bool boleh_tambah = false;
};

struct PenugasanBaris {
  web::Status status;
  std::string jabatan, jenis, unit, waktu, rantai, alasan;
};
struct SkpBaris {
  html::Url url;
  std::string tahun, penilai;
};
struct PegawaiSatuPage {
  web::Link back;
  std::string nama, kicker;
  web::Facts facts;
  std::vector<PenugasanBaris> penugasan;
  std::vector<SkpBaris> skp;
  bool lihat_skp = false;
  std::string siapa_ubah;
  std::vector<web::Link> tindakan;
};

// ---------- units ----------

struct UnitBaris {
  html::Url url;
  std::string nama, rincian;
  int kedalaman = 0;
};
struct UnitCabang {
  UnitBaris unit;
  std::vector<UnitBaris> anak;
};
struct UnitPage {
  std::string judul;
  std::optional<UnitBaris> akar{};
  std::vector<UnitCabang> cabang;
};
struct OrangBaris {
  std::string nama, jabatan;
  std::optional<html::Url> url{};
};
struct RiwayatBaris {
  std::string waktu, nama, induk;
};
struct UnitSatuPage {
  web::Link back;
  std::string nama, kicker;
  web::Facts facts;
  web::Link perjanjian;
  std::vector<UnitBaris> anak;
  std::vector<OrangBaris> orang;
  std::vector<RiwayatBaris> riwayat;
  std::optional<html::Url> next{}, cari{};  // cari: the search over this unit and those below
  std::string slip{};                       // this unit's id for whoever may print activation slips for it, else empty
  std::optional<html::Url> dokumen{};       // for whoever may gather them
};

// ---------- data quality, reports ----------

struct MutuPage {
  std::string judul;
  web::Tabs masalah;
  std::string penjelasan;
  std::vector<PegawaiBaris> pegawai;
  std::optional<html::Url> next{};
};

struct LaporanBaris {
  std::string id, nama, tentang, isi, waktu, jawaban;
  web::Status status;
  std::optional<html::Url> pegawai{};
  std::optional<web::Textarea> balas{};  // HR's answer, where one is due
};
struct AtasanSalahPage {
  web::Link back;
  web::ErrorSummary errors;
  std::string penilai, jabatan, unit;
  web::Textarea isi;
  bool boleh = false;
  std::vector<LaporanBaris> laporan;
};
struct LaporanAtasanPage {
  std::string judul;
  web::ErrorSummary errors;
  std::vector<LaporanBaris> laporan;
};

}  // namespace organisasi
