#include "pengaduan/pelapor/store.h"

#include <sodium.h>

#include <sstream>

#include "akun/digest.h"
#include "db/kept.h"
#include "msg/pengaduan.h"
#include "pengaduan/lindung/retensi_store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/terbuka/store.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kWindowMs = 15 * 60'000;

std::string hash_token(std::string_view token) {
  return akun::digest_hex("pelapor:" + std::string(token));
}

// Counted for every try, also for a code that does not exist, so that both answers take the same way.
bool too_many(db::Tx& tx, const std::string& kode_hash, std::int64_t now) {
  const std::string key = "lacak:" + kode_hash;
  tx.exec("DELETE FROM percobaan_masuk WHERE kunci = $1 AND waktu <= $2", {key, now - kWindowMs});
  const auto n = tx.number("SELECT COUNT(*) AS n FROM percobaan_masuk WHERE kunci = $1", {key});
  tx.exec("INSERT INTO percobaan_masuk (kunci, waktu) VALUES ($1, $2)", {key, now});
  return n >= lacak_tries_max;
}

// Of a merged one, those of the one it was merged into: its reporter keeps his say.
std::int64_t closures(db::Reader& reader, PengaduanId id) {
  return reader.number(
      "SELECT COUNT(*) AS n FROM pengaduan p JOIN pengaduan_peristiwa e ON e.pengaduan_id = CASE WHEN p.keadaan = "
      "'duplikat' THEN p.kanonik_id ELSE p.id END WHERE p.id = $1 AND e.peristiwa = 'tanggapi'",
      {id});
}

Result<void> hide_more(db::Tx& tx, const Jam& jam, PengaduanId id, const Privasi& privasi) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  const Privasi more{p.privasi.anonim || privasi.anonim, p.privasi.rahasia || privasi.rahasia};
  if (more == p.privasi) return {};
  tx.exec(
      "UPDATE pengaduan SET anonim = $2, rahasia = $3, nama_publik = CASE WHEN CAST($2 AS BIGINT) = 1 THEN '' ELSE "
      "nama_publik END, "
      "diubah = $4, versi = versi + 1 WHERE id = $1",
      {p.id, more.anonim ? 1 : 0, more.rahasia ? 1 : 0, jam.now});
  refresh(tx, jam, p.id);
  if (p.terbit) hurry_jadwal(tx, kTerbukaJob);
  return {};
}

// What was split is one to its reporter.
std::vector<PengaduanId> whole_of(db::Reader& reader, const BarisPengaduan& own) {
  return reader.list("SELECT id FROM pengaduan WHERE id = $1 OR induk_id = $1 ORDER BY id",
                     {own.induk.value_or(own.id)}, [](const db::Row& r) { return r.id<PengaduanId>("id"); });
}

std::optional<int> read_score(const db::Row& r, std::string_view column) {
  const auto v = r.opt_i64(column);
  return v ? std::optional(static_cast<int>(*v)) : std::nullopt;
}

// Of the session with that hash: the pengaduan, when it was used last, when it began, and what tells whether a page is
// still right. "" when there is none.
std::string load_terbuka(db::Reader& reader, const std::string& hash) {
  const auto row = reader.one(
      "SELECT p.id, s.terakhir, s.dibuat, p.versi, p.diubah, p.klasifikasi, COALESCE(p.tenggat, '') AS tenggat, "
      "COALESCE(p.isi_dihapus, 0) AS dihapus, "
      "(SELECT COUNT(*) FROM pengaduan_lampiran l WHERE l.pengaduan_id = p.id) AS lampiran, "
      "(SELECT CAST(COALESCE(SUM(b.kali), 0) AS BIGINT) FROM pengaduan_buka b WHERE b.pengaduan_id = p.id) AS dibaca, "
      "COALESCE((SELECT MAX(n.diubah) FROM pengaduan_rating n WHERE n.pengaduan_id = p.id), 0) AS dinilai, "
      "CASE WHEN p.kanonik_id IS NOT NULL OR p.induk_id IS NOT NULL OR EXISTS (SELECT 1 FROM pengaduan c WHERE "
      "c.induk_id = p.id) OR EXISTS (SELECT 1 FROM pengaduan_langganan g WHERE g.pengaduan_id = p.id AND g.peran = "
      "'pelapor') OR EXISTS (SELECT 1 "
      "FROM pengaduan_dampak d WHERE d.pengaduan_id = p.id) THEN 1 ELSE 0 END AS beranting "
      "FROM sesi_pelapor s JOIN pengaduan p ON p.id = s.pengaduan_id WHERE s.token_hash = $1",
      {hash}, [](const db::Row& r) {
        std::string out = std::to_string(r.i64("id")) + " " + std::to_string(r.i64("terakhir")) + " " +
                          std::to_string(r.i64("dibuat")) + " ";
        // His page of a violation is never kept, and some show more, whose changes are not in these numbers.
        if (read_enum<Klasifikasi>(r, "klasifikasi") == Klasifikasi::wbs || r.flag("beranting")) return out;
        for (const char* column : {"id", "versi", "diubah", "dihapus", "lampiran", "dibaca", "dinilai"})
          out += std::to_string(r.i64(column)) + "/";
        return out + r.text("tenggat");
      });
  return row.value_or("");
}

}  // namespace

