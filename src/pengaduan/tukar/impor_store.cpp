#include "pengaduan/tukar/impor_store.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/row_values.h"
#include "msg/impor.h"
#include "pengaduan/tukar/impor_json.h"

namespace pengaduan {
namespace {

constexpr int kAtOnce = 200;
constexpr std::int64_t kRefusedKept = 200;  // rows; the command line and the counts tell of all

constexpr std::string_view kImpor =
    "SELECT i.id, i.nama_berkas, i.sumber, i.sudah_publik, i.keadaan, i.baru, i.berubah, i.sama, i.ditolak, "
    "i.luar_wilayah, i.dibuat, i.diterapkan, COALESCE(k.keadaan, '') AS pekerjaan, COALESCE(k.kemajuan, 0) AS "
    "kemajuan, "
    "COALESCE(k.total, 0) AS total FROM impor_pengaduan i LEFT JOIN pekerjaan k ON k.id = i.pekerjaan_id ";

ImporPengaduan read_impor_row(const db::Row& r) {
  const std::string job = r.text("pekerjaan");
  return {r.id<ImporPengaduanId>("id"),
          r.text("nama_berkas"),
          r.text("sumber"),
          r.flag("sudah_publik") ? KeterbukaanAsal::sudah_publik : KeterbukaanAsal::disaring_dulu,
          db::read_enum<KeadaanImporPengaduan>(r, "keadaan"),
          {r.i64("baru"), r.i64("berubah"), r.i64("sama"), r.i64("ditolak"), r.i64("luar_wilayah")},
          r.i64("dibuat"),
          r.opt_i64("diterapkan"),
          job == "antre" || job == "jalan",
          job == "gagal",
          r.i64("kemajuan"),
          r.i64("total")};
}

std::string place_of(ImporPengaduanId id, std::int64_t baris) {
  return "impor:" + to_text(id) + ":" + std::to_string(baris);
}

Result<std::vector<PengaduanImpor>> unsealed(db::Reader& reader, const berkas::Brankas& brankas, ImporPengaduanId id,
                                             const std::string& sql, const std::vector<db::Param>& params) {
  std::vector<PengaduanImpor> out;
  std::optional<Error> broken;
  reader.query(sql, params, [&](const db::Row& r) {
    const auto words = brankas.unseal(berkas::Kunci::umum, place_of(id, r.i64("nomor")), r.text("segel"));
    if (words)
      out.push_back(impor_from_json(*words));
    else
      broken = words.error();
  });
  if (broken) return tl::unexpected(*std::move(broken));
  return out;
}

void forget_rows(db::Tx& tx, ImporPengaduanId id) {
  tx.exec("DELETE FROM impor_pengaduan_baris WHERE impor_id = $1", {id});
}

}  // namespace

HitunganImpor count_impor(std::span<const PengaduanImpor> baris) {
  HitunganImpor n;
  for (const auto& p : baris) {
    ++(p.hasil == HasilImpor::baru      ? n.baru
       : p.hasil == HasilImpor::berubah ? n.berubah
       : p.hasil == HasilImpor::sama    ? n.sama
                                        : n.ditolak);
    if (p.hasil == HasilImpor::baru && p.luar_wilayah) ++n.luar_wilayah;
  }
  return n;
}

ImporPengaduanId simpan_pratinjau(db::Database& database, const berkas::Brankas& brankas,
                                  const std::string& nama_berkas, std::span<const PengaduanImpor> baris,
                                  const CaraImpor& cara, const akun::Pelaku& pelaku) {
  const HitunganImpor n = count_impor(baris);
  ImporPengaduanId id;
  database.write([&](db::Tx& tx) {
    id = tx.insert<ImporPengaduanId>(
        "INSERT INTO impor_pengaduan (akun_id, nama_berkas, sumber, sudah_publik, keadaan, baru, berubah, sama, "
        "ditolak, "
        "luar_wilayah, dibuat) VALUES ($1, $2, $3, $4, 'siap', $5, $6, $7, $8, $9, $10) RETURNING id",
        {pelaku.akun, nama_berkas, cara.sumber, cara.keterbukaan == KeterbukaanAsal::sudah_publik ? 1 : 0, n.baru,
         n.berubah, n.sama, n.ditolak, n.luar_wilayah, cara.now});
    std::int64_t refused = 0;
    for (const auto& p : baris) {
      if (p.hasil == HasilImpor::sama || (p.hasil == HasilImpor::ditolak && ++refused > kRefusedKept)) continue;
      tx.exec("INSERT INTO impor_pengaduan_baris (impor_id, nomor, hasil, segel) VALUES ($1, $2, $3, $4)",
              {id, p.baris, to_code(p.hasil), brankas.seal(berkas::Kunci::umum, place_of(id, p.baris), to_json(p))});
    }
    return true;
  });
  return id;
}

std::vector<ImporPengaduan> list_impor_pengaduan(db::Reader& reader, int limit) {
  return reader.list(std::string(kImpor) + "ORDER BY i.id DESC LIMIT $1", {limit}, read_impor_row);
}

Result<ImporPengaduan> find_impor_pengaduan(db::Reader& reader, ImporPengaduanId id) {
  auto found = reader.one(std::string(kImpor) + "WHERE i.id = $1", {id}, read_impor_row);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

Result<std::vector<PengaduanImpor>> list_baris_impor(db::Reader& reader, const berkas::Brankas& brankas,
                                                     ImporPengaduanId id, int limit) {
  std::string sql;
  for (const char* hasil : {"ditolak", "baru", "berubah"})
    sql +=
        (sql.empty() ? "" : " UNION ALL ") +
        std::string("SELECT * FROM (SELECT nomor, segel FROM impor_pengaduan_baris WHERE impor_id = $1 AND hasil = '") +
        hasil + "' ORDER BY nomor LIMIT $2) " + hasil;
  return unsealed(reader, brankas, id, sql, {id, limit});
}

Result<void> queue_impor(db::Tx& tx, ImporPengaduanId id, const akun::Pelaku& pelaku, std::int64_t now) {
  const ImporPengaduan impor = TRY(find_impor_pengaduan(tx, id));
  if (impor.keadaan != KeadaanImporPengaduan::siap || impor.berjalan)
    return fail(Fault::conflict, msg::impor::tidak_siap);
  const nlohmann::json argumen{{"impor", id.value}, {"akun", pelaku.akun.value}, {"nama", pelaku.nama}};
  const auto job = tx.insert<PekerjaanId>(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat) VALUES ($1, $2, 'antre', $3, $4) RETURNING id",
      {kImporJob, argumen.dump(), pelaku.akun, now});
  tx.exec("UPDATE impor_pengaduan SET pekerjaan_id = $2 WHERE id = $1", {id, job});
  return {};
}

Result<void> batal_impor(db::Tx& tx, ImporPengaduanId id) {
  const ImporPengaduan impor = TRY(find_impor_pengaduan(tx, id));
  if (impor.keadaan != KeadaanImporPengaduan::siap || impor.berjalan)
    return fail(Fault::conflict, msg::impor::tidak_siap);
  tx.exec("UPDATE impor_pengaduan SET keadaan = 'dibatalkan' WHERE id = $1", {id});
  forget_rows(tx, id);
  return {};
}

std::string run_impor(db::Database& database, const berkas::Brankas& brankas, const std::string& argumen,
                      std::int64_t now, int zona_menit, const KemajuanImpor& told) {
  const auto j = nlohmann::json::parse(argumen);
  const ImporPengaduanId id{j.at("impor").get<std::int64_t>()};
  akun::Pelaku pelaku;
  pelaku.akun = AkunId{j.at("akun").get<std::int64_t>()};
  pelaku.nama = j.at("nama").get<std::string>();
  const auto impor = database.read_result([&](db::Reader& r) { return find_impor_pengaduan(r, id); });
  if (!impor) throw std::runtime_error("the import is gone");
  const CaraImpor cara{
      .sumber = impor->sumber, .keterbukaan = impor->keterbukaan, .now = now, .zona_menit = zona_menit};
  std::int64_t last = 0, done = 0, changed = 0;
  for (;;) {
    const auto rows = database.read_result([&](db::Reader& r) {
      return unsealed(r, brankas, id,
                      "SELECT nomor, segel FROM impor_pengaduan_baris WHERE impor_id = $1 AND hasil IN ('baru', "
                      "'berubah') AND nomor > $2 ORDER BY nomor LIMIT $3",
                      {id, last, kAtOnce});
    });
    if (!rows) throw std::runtime_error("the rows of the import cannot be opened");
    if (rows->empty()) break;
    changed += tulis_impor(database, brankas, *rows, cara, pelaku,
                           [&](std::int64_t n, std::int64_t) { told(done + n, impor->perubahan()); });
    done += static_cast<std::int64_t>(rows->size());
    last = rows->back().baris;
  }
  database.write([&](db::Tx& tx) {
    tx.exec("UPDATE impor_pengaduan SET keadaan = 'diterapkan', diterapkan = $2 WHERE id = $1", {id, now});
    forget_rows(tx, id);
    return true;
  });
  return nlohmann::json{{"impor", id.value}, {"berubah", changed}}.dump();
}

}  // namespace pengaduan
