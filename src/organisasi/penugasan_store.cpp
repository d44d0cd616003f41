#include "organisasi/penugasan_store.h"

#include <set>

#include "base/text.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace organisasi {
namespace {

// A post with its rater and the rater's superior: HR's choice, else the rater's own rater.
const std::string kRantaiSekarang =
    "SELECT p.id, p.penilai_id, COALESCE(p.atasan_timpa_id, (SELECT a.penilai_id FROM penugasan a WHERE "
    "a.pegawai_id = p.penilai_id AND a.jenis = 'definitif' AND a.selesai IS NULL ORDER BY a.mulai DESC LIMIT 1)) "
    "AS atasan_id FROM penugasan p ";

}  // namespace

PenugasanId open_penugasan(db::Tx& tx, const PenugasanBaru& p) {
  if (p.jenis == JenisPenugasan::definitif)
    tx.exec(
        "UPDATE penugasan SET selesai = $2, versi = versi + 1 WHERE pegawai_id = $1 AND jenis = 'definitif' AND "
        "(selesai IS NULL OR selesai > $2)",
        {p.pegawai, p.mulai.plus_days(-1).iso()});
  return tx.insert<PenugasanId>(
      "INSERT INTO penugasan (pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, jenjang, memimpin, penilai_id, "
      "atasan_timpa_id, alasan_timpa, dasar, mulai, selesai) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
      {p.pegawai, p.unit, to_code(p.jenis), p.jenis_jabatan, p.jabatan, p.jenjang, p.memimpin ? 1 : 0, p.penilai,
       p.atasan_timpa, p.alasan_timpa, p.dasar, p.mulai.iso(),
       p.selesai ? db::Param(p.selesai->iso()) : db::Param(nullptr)});
}

void sync_skp(db::Tx& tx, PegawaiId pegawai, std::int64_t now) {
  struct Berganti {
    PegawaiId pegawai;
    SkpId skp;
    std::int64_t tahun;
    std::string penilai;
  };
  const auto berganti = tx.list(
      "SELECT s.id, s.tahun, s.pegawai_id, n.nama FROM skp s JOIN penugasan p ON p.id = s.penugasan_id "
      "JOIN pegawai n ON n.id = p.penilai_id WHERE p.pegawai_id = $1 AND s.keadaan NOT IN ('ditutup', 'selesai') AND "
      "(s.penilai_id IS NULL OR s.penilai_id <> p.penilai_id) ORDER BY s.id",
      {pegawai}, [](const db::Row& r) {
        return Berganti{r.id<PegawaiId>("pegawai_id"), r.id<SkpId>("id"), r.i64("tahun"), r.text("nama")};
      });
  // Two halves instead of an OR: each has its index, whatever the planner knows about a table that is just being
  // filled.
  tx.exec("UPDATE skp SET penilai_id = x.penilai_id, atasan_id = x.atasan_id FROM (" + kRantaiSekarang +
              "WHERE p.pegawai_id = $1 AND p.selesai IS NULL UNION ALL " + kRantaiSekarang +
              "WHERE p.penilai_id = $1 AND p.selesai IS NULL) x "
              "WHERE skp.penugasan_id = x.id AND skp.keadaan NOT IN ('ditutup', 'selesai') AND "
              "(COALESCE(skp.penilai_id, 0) <> COALESCE(x.penilai_id, 0) OR "
              "COALESCE(skp.atasan_id, 0) <> COALESCE(x.atasan_id, 0))",
          {pegawai});
  for (const auto& b : berganti)
    pemberitahuan::kirim(tx, b.pegawai, now,
                         msg::pemberitahuan::skp_penilai_berganti(b.penilai, std::to_string(b.tahun)),
                         "/skp/" + to_text(b.skp));
}

void write_kata(db::Tx& tx, PegawaiId pegawai, const std::string& nama) {
  tx.exec("DELETE FROM pegawai_kata WHERE pegawai_id = $1", {pegawai});
  const auto words = text::split_words(text::fold_for_search(nama));
  const std::set<std::string> unique(words.begin(), words.end());
  std::string all;
  for (const auto& kata : unique) all += " " + kata;
  for (const auto& kata : unique)
    tx.exec("INSERT INTO pegawai_kata (kata, pegawai_id, nama) VALUES ($1, $2, $3)", {kata, pegawai, all});
}

}  // namespace organisasi
