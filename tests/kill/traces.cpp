#include "traces.h"

#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/desimal.h"

namespace kill_test {
namespace {

using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t>;  // skp, period, indicator

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

void check_realisasi(db::Reader& reader, std::vector<std::string>& faults) {
  auto trails = realisasi_trails(reader);
  reader.query("SELECT skp_id, periode_id, indikator_kunci, nilai, versi FROM realisasi", {}, [&](const db::Row& r) {
    const auto trail = trails.extract({r.i64("skp_id"), r.i64("periode_id"), r.i64("indikator_kunci")});
    const std::string row = "realisasi of skp " + std::to_string(r.i64("skp_id"));
    if (trail.empty()) return faults.push_back(row + " has no jejak");
    if (trail.mapped().links != r.i64("versi"))
      faults.push_back(row + " was saved " + std::to_string(r.i64("versi")) + " times with " +
                       std::to_string(trail.mapped().links) + " links of jejak");
    if (const auto nilai = r.opt_i64("nilai");
        nilai && Desimal::from_micros(*nilai).canonical() != trail.mapped().nilai)
      faults.push_back(row + " holds another value than its jejak");
  });
  for (const auto& [key, trail] : trails)
    faults.push_back("jejak of skp " + std::to_string(std::get<0>(key)) + " without its realisasi");
}

void check_feedback(db::Reader& reader, std::vector<std::string>& faults) {
  const auto rows = reader.number("SELECT COUNT(*) AS n FROM umpan_balik");
  const auto trails = reader.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'umpan_balik.diberikan'");
  const auto messages = reader.number("SELECT COUNT(*) AS n FROM pesan WHERE kunci LIKE '%umpan_balik_baru'");
  if (rows != trails || rows != messages)
    faults.push_back(std::to_string(rows) + " umpan balik with " + std::to_string(trails) + " links of jejak and " +
                     std::to_string(messages) + " messages");
  reader.query(
      "SELECT skp_id, teks, COUNT(*) AS n FROM umpan_balik GROUP BY skp_id, pemberi_id, teks HAVING COUNT(*) > 1", {},
      [&](const db::Row& r) {
        faults.push_back("umpan balik stored " + std::to_string(r.i64("n")) + " times: " + r.text("teks"));
      });
}

}  // namespace

std::vector<std::string> half_written(db::Reader& reader) {
  std::vector<std::string> faults;
  check_realisasi(reader, faults);
  check_feedback(reader, faults);
  if (const auto n = reader.number("SELECT COUNT(*) AS n FROM kirim WHERE lokasi = ''"); n > 0)
    faults.push_back(std::to_string(n) + " forms were accepted without a result");
  return faults;
}

}  // namespace kill_test