std::string open_sesi_pelapor(db::Tx& tx, PengaduanId id, std::int64_t now) {
  tx.exec("DELETE FROM sesi_pelapor WHERE terakhir < $1 OR dibuat < $2",
          {now - sesi_pelapor_diam_ms, now - sesi_pelapor_lama_ms});
  std::string token = berkas::draw_secret();
  tx.exec("INSERT INTO sesi_pelapor (token_hash, pengaduan_id, dibuat, terakhir) VALUES ($1, $2, $3, $3)",
          {hash_token(token), id, now});
  return token;
}

Result<std::string> open_sesi_pelapor(db::Tx& tx, const Kode& kode, const std::optional<Pin>& pin, std::int64_t now) {
  const std::string kode_hash = hash_kode(kode);
  const bool refused = too_many(tx, kode_hash, now);
  const std::string given = pin ? hash_pin(kode, *pin) : std::string(64, '-');
  const auto row = tx.one("SELECT id, pin_hash FROM pengaduan WHERE kode_hash = $1", {kode_hash}, [](const db::Row& r) {
    return std::pair{r.id<PengaduanId>("id"), r.text("pin_hash")};
  });
  const std::string stored = row ? row->second : std::string(given.size(), '0');
  const bool right = stored.size() == given.size() && sodium_memcmp(stored.data(), given.data(), given.size()) == 0;
  if (refused || !row || !right) return fail(Fault::not_found, msg::pengaduan::lacak_tidak_cocok);
  tx.exec("DELETE FROM percobaan_masuk WHERE kunci = $1", {"lacak:" + kode_hash});
  return open_sesi_pelapor(tx, row->first, now);
}

std::optional<Pelapor> find_pelapor(db::Reader& reader, std::string_view token, std::int64_t now) {
  if (token.empty()) return std::nullopt;
  const std::string hash = hash_token(token);
  const auto id =
      reader.one("SELECT pengaduan_id FROM sesi_pelapor WHERE token_hash = $1 AND terakhir >= $2 AND dibuat >= $3",
                 {hash, now - sesi_pelapor_diam_ms, now - sesi_pelapor_lama_ms},
                 [](const db::Row& r) { return r.id<PengaduanId>("pengaduan_id"); });
  return id ? std::optional(Pelapor{*id, hash}) : std::nullopt;
}

std::optional<Terbuka> find_terbuka(db::Reader& reader, std::string_view token, std::int64_t now) {
  if (token.empty()) return std::nullopt;
  const std::string hash = hash_token(token);
  std::istringstream row(db::kept(reader, "terbuka/" + hash, [&] { return load_terbuka(reader, hash); }));
  std::int64_t id = 0, terakhir = 0, dibuat = 0;
  Terbuka out;
  if (!(row >> id >> terakhir >> dibuat)) return std::nullopt;
  if (terakhir < now - sesi_pelapor_diam_ms || dibuat < now - sesi_pelapor_lama_ms) return std::nullopt;
  row >> out.sidik;
  out.pelapor = {PengaduanId{id}, hash};
  return out;
}

void touch_sesi_pelapor(db::Tx& tx, const Pelapor& pelapor, std::int64_t now) {
  tx.exec("UPDATE sesi_pelapor SET terakhir = $2 WHERE token_hash = $1", {pelapor.token_hash, now});
}

