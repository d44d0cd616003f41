#include "perencanaan/akhir_penugasan_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "db/row_values.h"
#include "msg/pemberitahuan.h"
#include "msg/perencanaan.h"
#include "pemberitahuan/pesan.h"
#include "perencanaan/skp_internal_store.h"

namespace perencanaan {
namespace {

namespace pesan = msg::pemberitahuan;

struct Berakhir {
  SkpId skp;
  akun::Pelaku pegawai;
  int tahun;
  Tanggal terakhir;
};

Berakhir read_berakhir(const db::Row& r) {
  Berakhir b{.skp = r.id<SkpId>("id"),
             .pegawai = {},
             .tahun = static_cast<int>(r.i64("tahun")),
             .terakhir = read_date(r, "terakhir")};
  b.pegawai.pegawai = r.id<PegawaiId>("pegawai_id");
  return b;
}

// The open plans that the end of their post cuts short. Locked: a signature and the clock see each other's result.
std::vector<Berakhir> lock_berakhir(db::Tx& tx, PenugasanId penugasan) {
  const std::string sql =
      "SELECT s.id, s.pegawai_id, s.tahun, t.selesai AS terakhir FROM skp s JOIN penugasan t ON t.id = s.penugasan_id "
      "WHERE t.id = $1 AND s.keadaan IN ('draf', 'diajukan', 'dikembalikan', 'ditetapkan') "
      "AND s.selesai >= t.selesai AND t.selesai < CAST(s.tahun AS TEXT) || '-12-31' ORDER BY s.id";
  return tx.list(sql + std::string(tx.pick("", " FOR UPDATE OF s")), {penugasan}, read_berakhir);
}

// The post that goes on from the next day as the same one, and when it ends: only its rater or its basis is another.
struct Lanjutan {
  PenugasanId id;
  std::optional<std::string> selesai;
};
std::optional<Lanjutan> find_lanjutan(db::Reader& reader, PenugasanId penugasan, Tanggal terakhir) {
  return reader.one(
      "SELECT n.id, n.selesai FROM penugasan t JOIN penugasan n ON n.pegawai_id = t.pegawai_id "
      "AND n.jenis = 'definitif' AND n.mulai = $2 AND n.unit_id = t.unit_id AND n.jenis_jabatan = t.jenis_jabatan "
      "AND n.jabatan = t.jabatan AND n.jenjang = t.jenjang WHERE t.id = $1",
      {penugasan, terakhir.plus_days(1).iso()}, [](const db::Row& r) {
        return Lanjutan{r.id<PenugasanId>("id"), r.opt_text("selesai")};
      });
}

// False, and nothing is written, when that post has a plan of the year already.
bool carry_over(db::Tx& tx, const Berakhir& b, const Lanjutan& lanjutan) {
  const std::string last = std::to_string(b.tahun) + "-12-31";
  return tx.exec(
             "UPDATE skp SET penugasan_id = $2, selesai = $3, versi = versi + 1 WHERE id = $1 "
             "AND NOT EXISTS (SELECT 1 FROM skp o WHERE o.penugasan_id = $2 AND o.tahun = $4)",
             {b.skp, lanjutan.id, lanjutan.selesai ? std::min(*lanjutan.selesai, last) : last, b.tahun}) == 1;
}

void close(db::Tx& tx, const Berakhir& b, std::int64_t now, Tanggal today) {
  const auto skp = find_skp(tx, b.skp, b.pegawai);
  MUST(skp);
  const std::string tahun = std::to_string(skp->tahun);
  const auto sebab = msg::perencanaan::sebab_penugasan_berakhir(
      skp->pegawai.jabatan, skp->pegawai.unit, std::to_string(b.terakhir.day()), indonesian_month(b.terakhir.month()),
      std::to_string(b.terakhir.year()));
  MUST(apply_system_event(tx, *skp, PeristiwaSkp::tutup, msg::format(sebab, msg::Lang::id), now, today));
  tx.exec("UPDATE skp SET selesai = CASE WHEN mulai > $2 THEN mulai ELSE $2 END WHERE id = $1",
          {b.skp, b.terakhir.iso()});
  const std::string address = "/skp/" + to_text(b.skp);
  pemberitahuan::kirim(tx, skp->pegawai.id, now, pesan::skp_ditutup_anda(tahun, skp->pegawai.jabatan), address);
  if (skp->penilai)
    pemberitahuan::kirim(tx, skp->penilai->id, now, pesan::skp_ditutup(tahun, skp->pegawai.nama, skp->pegawai.jabatan),
                         address);
}

}  // namespace

std::optional<PegawaiId> apply_akhir_penugasan(db::Tx& tx, PenugasanId penugasan, AkunId akun, std::int64_t now,
                                               int zona_menit) {
  const Tanggal today = Tanggal::from_utc_ms(now, zona_menit);
  const auto plans = lock_berakhir(tx, penugasan);
  if (plans.empty()) return std::nullopt;
  const Tanggal terakhir = plans.front().terakhir;
  if (today <= terakhir) {
    tx.exec(
        "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
        "VALUES ('akhir_penugasan', $1, 'antre', $2, $3, $4)",
        {nlohmann::json{{"penugasan", penugasan.value}}.dump(), akun, now, terakhir.end_utc_ms(zona_menit)});
    return std::nullopt;
  }
  const auto lanjutan = find_lanjutan(tx, penugasan, terakhir);
  std::optional<PegawaiId> goes_on;
  for (const Berakhir& b : plans)
    if (lanjutan && carry_over(tx, b, *lanjutan))
      goes_on = b.pegawai.pegawai;
    else
      close(tx, b, now, today);
  return goes_on;
}

void apply_penilai_berganti(db::Tx& tx, SkpId id, std::int64_t now, int zona_menit) {
  const auto pegawai =
      tx.one(tx.pick("SELECT pegawai_id FROM skp WHERE id = $1", "SELECT pegawai_id FROM skp WHERE id = $1 FOR UPDATE"),
             {id}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
  MUST(pegawai);
  akun::Pelaku pemilik;
  pemilik.pegawai = *pegawai;
  const auto skp = find_skp(tx, id, pemilik);
  MUST(skp);
  const Tanggal today = Tanggal::from_utc_ms(now, zona_menit);
  if (!skp->penilai || fakta_of(*skp, today).tahun_lewat) return;
  const auto sebab = msg::perencanaan::sebab_penilai_berganti(skp->penilai->nama);
  apply_system_event(tx, *skp, PeristiwaSkp::usul_ubah, msg::format(sebab, msg::Lang::id), now, today);
  // Also a change that was open already: calling it off would leave what the rater before set.
  tx.exec(
      "UPDATE skp_versi SET penilai_baru = 1 WHERE skp_id = $1 AND nomor > 1 "
      "AND keadaan IN ('draf', 'diajukan', 'dikembalikan')",
      {id});
}

}  // namespace perencanaan
