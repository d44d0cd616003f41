#include "akun/sesi_store.h"

#include <sodium.h>

#include <array>

#include "akun/digest.h"

namespace akun {
namespace {

constexpr std::size_t kTokenBytes = 24;  // 192 bits

std::string to_hex(const unsigned char* bytes, std::size_t n) {
  std::string out(2 * n + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes, n);
  out.resize(2 * n);
  return out;
}

bool expired(const db::Row& r, std::int64_t now, const SesiLimits& limits) {
  const std::int64_t idle = r.flag("bersama") ? limits.idle_shared_ms : limits.idle_ms;
  return now - r.i64("terakhir") > idle || now - r.i64("dibuat") > limits.absolute_ms;
}

// One row for each role the account has, and one without when it has none.
constexpr std::string_view kPelakuColumns =
    "a.id, a.pegawai_id, a.nama, a.bahasa, a.harus_ganti, a.totp_aktif, p.peran, p.unit_id, u.jalur, "
    "CASE WHEN g.jenis = 'pejabat_negara' THEN 1 ELSE 0 END AS pejabat_negara, "
    "(SELECT COUNT(*) FROM (SELECT 1 FROM penugasan t WHERE t.penilai_id = a.pegawai_id AND t.selesai IS NULL "
    "LIMIT 1) q) AS menilai";
constexpr std::string_view kPelakuRoles =
    "LEFT JOIN akun_peran p ON p.akun_id = a.id LEFT JOIN unit u ON u.id = p.unit_id "
    "LEFT JOIN pegawai g ON g.id = a.pegawai_id ";

Pelaku read_pelaku(const db::Row& r) {
  Pelaku p;
  p.akun = r.id<AkunId>("id");
  p.pegawai = r.opt_id<PegawaiId>("pegawai_id");
  p.nama = r.text("nama");
  p.lang = r.text("bahasa") == "en" ? msg::Lang::en : msg::Lang::id;
  p.harus_ganti_sandi = r.flag("harus_ganti");
  p.totp_aktif = r.flag("totp_aktif");
  p.memimpin = r.i64("menilai") > 0;
  p.dinilai = !r.flag("pejabat_negara");
  return p;
}

void add_role(const db::Row& r, Pelaku& pelaku) {
  if (r.is_null("peran")) return;
  const auto peran = from_code<Peran>(r.text("peran"));
  MUST(peran);
  PeranDiUnit role{*peran, std::nullopt, r.opt_text("jalur").value_or("")};
  if (r.i64("unit_id") > 0) role.unit = r.id<UnitId>("unit_id");
  pelaku.peran.push_back(std::move(role));
}

}  // namespace

std::string session_hash(std::string_view token) {
  return digest_hex(token);
}

std::optional<Sesi> find_sesi(db::Reader& reader, const std::string& token_hash, std::int64_t now,
                              const SesiLimits& limits) {
  std::optional<Sesi> out;
  reader.query("SELECT s.dibuat, s.terakhir, s.bersama, s.tahap, " + std::string(kPelakuColumns) +
                   ", (SELECT COUNT(*) FROM pesan m WHERE m.pegawai_id = a.pegawai_id AND m.dibaca IS NULL) AS "
                   "belum_dibaca FROM sesi s JOIN akun a ON a.id = s.akun_id " +
                   std::string(kPelakuRoles) + "WHERE s.token_hash = $1 AND a.status = 'aktif'",
               {token_hash}, [&](const db::Row& r) {
                 if (expired(r, now, limits)) return;
                 if (!out) {
                   out.emplace();
                   out->pelaku = read_pelaku(r);
                   out->terakhir = r.i64("terakhir");
                   out->menunggu_totp = r.text("tahap") == "totp";
                   out->belum_dibaca = static_cast<int>(r.i64("belum_dibaca"));
                 }
                 add_role(r, out->pelaku);
               });
  return out;
}

std::optional<Pelaku> find_pelaku(db::Reader& reader, AkunId akun) {
  std::optional<Pelaku> out;
  reader.query("SELECT " + std::string(kPelakuColumns) + " FROM akun a " + std::string(kPelakuRoles) +
                   "WHERE a.id = $1 AND a.status = 'aktif'",
               {akun}, [&](const db::Row& r) {
                 if (!out) out = read_pelaku(r);
                 add_role(r, *out);
               });
  return out;
}

std::string create_sesi(db::Tx& tx, AkunId akun, const NewSesi& sesi, std::int64_t now) {
  std::array<unsigned char, kTokenBytes> random{};
  randombytes_buf(random.data(), random.size());
  std::string token = to_hex(random.data(), random.size());
  tx.exec(
      "INSERT INTO sesi (token_hash, akun_id, dibuat, terakhir, bersama, tahap, peramban) "
      "VALUES ($1, $2, $3, $3, $4, $5, $6)",
      {session_hash(token), akun, now, sesi.shared_computer ? 1 : 0, sesi.awaits_totp ? "totp" : "penuh",
       sesi.browser.substr(0, 200)});
  return token;
}

void touch_sesi(db::Tx& tx, const std::string& token_hash, std::int64_t now) {
  tx.exec("UPDATE sesi SET terakhir = $2 WHERE token_hash = $1", {token_hash, now});
}

std::optional<AkunId> find_akun_sesi(db::Reader& reader, const std::string& token_hash) {
  return reader.one("SELECT akun_id FROM sesi WHERE token_hash = $1", {token_hash},
                    [](const db::Row& r) { return r.id<AkunId>("akun_id"); });
}

void end_sesi(db::Tx& tx, const std::string& token_hash) {
  tx.exec("DELETE FROM sesi WHERE token_hash = $1", {token_hash});
}

void end_all_sesi(db::Tx& tx, AkunId akun, const std::string& keep_hash) {
  tx.exec("DELETE FROM sesi WHERE akun_id = $1 AND token_hash <> $2", {akun, keep_hash});
}

}  // namespace akun
