#include "penilaian/tanda_tangan_store.h"

#include "kalender/store.h"
#include "msg/pemberitahuan.h"
#include "msg/penilaian.h"
#include "pemberitahuan/pesan.h"
#include "penilaian/lewat_waktu.h"
#include "penilaian/lewat_waktu_store.h"
#include "penilaian/penjelasan.h"

namespace penilaian {
namespace {

// Also what was never filled in is locked: nothing appears after the evaluation that should have seen it.
void lock_laporan(db::Tx& tx, const Evaluasi& e) {
  tx.exec(
      "INSERT INTO laporan_periode (skp_id, periode_id, keadaan) VALUES ($1, $2, 'terkunci') "
      "ON CONFLICT (skp_id, periode_id) DO UPDATE SET keadaan = 'terkunci', versi = laporan_periode.versi + 1",
      {e.skp, e.periode.id});
}

struct Langkah {
  PeristiwaEvaluasi peristiwa;
  Relasi sebagai;
  const char* kolom;  // the moment it is stored in
  const char* aksi;
};

// Only what was received has a clock.
KeadaanEvaluasi keadaan_pada(db::Reader& reader, const Evaluasi& e, Saat saat) {
  if (e.keadaan != KeadaanEvaluasi::diterima) return e.keadaan;
  const auto kalender = kalender::load_kalender(reader);
  return keadaan_pada(e, Tenggat(kalender), saat.today, saat.zona_menit);
}

// Whether the row still stood in the state it was read in: a job of another process may have come between.
bool move_on(db::Tx& tx, const Evaluasi& e, KeadaanEvaluasi ke, const char* kolom, std::int64_t now) {
  return tx.exec("UPDATE evaluasi SET keadaan = $2, " + std::string(kolom) +
                     " = $3, versi = versi + 1 WHERE id = $1 AND keadaan = $4",
                 {*e.id, to_code(ke), now, to_code(e.keadaan)}) > 0;
}

// One step after the signature. Done already by the same side: nothing happens again.
Result<std::optional<Evaluasi>> step(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, const Langkah& langkah,
                                     Saat saat) {
  Evaluasi e = TRY(find_evaluasi(tx, tujuan.skp, tujuan.periode, pelaku, saat.today));
  if (!has_relasi(e.relasi, langkah.sebagai)) return fail(Fault::forbidden, msg::penilaian::bukan_giliran);
  const auto ke = next_keadaan(keadaan_pada(tx, e, saat), langkah.peristiwa, langkah.sebagai);
  if (!ke || !move_on(tx, e, *ke, langkah.kolom, saat.now)) {
    const bool past =
        tx.number("SELECT COUNT(*) AS n FROM evaluasi WHERE id = $1 AND " + std::string(langkah.kolom) + " IS NOT NULL",
                  {e.id ? e.id->value : 0}) > 0;
    if (past) return std::optional<Evaluasi>();
    return fail(Fault::forbidden, msg::penilaian::bukan_giliran);
  }
  note_evaluasi(tx, pelaku, e, langkah.aksi, *ke, saat.now);
  return std::optional<Evaluasi>(std::move(e));
}

}  // namespace

Result<void> tanda_tangan(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, std::int64_t versi,
                          const AturanInstansi& aturan, Saat saat) {
  const Evaluasi e = TRY(find_evaluasi(tx, tujuan.skp, tujuan.periode, pelaku, saat.today));
  if (e.signed_already() && e.penanda_tangan == pelaku.pegawai) return {};
  TRY_VOID(check_turn(e, versi, saat.today));
  const auto jendela = keadaan_jendela(e.periode.periode, saat.today);
  const KeadaanEvaluasi kini = keadaan_kini(e, jendela);
  const auto ke = next_keadaan(kini, PeristiwaEvaluasi::tanda_tangan, *giliran_menilai(kini, jendela));
  const Bahan bahan = load_bahan(tx, e);
  const Masukan masukan = masukan_of(e, bahan);
  const BahanEvaluasi dilihat = bahan_of(e, bahan, aturan, masukan, count_sebaran(tx, e));
  const auto faults = check_tanda_tangan(masukan, dilihat);
  if (!faults.empty()) return tl::unexpected(faults.front());
  if (!ke) return invalid("", msg::penilaian::belum_dinilai);
  const Penjelasan penjelasan = explain(masukan, dilihat, umpan_balik_terlambat(e, bahan));
  tx.exec(
      "UPDATE evaluasi SET keadaan = $2, predikat_org = $3, predikat = $4, aturan = $5, penjelasan = $6, "
      "aturan_versi = $7, ditandatangani_pada = $8, penanda_tangan_id = $9, versi = versi + 1 WHERE id = $1",
      {*e.id, to_code(*ke), to_code(penjelasan.organisasi), to_code(penjelasan.predikat.predikat),
       to_code(penjelasan.predikat.aturan), to_json(penjelasan), penjelasan.versi_aturan, saat.now, pelaku.pegawai});
  lock_laporan(tx, e);
  note_evaluasi(tx, pelaku, e, "evaluasi.ditetapkan", *ke, saat.now);
  return {};
}

Result<void> sampaikan(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, Saat saat) {
  const auto e = TRY(
      step(tx, pelaku, tujuan,
           {PeristiwaEvaluasi::sampaikan, Relasi::penanda_tangan, "disampaikan_pada", "evaluasi.disampaikan"}, saat));
  if (e)
    pemberitahuan::kirim(tx, e->pegawai.id, saat.now,
                         msg::pemberitahuan::evaluasi_disampaikan(nama_of(e->periode), pelaku.nama), address_of(*e));
  return {};
}

Result<void> terima(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, Saat saat) {
  const auto e = TRY(
      step(tx, pelaku, tujuan, {PeristiwaEvaluasi::terima, Relasi::diri, "diterima_pada", "evaluasi.diterima"}, saat));
  if (!e) return {};
  queue_lewat_waktu(tx, *e, pelaku.akun, saat);
  pemberitahuan::kirim(tx, *e->penanda_tangan, saat.now,
                       msg::pemberitahuan::evaluasi_diterima(pelaku.nama, nama_of(e->periode)), address_of(*e));
  return {};
}

Result<void> setujui(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, Saat saat) {
  const auto e = TRY(step(tx, pelaku, tujuan,
                          {PeristiwaEvaluasi::kembalikan, Relasi::diri, "disetujui_pada", "evaluasi.disetujui"}, saat));
  if (e)
    pemberitahuan::kirim(tx, *e->penanda_tangan, saat.now,
                         msg::pemberitahuan::evaluasi_disetujui(pelaku.nama, nama_of(e->periode)), address_of(*e));
  return {};
}

}  // namespace penilaian
