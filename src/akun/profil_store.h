// A person's own account: password, second factor, sessions, and who opened his file.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"

namespace akun {

struct SesiRow {
  std::string token_hash;
  std::string peramban;
  std::int64_t dibuat = 0, terakhir = 0;
};
struct BacaRow {
  std::string nama;     // who read
  std::string bagian;   // "skp", "evaluasi", "pegawai"
  std::string tanggal;  // ISO
};
struct UbahRow {
  std::string nama, aksi;  // aksi as in the audit trail
  std::int64_t waktu = 0;
};
struct Profil {
  std::string pengguna, email;
  std::int64_t terakhir_masuk = 0;
  bool totp_aktif = false;
  std::string totp_rahasia;  // also while it is being set up
  std::int64_t totp_langkah = 0;
  std::string sandi_hash;
  int kode_pemulihan_sisa = 0;
};

Profil load_profil(db::Reader& reader, AkunId akun);
std::vector<SesiRow> list_sesi(db::Reader& reader, AkunId akun);
std::vector<BacaRow> list_baca(db::Reader& reader, PegawaiId pegawai, int limit);
// What others changed in the actor's own file, newest first.
std::vector<UbahRow> list_ubah(db::Reader& reader, const Pelaku& pelaku, int limit);

void set_bahasa(db::Tx& tx, AkunId akun, std::string_view bahasa);  // "id" or "en"
void change_sandi(db::Tx& tx, const Pelaku& pelaku, const std::string& hash, const std::string& keep_session,
                  std::int64_t now);
// Ends one session of the person's own; not_found for anybody else's.
Result<void> end_own_sesi(db::Tx& tx, const Pelaku& pelaku, const std::string& token_hash, std::int64_t now);

void begin_totp(db::Tx& tx, AkunId akun, const std::string& secret);
// Switches it on and stores the recovery codes' hashes.
void activate_totp(db::Tx& tx, const Pelaku& pelaku, std::int64_t step, const std::vector<std::string>& code_hashes,
                   std::int64_t now);
// By the owner, or from the command line for somebody who lost both the phone and the recovery codes.
void deactivate_totp(db::Tx& tx, const Pelaku& pelaku, AkunId akun, std::int64_t now);
// Marks the step used and lifts the session to full. False when the step was used meanwhile.
bool pass_totp(db::Tx& tx, AkunId akun, const std::string& session_hash, std::int64_t step);
// A recovery code works once.
bool pass_recovery(db::Tx& tx, AkunId akun, const std::string& session_hash, const std::string& code_hash,
                   std::int64_t now);

}  // namespace akun
