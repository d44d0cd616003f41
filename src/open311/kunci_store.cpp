#include "open311/kunci_store.h"

#include <nlohmann/json.hpp>

#include "akun/digest.h"
#include "base/text.h"
#include "berkas/brankas.h"
#include "jejak/jejak.h"
#include "msg/program.h"

namespace open311 {
namespace {

constexpr std::size_t kNameMax = 60;

std::string hash_of(std::string_view key) {
  return akun::digest_hex("kunci-api:" + std::string(key));
}

void note(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const char* aksi, KunciApiId id,
          std::string_view nama) {
  jejak::catat(tx, pelaku, now, {aksi, "kunci_api", id.value, std::nullopt, nlohmann::json{{"nama", nama}}.dump()});
}

}  // namespace

Result<std::string> buat_kunci(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, std::string_view nama,
                               int batas_harian) {
  if (!text::is_valid_utf8(nama) || nama.empty() || text::collapse_spaces(nama) != nama ||
      text::length(nama) > kNameMax)
    return invalid("nama", msg::program::kunci_nama(kNameMax));
  const std::string key = berkas::draw_secret();
  std::optional<KunciApiId> id;
  tx.query(
      "INSERT INTO kunci_api (nama, hash, batas_harian, dibuat) VALUES ($1, $2, $3, $4) ON CONFLICT (nama) DO NOTHING "
      "RETURNING id",
      {nama, hash_of(key), batas_harian, now}, [&](const db::Row& r) { id = r.id<KunciApiId>("id"); });
  if (!id) return invalid("nama", msg::program::kunci_ada(nama));
  note(tx, pelaku, now, "kunci_api.dibuat", *id, nama);
  return key;
}

Result<void> cabut_kunci(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, std::string_view nama) {
  std::optional<KunciApiId> id;
  tx.query("UPDATE kunci_api SET dicabut = $2 WHERE nama = $1 AND dicabut IS NULL RETURNING id", {nama, now},
           [&](const db::Row& r) { id = r.id<KunciApiId>("id"); });
  if (!id) return fail(Fault::not_found, msg::program::kunci_tidak_ada(nama));
  note(tx, pelaku, now, "kunci_api.dicabut", *id, nama);
  return {};
}

std::optional<Kunci> find_kunci(db::Reader& reader, std::string_view key) {
  return reader.one("SELECT id, batas_harian FROM kunci_api WHERE hash = $1 AND dicabut IS NULL", {hash_of(key)},
                    [](const db::Row& r) {
                      return Kunci{r.id<KunciApiId>("id"), static_cast<int>(r.i64("batas_harian"))};
                    });
}

std::vector<BarisKunci> list_kunci(db::Reader& reader) {
  return reader.list(
      "SELECT a.nama, a.batas_harian, a.dibuat, a.dicabut, (SELECT COUNT(*) FROM pengaduan_kunci k "
      "WHERE k.kunci_id = a.id) AS kiriman FROM kunci_api a ORDER BY a.nama",
      {}, [](const db::Row& r) {
        return BarisKunci{r.text("nama"), static_cast<int>(r.i64("batas_harian")), r.i64("dibuat"),
                          r.opt_i64("dicabut"), r.i64("kiriman")};
      });
}

}  // namespace open311