void end_sesi_pelapor(db::Tx& tx, std::string_view token) {
  tx.exec("DELETE FROM sesi_pelapor WHERE token_hash = $1", {hash_token(token)});
}

Result<BarisPengaduan> find_milik_pelapor(db::Reader& reader, const Pelapor& pelapor) {
  auto row = reader.one(std::string(kBarisPengaduan) +
                            "JOIN sesi_pelapor s ON s.pengaduan_id = p.id "
                            "WHERE p.id = $1 AND s.token_hash = $2",
                        {pelapor.pengaduan, pelapor.token_hash}, read_pengaduan);
  if (!row) return fail(Fault::not_found, {});
  return *std::move(row);
}

Result<void> pindah_bagian(db::Tx& tx, const Pelapor& pelapor, const std::string& nomor) {
  const auto moved = tx.exec(
      "UPDATE sesi_pelapor SET pengaduan_id = (SELECT id FROM pengaduan WHERE nomor = $2) WHERE token_hash = $1 "
      "AND EXISTS (SELECT 1 FROM pengaduan a JOIN pengaduan b ON COALESCE(b.induk_id, b.id) = COALESCE(a.induk_id, "
      "a.id) "
      "WHERE a.id = sesi_pelapor.pengaduan_id AND b.nomor = $2)",
      {pelapor.token_hash, nomor});
  if (moved == 0) return fail(Fault::not_found, {});
  return {};
}

Result<void> tambah_privasi(db::Tx& tx, const Jam& jam, const Pelapor& pelapor, const Privasi& privasi) {
  const BarisPengaduan own = TRY(lock_pengaduan(tx, pelapor.pengaduan));
  // What was split keeps one wish: nobody hides a part and leaves the rest to be read.
  for (const PengaduanId id : whole_of(tx, own)) TRY_VOID(hide_more(tx, jam, id, privasi));
  return {};
}

Result<void> lupakan(db::Tx& tx, const Jam& jam, const Pelapor& pelapor) {
  const BarisPengaduan own = TRY(lock_pengaduan(tx, pelapor.pengaduan));
  for (const PengaduanId id : whole_of(tx, own)) {
    TRY_VOID(hide_more(tx, jam, id, {.anonim = true}));
    lupakan_pelapor(tx, id, jam.now);
  }
  return {};
}

void beri_rating(db::Tx& tx, const Pelapor& pelapor, const Rating& rating, std::int64_t now) {
  tx.exec(
      "INSERT INTO pengaduan_rating (pengaduan_id, penutupan, waktu, isi, sopan, benar_selesai, dibuat, diubah) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (pengaduan_id, penutupan) DO UPDATE SET waktu = $3, isi = "
      "$4, "
      "sopan = $5, benar_selesai = $6, diubah = $7",
      {pelapor.pengaduan, closures(tx, pelapor.pengaduan), rating.waktu, rating.isi, rating.sopan, rating.benar_selesai,
       now});
}

std::optional<Rating> find_rating(db::Reader& reader, const Pelapor& pelapor) {
  return reader.one(
      "SELECT waktu, isi, sopan, benar_selesai, dibuat FROM pengaduan_rating WHERE pengaduan_id = $1 "
      "AND penutupan = $2",
      {pelapor.pengaduan, closures(reader, pelapor.pengaduan)}, [](const db::Row& r) {
        return Rating{read_score(r, "waktu"), read_score(r, "isi"), read_score(r, "sopan"), r.text("benar_selesai"),
                      r.i64("dibuat")};
      });
}

Tanggal rating_sampai(const Jam& jam, const Rating& rating) {
  return jam.kalender.add_hari_kerja(local(rating.dibuat, jam.kantor).hari, rating_ubah_hari);
}

Result<void> ubah_rating(db::Tx& tx, const Jam& jam, const Pelapor& pelapor, const Rating& rating) {
  const auto stored = find_rating(tx, pelapor);
  if (!stored) return fail(Fault::not_found, {});
  if (rating_sampai(jam, *stored) < jam.hari_ini) return fail(Fault::conflict, msg::pengaduan::rating_lewat);
  beri_rating(tx, pelapor, {rating.waktu, rating.isi, rating.sopan, stored->benar_selesai}, jam.now);
  return {};
}

}  // namespace pengaduan
