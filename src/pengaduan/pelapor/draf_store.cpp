#include "pengaduan/pelapor/draf_store.h"

#include <nlohmann/json.hpp>

#include "akun/digest.h"
#include "msg/pengaduan.h"

namespace pengaduan {
namespace {

using berkas::Kunci;

constexpr std::int64_t kKeptMs = draf_hari * 86'400'000LL;

std::string hash_of(std::string_view token) {
  return akun::digest_hex("draf:" + std::string(token));
}
std::string place_of(const std::string& hash) {
  return "draf:" + hash;
}

std::vector<FotoDraf> load_foto(db::Reader& reader, const std::string& hash) {
  return reader.list(
      "SELECT d.sha256, COALESCE(f.kecil_sha256, '') AS kecil, f.bytes, COALESCE(f.lebar, 0) AS lebar, "
      "COALESCE(f.tinggi, 0) AS tinggi, f.jenis FROM pengaduan_draf_foto d JOIN berkas f ON f.sha256 = d.sha256 "
      "WHERE d.token_hash = $1 ORDER BY d.urut",
      {hash}, [](const db::Row& r) {
        return FotoDraf{r.text("sha256"),
                        r.text("kecil"),
                        r.i64("bytes"),
                        static_cast<int>(r.i64("lebar")),
                        static_cast<int>(r.i64("tinggi")),
                        r.text("jenis")};
      });
}

}  // namespace

std::string new_token_draf() {
  return berkas::draw_secret();
}

std::optional<DrafTersimpan> find_draf(db::Reader& reader, const berkas::Brankas& brankas, std::string_view token,
                                       std::int64_t now) {
  if (token.empty()) return std::nullopt;
  const std::string hash = hash_of(token);
  struct Stored {
    std::string segel;
    std::optional<PengaduanId> terkirim;
    std::int64_t dibuat;
  };
  const auto row =
      reader.one("SELECT segel, pengaduan_id, dibuat FROM pengaduan_draf WHERE token_hash = $1 AND diubah >= $2",
                 {hash, now - kKeptMs}, [](const db::Row& r) {
                   return Stored{r.text("segel"), r.opt_id<PengaduanId>("pengaduan_id"), r.i64("dibuat")};
                 });
  if (!row) return std::nullopt;
  if (row->terkirim) return DrafTersimpan{{}, {}, row->terkirim, row->dibuat};
  const auto words = brankas.unseal(Kunci::umum, place_of(hash), row->segel);
  if (!words) return std::nullopt;
  auto draf = draf_from_json(*words);
  if (!draf) return std::nullopt;
  return DrafTersimpan{*std::move(draf), load_foto(reader, hash), std::nullopt, row->dibuat};
}

bool save_draf(db::Tx& tx, const berkas::Brankas& brankas, std::string_view token, const Draf& draf, std::int64_t now) {
  const std::string hash = hash_of(token);
  return tx.exec(
             "INSERT INTO pengaduan_draf (token_hash, segel, dibuat, diubah) VALUES ($1, $2, $3, $3) "
             "ON CONFLICT (token_hash) DO UPDATE SET segel = $2, diubah = $3 WHERE pengaduan_draf.pengaduan_id IS NULL",
             {hash, brankas.seal(Kunci::umum, place_of(hash), to_json(draf)), now}) == 1;
}

bool add_foto_draf(db::Tx& tx, std::string_view token, const FotoDraf& foto, std::int64_t now) {
  const std::string hash = hash_of(token);
  keep_berkas(tx, foto, now);
  const auto here = load_foto(tx, hash);
  for (const auto& f : here)
    if (f.sha256 == foto.sha256) return true;
  if (here.size() >= static_cast<std::size_t>(foto_max)) return false;
  tx.exec(
      "INSERT INTO pengaduan_draf_foto (token_hash, urut, sha256) SELECT $1, COALESCE(MAX(urut), 0) + 1, $2 FROM "
      "pengaduan_draf_foto WHERE token_hash = $1",
      {hash, foto.sha256});
  return true;
}

void remove_foto_draf(db::Tx& tx, std::string_view token, const std::string& sha256) {
  tx.exec("DELETE FROM pengaduan_draf_foto WHERE token_hash = $1 AND sha256 = $2", {hash_of(token), sha256});
}

void discard_draf(db::Tx& tx, std::string_view token) {
  tx.exec("DELETE FROM pengaduan_draf WHERE token_hash = $1 AND pengaduan_id IS NULL", {hash_of(token)});
}

Result<PengaduanId> kirim_draf(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, std::string_view token,
                               const TandaTerima& tanda, PengaduanBaru baru) {
  // Claimed first: of two taps at once the second waits for the row here.
  const std::string hash = hash_of(token);
  tx.exec("UPDATE pengaduan_draf SET diubah = $2 WHERE token_hash = $1", {hash, jam.now});
  const auto draf = find_draf(tx, brankas, token, jam.now);
  if (!draf) return fail(Fault::not_found, msg::pengaduan::galat_draf_hilang);
  if (draf->terkirim) return *draf->terkirim;
  baru.isi = draf->isi;
  for (const auto& f : draf->foto) baru.foto.push_back(f.sha256);
  const auto id = TRY(ajukan(tx, brankas, jam, baru, tanda));
  const nlohmann::json struk{{"kode", tanda.kode.printed()}, {"pin", tanda.pin.text()}};
  tx.exec("UPDATE pengaduan_draf SET segel = '', pengaduan_id = $2, struk = $3, diubah = $4 WHERE token_hash = $1",
          {hash, id, berkas::Brankas::seal_with(token, struk.dump()), jam.now});
  tx.exec("DELETE FROM pengaduan_draf_foto WHERE token_hash = $1", {hash});
  return id;
}

std::optional<Struk> find_struk(db::Reader& reader, std::string_view token, std::int64_t now) {
  if (token.empty()) return std::nullopt;
  const auto row = reader.one(
      "SELECT pengaduan_id, struk FROM pengaduan_draf WHERE token_hash = $1 AND struk IS NOT NULL AND diubah >= $2",
      {hash_of(token), now - struk_ms}, [](const db::Row& r) {
        return std::pair{r.id<PengaduanId>("pengaduan_id"), r.text("struk")};
      });
  if (!row) return std::nullopt;
  const auto words = berkas::Brankas::unseal_with(token, row->second);
  if (!words) return std::nullopt;
  const auto j = nlohmann::json::parse(*words);
  return Struk{row->first, j.at("kode"), j.at("pin")};
}

void forget_struk(db::Tx& tx, std::string_view token) {
  tx.exec("UPDATE pengaduan_draf SET struk = NULL WHERE token_hash = $1", {hash_of(token)});
}

void purge_draf(db::Tx& tx, std::int64_t now) {
  tx.exec("UPDATE pengaduan_draf SET struk = NULL WHERE struk IS NOT NULL AND diubah < $1", {now - struk_ms});
  tx.exec("DELETE FROM pengaduan_draf WHERE diubah < $1", {now - kKeptMs});
}

}  // namespace pengaduan
