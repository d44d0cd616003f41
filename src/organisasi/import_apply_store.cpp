#include <algorithm>
#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/organisasi.h"
#include "organisasi/import_json.h"
#include "organisasi/import_rows_store.h"
#include "organisasi/import_store.h"

namespace organisasi {
namespace {

constexpr std::size_t kBatch = 200;  // rows in one transaction: other writers wait no longer than that

using WriteRow = std::function<void(db::Tx&, const Rekam&)>;

struct Langkah {
  db::Database& database;
  const Kemajuan& progress;
  std::int64_t total;
  std::int64_t done = 0;

  void run(const std::vector<Rekam>& rows, const WriteRow& write) {
    for (std::size_t from = 0; from < rows.size(); from += kBatch) {
      const std::size_t to = std::min(from + kBatch, rows.size());
      database.write([&](db::Tx& tx) {
        for (std::size_t i = from; i < to; ++i) write(tx, rows[i]);
        return true;
      });
      done += static_cast<std::int64_t>(to - from);
      progress(done, total);
    }
  }
};

std::vector<Rekam> load_changes(db::Reader& reader, const Impor& impor) {
  return reader.list(
      "SELECT isi FROM impor_baris WHERE impor_id = $1 AND hasil IN ('baru', 'berubah') ORDER BY nomor", {impor.id},
      [&](const db::Row& r) { return from_json(impor.jenis, 0, HasilBaris::baru, r.text("isi")).rekam; });
}

// Units were arranged parents first when the file was read, but rows come back by their number.
void parents_first(std::vector<Rekam>& units) {
  std::vector<BarisImpor> rows;
  for (auto& u : units) rows.push_back({0, HasilBaris::baru, std::move(u)});
  std::unordered_map<std::string, std::string> parent_of;
  for (const auto& r : rows) parent_of[r.rekam[kolom_unit::kode]] = r.rekam[kolom_unit::induk];
  const auto depth = [&](const Rekam& r) {
    std::size_t n = 0;
    for (auto up = parent_of.find(r[kolom_unit::induk]); up != parent_of.end() && n <= parent_of.size();
         up = parent_of.find(up->second))
      ++n;
    return n;
  };
  units.clear();
  for (auto& r : rows) units.push_back(std::move(r.rekam));
  std::stable_sort(units.begin(), units.end(), [&](const Rekam& a, const Rekam& b) { return depth(a) < depth(b); });
}

// The same dirty row of a second file waits only once.
void quarantine_refused(db::Tx& tx, const Impor& impor, std::int64_t now) {
  for (const auto& b : list_ditolak(tx, impor, 200'000))
    tx.exec(
        "INSERT INTO karantina (impor_id, jenis, nomor, isi, sebab, dibuat) "
        "SELECT CAST($1 AS BIGINT), $2, CAST($3 AS BIGINT), $4, $5, CAST($6 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM "
        "karantina WHERE keadaan = 'terbuka' AND "
        "jenis = $2 AND isi = $4)",
        {impor.id, to_code(impor.jenis), b.nomor, rekam_to_json(impor.jenis, b.rekam), penolakan_to_json(b.penolakan),
         now});
}

void finish(db::Tx& tx, const Impor& impor, const akun::Pelaku& pelaku, std::int64_t now) {
  if (impor.jenis == JenisImpor::pegawai) choose_heads(tx);
  quarantine_refused(tx, impor, now);
  tx.exec("UPDATE impor SET keadaan = 'diterapkan', diterapkan = $2 WHERE id = $1", {impor.id, now});
  const nlohmann::json rincian{
      {"berkas", impor.nama_berkas}, {"baru", impor.baru}, {"berubah", impor.berubah}, {"ditolak", impor.ditolak}};
  jejak::catat(tx, pelaku, now, {"impor.diterapkan", "impor", impor.id.value, std::nullopt, rincian.dump()});
}

}  // namespace

Result<void> apply_import(db::Database& database, ImporId id, const akun::Pelaku& pelaku, std::int64_t now,
                          const Kemajuan& progress) {
  const Impor impor = TRY(database.read_result([&](db::Reader& r) { return find_impor(r, id); }));
  if (impor.keadaan != KeadaanImpor::siap) return fail(Fault::conflict, msg::organisasi::impor_tidak_siap);
  std::vector<Rekam> rows;
  database.read([&](db::Reader& r) { rows = load_changes(r, impor); });
  const Tulis tulis = writing(pelaku, now);
  const bool is_people = impor.jenis == JenisImpor::pegawai;
  Langkah langkah{database, progress, static_cast<std::int64_t>(rows.size()) * (is_people ? 2 : 1)};
  if (impor.jenis == JenisImpor::unit) parents_first(rows);
  // Everybody first, so that a rater further down in the file is there when the posts are written.
  if (is_people) langkah.run(rows, [&](db::Tx& tx, const Rekam& r) { write_person(tx, r, tulis); });
  langkah.run(rows, [&](db::Tx& tx, const Rekam& r) {
    if (is_people)
      write_pegawai(tx, r, tulis);
    else if (impor.jenis == JenisImpor::unit)
      write_unit(tx, r, tulis);
    else
      write_wilayah(tx, r);
  });
  database.write([&](db::Tx& tx) {
    finish(tx, impor, pelaku, now);
    return true;
  });
  return {};
}

void apply_row(db::Tx& tx, JenisImpor jenis, const Rekam& rekam, const akun::Pelaku& pelaku, std::int64_t now) {
  const Tulis tulis = writing(pelaku, now);
  if (jenis == JenisImpor::unit) return write_unit(tx, rekam, tulis);
  if (jenis == JenisImpor::wilayah) return write_wilayah(tx, rekam);
  write_person(tx, rekam, tulis);
  write_pegawai(tx, rekam, tulis);
  choose_heads(tx);
}

Result<void> cancel_import(db::Tx& tx, ImporId id) {
  const Impor impor = TRY(find_impor(tx, id));
  if (impor.keadaan != KeadaanImpor::siap || impor.berjalan)
    return fail(Fault::conflict, msg::organisasi::impor_tidak_siap);
  tx.exec("UPDATE impor SET keadaan = 'dibatalkan' WHERE id = $1", {id});
  return {};
}

Result<void> queue_import(db::Tx& tx, ImporId id, const akun::Pelaku& pelaku, std::int64_t now) {
  const nlohmann::json argumen{{"impor", id.value}, {"akun", pelaku.akun.value}, {"nama", pelaku.nama}};
  const Impor impor = TRY(find_impor(tx, id));
  if (impor.keadaan != KeadaanImpor::siap || impor.berjalan)
    return fail(Fault::conflict, msg::organisasi::impor_tidak_siap);
  const auto job = tx.insert<PekerjaanId>(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat) VALUES ('impor_terapkan', $1, 'antre', $2, $3) "
      "RETURNING id",
      {argumen.dump(), pelaku.akun, now});
  tx.exec("UPDATE impor SET pekerjaan_id = $2 WHERE id = $1", {id, job});
  return {};
}

std::string run_import_job(db::Database& database, const std::string& argumen, std::int64_t now,
                           const Kemajuan& progress) {
  const auto j = nlohmann::json::parse(argumen);
  akun::Pelaku pelaku;
  pelaku.akun = AkunId{j.at("akun").get<std::int64_t>()};
  pelaku.nama = j.at("nama").get<std::string>();
  const ImporId id{j.at("impor").get<std::int64_t>()};
  const auto done = apply_import(database, id, pelaku, now, progress);
  // A conflict means that an earlier try came to its end before the job could say so.
  if (!done && done.error().fault != Fault::conflict) throw std::runtime_error("the import is gone");
  return nlohmann::json{{"impor", id.value}}.dump();
}

Result<LaporanImpor> import_file(db::Database& database, const BerkasImpor& berkas, JenisImpor jenis, CaraImpor cara,
                                 const akun::Pelaku& pelaku, std::int64_t now) {
  const ImporId id = TRY(preview_import(database, jenis, berkas, pelaku, now));
  if (cara == CaraImpor::terapkan) TRY_VOID(apply_import(database, id, pelaku, now, [](std::int64_t, std::int64_t) {}));
  return database.read_result([&](db::Reader& r) -> Result<LaporanImpor> {
    Impor impor = TRY(find_impor(r, id));
    auto ditolak = list_ditolak(r, impor, 100);
    return LaporanImpor{std::move(impor), std::move(ditolak)};
  });
}

}  // namespace organisasi
