#include "pelaksanaan/realisasi_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/pelaksanaan.h"
#include "pelaksanaan/baris_store.h"

namespace pelaksanaan {
namespace {

struct Tersimpan {
  IsianRealisasi isian;
  std::int64_t versi = 0;  // 0: no row
};

// Every indicator of the result with its row of this period.
std::vector<Tersimpan> load_rows(db::Reader& reader, const TulisPeriode& tulis, int hasil_kunci) {
  return reader.list(
      "SELECT i.kunci, r.nilai, r.nilai_tanggal, r.nilai_ya, COALESCE(r.teks, '') AS teks, "
      "COALESCE(r.versi, 0) AS versi FROM hasil_kerja h JOIN indikator i ON i.hasil_kerja_id = h.id "
      "LEFT JOIN realisasi r ON r.skp_id = $2 AND r.periode_id = $3 AND r.indikator_kunci = i.kunci "
      "WHERE h.skp_versi_id = $1 AND h.kunci = $4",
      {tulis.versi_berlaku, tulis.skp, tulis.periode, hasil_kunci}, [](const db::Row& r) {
        Tersimpan t{.isian = {.indikator_kunci = static_cast<int>(r.i64("kunci")), .teks = r.text("teks")},
                    .versi = r.i64("versi")};
        if (const auto n = r.opt_i64("nilai")) t.isian.nilai.angka = Desimal::from_micros(*n);
        if (!r.is_null("nilai_tanggal")) t.isian.nilai.tanggal = read_date(r, "nilai_tanggal");
        if (const auto ya = r.opt_i64("nilai_ya")) t.isian.nilai.ya = *ya ? YaTidak::ya : YaTidak::belum;
        return t;
      });
}

void upsert(db::Tx& tx, const TulisPeriode& tulis, const IsianRealisasi& isian, std::int64_t now) {
  std::optional<std::int64_t> angka, ya;
  std::optional<std::string> tanggal;
  if (isian.nilai.angka) angka = isian.nilai.angka->micros();
  if (isian.nilai.ya) ya = *isian.nilai.ya == YaTidak::ya ? 1 : 0;
  if (isian.nilai.tanggal) tanggal = isian.nilai.tanggal->iso();
  tx.exec(
      "INSERT INTO realisasi (skp_id, periode_id, indikator_kunci, nilai, nilai_tanggal, nilai_ya, teks, diubah) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (skp_id, indikator_kunci, periode_id) DO UPDATE SET "
      "nilai = excluded.nilai, nilai_tanggal = excluded.nilai_tanggal, nilai_ya = excluded.nilai_ya, "
      "teks = excluded.teks, diubah = excluded.diubah, versi = realisasi.versi + 1",
      {tulis.skp, tulis.periode, isian.indikator_kunci, angka, tanggal, ya, isian.teks, now});
}

void note(db::Tx& tx, const akun::Pelaku& pelaku, const TulisPeriode& tulis, const IsianRealisasi& isian,
          std::int64_t now) {
  nlohmann::json rincian{{"periode", tulis.periode.value}, {"indikator", isian.indikator_kunci}};
  if (isian.nilai.angka) rincian["nilai"] = isian.nilai.angka->canonical();
  if (isian.nilai.tanggal) rincian["nilai"] = isian.nilai.tanggal->iso();
  if (isian.nilai.ya) rincian["nilai"] = to_code(*isian.nilai.ya);
  jejak::catat(tx, pelaku, now, {"realisasi.disimpan", "skp", tulis.skp.value, tulis.pegawai, rincian.dump()});
}

const Tersimpan* find_row(const std::vector<Tersimpan>& rows, int kunci) {
  for (const auto& t : rows)
    if (t.isian.indikator_kunci == kunci) return &t;
  return nullptr;
}

}  // namespace

Result<std::int64_t> save_realisasi(db::Tx& tx, const akun::Pelaku& pelaku, const SimpanRealisasi& simpan,
                                    std::int64_t now, Tanggal today) {
  const TulisPeriode tulis = TRY(open_for_writing(tx, pelaku, simpan.skp, simpan.periode, today));
  const auto rows = load_rows(tx, tulis, simpan.hasil_kunci);
  std::int64_t versi = 0;
  for (const auto& t : rows) versi += t.versi;
  if (versi != simpan.versi) return fail(Fault::conflict, msg::pelaksanaan::realisasi_versi_lain);
  for (const auto& isian : simpan.isian) {
    const Tersimpan* before = find_row(rows, isian.indikator_kunci);
    if (!before) return fail(Fault::not_found, {});
    if (before->isian == isian) continue;
    upsert(tx, tulis, isian, now);
    note(tx, pelaku, tulis, isian, now);
    ++versi;
  }
  return versi;
}

RencanaAksi list_rencana_aksi(db::Reader& reader, const SkpKerja& skp, PeriodeId periode) {
  RencanaAksi out;
  reader.query(
      "SELECT hasil_kunci, teks FROM rencana_aksi WHERE skp_id = $1 AND periode_id = $2 "
      "ORDER BY hasil_kunci, urut",
      {skp.id, periode},
      [&](const db::Row& r) { out[static_cast<int>(r.i64("hasil_kunci"))].push_back(r.text("teks")); });
  return out;
}

Result<void> save_rencana_aksi(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode,
                               const RencanaAksi& aksi, std::int64_t now) {
  if (tx.number("SELECT COUNT(*) AS n FROM skp s JOIN periode p ON p.tahun = s.tahun WHERE s.id = $1 "
                "AND s.pegawai_id = $2 AND p.id = $3 AND s.nomor_berlaku IS NOT NULL",
                {skp, actor_id(pelaku), periode}) == 0)
    return fail(Fault::not_found, {});
  if (tx.number("SELECT COUNT(*) AS n FROM laporan_periode WHERE skp_id = $1 AND periode_id = $2 "
                "AND keadaan = 'terkunci'",
                {skp, periode}) > 0)
    return invalid("", msg::pelaksanaan::laporan_terkunci);
  tx.exec("DELETE FROM rencana_aksi WHERE skp_id = $1 AND periode_id = $2", {skp, periode});
  nlohmann::json rincian{{"periode", periode.value}, {"aksi", nlohmann::json::object()}};
  for (const auto& [kunci, lines] : aksi) {
    for (std::size_t n = 0; n < lines.size(); ++n)
      tx.exec("INSERT INTO rencana_aksi (skp_id, hasil_kunci, periode_id, urut, teks) VALUES ($1, $2, $3, $4, $5)",
              {skp, kunci, periode, n + 1, lines[n]});
    rincian["aksi"][std::to_string(kunci)] = lines;
  }
  jejak::catat(tx, pelaku, now, {"rencana_aksi.disimpan", "skp", skp.value, pelaku.pegawai, rincian.dump()});
  return {};
}

}  // namespace pelaksanaan
