#include "penilaian/lewat_waktu_store.h"

#include <nlohmann/json.hpp>

#include "kalender/store.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"
#include "penilaian/lewat_waktu.h"

namespace penilaian {
namespace {

void queue_after(db::Tx& tx, EvaluasiId id, Tanggal last_day, AkunId akun, Saat saat) {
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "VALUES ('lewat_waktu', $1, 'antre', $2, $3, $4)",
      {nlohmann::json{{"evaluasi", id.value}}.dump(), akun, saat.now, last_day.end_utc_ms(saat.zona_menit)});
}

// The open one as its employee reads it. Locked: his answer and the clock see each other's result.
std::optional<Evaluasi> lock_received(db::Tx& tx, EvaluasiId id, Tanggal today) {
  struct Kunci {
    SkpId skp;
    PeriodeId periode;
    akun::Pelaku pegawai;
  };
  const auto kunci =
      tx.one(tx.pick("SELECT skp_id, periode_id, pegawai_id FROM evaluasi WHERE id = $1 AND keadaan = 'diterima'",
                     "SELECT skp_id, periode_id, pegawai_id FROM evaluasi WHERE id = $1 AND keadaan = 'diterima' "
                     "FOR UPDATE"),
             {id}, [](const db::Row& r) {
               Kunci k{r.id<SkpId>("skp_id"), r.id<PeriodeId>("periode_id"), {}};
               k.pegawai.pegawai = r.id<PegawaiId>("pegawai_id");
               return k;
             });
  if (!kunci) return std::nullopt;
  auto found = find_evaluasi(tx, kunci->skp, kunci->periode, kunci->pegawai, today);
  MUST(found);
  return *std::move(found);
}

}  // namespace

EvaluasiId evaluasi_in(const std::string& argumen) {
  return EvaluasiId{nlohmann::json::parse(argumen).at("evaluasi").get<std::int64_t>()};
}

void queue_lewat_waktu(db::Tx& tx, const Evaluasi& e, AkunId akun, Saat saat) {
  const auto kalender = kalender::load_kalender(tx);
  queue_after(tx, *e.id, Tenggat(kalender).kembalikan(saat.today, e.jalur()), akun, saat);
}

void apply_lewat_waktu(db::Tx& tx, EvaluasiId id, AkunId akun, Saat saat) {
  const auto e = lock_received(tx, id, saat.today);
  if (!e) return;
  const auto kalender = kalender::load_kalender(tx);
  const Tenggat tenggat(kalender);
  const KeadaanEvaluasi ke = keadaan_pada(*e, tenggat, saat.today, saat.zona_menit);
  if (ke == e->keadaan) return queue_after(tx, id, jawab_sampai(*e, tenggat, saat.zona_menit), akun, saat);
  tx.exec("UPDATE evaluasi SET keadaan = $2, versi = versi + 1 WHERE id = $1", {id, to_code(ke)});
  note_evaluasi(tx, akun::kTanpaPelaku, *e, "evaluasi.lewat_waktu", ke, saat.now);
  const std::string periode = nama_of(e->periode);
  pemberitahuan::kirim(tx, e->pegawai.id, saat.now, msg::pemberitahuan::evaluasi_lewat_waktu_anda(periode),
                       address_of(*e));
  pemberitahuan::kirim(tx, *e->penanda_tangan, saat.now,
                       msg::pemberitahuan::evaluasi_lewat_waktu(e->pegawai.nama, periode), address_of(*e));
}

std::string run_lewat_waktu(db::Database& database, const std::string& argumen, AkunId akun, Saat saat) {
  database.write([&](db::Tx& tx) {
    apply_lewat_waktu(tx, evaluasi_in(argumen), akun, saat);
    return true;
  });
  return argumen;
}

}  // namespace penilaian
