#include "pelaksanaan/umpan_balik_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/pelaksanaan.h"
#include "msg/pemberitahuan.h"
#include "pelaksanaan/baris_store.h"
#include "pemberitahuan/pesan.h"

namespace pelaksanaan {
namespace {

// $1 the plan, $2 the actor, $3 the day, $4 reads all. One row per result of the version in force.
constexpr std::string_view kSkp =
    "SELECT s.id, s.pegawai_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, t.jabatan, "
    "s.tahun, h.kunci, h.teks, "
    "CASE WHEN s.penilai_id = $2 THEN 1 ELSE 0 END AS penilai, "
    "CASE WHEN $4 = 1 OR s.pegawai_id = $2 OR s.penilai_id = $2 OR s.atasan_id = $2 THEN 1 ELSE 0 END AS baca_semua, "
    "(SELECT COUNT(*) FROM penugasan x WHERE x.pegawai_id = s.pegawai_id AND x.penilai_id = $2 AND x.mulai <= $3 "
    "AND (x.selesai IS NULL OR x.selesai >= $3)) AS pimpinan, "
    "(SELECT COUNT(*) FROM penugasan x WHERE x.pegawai_id = $2 AND x.penilai_id = s.pegawai_id AND x.mulai <= $3 "
    "AND (x.selesai IS NULL OR x.selesai >= $3)) AS dipimpin, "
    "(SELECT COUNT(*) FROM penugasan x WHERE x.pegawai_id = $2 AND x.penilai_id = s.penilai_id AND x.mulai <= $3 "
    "AND (x.selesai IS NULL OR x.selesai >= $3)) AS setingkat, "
    "(SELECT MAX(d.tentang) FROM umpan_balik_diminta d WHERE d.skp_id = s.id AND d.dari_id = $2) AS diminta "
    "FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
    "JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = s.nomor_berlaku "
    "JOIN hasil_kerja h ON h.skp_versi_id = v.id WHERE s.id = $1 "
    "ORDER BY CASE h.jenis WHEN 'utama' THEN 0 ELSE 1 END, h.urut, h.kunci";

Kaitan kaitan_of(const db::Row& r, bool diri) {
  if (diri) return Kaitan::diri;
  if (r.flag("penilai")) return Kaitan::penilai;
  if (r.flag("pimpinan")) return Kaitan::pimpinan_penugasan;
  if (r.flag("dipimpin")) return Kaitan::dipimpin_pegawai;
  return r.flag("setingkat") ? Kaitan::setingkat : Kaitan::tidak_ada;
}

SkpUmpanBalik read_skp(const db::Row& r, const akun::Pelaku& pelaku) {
  SkpUmpanBalik s{.id = r.id<SkpId>("id"),
                  .pegawai = r.id<PegawaiId>("pegawai_id"),
                  .nama = read_full_name(r, "g_"),
                  .jabatan = r.text("jabatan"),
                  .tahun = static_cast<int>(r.i64("tahun")),
                  .milik_sendiri = pelaku.pegawai == r.id<PegawaiId>("pegawai_id"),
                  .baca_semua = r.flag("baca_semua"),
                  .diminta = r.opt_text("diminta")};
  if (pelaku.pegawai)
    s.peran = peran_pemberi(kaitan_of(r, s.milik_sendiri), s.diminta ? Permintaan::ada : Permintaan::tidak_ada);
  // What one says about oneself goes into the realisasi; the record is of others.
  if (s.peran == PeranPemberi::diri) s.peran.reset();
  return s;
}

constexpr std::string_view kRow =
    "SELECT u.id, u.skp_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, "
    "b.nama AS b_nama, b.gelar_depan AS b_depan, b.gelar_belakang AS b_belakang, u.pemberi_id, u.peran, u.hasil_kunci, "
    "h.teks AS hasil, u.nilai_perilaku, u.arah, u.sifat, u.teks, u.dibuat FROM umpan_balik u "
    "JOIN skp s ON s.id = u.skp_id JOIN pegawai g ON g.id = s.pegawai_id JOIN pegawai b ON b.id = u.pemberi_id "
    "LEFT JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = s.nomor_berlaku "
    "LEFT JOIN hasil_kerja h ON h.skp_versi_id = v.id AND h.kunci = u.hasil_kunci ";

UmpanBalikRow read_row(const db::Row& r, const akun::Pelaku& pelaku) {
  UmpanBalikRow u{.id = r.id<UmpanBalikId>("id"),
                  .skp = r.id<SkpId>("skp_id"),
                  .pegawai = read_full_name(r, "g_"),
                  .pemberi = read_full_name(r, "b_"),
                  .dari_saya = pelaku.pegawai == r.id<PegawaiId>("pemberi_id"),
                  .peran = read_enum<PeranPemberi>(r, "peran"),
                  .hasil = r.opt_text("hasil").value_or(""),
                  .arah = read_enum<ArahUmpanBalik>(r, "arah"),
                  .sifat = read_enum<SifatUmpanBalik>(r, "sifat"),
                  .teks = r.text("teks"),
                  .dibuat = r.i64("dibuat")};
  if (const auto n = r.opt_i64("nilai_perilaku")) u.nilai = static_cast<NilaiPerilaku>(*n - 1);
  return u;
}

// Newest first pages: 0 is the first page.
std::int64_t upper(UmpanBalikId before) {
  return before ? before.value : INT64_MAX;
}

// Our choice: umpan balik counts in the period of the day it is given, after the year in its last one.
std::optional<PeriodeId> periode_of(db::Reader& reader, int tahun, penilaian::JenisPeriode jenis, Tanggal today) {
  return reader.one(
      "SELECT id FROM periode WHERE tahun = $1 AND jenis = $2 AND mulai <= $3 ORDER BY nomor DESC LIMIT 1",
      {tahun, to_code(jenis), today.iso()}, [](const db::Row& r) { return r.id<PeriodeId>("id"); });
}

// What it is about, as the message says it.
std::string perihal_of(const SkpUmpanBalik& skp, const UmpanBalikBaru& baru) {
  if (baru.nilai) return std::string(perencanaan::printed(*baru.nilai));
  for (const auto& h : skp.hasil)
    if (h.kunci == *baru.hasil_kunci) return h.teks;
  return {};
}

bool has_hasil(const SkpUmpanBalik& skp, int kunci) {
  for (const auto& h : skp.hasil)
    if (h.kunci == kunci) return true;
  return false;
}

}  // namespace

Result<SkpUmpanBalik> find_skp_umpan_balik(db::Reader& reader, SkpId id, const akun::Pelaku& pelaku, Tanggal today) {
  std::optional<SkpUmpanBalik> out;
  reader.query(kSkp, {id, actor_id(pelaku), today.iso(), reads_all(pelaku)}, [&](const db::Row& r) {
    if (!out) out = read_skp(r, pelaku);
    out->hasil.push_back({static_cast<int>(r.i64("kunci")), r.text("teks")});
  });
  if (!out || (!out->baca_semua && !out->peran)) return fail(Fault::not_found, {});
  return *std::move(out);
}

Result<UmpanBalikId> give_umpan_balik(db::Tx& tx, const akun::Pelaku& pelaku, const UmpanBalikBaru& baru,
                                      penilaian::JenisPeriode jenis, std::int64_t now, Tanggal today) {
  const SkpUmpanBalik skp = TRY(find_skp_umpan_balik(tx, baru.skp, pelaku, today));
  if (!skp.peran) return fail(Fault::forbidden, msg::pelaksanaan::umpan_balik_bukan_pemberi);
  if (!may_give(*skp.peran, baru.sifat)) return invalid("sifat", msg::pelaksanaan::umpan_balik_sifat_tak_boleh);
  if (baru.hasil_kunci.has_value() == baru.nilai.has_value() ||
      (baru.hasil_kunci && !has_hasil(skp, *baru.hasil_kunci)))
    return invalid("sasaran", msg::pelaksanaan::umpan_balik_sasaran_kosong);
  const auto periode = periode_of(tx, skp.tahun, jenis, today);
  if (!periode) return invalid("", msg::pelaksanaan::periode_belum_ada);
  std::optional<int> nilai;
  if (baru.nilai) nilai = static_cast<int>(*baru.nilai) + 1;
  const auto id = tx.insert<UmpanBalikId>(
      "INSERT INTO umpan_balik (skp_id, periode_id, hasil_kunci, nilai_perilaku, pemberi_id, peran, arah, sifat, teks, "
      "dibuat) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
      {skp.id, *periode, baru.hasil_kunci, nilai, pelaku.pegawai, to_code(*skp.peran), to_code(baru.arah),
       to_code(baru.sifat), baru.teks, now});
  tx.exec(
      "UPDATE umpan_balik_diminta SET keadaan = 'diberikan' WHERE skp_id = $1 AND dari_id = $2 "
      "AND keadaan <> 'diberikan'",
      {skp.id, pelaku.pegawai});
  const nlohmann::json rincian{{"umpan_balik", id.value}, {"peran", to_code(*skp.peran)}};
  jejak::catat(tx, pelaku, now, {"umpan_balik.diberikan", "skp", skp.id.value, skp.pegawai, rincian.dump()});
  pemberitahuan::kirim(tx, skp.pegawai, now, msg::pemberitahuan::umpan_balik_baru(pelaku.nama, perihal_of(skp, baru)),
                       "/skp/" + to_text(skp.id) + "/umpan-balik");
  return id;
}

std::vector<UmpanBalikRow> list_umpan_balik(db::Reader& reader, const SkpUmpanBalik& skp, const akun::Pelaku& pelaku,
                                            UmpanBalikId before, int limit) {
  return reader.list(std::string(kRow) +
                         "WHERE u.skp_id = $1 AND ($2 = 1 OR u.pemberi_id = $3) AND u.id < $4 "
                         "ORDER BY u.id DESC LIMIT $5",
                     {skp.id, skp.baca_semua ? 1 : 0, actor_id(pelaku), upper(before), limit},
                     [&](const db::Row& r) { return read_row(r, pelaku); });
}

std::vector<UmpanBalikRow> list_milik(db::Reader& reader, const akun::Pelaku& pelaku, UmpanBalikId before, int limit) {
  // Two indexed lists instead of one OR, which would read the whole table.
  return reader.list(std::string(kRow) +
                         "WHERE u.id IN (SELECT x.id FROM umpan_balik x WHERE x.pemberi_id = $1 UNION "
                         "SELECT x.id FROM umpan_balik x JOIN skp y ON y.id = x.skp_id WHERE y.pegawai_id = $1) "
                         "AND u.id < $2 ORDER BY u.id DESC LIMIT $3",
                     {actor_id(pelaku), upper(before), limit}, [&](const db::Row& r) { return read_row(r, pelaku); });
}

}  // namespace pelaksanaan
