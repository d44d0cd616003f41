// What the account pages' views get.
#pragma once
#include <string>
#include <vector>

#include "web/parts.h"

namespace akun {

struct MasukPage {
  web::ErrorSummary errors;
  web::Input pengguna;
  web::Input sandi;
  web::Checkbox bersama;
  std::string ke;       // where the person wanted to go
  std::string bantuan;  // phone number of the help desk
};

struct SesiLine {
  std::string peramban, terakhir, token_hash;
  bool ini = false;  // the session that looks at the page
};
struct BacaLine {
  std::string tanggal, nama, bagian;
};
struct UbahLine {
  std::string waktu, nama, apa;
};
struct ProfilPage {
  web::Facts facts;
  std::vector<SesiLine> sesi;
  bool has_file = false;  // an employee, not only an account
  std::vector<BacaLine> baca;
  std::vector<UbahLine> ubah;
  bool totp_aktif = false;
};

struct SandiPage {
  web::ErrorSummary errors;
  web::Input lama, baru;
  bool wajib = false;  // the first sign-in: nothing else is open
};

struct TotpPage {
  web::ErrorSummary errors;
  std::string qr_path;  // SVG path
  std::string qr_view_box;
  std::string rahasia;  // in groups of four, for typing
  web::Input kode;
};

struct KodePemulihanPage {
  std::vector<std::string> kode;
};

struct MasukKodePage {
  web::ErrorSummary errors;
  web::Input kode;
};

struct AktivasiPage {
  web::ErrorSummary errors;
  web::Input pengguna, kode, baru;
};

struct LupaPage {
  web::ErrorSummary errors;
  web::Input pengguna;
  bool surel = false;      // the agency has a mail server
  bool terkirim = false;   // the answer to a request, the same for every name
  std::int64_t menit = 0;  // how long the code in the letter works
};

struct AkunLine {
  std::string nama, nip, unit, terakhir;
  web::Status status;
  html::Url url;
};
struct KelolaPage {
  std::string q;
  std::vector<AkunLine> akun;
  std::optional<html::Url> next;
  bool boleh_massal = false;
  web::Link slip;  // the unit's page, where the slips are printed; for HR the list of units
};

struct AkunPage {
  std::string nama;
  web::Facts facts;
  std::string pegawai;  // id, for the form's address
  bool has_akun = false, boleh_dibuka = false;
  std::string kode, berlaku;  // shown once, right after it was made
  html::Url kirim;
};

}  // namespace akun
