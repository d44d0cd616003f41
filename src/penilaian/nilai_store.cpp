#include "penilaian/nilai_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/penilaian.h"

namespace penilaian {
namespace {

// The predikat so far, for the spread of the penilai's others. A draft without both ratings has none.
std::optional<Predikat> predikat_so_far(const Masukan& m) {
  if (!m.rating_hasil || !m.rating_perilaku) return std::nullopt;
  return predikat_of(*m.rating_hasil, *m.rating_perilaku);
}

std::optional<std::string_view> code(std::optional<Rating> rating) {
  return rating ? std::optional(to_code(*rating)) : std::nullopt;
}

EvaluasiId ensure_row(db::Tx& tx, const Evaluasi& e) {
  if (e.id) return *e.id;
  // Two first saves at once: the second waits for the row and is then refused by its version.
  return tx.insert<EvaluasiId>(
      "INSERT INTO evaluasi (skp_id, periode_id, pegawai_id, penilai_id, atasan_id, unit_penilai_id, keadaan, versi) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, 0) "
      "ON CONFLICT (skp_id, periode_id) DO UPDATE SET versi = evaluasi.versi RETURNING id",
      {e.skp, e.periode.id, e.pegawai.id, e.penilai->id, e.atasan ? std::optional(e.atasan->id) : std::nullopt,
       e.unit_penilai, to_code(e.keadaan)});
}

void save_levels(db::Tx& tx, EvaluasiId id, const Masukan& masukan) {
  tx.exec("DELETE FROM evaluasi_hasil WHERE evaluasi_id = $1", {id});
  for (const auto& t : masukan.tingkat) {
    if (t.relevansi == Relevansi::ya && !t.tingkat) continue;
    const std::string_view tingkat = t.relevansi == Relevansi::tidak ? "tidak_relevan" : to_code(*t.tingkat);
    tx.exec("INSERT INTO evaluasi_hasil (evaluasi_id, hasil_kunci, tingkat, alasan) VALUES ($1, $2, $3, $4)",
            {id, t.id.value, tingkat, t.alasan});
  }
}

}  // namespace

Result<void> check_turn(const Evaluasi& e, std::int64_t versi, Tanggal today) {
  const auto jendela = keadaan_jendela(e.periode.periode, today);
  const auto giliran = giliran_menilai(keadaan_kini(e, jendela), jendela);
  if (!giliran || !e.penilai || !has_relasi(e.relasi, *giliran))
    return fail(Fault::forbidden, msg::penilaian::bukan_giliran);
  if (e.versi != versi) return fail(Fault::conflict, {});
  return {};
}

void note_evaluasi(db::Tx& tx, const akun::Pelaku& pelaku, const Evaluasi& e, const char* aksi, KeadaanEvaluasi ke,
                   std::int64_t now) {
  const nlohmann::json rincian{{"periode", e.periode.id.value}, {"dari", to_code(e.keadaan)}, {"ke", to_code(ke)}};
  jejak::catat(tx, pelaku, now, {aksi, "skp", e.skp.value, e.pegawai.id, rincian.dump()});
}

std::string nama_of(const PeriodeRow& periode) {
  return msg::format(name_of(periode.periode), msg::Lang::id);
}

std::string address_of(const Evaluasi& e) {
  return "/skp/" + to_text(e.skp) + "/penjelasan?periode=" + to_text(e.periode.id);
}

Result<std::int64_t> save_nilai(db::Tx& tx, const akun::Pelaku& pelaku, const Evaluasi& e, const Isian& isian,
                                std::int64_t versi, SimpanSebagai sebagai, Saat saat) {
  TRY_VOID(check_turn(e, versi, saat.today));
  const auto jendela = keadaan_jendela(e.periode.periode, saat.today);
  const KeadaanEvaluasi kini = keadaan_kini(e, jendela);
  const auto peristiwa = sebagai == SimpanSebagai::nilai ? PeristiwaEvaluasi::nilai : PeristiwaEvaluasi::simpan_draf;
  const auto ke = next_keadaan(kini, peristiwa, *giliran_menilai(kini, jendela));
  if (!ke || (sebagai == SimpanSebagai::nilai && !e.organisasi))
    return invalid("", msg::penilaian::evaluasi_organisasi_belum_ada);
  const Masukan& m = isian.masukan;
  const EvaluasiId id = ensure_row(tx, e);
  const auto predikat = predikat_so_far(m);
  const auto rows = tx.exec(
      "UPDATE evaluasi SET keadaan = $3, rating_hasil = $4, rating_perilaku = $5, predikat = $6, alasan_hasil = $7, "
      "alasan_perilaku = $8, penjaga = $9, bukti_penjaga = $10, alasan_pola = $11, catatan = $12, penilai_id = $13, "
      "atasan_id = $14, unit_penilai_id = $15, dinilai_pada = $16, versi = versi + 1 WHERE id = $1 AND versi = $2",
      {id, versi, to_code(*ke), code(m.rating_hasil), code(m.rating_perilaku),
       predikat ? std::optional(to_code(*predikat)) : std::nullopt, m.alasan_hasil, m.alasan_perilaku,
       m.penjaga == Penjaga::ya ? 1 : 0, isian.bukti_penjaga, m.alasan_pola, m.catatan, e.penilai->id,
       e.atasan ? std::optional(e.atasan->id) : std::nullopt, e.unit_penilai, saat.now});
  if (rows == 0) return fail(Fault::conflict, {});
  save_levels(tx, id, m);
  if (*ke != e.keadaan) note_evaluasi(tx, pelaku, e, "evaluasi.dinilai", *ke, saat.now);
  return versi + 1;
}

}  // namespace penilaian
