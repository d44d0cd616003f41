#include "traces.h"

#include <nlohmann/json.hpp>

#include "base/desimal.h"

namespace kill_test {
namespace {

struct Trail {
  std::int64_t links = 0;
  std::string nilai;
};

std::map<Key, Trail> realisasi_trails(db::Reader& reader) {
  std::map<Key, Trail> out;
  reader.query("SELECT objek_id, rincian FROM jejak WHERE aksi = 'realisasi.disimpan' ORDER BY rantai, nomor", {},
               [&](const db::Row& r) {
                 const auto rincian = nlohmann::json::parse(r.text("rincian"));
                 Trail& trail = out[{r.i64("objek_id"), rincian.at("periode"), rincian.at("indikator")}];
                 ++trail.links;
                 trail.nilai = rincian.value("nilai", "");
               });
  return out;
}

Key key_of(const db::Row& r) {
  return {r.i64("skp_id"), r.i64("periode_id"), r.i64("indikator_kunci")};
}

void check_realisasi(db::Reader& reader, const Before& before, std::vector<std::string>& faults) {
  auto trails = realisasi_trails(reader);
  reader.query("SELECT skp_id, periode_id, indikator_kunci, nilai, versi FROM realisasi", {}, [&](const db::Row& r) {
    const auto old = before.realisasi.find(key_of(r));
    const std::int64_t saves = r.i64("versi") - (old == before.realisasi.end() ? 0 : old->second);
    const auto trail = trails.extract(key_of(r));
    if (trail.empty() && saves == 0) return;
    const std::string row = "realisasi of skp " + std::to_string(r.i64("skp_id"));
    if (trail.empty()) return faults.push_back(row + " has no jejak");
    if (trail.mapped().links != saves)
      faults.push_back(row + " was saved " + std::to_string(saves) + " times with " +
                       std::to_string(trail.mapped().links) + " links of jejak");
    if (const auto nilai = r.opt_i64("nilai");
        nilai && Desimal::from_micros(*nilai).canonical() != trail.mapped().nilai)
      faults.push_back(row + " holds another value than its jejak");
  });
  for (const auto& [key, trail] : trails)
    faults.push_back("jejak of skp " + std::to_string(std::get<0>(key)) + " without its realisasi");
}

void count_feedback(db::Reader& reader, Before& count) {
  count.umpan_balik = reader.number("SELECT COUNT(*) AS n FROM umpan_balik");
  count.jejak = reader.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'umpan_balik.diberikan'");
  count.pesan = reader.number("SELECT COUNT(*) AS n FROM pesan WHERE kunci LIKE '%umpan_balik_baru'");
}

void check_feedback(db::Reader& reader, const Before& before, std::vector<std::string>& faults) {
  Before now;
  count_feedback(reader, now);
  const auto rows = now.umpan_balik - before.umpan_balik;
  const auto trails = now.jejak - before.jejak;
  const auto messages = now.pesan - before.pesan;
  if (rows != trails || rows != messages)
    faults.push_back(std::to_string(rows) + " umpan balik with " + std::to_string(trails) + " links of jejak and " +
                     std::to_string(messages) + " messages");
  reader.query(
      "SELECT skp_id, teks, COUNT(*) AS n FROM umpan_balik WHERE teks LIKE '%simpan nomor%' GROUP BY skp_id, "
      "pemberi_id, teks HAVING COUNT(*) > 1",
      {}, [&](const db::Row& r) {
        faults.push_back("umpan balik stored " + std::to_string(r.i64("n")) + " times: " + r.text("teks"));
      });
}

}  // namespace

Before look(db::Reader& reader) {
  Before before;
  count_feedback(reader, before);
  reader.query("SELECT skp_id, periode_id, indikator_kunci, versi FROM realisasi", {},
               [&](const db::Row& r) { before.realisasi[key_of(r)] = r.i64("versi"); });
  return before;
}

std::vector<std::string> half_written(db::Reader& reader, const Before& before) {
  std::vector<std::string> faults;
  check_realisasi(reader, before, faults);
  check_feedback(reader, before, faults);
  if (const auto n = reader.number("SELECT COUNT(*) AS n FROM kirim WHERE lokasi = ''"); n > 0)
    faults.push_back(std::to_string(n) + " forms were accepted without a result");
  return faults;
}

}  // namespace kill_test
