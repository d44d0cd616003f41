#include "organisasi/penugasan_store.h"

#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "db/row_values.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace organisasi {
namespace {

// A post that has not ended with its rater and, by the posts of the day ($2), the rater's superior: HR's choice, else
// the rater's own rater. A move recorded ahead changes nothing before its day.
const std::string kRantai =
    "SELECT p.id, p.penilai_id, COALESCE(p.atasan_timpa_id, (SELECT a.penilai_id FROM penugasan a WHERE "
    "a.pegawai_id = p.penilai_id AND a.jenis = 'definitif' AND a.mulai <= $2 AND (a.selesai IS NULL OR a.selesai >= "
    "$2) ORDER BY a.mulai DESC LIMIT 1)) AS atasan_id FROM penugasan p WHERE (p.selesai IS NULL OR p.selesai >= $2) ";

struct Akhir {
  PenugasanId id;
  JenisPenugasan jenis;
  Tanggal selesai;
};

Akhir read_akhir(const db::Row& r) {
  return {r.id<PenugasanId>("id"), read_enum<JenisPenugasan>(r, "jenis"), read_date(r, "selesai")};
}

// A plan belongs to a definitif post.
void queue_akhir(db::Tx& tx, const Akhir& akhir, const Pencatat& pencatat) {
  if (akhir.jenis != JenisPenugasan::definitif) return;
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "VALUES ($1, $2, 'antre', $3, $4, $5)",
      {kAkhirPenugasanJob, nlohmann::json{{"penugasan", akhir.id.value}}.dump(), pencatat.akun, pencatat.now,
       akhir.selesai.end_utc_ms()});
}

}  // namespace

PenugasanId open_penugasan(db::Tx& tx, const PenugasanBaru& p, const Pencatat& pencatat) {
  std::vector<Akhir> ended;
  if (p.jenis == JenisPenugasan::definitif)
    ended = tx.list(
        "UPDATE penugasan SET selesai = $2, versi = versi + 1 WHERE pegawai_id = $1 AND jenis = 'definitif' AND "
        "(selesai IS NULL OR selesai > $2) RETURNING id, jenis, selesai",
        {p.pegawai, p.mulai.plus_days(-1).iso()}, read_akhir);
  for (const Akhir& akhir : ended) queue_akhir(tx, akhir, pencatat);
  const auto id = tx.insert<PenugasanId>(
      "INSERT INTO penugasan (pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, jenjang, memimpin, penilai_id, "
      "atasan_timpa_id, alasan_timpa, dasar, mulai, selesai) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
      {p.pegawai, p.unit, to_code(p.jenis), p.jenis_jabatan, p.jabatan, p.jenjang, p.memimpin ? 1 : 0, p.penilai,
       p.atasan_timpa, p.alasan_timpa, p.dasar, p.mulai.iso(),
       p.selesai ? db::Param(p.selesai->iso()) : db::Param(nullptr)});
  if (p.selesai) queue_akhir(tx, {id, p.jenis, *p.selesai}, pencatat);
  return id;
}

void end_penugasan(db::Tx& tx, PegawaiId pegawai, Tanggal last_day, const Pencatat& pencatat) {
  const auto ended = tx.list(
      "UPDATE penugasan SET selesai = CASE WHEN mulai > $2 THEN mulai ELSE $2 END, versi = versi + 1 "
      "WHERE pegawai_id = $1 AND (selesai IS NULL OR selesai > $2) RETURNING id, jenis, selesai",
      {pegawai, last_day.iso()}, read_akhir);
  for (const Akhir& akhir : ended) queue_akhir(tx, akhir, pencatat);
}

void sync_skp(db::Tx& tx, PegawaiId pegawai, const Pencatat& pencatat) {
  struct Berganti {
    PegawaiId pegawai;
    SkpId skp;
    std::int64_t tahun;
    std::string penilai;
    bool dulu_ada;  // somebody rated it before
  };
  const std::string today = Tanggal::from_utc_ms(pencatat.now).iso();
  const auto berganti = tx.list(
      "SELECT s.id, s.tahun, s.pegawai_id, s.penilai_id, n.nama FROM skp s JOIN penugasan p ON p.id = s.penugasan_id "
      "JOIN pegawai n ON n.id = p.penilai_id WHERE p.pegawai_id = $1 AND (p.selesai IS NULL OR p.selesai >= $2) "
      "AND s.keadaan NOT IN ('ditutup', 'selesai') AND (s.penilai_id IS NULL OR s.penilai_id <> p.penilai_id) "
      "ORDER BY s.id",
      {pegawai, today}, [](const db::Row& r) {
        return Berganti{r.id<PegawaiId>("pegawai_id"), r.id<SkpId>("id"), r.i64("tahun"), r.text("nama"),
                        !r.is_null("penilai_id")};
      });
  // Two halves instead of an OR: each has its index, whatever the planner knows about a table that is just being
  // filled.
  tx.exec("UPDATE skp SET penilai_id = x.penilai_id, atasan_id = x.atasan_id FROM (" + kRantai +
              "AND p.pegawai_id = $1 UNION ALL " + kRantai +
              "AND p.penilai_id = $1) x "
              "WHERE skp.penugasan_id = x.id AND skp.keadaan NOT IN ('ditutup', 'selesai') AND "
              "(COALESCE(skp.penilai_id, 0) <> COALESCE(x.penilai_id, 0) OR "
              "COALESCE(skp.atasan_id, 0) <> COALESCE(x.atasan_id, 0))",
          {pegawai, today});
  for (const auto& b : berganti) {
    pemberitahuan::kirim(tx, b.pegawai, pencatat.now,
                         msg::pemberitahuan::skp_penilai_berganti(b.penilai, std::to_string(b.tahun)),
                         "/skp/" + to_text(b.skp));
    if (b.dulu_ada)
      tx.exec("INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat) VALUES ($1, $2, 'antre', $3, $4)",
              {kPenilaiBergantiJob, nlohmann::json{{"skp", b.skp.value}}.dump(), pencatat.akun, pencatat.now});
  }
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
