// A new SKP: for which post, with which form, rated by whom.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "db/row_values.h"
#include "jejak/jejak.h"
#include "msg/perencanaan.h"
#include "perencanaan/matriks_store.h"
#include "perencanaan/perjanjian_store.h"
#include "perencanaan/skp_internal_store.h"
#include "perencanaan/unit_mandiri.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

struct Jabatan {
  PenugasanId penugasan;
  UnitId unit;
  organisasi::JenisJabatan jabatan;
  UnitMandiri unit_mandiri;
  bool applies;
  std::string mulai;
  std::optional<std::string> selesai;
  std::optional<PegawaiId> penilai;
  std::optional<PegawaiId> atasan;
};

Jabatan read_jabatan(const db::Row& r) {
  const auto jenis = read_enum<organisasi::JenisPegawai>(r, "jenis_pegawai");
  const auto status = from_code<organisasi::StatusPegawai>(r.text("status"));
  return {r.id<PenugasanId>("id"),
          r.id<UnitId>("unit_id"),
          read_enum<organisasi::JenisJabatan>(r, "jenis_jabatan"),
          unit_mandiri_of(read_enum<organisasi::JenisUnit>(r, "jenis_unit"),
                          r.flag("memimpin") ? Memimpin::ya : Memimpin::tidak),
          status && organisasi::planning_applies(jenis, *status),
          r.text("mulai"),
          r.opt_text("selesai"),
          r.opt_id<PegawaiId>("penilai_id"),
          r.opt_id<PegawaiId>("atasan_id")};
}

// The newest definitif post of the year, one that has begun before one that has not. The rater's superior is the
// rater's own rater unless HR decided otherwise.
std::optional<Jabatan> find_jabatan(db::Reader& reader, PegawaiId pegawai, int tahun, Tanggal today) {
  const std::string year = std::to_string(tahun);
  return reader.one(
      "SELECT t.id, t.unit_id, t.jenis_jabatan, t.memimpin, t.mulai, t.selesai, t.penilai_id, u.jenis AS jenis_unit, "
      "p.jenis AS jenis_pegawai, p.status, COALESCE(t.atasan_timpa_id, (SELECT a.penilai_id FROM penugasan a "
      "WHERE a.pegawai_id = t.penilai_id AND a.jenis = 'definitif' AND a.mulai <= $3 "
      "AND (a.selesai IS NULL OR a.selesai >= $2) ORDER BY a.mulai DESC, a.id DESC LIMIT 1)) AS atasan_id "
      "FROM penugasan t JOIN unit u ON u.id = t.unit_id JOIN pegawai p ON p.id = t.pegawai_id "
      "WHERE t.pegawai_id = $1 AND t.jenis = 'definitif' AND t.mulai <= $3 AND (t.selesai IS NULL OR t.selesai >= $2) "
      "ORDER BY CASE WHEN t.mulai <= $4 THEN 0 ELSE 1 END, t.mulai DESC, t.id DESC LIMIT 1",
      {pegawai, year + "-01-01", year + "-12-31", today.iso()}, read_jabatan);
}

SkpId insert_skp(db::Tx& tx, PegawaiId pegawai, const Jabatan& t, const SkpBaru& baru, std::int64_t now) {
  const std::string year = std::to_string(baru.tahun);
  const std::string last = year + "-12-31";
  return tx.insert<SkpId>(
      "INSERT INTO skp (pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, penilai_id, "
      "atasan_id, keadaan, menunggu_sejak) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draf', $11) RETURNING id",
      {pegawai, t.penugasan, t.unit, baru.tahun, std::max(year + "-01-01", t.mulai),
       t.selesai ? std::min(*t.selesai, last) : last, to_code(bentuk_of(t.jabatan, t.unit_mandiri)),
       to_code(baru.pendekatan), t.penilai, t.atasan, now});
}

// What is known already: the unit's perjanjian kinerja for its head (R04), the roles the leader gave in his matrix.
Rencana first_draft(db::Tx& tx, const SkpHeader& skp, const SkpBaru& baru) {
  Rencana rencana{.bentuk = skp.bentuk, .pendekatan = baru.pendekatan};
  if (skp.bentuk == Bentuk::jpt_ukm) add_perjanjian(tx, skp.unit, skp.tahun, rencana);
  take_peran(tx, skp, rencana, next_kunci({&rencana}));
  return rencana;
}

}  // namespace

Result<SkpId> create_skp(db::Tx& tx, const akun::Pelaku& pelaku, const SkpBaru& baru, std::int64_t now) {
  if (!pelaku.pegawai) return fail(Fault::forbidden, {});
  const auto post = find_jabatan(tx, *pelaku.pegawai, baru.tahun, Tanggal::from_utc_ms(now));
  if (!post) return invalid("", m::tanpa_penugasan);
  if (!post->applies) return invalid("", m::tidak_perlu_skp);
  const auto there = tx.one("SELECT id FROM skp WHERE penugasan_id = $1 AND tahun = $2", {post->penugasan, baru.tahun},
                            [](const db::Row& r) { return r.id<SkpId>("id"); });
  if (there) return *there;
  const SkpId id = insert_skp(tx, *pelaku.pegawai, *post, baru, now);
  const SkpVersiId versi = insert_versi(tx, id, 1, baru.pendekatan, "", now);
  const SkpHeader skp = TRY(find_skp(tx, id, pelaku));
  save_rencana(tx, versi, first_draft(tx, skp, baru));
  const nlohmann::json rincian{{"tahun", baru.tahun}, {"bentuk", to_code(skp.bentuk)}};
  jejak::catat(tx, pelaku, now, {"skp.dibuat", "skp", id.value, pelaku.pegawai, rincian.dump()});
  return id;
}

}  // namespace perencanaan
