#include "open311/kiriman_store.h"

#include <nlohmann/json.hpp>

#include "akun/digest.h"
#include "berkas/brankas.h"

namespace open311 {
namespace {

constexpr std::size_t kTokenDigits = 32;  // 128 bits: nobody comes upon one by trying

}  // namespace

std::string new_token() {
  return berkas::draw_secret().substr(0, kTokenDigits);
}

Kiriman::Kiriman(std::string_view key, std::string_view said)
    : secret_(std::string(key) + "\n" + std::string(said)), hash_(akun::digest_hex("kiriman:" + secret_)) {}

std::optional<Tanda> Kiriman::claim(db::Tx& tx, std::int64_t now) const {
  // Claimed first: the second of two at once waits for the row here (PostgreSQL) or comes later (SQLite).
  const bool first =
      tx.exec(
          "INSERT INTO open311_kiriman (sidik, struk, waktu) VALUES ($1, '', $2) ON CONFLICT (sidik) DO UPDATE SET "
          "struk = '', waktu = $2 WHERE open311_kiriman.waktu < $3",
          {hash_, now, now - kirim_ulang_ms}) == 1;
  if (first) return std::nullopt;
  const auto sealed = tx.one("SELECT struk FROM open311_kiriman WHERE sidik = $1", {hash_},
                             [](const db::Row& r) { return r.text("struk"); });
  MUST(sealed);
  const auto words = berkas::Brankas::unseal_with(secret_, *sealed);
  MUST(words);
  const auto j = nlohmann::json::parse(*words);
  return Tanda{j.at("token"), j.at("kode"), j.at("pin")};
}

void Kiriman::keep(db::Tx& tx, const Tanda& tanda) const {
  const nlohmann::json j{{"token", tanda.token}, {"kode", tanda.kode}, {"pin", tanda.pin}};
  tx.exec("UPDATE open311_kiriman SET struk = $2 WHERE sidik = $1",
          {hash_, berkas::Brankas::seal_with(secret_, j.dump())});
}

bool is_spent(db::Reader& reader, const Kunci& kunci, std::int64_t since) {
  return reader.number(
             "SELECT COUNT(*) AS n FROM (SELECT 1 AS satu FROM pengaduan_kunci WHERE kunci_id = $1 AND waktu >= $2 "
             "LIMIT $3) q",
             {kunci.id, since, kunci.batas_harian}) >= kunci.batas_harian;
}

void catat_pengirim(db::Tx& tx, PengaduanId id, const Kunci& kunci, std::int64_t now) {
  tx.exec("INSERT INTO pengaduan_kunci (pengaduan_id, kunci_id, waktu) VALUES ($1, $2, $3)", {id, kunci.id, now});
}

void purge_kiriman(db::Tx& tx, std::int64_t now) {
  tx.exec("DELETE FROM open311_kiriman WHERE waktu < $1", {now - kirim_ulang_ms});
}

}  // namespace open311
