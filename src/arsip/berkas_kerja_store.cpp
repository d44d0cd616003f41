#include "arsip/berkas_kerja_store.h"

#include "db/row_values.h"
#include "jejak/jejak.h"
#include "msg/arsip.h"
#include "pemberitahuan/pesan.h"

namespace arsip {
namespace {

std::string table_of(JenisBerkas jenis) {
  return std::string(to_code(jenis));
}

// `between` and "<name> = $n" for every column; its value goes behind those that are in `values`.
std::string each(const std::vector<Kolom>& kolom, std::string_view between, std::vector<db::Param>& values) {
  std::string out;
  for (const Kolom& k : kolom) {
    values.push_back(k.nilai);
    out += std::string(between) + k.nama + " = $" + std::to_string(values.size());
  }
  return out;
}

// Answers how many rows it moved: none when it is in another state.
std::int64_t move(db::Tx& tx, KunciBerkas kunci, KeadaanBerkas dari, KeadaanBerkas ke) {
  return tx.exec("UPDATE " + table_of(kunci.jenis) + " SET keadaan = $3 WHERE id = $1 AND keadaan = $2",
                 {kunci.nomor, to_code(dari), to_code(ke)});
}

PekerjaanId add_job(db::Tx& tx, const std::string& jenis, KunciBerkas kunci, AkunId akun, std::int64_t now,
                    std::optional<std::int64_t> not_before = {}) {
  return tx.insert<PekerjaanId>(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "VALUES ($1, $2, 'antre', $3, $4, $5) RETURNING id",
      {jenis, argumen_of(kunci), akun, now, not_before});
}

}  // namespace

std::string select_berkas(JenisBerkas jenis, std::string_view kolom) {
  return "SELECT k.keadaan AS keadaan_berkas, k.bytes, k.dibuat, k.hapus_pada, j.keadaan AS keadaan_kerja, "
         "j.kemajuan, j.total, " +
         std::string(kolom) + " FROM " + table_of(jenis) + " k LEFT JOIN pekerjaan j ON j.id = k.pekerjaan_id ";
}

BerkasKerja read_berkas(const db::Row& row) {
  auto keadaan = read_enum<KeadaanBerkas>(row, "keadaan_berkas");
  if (keadaan == KeadaanBerkas::dibuat && row.opt_text("keadaan_kerja") == "gagal") keadaan = KeadaanBerkas::gagal;
  return {.keadaan = keadaan,
          .bytes = row.i64("bytes"),
          .kemajuan = row.opt_i64("kemajuan").value_or(0),
          .total = row.opt_i64("total").value_or(0),
          .dibuat = row.i64("dibuat"),
          .hapus_pada = row.opt_i64("hapus_pada")};
}

KunciBerkas queue_berkas(db::Tx& tx, JenisBerkas jenis, const akun::Pelaku& pelaku, const Pesanan& pesanan,
                         std::int64_t now) {
  const std::string table = table_of(jenis);
  std::vector<db::Param> same{pelaku.akun};
  const std::string where = " WHERE akun_id = $1 AND keadaan = 'dibuat'" + each(pesanan.sama, " AND ", same);
  // One whose job gave up stands in nobody's way.
  tx.exec("UPDATE " + table + " SET keadaan = 'gagal'" + where +
              " AND EXISTS (SELECT 1 FROM pekerjaan j WHERE j.id = " + table + ".pekerjaan_id AND j.keadaan = 'gagal')",
          same);
  std::vector<Kolom> kolom{{"akun_id", pelaku.akun}, {"dibuat", now}};
  kolom.insert(kolom.end(), pesanan.sama.begin(), pesanan.sama.end());
  kolom.insert(kolom.end(), pesanan.lain.begin(), pesanan.lain.end());
  std::vector<db::Param> values;
  std::string names, marks;
  for (const Kolom& k : kolom) {
    values.push_back(k.nilai);
    names += k.nama + ", ";
    marks += "$" + std::to_string(values.size()) + ", ";
  }
  const auto read_id = [](const db::Row& r) { return r.i64("id"); };
  const auto made = tx.one("INSERT INTO " + table + " (" + names + "keadaan) VALUES (" + marks +
                               "'dibuat') ON CONFLICT DO NOTHING RETURNING id",
                           values, read_id);
  if (!made) {
    const auto running = tx.one("SELECT id FROM " + table + where, same, read_id);
    MUST(running);
    return {jenis, *running};
  }
  const KunciBerkas kunci{jenis, *made};
  const auto job = add_job(tx, table, kunci, pelaku.akun, now);
  tx.exec("UPDATE " + table + " SET pekerjaan_id = $2 WHERE id = $1", {kunci.nomor, job});
  jejak::catat(tx, pelaku, now, {table + ".diminta", table, kunci.nomor, std::nullopt, pesanan.rincian});
  return kunci;
}

Result<void> cancel_berkas(db::Tx& tx, KunciBerkas kunci) {
  if (move(tx, kunci, KeadaanBerkas::dibuat, KeadaanBerkas::dibatalkan) == 0)
    return fail(Fault::conflict, msg::arsip::paket_tidak_berjalan);
  return {};
}

std::optional<AkunId> find_pemesan(db::Reader& reader, KunciBerkas kunci) {
  return reader.one("SELECT akun_id FROM " + table_of(kunci.jenis) + " WHERE id = $1 AND keadaan = 'dibuat'",
                    {kunci.nomor}, [](const db::Row& r) { return r.id<AkunId>("akun_id"); });
}

bool finish_berkas(db::Tx& tx, KunciBerkas kunci, const akun::Pelaku& pelaku, const HasilBerkas& hasil,
                   const Selesai& selesai) {
  const std::string table = table_of(kunci.jenis);
  std::vector<db::Param> values{kunci.nomor, selesai.bytes, selesai.now, selesai.hapus_pada};
  const std::string set = each(hasil.kolom, ", ", values);
  const auto rows = tx.exec("UPDATE " + table + " SET keadaan = 'siap', bytes = $2, selesai = $3, hapus_pada = $4" +
                                set + " WHERE id = $1 AND keadaan = 'dibuat'",
                            values);
  if (rows == 0) return false;
  add_job(tx, "hapus_" + table, kunci, pelaku.akun, selesai.now, selesai.hapus_pada);
  for (const PegawaiId pegawai : hasil.dibaca)
    if (pelaku.pegawai != pegawai) jejak::catat_baca(tx, pegawai, pelaku.akun, "dokumen", selesai.today, selesai.now);
  if (pelaku.pegawai) pemberitahuan::kirim(tx, *pelaku.pegawai, selesai.now, hasil.kabar, path_of(kunci));
  return true;
}

void mark_dihapus(db::Tx& tx, KunciBerkas kunci) {
  move(tx, kunci, KeadaanBerkas::siap, KeadaanBerkas::dihapus);
}

}  // namespace arsip
