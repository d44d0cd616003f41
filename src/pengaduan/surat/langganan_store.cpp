#include "pengaduan/surat/langganan_store.h"

#include <fmt/format.h>
#include <sodium.h>

#include <nlohmann/json.hpp>

#include "akun/digest.h"
#include "base/text.h"
#include "db/row_values.h"
#include "msg/langganan.h"
#include "pengaduan/lindung/identitas_store.h"
#include "pengaduan/surat/store.h"

namespace pengaduan {
namespace {

using berkas::Kunci;

constexpr std::int64_t kWindowMs = 3'600'000;

std::string hash_token(std::string_view token) {
  return akun::digest_hex("langganan:" + std::string(token));
}
std::string hash_formulir(std::string_view formulir) {
  return akun::digest_hex("ikuti:" + std::string(formulir));
}
std::string draw_token() {
  return berkas::draw_secret().substr(0, 32);
}

// Bound to the hash of the token, which the row has from its first moment on.
std::string place_of(const std::string& token_hash) {
  return "langganan:" + token_hash;
}

Kunci key_of(db::Reader& reader, PengaduanId id) {
  const auto wbs = reader.number("SELECT COUNT(*) AS n FROM pengaduan WHERE id = $1 AND klasifikasi = 'wbs'", {id});
  return wbs > 0 ? Kunci::wbs : Kunci::identitas;
}

// Counted beside the failed sign-ins, under names of their own.
bool too_often(db::Tx& tx, const std::string& kunci, int max, std::int64_t now) {
  tx.exec("DELETE FROM percobaan_masuk WHERE kunci = $1 AND waktu <= $2", {kunci, now - kWindowMs});
  const auto n = tx.number("SELECT COUNT(*) AS n FROM percobaan_masuk WHERE kunci = $1", {kunci});
  tx.exec("INSERT INTO percobaan_masuk (kunci, waktu) VALUES ($1, $2)", {kunci, now});
  return n >= max;
}

Result<void> check_rate(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const std::string& alamat,
                        std::int64_t now) {
  const std::string same = brankas.tag(Kunci::identitas, "surel", text::to_lower(alamat));
  if (too_often(tx, "surel:" + same, surel_minta_max, now) ||
      too_often(tx, "surel-untuk:" + to_text(id), surel_minta_pengaduan_max, now))
    return invalid("surel", msg::langganan::galat_sering);
  return {};
}

struct Baru {
  Kunci kunci = Kunci::identitas;
  std::string alamat_tag, token_hash, segel;
};

Baru seal_new(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id, const std::string& alamat) {
  Baru out{.kunci = key_of(reader, id)};
  // Another tag in every pengaduan: nobody learns from two of them that one person reads both.
  out.alamat_tag = brankas.tag(out.kunci, "langganan:" + to_text(id), text::to_lower(alamat));
  const std::string token = draw_token();
  out.token_hash = hash_token(token);
  out.segel =
      brankas.seal(out.kunci, place_of(out.token_hash), nlohmann::json{{"alamat", alamat}, {"token", token}}.dump());
  return out;
}

std::string_view code_of(msg::Lang bahasa) {
  return bahasa == msg::Lang::en ? "en" : "id";
}

constexpr std::string_view kSelect =
    "SELECT id, pengaduan_id, peran, keadaan, kunci, segel, bahasa, token_hash, kode, dibuat FROM pengaduan_langganan "
    "WHERE ";

std::optional<Langganan> find_one(db::Reader& reader, const berkas::Brankas& brankas, std::string_view where,
                                  const db::Param& param) {
  return reader.one(std::string(kSelect) + std::string(where), {param}, [&](const db::Row& r) {
    Langganan out{.id = r.id<LanggananId>("id"),
                  .pengaduan = r.id<PengaduanId>("pengaduan_id"),
                  .peran = read_enum<PeranLangganan>(r, "peran"),
                  .keadaan = read_enum<KeadaanLangganan>(r, "keadaan"),
                  .terbukti = r.text("keadaan") == "aktif" && r.is_null("kode"),
                  .bahasa = r.text("bahasa") == "en" ? msg::Lang::en : msg::Lang::id,
                  .dibuat = r.i64("dibuat")};
    const auto words = brankas.unseal(read_enum<Kunci>(r, "kunci"), place_of(r.text("token_hash")), r.text("segel"));
    if (!words) return out;
    const auto j = nlohmann::json::parse(*words);
    out.alamat = j.at("alamat").get<std::string>();
    out.token = j.at("token").get<std::string>();
    return out;
  });
}

std::string tag_kode(const berkas::Brankas& brankas, LanggananId id, std::string_view kode) {
  return brankas.tag(Kunci::identitas, "kode-surel:" + to_text(id), kode);
}

}  // namespace

Result<void> minta_pelapor(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const std::string& alamat,
                           msg::Lang bahasa, std::int64_t now) {
  TRY_VOID(check_rate(tx, brankas, id, alamat, now));
  const Baru baru = seal_new(tx, brankas, id, alamat);
  auto row = tx.one("SELECT id FROM pengaduan_langganan WHERE pengaduan_id = $1 AND peran = 'pelapor'", {id},
                    [](const db::Row& r) { return r.id<LanggananId>("id"); });
  if (row)
    tx.exec(
        "UPDATE pengaduan_langganan SET keadaan = 'menunggu', kunci = $2, segel = $3, alamat = $4, bahasa = $5, "
        "token_hash = $6, kode = NULL, diubah = $7 WHERE id = $1",
        {*row, to_code(baru.kunci), baru.segel, baru.alamat_tag, code_of(bahasa), baru.token_hash, now});
  else
    row = tx.insert<LanggananId>(
        "INSERT INTO pengaduan_langganan (pengaduan_id, peran, keadaan, kunci, segel, alamat, bahasa, token_hash, "
        "dibuat, diubah) VALUES ($1, 'pelapor', 'menunggu', $2, $3, $4, $5, $6, $7, $7) RETURNING id",
        {id, to_code(baru.kunci), baru.segel, baru.alamat_tag, code_of(bahasa), baru.token_hash, now});
  antre_surat(tx, *row, Surat::kode, "kode:" + baru.token_hash, now);
  return {};
}

Result<std::string> minta_pengikut(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id,
                                   const std::string& alamat, msg::Lang bahasa, std::int64_t now) {
  TRY_VOID(check_rate(tx, brankas, id, alamat, now));
  const Baru baru = seal_new(tx, brankas, id, alamat);
  const std::string formulir = draw_token();
  // Whoever follows already is not told so: that would tell everybody who follows. He gets another code.
  const auto row = tx.insert<LanggananId>(
      "INSERT INTO pengaduan_langganan (pengaduan_id, peran, keadaan, kunci, segel, alamat, bahasa, token_hash, "
      "formulir_hash, dibuat, diubah) VALUES ($1, 'pengikut', 'menunggu', $2, $3, $4, $5, $6, $7, $8, $8) "
      "ON CONFLICT (pengaduan_id, peran, alamat) DO UPDATE SET formulir_hash = $7, bahasa = $5, kode = '', diubah = $8 "
      "RETURNING id",
      {id, to_code(baru.kunci), baru.segel, baru.alamat_tag, code_of(bahasa), baru.token_hash, hash_formulir(formulir),
       now});
  antre_surat(tx, row, Surat::kode, "kode:" + hash_formulir(formulir), now);
  return formulir;
}

HasilKode buktikan(db::Tx& tx, const berkas::Brankas& brankas, const Langganan& l, std::string_view kode,
                   std::int64_t now) {
  struct Stored {
    KeadaanLangganan keadaan;
    std::optional<std::string> kode;  // "" while its letter waits
    std::int64_t sampai, salah;
  };
  // The write comes first: of two tries at once the second waits for the row here.
  tx.exec("UPDATE pengaduan_langganan SET kode_salah = kode_salah + 1 WHERE id = $1", {l.id});
  const auto s = tx.one("SELECT keadaan, kode, kode_sampai, kode_salah FROM pengaduan_langganan WHERE id = $1", {l.id},
                        [](const db::Row& r) {
                          return Stored{read_enum<KeadaanLangganan>(r, "keadaan"), r.opt_text("kode"),
                                        r.opt_i64("kode_sampai").value_or(0), r.i64("kode_salah")};
                        });
  if (!s) return HasilKode::kedaluwarsa;
  // The same code again, after a lost answer.
  if (s->keadaan == KeadaanLangganan::aktif && !s->kode) return HasilKode::benar;
  if (!s->kode || s->kode->empty() || s->sampai < now || s->salah > kode_surel_salah_max) return HasilKode::kedaluwarsa;
  const std::string given = tag_kode(brankas, l.id, kode);
  if (sodium_memcmp(given.data(), s->kode->data(), given.size()) != 0) return HasilKode::salah;
  tx.exec("UPDATE pengaduan_langganan SET keadaan = 'aktif', kode = NULL, kode_salah = 0, diubah = $2 WHERE id = $1",
          {l.id, now});
  if (l.peran == PeranLangganan::pelapor) catat_surel_terbukti(tx, brankas, l.pengaduan, l.alamat);
  if (s->keadaan == KeadaanLangganan::menunggu && l.peran == PeranLangganan::pelapor)
    antre_surat(tx, l.id, Surat::diterima, "bukti:" + hash_token(l.token), now);
  return HasilKode::benar;
}

void akhiri(db::Tx& tx, LanggananId id, KeadaanLangganan sebagai, std::int64_t now) {
  // The token's hash in the place of the address's: it is as unique, and tells nothing.
  tx.exec(
      "UPDATE pengaduan_langganan SET keadaan = $2, segel = '', alamat = token_hash, kode = NULL, formulir_hash = "
      "NULL, diubah = $3 WHERE id = $1",
      {id, to_code(sebagai), now});
}

std::optional<Langganan> find_langganan(db::Reader& reader, const berkas::Brankas& brankas, LanggananId id) {
  return find_one(reader, brankas, "id = $1", id);
}

std::optional<Langganan> find_langganan_pelapor(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id) {
  return find_one(reader, brankas, "pengaduan_id = $1 AND peran = 'pelapor'", id);
}

std::optional<Langganan> find_langganan_formulir(db::Reader& reader, const berkas::Brankas& brankas,
                                                 std::string_view formulir) {
  return find_one(reader, brankas, "formulir_hash = $1", hash_formulir(formulir));
}

std::optional<Langganan> find_langganan_token(db::Reader& reader, const berkas::Brankas& brankas,
                                              std::string_view token) {
  return find_one(reader, brankas, "token_hash = $1", hash_token(token));
}

std::string buat_kode(db::Tx& tx, const berkas::Brankas& brankas, LanggananId id, std::int64_t now) {
  std::string kode = fmt::format("{:06}", randombytes_uniform(1'000'000));
  tx.exec("UPDATE pengaduan_langganan SET kode = $2, kode_sampai = $3, kode_salah = 0 WHERE id = $1",
          {id, tag_kode(brankas, id, kode), now + kode_surel_ms});
  return kode;
}

void purge_langganan(db::Tx& tx, std::int64_t now) {
  tx.exec("DELETE FROM pengaduan_langganan WHERE keadaan = 'menunggu' AND diubah < $1", {now - langganan_menunggu_ms});
}

}  // namespace pengaduan
