#include "akun/profil_store.h"

#include "akun/masuk_store.h"
#include "akun/sesi_store.h"
#include "jejak/jejak.h"

namespace akun {
namespace {

void note(db::Tx& tx, const Pelaku& pelaku, std::int64_t now, const char* aksi) {
  jejak::catat(tx, pelaku, now, {aksi, "akun", pelaku.akun.value, pelaku.pegawai, "{}"});
}

void lift_session(db::Tx& tx, const std::string& session_hash) {
  tx.exec("UPDATE sesi SET tahap = 'penuh' WHERE token_hash = $1", {session_hash});
}

}  // namespace

Profil load_profil(db::Reader& reader, AkunId akun) {
  auto profil = reader.one(
      "SELECT pengguna, email, terakhir_masuk, totp_aktif, totp_rahasia, totp_langkah, sandi_hash, "
      "(SELECT COUNT(*) FROM kode_pemulihan k WHERE k.akun_id = akun.id AND k.dipakai IS NULL) AS sisa "
      "FROM akun WHERE id = $1",
      {akun}, [](const db::Row& r) {
        return Profil{r.text("pengguna"),
                      r.opt_text("email").value_or(""),
                      r.opt_i64("terakhir_masuk").value_or(0),
                      r.flag("totp_aktif"),
                      r.opt_text("totp_rahasia").value_or(""),
                      r.i64("totp_langkah"),
                      r.opt_text("sandi_hash").value_or(""),
                      static_cast<int>(r.i64("sisa"))};
      });
  MUST(profil);
  return *std::move(profil);
}

std::vector<SesiRow> list_sesi(db::Reader& reader, AkunId akun) {
  return reader.list(
      "SELECT token_hash, peramban, dibuat, terakhir FROM sesi WHERE akun_id = $1 ORDER BY terakhir DESC LIMIT 20",
      {akun}, [](const db::Row& r) {
        return SesiRow{r.text("token_hash"), r.text("peramban"), r.i64("dibuat"), r.i64("terakhir")};
      });
}

std::vector<BacaRow> list_baca(db::Reader& reader, PegawaiId pegawai, int limit) {
  return reader.list(
      "SELECT a.nama, b.bagian, b.tanggal FROM baca_berkas b JOIN akun a ON a.id = b.pembaca_akun "
      "WHERE b.pegawai_id = $1 ORDER BY b.tanggal DESC, b.pertama DESC LIMIT $2",
      {pegawai, limit}, [](const db::Row& r) {
        return BacaRow{r.text("nama"), r.text("bagian"), r.text("tanggal")};
      });
}

std::vector<UbahRow> list_ubah(db::Reader& reader, const Pelaku& pelaku, int limit) {
  return reader.list(
      "SELECT pelaku_nama, aksi, waktu FROM jejak WHERE pegawai_id = $1 AND pelaku_akun <> $2 ORDER BY id DESC LIMIT "
      "$3",
      {pelaku.pegawai, pelaku.akun, limit}, [](const db::Row& r) {
        return UbahRow{r.text("pelaku_nama"), r.text("aksi"), r.i64("waktu")};
      });
}

void set_bahasa(db::Tx& tx, AkunId akun, std::string_view bahasa) {
  tx.exec("UPDATE akun SET bahasa = $2 WHERE id = $1", {akun, bahasa});
}

void change_sandi(db::Tx& tx, const Pelaku& pelaku, const std::string& hash, const std::string& keep_session,
                  std::int64_t now) {
  store_sandi(tx, pelaku.akun, hash);
  end_all_sesi(tx, pelaku.akun, keep_session);
  note(tx, pelaku, now, "akun.sandi_diganti");
}

Result<void> end_own_sesi(db::Tx& tx, const Pelaku& pelaku, const std::string& token_hash, std::int64_t now) {
  if (tx.exec("DELETE FROM sesi WHERE token_hash = $1 AND akun_id = $2", {token_hash, pelaku.akun}) == 0)
    return fail(Fault::not_found, {});
  note(tx, pelaku, now, "akun.sesi_diakhiri");
  return {};
}

void begin_totp(db::Tx& tx, AkunId akun, const std::string& secret) {
  tx.exec("UPDATE akun SET totp_rahasia = $2, totp_langkah = 0 WHERE id = $1 AND totp_aktif = 0", {akun, secret});
}

void activate_totp(db::Tx& tx, const Pelaku& pelaku, std::int64_t step, const std::vector<std::string>& code_hashes,
                   std::int64_t now) {
  tx.exec("UPDATE akun SET totp_aktif = 1, totp_langkah = $2 WHERE id = $1", {pelaku.akun, step});
  tx.exec("DELETE FROM kode_pemulihan WHERE akun_id = $1", {pelaku.akun});
  for (const auto& hash : code_hashes)
    tx.exec("INSERT INTO kode_pemulihan (akun_id, kode_hash) VALUES ($1, $2)", {pelaku.akun, hash});
  note(tx, pelaku, now, "akun.totp_diaktifkan");
}

void deactivate_totp(db::Tx& tx, const Pelaku& pelaku, AkunId akun, std::int64_t now) {
  tx.exec("UPDATE akun SET totp_aktif = 0, totp_rahasia = NULL WHERE id = $1", {akun});
  tx.exec("DELETE FROM kode_pemulihan WHERE akun_id = $1", {akun});
  jejak::catat(tx, pelaku, now, {"akun.totp_dimatikan", "akun", akun.value, pelaku.pegawai, "{}"});
}

bool pass_totp(db::Tx& tx, AkunId akun, const std::string& session_hash, std::int64_t step) {
  if (tx.exec("UPDATE akun SET totp_langkah = $2 WHERE id = $1 AND totp_langkah < $2", {akun, step}) == 0) return false;
  lift_session(tx, session_hash);
  return true;
}

bool pass_recovery(db::Tx& tx, AkunId akun, const std::string& session_hash, const std::string& code_hash,
                   std::int64_t now) {
  if (tx.exec("UPDATE kode_pemulihan SET dipakai = $3 WHERE akun_id = $1 AND kode_hash = $2 AND dipakai IS NULL",
              {akun, code_hash, now}) == 0)
    return false;
  lift_session(tx, session_hash);
  return true;
}

}  // namespace akun
