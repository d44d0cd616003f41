// Umpan balik that somebody was asked for (Lampiran III.C.9).
#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/pelaksanaan.h"
#include "msg/pemberitahuan.h"
#include "pelaksanaan/baris_store.h"
#include "pelaksanaan/lewat_minta_store.h"
#include "pelaksanaan/umpan_balik_store.h"
#include "pemberitahuan/pesan.h"

namespace pelaksanaan {
namespace {

// Our choice: one that ended stays on both lists this long, so that it is seen and does not pile up.
constexpr int kTampakHari = 30;
constexpr int kCalonMax = 60;  // as many as a list to choose from can carry; others are found by their NIP

struct PemilikSkp {
  PegawaiId pegawai;
  std::string nama;
};

std::optional<PemilikSkp> find_pemilik(db::Reader& reader, const akun::Pelaku& pelaku, SkpId skp) {
  return reader.one(
      "SELECT s.pegawai_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang FROM skp s "
      "JOIN pegawai g ON g.id = s.pegawai_id "
      "WHERE s.id = $1 AND (s.pegawai_id = $2 OR s.penilai_id = $2) AND s.nomor_berlaku IS NOT NULL",
      {skp, actor_id(pelaku)}, [](const db::Row& r) {
        return PemilikSkp{r.id<PegawaiId>("pegawai_id"), read_full_name(r, "g_")};
      });
}

}  // namespace

std::vector<PermintaanRow> list_permintaan(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today, int limit) {
  return reader.list(
      "SELECT d.skp_id, d.dari_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, "
      "b.nama AS b_nama, b.gelar_depan AS b_depan, b.gelar_belakang AS b_belakang, d.tentang, d.tenggat, "
      "CASE WHEN d.keadaan = 'lewat' OR d.tenggat < $2 THEN 1 ELSE 0 END AS lewat "
      "FROM umpan_balik_diminta d JOIN skp s ON s.id = d.skp_id JOIN pegawai g ON g.id = s.pegawai_id "
      "JOIN pegawai b ON b.id = d.dari_id WHERE (d.keadaan = 'diminta' OR (d.keadaan = 'lewat' AND d.tenggat >= $3)) "
      "AND d.id IN ("
      "SELECT x.id FROM umpan_balik_diminta x WHERE x.dari_id = $1 AND x.keadaan <> 'diberikan' UNION "
      "SELECT x.id FROM umpan_balik_diminta x JOIN skp y ON y.id = x.skp_id WHERE y.pegawai_id = $1) "
      "ORDER BY lewat, d.tenggat, d.id LIMIT $4",
      {actor_id(pelaku), today.iso(), today.plus_days(-kTampakHari).iso(), limit}, [&](const db::Row& r) {
        return PermintaanRow{r.id<SkpId>("skp_id"),   read_full_name(r, "g_"),
                             read_full_name(r, "b_"), pelaku.pegawai == r.id<PegawaiId>("dari_id"),
                             r.text("tentang"),       read_date(r, "tenggat"),
                             r.flag("lewat")};
      });
}

std::vector<CalonPemberi> list_calon(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  return reader.list(
      "SELECT g.id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, "
      "MIN(t.jabatan) AS jabatan FROM penugasan t JOIN pegawai g ON g.id = t.pegawai_id "
      "WHERE t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2) AND g.id <> $1 AND g.status = 'aktif' "
      "AND (t.penilai_id = $1 OR g.id IN (SELECT m.penilai_id FROM penugasan m WHERE m.pegawai_id = $1 "
      "AND m.mulai <= $2 AND (m.selesai IS NULL OR m.selesai >= $2)) OR t.penilai_id IN (SELECT m.penilai_id "
      "FROM penugasan m WHERE m.pegawai_id = $1 AND m.mulai <= $2 AND (m.selesai IS NULL OR m.selesai >= $2))) "
      "GROUP BY g.id, g.nama, g.gelar_depan, g.gelar_belakang ORDER BY g.nama, g.id LIMIT $3",
      {actor_id(pelaku), today.iso(), kCalonMax}, [](const db::Row& r) {
        return CalonPemberi{r.id<PegawaiId>("id"), read_full_name(r, "g_"), r.text("jabatan")};
      });
}

std::optional<SkpId> own_skp(db::Reader& reader, const akun::Pelaku& pelaku, int tahun) {
  return reader.one(
      "SELECT id FROM skp WHERE pegawai_id = $1 AND tahun = $2 AND nomor_berlaku IS NOT NULL "
      "ORDER BY id DESC LIMIT 1",
      {actor_id(pelaku), tahun}, [](const db::Row& r) { return r.id<SkpId>("id"); });
}

Result<void> check_boleh_minta(db::Reader& reader, const akun::Pelaku& pelaku, SkpId skp) {
  if (!find_pemilik(reader, pelaku, skp)) return fail(Fault::not_found, {});
  return {};
}

Result<void> ask_umpan_balik(db::Tx& tx, const akun::Pelaku& pelaku, const PermintaanBaru& baru, std::int64_t now,
                             Tanggal today, int zona_menit) {
  const auto pemilik = find_pemilik(tx, pelaku, baru.skp);
  if (!pemilik) return fail(Fault::not_found, {});
  if (baru.dari == pemilik->pegawai) return invalid("dari", msg::pelaksanaan::minta_diri);
  if (baru.tenggat < today) return invalid("tenggat", msg::pelaksanaan::minta_tenggat_lewat);
  if (tx.number("SELECT COUNT(*) AS n FROM pegawai WHERE id = $1 AND status = 'aktif'", {baru.dari}) == 0)
    return invalid("dari", msg::pelaksanaan::minta_tidak_ada);
  if (tx.number("SELECT COUNT(*) AS n FROM umpan_balik_diminta WHERE skp_id = $1 AND dari_id = $2 "
                "AND keadaan = 'diminta'",
                {baru.skp, baru.dari}) > 0)
    return invalid("dari", msg::pelaksanaan::minta_sudah);
  const auto id = tx.insert<PermintaanId>(
      "INSERT INTO umpan_balik_diminta (skp_id, dari_id, tentang, keadaan, dibuat, tenggat) "
      "VALUES ($1, $2, $3, 'diminta', $4, $5) RETURNING id",
      {baru.skp, baru.dari, baru.tentang, now, baru.tenggat.iso()});
  const nlohmann::json rincian{{"dari", baru.dari.value}, {"tenggat", baru.tenggat.iso()}};
  jejak::catat(tx, pelaku, now, {"umpan_balik.diminta", "skp", baru.skp.value, pemilik->pegawai, rincian.dump()});
  pemberitahuan::kirim(tx, baru.dari, now, msg::pemberitahuan::umpan_balik_diminta(pelaku.nama, baru.tentang),
                       "/skp/" + to_text(baru.skp) + "/umpan-balik");
  MUST(pelaku.pegawai);  // find_pemilik has found him
  queue_lewat_minta(tx, {id, *pelaku.pegawai}, pelaku.akun, now, baru.tenggat.end_utc_ms(zona_menit));
  return {};
}

std::optional<PegawaiId> find_by_nip(db::Reader& reader, const std::string& nip) {
  return reader.one("SELECT id FROM pegawai WHERE nip = $1 AND status = 'aktif'", {nip},
                    [](const db::Row& r) { return r.id<PegawaiId>("id"); });
}

}  // namespace pelaksanaan
