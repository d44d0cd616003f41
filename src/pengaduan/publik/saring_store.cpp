#include "pengaduan/publik/saring_store.h"

#include <algorithm>

#include "base/text.h"
#include "pengaduan/perkara/susun_store.h"
#include "pengaduan/tenggat/tenggat.h"

namespace pengaduan {
namespace {

constexpr std::size_t kWordsMax = 5;
constexpr const char* kAfterWords = "\x7f";
// A word with fewer rows is looked up and its rows sorted; of a commoner one the newest rows are walked until the page
// is full. Either costs about two microseconds a row, and in a million the two meet where some thousand rows bear it.
constexpr int kCommon = 2'000;
// Common words that do not meet often enough among so many of the newest are looked up each, and what has all is
// sorted.
constexpr int kNewest = 5'000;
constexpr int kPage = 20;

std::string word_range(Susun& s, const std::string& word) {
  const std::string from = s.param(word);
  return "w.kata >= " + from + " AND w.kata < " + s.param(word + kAfterWords);
}

// How many rows each word has, counted up to kCommon, in one statement.
std::vector<std::int64_t> count_words(db::Reader& reader, const std::vector<std::string>& words) {
  Susun s;
  std::string sql = "SELECT ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    sql += i ? ", " : "";
    sql += "(SELECT COUNT(*) FROM (SELECT 1 AS satu FROM pengaduan_kata w WHERE " + word_range(s, words[i]) +
           " LIMIT " + std::to_string(kCommon) + ") q) AS n" + std::to_string(i);
  }
  std::vector<std::int64_t> out;
  reader.query(sql, s.take(), [&](const db::Row& r) {
    for (std::size_t i = 0; i < words.size(); ++i) out.push_back(r.i64("n" + std::to_string(i)));
  });
  return out;
}

std::string bears(Susun& s, const std::string& word) {
  return "EXISTS (SELECT 1 FROM pengaduan_kata w WHERE w.pengaduan_id = p.id AND " + word_range(s, word) + ")";
}

// Whether the newest hold a page of rows with all of these.
bool meet_soon(db::Reader& reader, const std::vector<std::string>& words) {
  Susun s;
  for (const std::string& word : words) s.add(bears(s, word));
  return reader.number(
             "SELECT COUNT(*) AS n FROM (SELECT 1 AS satu FROM (SELECT id FROM pengaduan WHERE terbit = 1 "
             "ORDER BY id DESC LIMIT " +
                 std::to_string(kNewest) + ") p WHERE 1 = 1" + s.where() + " LIMIT " + std::to_string(kPage) + ") q",
             s.take()) == kPage;
}

// The rows that have all of them, without a look at any other.
std::string all_of(Susun& s, const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : " INTERSECT ") +
           ("SELECT w.pengaduan_id FROM pengaduan_kata w WHERE " + word_range(s, word));
  return "p.id IN (" + out + ")";
}

// Whether words lead to the rows: a rare one, or several that seldom meet.
bool add_words(db::Reader& reader, Susun& s, std::string_view typed) {
  std::vector<std::string> words = text::split_words(text::fold_for_search(typed));
  words.resize(std::min(words.size(), kWordsMax));
  if (words.empty()) return false;
  const auto counts = count_words(reader, words);
  const auto rarest = static_cast<std::size_t>(std::min_element(counts.begin(), counts.end()) - counts.begin());
  const bool rare = counts[rarest] < kCommon;
  if (!rare && words.size() > 1 && !meet_soon(reader, words)) {
    s.add(all_of(s, words));
    return true;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (rare && i == rarest)
      s.add("p.id IN (SELECT w.pengaduan_id FROM pengaduan_kata w WHERE " + word_range(s, words[i]) + ")");
    else
      s.add(bears(s, words[i]));
  }
  return rare;
}

void add_filters(Susun& s, const SaringPublik& saring, Tanggal today) {
  if (!saring.distrik.empty()) s.add("p.distrik = " + s.param(saring.distrik));
  if (!saring.kampung.empty()) s.add("p.kampung = " + s.param(saring.kampung));
  if (saring.keadaan == KelompokKeadaan::terlambat) s.add("p.tenggat < " + s.param(today.iso()));
}

// A number that is not published is answered like one that does not exist: with the first page.
void add_after(Susun& s, const std::string& nomor) {
  if (nomor.empty()) return;
  s.add("p.id < COALESCE((SELECT a.id FROM pengaduan a WHERE a.terbit = 1 AND a.nomor = " + s.param(nomor) +
        "), 9223372036854775807)");
}

// The published states of a group.
std::vector<std::string_view> list_states(KelompokKeadaan kelompok) {
  std::vector<std::string_view> out;
  for (const auto& [keadaan, code] : EnumText<KeadaanPengaduan>::table) {
    if (!is_published(keadaan, Saringan::selesai) || is_selesai(keadaan) != (kelompok == KelompokKeadaan::selesai))
      continue;
    if (kelompok == KelompokKeadaan::terlambat && !is_berjalan(keadaan)) continue;
    out.push_back(code);
  }
  return out;
}

}  // namespace

std::string states_of(KelompokKeadaan kelompok) {
  std::string out;
  for (const std::string_view code : list_states(kelompok))
    out += (out.empty() ? "'" : ", '") + std::string(code) + "'";
  return out;
}

PilihanPublik select_publik(db::Reader& reader, const SaringPublik& saring, Tanggal today, int limit) {
  Susun s;
  add_filters(s, saring, today);
  add_after(s, saring.setelah);
  const bool by_word = add_words(reader, s, saring.kata);
  const std::string rows = s.param(limit);
  const int limit_at = s.count();
  if (by_word) {
    // The pluses keep an index from being used for that: few rows are found by the word and then sorted.
    std::string where = "+p.terbit = 1" + s.where();
    if (saring.keadaan) where += " AND p.keadaan IN (" + states_of(*saring.keadaan) + ")";
    if (!saring.kategori.empty()) where += " AND p.kategori_id IN (" + ids_of(saring.kategori) + ")";
    return {"SELECT p.id FROM pengaduan p WHERE " + where + " ORDER BY +p.id DESC LIMIT " + rows, s.take(), limit_at};
  }
  // One walk for each state and category, because an index gives an order within one.
  std::vector<std::string> ways{""};
  if (saring.keadaan) {
    ways.clear();
    for (const std::string_view code : list_states(*saring.keadaan))
      ways.push_back(" AND p.keadaan = '" + std::string(code) + "'");
  }
  std::string ids;
  const auto add = [&](const std::string& way) {
    ids += ids.empty() ? "" : " UNION ALL ";
    ids += "SELECT id FROM (SELECT p.id FROM pengaduan p WHERE p.terbit = 1" + way + s.where() +
           " ORDER BY p.id DESC LIMIT " + rows + ") q" + std::to_string(ids.size());
  };
  std::vector<std::string> kinds{""};
  if (!saring.kategori.empty()) {
    kinds.clear();
    for (const KategoriId k : saring.kategori) kinds.push_back(" AND p.kategori_id = " + s.param(k));
  }
  for (const std::string& kind : kinds)
    for (const std::string& way : ways) add(kind + way);
  return {ids, s.take(), limit_at};
}

}  // namespace pengaduan
