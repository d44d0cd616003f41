#include "akun/kelola_store.h"

#include "akun/kode.h"
#include "akun/masuk_store.h"
#include "akun/sesi_store.h"
#include "base/text.h"
#include "jejak/jejak.h"

namespace akun {
namespace {

// Half-open range of paths below a prefix: a plain comparison that both databases answer from the index.
std::string after_prefix(std::string prefix) {
  ++prefix.back();
  return prefix;
}

AkunRow read_row(const db::Row& r, const Pelaku& pelaku) {
  return {r.id<PegawaiId>("id"),
          r.opt_id<AkunId>("akun_id"),
          r.text("nama"),
          r.opt_text("nip").value_or(""),
          r.text("unit"),
          r.opt_text("status").value_or(""),
          r.opt_i64("terakhir_masuk").value_or(0),
          !r.is_null("akun_id") && (pelaku.has(Peran::admin_hr) || r.i64("peran") == 0)};
}

constexpr std::string_view kColumns =
    "SELECT p.id, p.nama, p.nip, u.nama AS unit, a.id AS akun_id, a.status, a.terakhir_masuk, "
    "(SELECT COUNT(*) FROM akun_peran x WHERE x.akun_id = a.id) AS peran FROM pegawai p JOIN penugasan t ON "
    "t.pegawai_id = p.id AND t.jenis = 'definitif' AND t.selesai IS NULL "
    "JOIN unit u ON u.id = t.unit_id LEFT JOIN akun a ON a.pegawai_id = p.id ";

}  // namespace

std::string scope_of(const Pelaku& pelaku) {
  if (pelaku.has(Peran::admin_hr)) return "/";
  for (const auto& p : pelaku.peran)
    if (p.peran == Peran::admin_unit) return p.jalur;
  return "-";
}

std::vector<AkunRow> list_akun(db::Reader& reader, const Pelaku& pelaku, const AkunFilter& filter, int limit) {
  const std::string scope = scope_of(pelaku);
  std::string word = filter.kata, end = word;
  if (!end.empty()) ++end.back();
  const bool digits = !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
  const std::string where_word =
      word.empty() ? "AND $5 = $6 "
      : digits     ? "AND p.nip >= $5 AND p.nip < $6 "
                   : "AND p.id IN (SELECT pegawai_id FROM pegawai_kata WHERE kata >= $5 AND kata < $6) ";
  return reader.list(std::string(kColumns) +
                         "WHERE u.jalur >= $1 AND u.jalur < $2 AND p.id > $3 AND p.status = 'aktif' " + where_word +
                         "ORDER BY p.id LIMIT $4",
                     {scope, after_prefix(scope), filter.after, limit, word, end},
                     [&](const db::Row& r) { return read_row(r, pelaku); });
}

std::optional<AkunRow> find_akun(db::Reader& reader, const Pelaku& pelaku, PegawaiId pegawai) {
  const std::string scope = scope_of(pelaku);
  return reader.one(std::string(kColumns) + "WHERE p.id = $1 AND u.jalur >= $2 AND u.jalur < $3",
                    {pegawai, scope, after_prefix(scope)}, [&](const db::Row& r) { return read_row(r, pelaku); });
}

int create_missing(db::Tx& tx, const Pelaku& pelaku, std::int64_t now) {
  const std::string scope = scope_of(pelaku);
  const auto made = tx.exec(
      "INSERT INTO akun (pengguna, pegawai_id, nama, status, dibuat) "
      "SELECT p.nip, p.id, p.nama, 'menunggu', $1 FROM pegawai p "
      "JOIN penugasan t ON t.pegawai_id = p.id AND t.jenis = 'definitif' AND t.selesai IS NULL "
      "JOIN unit u ON u.id = t.unit_id "
      "WHERE p.nip IS NOT NULL AND p.status = 'aktif' AND u.jalur >= $2 AND u.jalur < $3 "
      "AND NOT EXISTS (SELECT 1 FROM akun a WHERE a.pegawai_id = p.id)",
      {now, scope, after_prefix(scope)});
  if (made > 0)
    jejak::catat(tx, pelaku, now,
                 {"akun.dibuat_massal", "akun", 0, std::nullopt, "{\"jumlah\":" + std::to_string(made) + "}"});
  return static_cast<int>(made);
}

KodeBaru issue_kode(db::Tx& tx, const Pelaku& pelaku, AkunId akun, std::int64_t now, std::int64_t valid_ms) {
  const KodeBaru out{make_kode(), now + valid_ms};
  tx.exec("DELETE FROM kode_sekali WHERE akun_id = $1 AND dipakai IS NULL", {akun});
  tx.exec(
      "INSERT INTO kode_sekali (akun_id, jenis, kode_hash, dibuat, kedaluwarsa) VALUES ($1, $2, $3, $4, $5)",
      {akun, valid_ms == kAktivasiMs ? "aktivasi" : "reset", hash_kode(normal_kode(out.kode)), now, out.kedaluwarsa});
  const auto owner = tx.one("SELECT pegawai_id FROM akun WHERE id = $1", {akun},
                            [](const db::Row& r) { return r.opt_id<PegawaiId>("pegawai_id"); });
  jejak::catat(tx, pelaku, now, {"akun.kode_dibuat", "akun", akun.value, owner.value_or(std::nullopt), "{}"});
  return out;
}

std::optional<AkunId> find_kode(db::Reader& reader, const std::string& pengguna, const std::string& kode_hash,
                                std::int64_t now) {
  return reader.one(
      "SELECT a.id FROM kode_sekali k JOIN akun a ON a.id = k.akun_id WHERE a.pengguna = $1 AND k.kode_hash = $2 "
      "AND k.dipakai IS NULL AND k.kedaluwarsa > $3 AND a.status <> 'nonaktif'",
      {pengguna, kode_hash, now}, [](const db::Row& r) { return r.id<AkunId>("id"); });
}

bool use_kode(db::Tx& tx, AkunId akun, const std::string& kode_hash, const std::string& sandi_hash, std::int64_t now) {
  if (tx.exec("UPDATE kode_sekali SET dipakai = $3 WHERE akun_id = $1 AND kode_hash = $2 AND dipakai IS NULL",
              {akun, kode_hash, now}) == 0)
    return false;
  store_sandi(tx, akun, sandi_hash);
  tx.exec("UPDATE akun SET status = 'aktif' WHERE id = $1", {akun});
  end_all_sesi(tx, akun, "");
  Pelaku pelaku;
  pelaku.akun = akun;
  jejak::catat(tx, pelaku, now, {"akun.diaktifkan", "akun", akun.value, std::nullopt, "{}"});
  return true;
}

Result<std::vector<SlipRow>> list_waiting(db::Reader& reader, const Pelaku& pelaku, UnitId unit, int limit) {
  const std::string scope = scope_of(pelaku);
  const std::string below = after_prefix(scope);
  const auto jalur = [](const db::Row& r) { return r.text("jalur"); };
  if (!reader.one("SELECT jalur FROM unit WHERE id = $1 AND jalur >= $2 AND jalur < $3", {unit, scope, below}, jalur))
    return fail(Fault::not_found, {});
  return reader.list(
      "SELECT a.id, a.pengguna, p.nama, p.nip, u.nama AS unit FROM unit top "
      "JOIN unit u ON u.jalur >= top.jalur AND u.jalur < top.jalur || '~' "
      "JOIN penugasan t ON t.unit_id = u.id AND t.jenis = 'definitif' AND t.selesai IS NULL "
      "JOIN pegawai p ON p.id = t.pegawai_id JOIN akun a ON a.pegawai_id = p.id "
      "WHERE top.id = $1 AND top.jalur >= $2 AND top.jalur < $3 AND a.status = 'menunggu' "
      "AND ($5 = 1 OR NOT EXISTS (SELECT 1 FROM akun_peran x WHERE x.akun_id = a.id)) ORDER BY u.jalur, p.nama LIMIT "
      "$4",
      {unit, scope, below, limit, pelaku.has(Peran::admin_hr) ? 1 : 0}, [](const db::Row& r) {
        return SlipRow{r.id<AkunId>("id"), r.text("nama"), r.text("nip"), r.text("unit"), r.text("pengguna")};
      });
}

}  // namespace akun
