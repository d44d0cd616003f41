#include "akun/masuk_store.h"

#include <algorithm>

#include "base/text.h"
#include "jejak/jejak.h"

namespace akun {
namespace {

constexpr std::int64_t kWindowMs = 15 * 60'000;
constexpr std::int64_t kFreePerAkun = 5;
constexpr std::int64_t kFreePerIp = 60;
constexpr std::int64_t kFirstWaitMs = 15'000;

std::string key_of_akun(const std::string& pengguna) {
  return "a:" + pengguna;
}
std::string key_of_ip(const std::string& ip) {
  return "i:" + ip;
}

// 15 s after the last free try, then 30 s, 60 s … never longer than the window.
std::int64_t wait_for(std::int64_t tries, std::int64_t free, std::int64_t last, std::int64_t now) {
  if (tries < free) return 0;
  const auto doublings = std::min<std::int64_t>(tries - free, 6);
  const std::int64_t wait = std::min(kFirstWaitMs << doublings, kWindowMs);
  return std::max<std::int64_t>(0, last + wait - now);
}

}  // namespace

std::string normal_pengguna(std::string_view typed) {
  const std::string digits = text::strip_nip(typed);
  const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? digits : text::to_lower(text::trim(typed));
}

std::optional<AkunMasuk> find_akun_masuk(db::Reader& reader, const std::string& pengguna) {
  return reader.one("SELECT id, nama, sandi_hash, totp_aktif FROM akun WHERE pengguna = $1 AND status = 'aktif'",
                    {pengguna}, [](const db::Row& r) {
                      return AkunMasuk{r.id<AkunId>("id"), r.text("nama"), r.opt_text("sandi_hash").value_or(""),
                                       r.flag("totp_aktif")};
                    });
}

std::int64_t wait_before_try(db::Reader& reader, const std::string& pengguna, const std::string& ip, std::int64_t now) {
  std::int64_t wait = 0;
  reader.query(
      "SELECT kunci, COUNT(*) AS n, MAX(waktu) AS terakhir FROM percobaan_masuk "
      "WHERE kunci IN ($1, $2) AND waktu > $3 GROUP BY kunci",
      {key_of_akun(pengguna), key_of_ip(ip), now - kWindowMs}, [&](const db::Row& r) {
        const bool by_ip = r.text("kunci") == key_of_ip(ip);
        wait = std::max(wait, wait_for(r.i64("n"), by_ip ? kFreePerIp : kFreePerAkun, r.i64("terakhir"), now));
      });
  return wait;
}

void note_failed_try(db::Tx& tx, const std::string& pengguna, const std::string& ip, std::int64_t now) {
  tx.exec("INSERT INTO percobaan_masuk (kunci, waktu) VALUES ($1, $3), ($2, $3)",
          {key_of_akun(pengguna), key_of_ip(ip), now});
  tx.exec("DELETE FROM percobaan_masuk WHERE kunci IN ($1, $2) AND waktu <= $3",
          {key_of_akun(pengguna), key_of_ip(ip), now - kWindowMs});
}

std::string sign_in(db::Tx& tx, const AkunMasuk& akun, const NewSesi& sesi, const std::string& pengguna,
                    std::int64_t now) {
  tx.exec("DELETE FROM percobaan_masuk WHERE kunci = $1", {key_of_akun(pengguna)});
  tx.exec("UPDATE akun SET terakhir_masuk = $2 WHERE id = $1", {akun.id, now});
  Pelaku pelaku;
  pelaku.akun = akun.id;
  pelaku.nama = akun.nama;
  jejak::catat(tx, pelaku, now, {"akun.masuk", "akun", akun.id.value, std::nullopt, "{}"});
  return create_sesi(tx, akun.id, sesi, now);
}

void store_sandi(db::Tx& tx, AkunId akun, const std::string& sandi_hash) {
  tx.exec("UPDATE akun SET sandi_hash = $2, harus_ganti = 0 WHERE id = $1", {akun, sandi_hash});
}

}  // namespace akun
