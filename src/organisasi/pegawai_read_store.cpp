#include <algorithm>

#include "base/text.h"
#include "db/row_values.h"
#include "organisasi/baris_store.h"
#include "organisasi/import_rows_store.h"
#include "organisasi/pegawai_scope_store.h"
#include "organisasi/pegawai_store.h"

namespace organisasi {
namespace {

constexpr std::size_t kWordsMax = 5;
constexpr const char* kAfterWords = "\x7f";
constexpr std::string_view kFromPegawai = " FROM pegawai p";

std::string subtree(Syarat& s, const std::string& jalur) {
  return "SELECT t2.pegawai_id FROM penugasan t2 JOIN unit u2 ON u2.id = t2.unit_id WHERE t2.selesai IS NULL AND "
         "u2.jalur LIKE " +
         s.param(jalur + "%");
}

// Beginnings of words as a range, which both databases answer from the index.
std::string range(Syarat& s, const std::string& column, const std::string& prefix, const char* beyond) {
  const std::string from = s.param(prefix);
  return column + " >= " + from + " AND " + column + " < " + s.param(prefix + beyond);
}

// Where the list comes from and in which order. A search walks the index it asks, in that index's own order, so that a
// page costs the same however many people bear the name; sorted by id, all of them would have to be read first.
struct Walk {
  std::string from = "pegawai p";
  std::string order = "p.id";
};

Walk walk_ids(Syarat& s, std::int64_t after) {
  s.add("p.id > " + s.param(after));
  return {};
}

Walk walk_nip(Syarat& s, const std::string& digits, std::int64_t after) {
  s.add(range(s, "p.nip", digits, ":"));  // ':' follows '9'
  if (after > 0) s.add("p.nip > (SELECT l.nip FROM pegawai l WHERE l.id = " + s.param(after) + ")");
  return {.order = "p.nip"};
}

// Follows one word, the longest, and looks for the others in the name beside it: no second look-up for each person who
// bears the first. Who bears two words with that beginning stands at the first of them only. Words hold neither % nor _
// (text::split_words).
Walk walk_words(Syarat& s, std::vector<std::string> words, std::int64_t after) {
  std::swap(words.front(), *std::max_element(words.begin(), words.end(),
                                             [](const auto& a, const auto& b) { return a.size() < b.size(); }));
  const std::string &word = words.front(), from = s.param(word);
  s.add(range(s, "k.kata", word, kAfterWords));
  s.add("NOT EXISTS (SELECT 1 FROM pegawai_kata f WHERE f.pegawai_id = k.pegawai_id AND f.kata >= " + from +
        " AND f.kata < k.kata)");
  if (after > 0) {
    const std::string last = s.param(after);
    s.add("(k.kata, k.pegawai_id) > ((SELECT MIN(l.kata) FROM pegawai_kata l WHERE l.pegawai_id = " + last +
          " AND l.kata >= " + from + "), " + last + ")");
  }
  for (std::size_t i = 1; i < std::min(words.size(), kWordsMax); ++i)
    s.add("k.nama LIKE " + s.param("% " + words[i] + "%"));
  return {.from = "pegawai_kata k JOIN pegawai p ON p.id = k.pegawai_id", .order = "k.kata, k.pegawai_id"};
}

Walk walk_of(Syarat& s, const PegawaiFilter& filter) {
  const std::string digits = text::strip_nip(filter.q);
  if (!digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos)
    return walk_nip(s, digits, filter.after);
  auto words = text::split_words(text::fold_for_search(filter.q));
  return words.empty() ? walk_ids(s, filter.after) : walk_words(s, std::move(words), filter.after);
}

const std::string kHubungan =
    "CASE WHEN p.id = $2 THEN 1 ELSE 0 END AS diri, "
    "CASE WHEN EXISTS (SELECT 1 FROM penugasan b WHERE b.pegawai_id = p.id AND b.penilai_id = $2 AND b.selesai IS "
    "NULL) "
    "THEN 1 ELSE 0 END AS rates, "
    "CASE WHEN EXISTS (SELECT 1 FROM penugasan b JOIN penugasan c ON c.pegawai_id = b.penilai_id AND c.selesai IS NULL "
    "WHERE b.pegawai_id = p.id AND b.selesai IS NULL AND COALESCE(b.atasan_timpa_id, c.penilai_id) = $2) "
    "THEN 1 ELSE 0 END AS above ";

Hubungan relation_of(const akun::Pelaku& pelaku, const db::Row& r) {
  if (r.flag("diri")) return Hubungan::diri;
  if (pelaku.has(akun::Peran::admin_hr)) return Hubungan::hr;
  if (r.flag("rates")) return Hubungan::penilai;
  if (r.flag("above")) return Hubungan::atasan;
  return pelaku.has(akun::Peran::auditor) ? Hubungan::auditor : Hubungan::admin_unit;
}

}  // namespace

void add_below(Syarat& s, const std::string& jalur) {
  s.add("p.id IN (" + subtree(s, jalur) + ")");
}

void add_scope(Syarat& s, const akun::Pelaku& pelaku) {
  if (akun::reads_all(pelaku)) return;
  const std::string self = s.param(pelaku.pegawai ? pelaku.pegawai->value : 0);
  std::string seen = "p.id = " + self +
                     " OR p.id IN (SELECT b.pegawai_id FROM penugasan b WHERE b.penilai_id = " + self +
                     " AND b.selesai IS NULL) OR p.id IN (SELECT b.pegawai_id FROM penugasan a JOIN penugasan b ON "
                     "b.penilai_id = a.pegawai_id AND b.selesai IS NULL AND b.atasan_timpa_id IS NULL WHERE "
                     "a.penilai_id = " +
                     self +
                     " AND a.selesai IS NULL) OR p.id IN (SELECT b.pegawai_id FROM "
                     "penugasan b WHERE b.atasan_timpa_id = " +
                     self + " AND b.selesai IS NULL)";
  for (const auto& peran : pelaku.peran)
    if (peran.peran == akun::Peran::admin_unit && !peran.jalur.empty())
      seen += " OR p.id IN (" + subtree(s, peran.jalur) + ")";
  s.add("(" + seen + ")");
}

std::vector<PegawaiRow> list_pegawai(db::Reader& reader, const akun::Pelaku& pelaku, const PegawaiFilter& filter,
                                     int limit) {
  Syarat s;
  const Walk walk = walk_of(s, filter);
  if (filter.jenis) s.add("p.jenis = " + s.param(to_code(*filter.jenis)));
  if (filter.unit)
    s.add(
        "p.id IN (SELECT t3.pegawai_id FROM penugasan t3 JOIN unit u3 ON u3.id = t3.unit_id JOIN unit a3 ON a3.id = " +
        s.param(*filter.unit) + " WHERE t3.selesai IS NULL AND u3.jalur LIKE a3.jalur || '%')");
  add_scope(s, pelaku);
  const std::string last = s.param(limit);
  std::string select = kSelectRekam;
  select.replace(select.find(kFromPegawai), kFromPegawai.size(), " FROM " + walk.from);
  return reader.list(select + s.where() + " ORDER BY " + walk.order + " LIMIT " + last, s.params(),
                     [](const db::Row& r) {
                       return PegawaiRow{r.id<PegawaiId>("id"),
                                         r.opt_text("nip").value_or(""),
                                         read_full_name(r),
                                         read_enum<JenisPegawai>(r, "jenis"),
                                         read_enum<StatusPegawai>(r, "status"),
                                         r.opt_text("jabatan").value_or(""),
                                         r.opt_text("nama_unit").value_or("")};
                     });
}

Result<Pegawai> find_pegawai(db::Reader& reader, PegawaiId id, const akun::Pelaku& pelaku) {
  Syarat s;
  s.add("p.id = " + s.param(id));
  s.param(pelaku.pegawai ? pelaku.pegawai->value : 0);  // $2, for the relation
  add_scope(s, pelaku);
  std::string select = kSelectRekam;
  select.insert(select.find(kFromPegawai), ", " + kHubungan);
  auto found = reader.one(select + s.where(), s.params(), [&](const db::Row& r) {
    return Pegawai{r.id<PegawaiId>("id"),
                   read_rekam(r),
                   read_enum<StatusPegawai>(r, "status"),
                   r.opt_text("keluar").value_or(""),
                   r.i64("versi"),
                   read_full_name(r),
                   r.opt_text("nama_unit").value_or(""),
                   relation_of(pelaku, r)};
  });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<PenugasanRow> list_penugasan(db::Reader& reader, PegawaiId id) {
  return reader.list(
      "SELECT t.id, t.jenis, t.jabatan, t.memimpin, t.alasan_timpa, t.mulai, t.selesai, u.nama AS unit, "
      "n.nama AS penilai, COALESCE(x.nama, (SELECT z.nama FROM penugasan y JOIN pegawai z ON z.id = y.penilai_id "
      "WHERE y.pegawai_id = t.penilai_id AND y.jenis = 'definitif' AND y.selesai IS NULL ORDER BY y.mulai DESC "
      "LIMIT 1)) AS atasan FROM penugasan t JOIN unit u ON u.id = t.unit_id LEFT JOIN pegawai n ON n.id = t.penilai_id "
      "LEFT JOIN pegawai x ON x.id = t.atasan_timpa_id WHERE t.pegawai_id = $1 ORDER BY t.mulai DESC, t.id DESC "
      "LIMIT 50",
      {id}, [](const db::Row& r) {
        return PenugasanRow{r.id<PenugasanId>("id"),
                            read_enum<JenisPenugasan>(r, "jenis"),
                            r.text("jabatan"),
                            r.text("unit"),
                            r.flag("memimpin"),
                            r.opt_text("penilai").value_or(""),
                            r.opt_text("atasan").value_or(""),
                            r.text("alasan_timpa"),
                            r.text("mulai"),
                            r.opt_text("selesai").value_or("")};
      });
}

std::vector<SkpLink> list_skp_links(db::Reader& reader, PegawaiId id) {
  return reader.list(
      "SELECT s.id, s.tahun, n.nama AS penilai FROM skp s LEFT JOIN pegawai n ON "
      "n.id = s.penilai_id WHERE s.pegawai_id = $1 ORDER BY s.tahun DESC, s.id DESC LIMIT 20",
      {id}, [](const db::Row& r) {
        return SkpLink{r.id<SkpId>("id"), r.i64("tahun"), r.opt_text("penilai").value_or("")};
      });
}

}  // namespace organisasi
