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

// Whether a rare word leads to the rows.
bool add_words(db::Reader& reader, Susun& s, std::string_view typed) {
  std::vector<std::string> words = text::split_words(text::fold_for_search(typed));
  words.resize(std::min(words.size(), kWordsMax));
  if (words.empty()) return false;
  const auto counts = count_words(reader, words);
  const auto rarest = static_cast<std::size_t>(std::min_element(counts.begin(), counts.end()) - counts.begin());
  const bool rare = counts[rarest] < kCommon;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (rare && i == rarest)
      s.add("p.id IN (SELECT w.pengaduan_id FROM pengaduan_kata w WHERE " + word_range(s, words[i]) + ")");
    else
      s.add("EXISTS (SELECT 1 FROM pengaduan_kata w WHERE w.pengaduan_id = p.id AND " + word_range(s, words[i]) + ")");
  }
  return rare;
}

void add_filters(Susun& s, const SaringPublik& saring, Tanggal today) {
  if (!saring.distrik.empty()) s.add("p.distrik = " + s.param(saring.distrik));
  if (!saring.kampung.empty()) s.add("p.kampung = " + s.param(saring.kampung));
  if (saring.keadaan) s.add("p.keadaan IN (" + states_of(*saring.keadaan) + ")");
  if (saring.keadaan == KelompokKeadaan::terlambat) s.add("p.tenggat < " + s.param(today.iso()));
}

// A number that is not published is answered like one that does not exist: with the first page.
void add_after(Susun& s, const std::string& nomor) {
  if (nomor.empty()) return;
  s.add("p.id < COALESCE((SELECT a.id FROM pengaduan a WHERE a.terbit = 1 AND a.nomor = " + s.param(nomor) +
        "), 9223372036854775807)");
}

}  // namespace

std::string states_of(KelompokKeadaan kelompok) {
  std::string out;
  for (const auto& [keadaan, code] : EnumText<KeadaanPengaduan>::table) {
    if (!is_published(keadaan, Saringan::selesai) || is_selesai(keadaan) != (kelompok == KelompokKeadaan::selesai))
      continue;
    if (kelompok == KelompokKeadaan::terlambat && !is_berjalan(keadaan)) continue;
    out += (out.empty() ? "'" : ", '") + std::string(code) + "'";
  }
  return out;
}

PilihanPublik select_publik(db::Reader& reader, const SaringPublik& saring, Tanggal today, int limit) {
  Susun s;
  add_filters(s, saring, today);
  add_after(s, saring.setelah);
  const bool by_word = add_words(reader, s, saring.kata);
  const bool by_state = saring.keadaan && *saring.keadaan != KelompokKeadaan::selesai;
  const std::string rows = s.param(limit);
  const int limit_at = s.count();
  // A plus keeps an index from being used for that: few rows are found by word or state and then sorted; otherwise the
  // newest are walked in order.
  const std::string tail = s.where() + " ORDER BY " + (by_word || by_state ? "+p.id" : "p.id") + " DESC LIMIT " + rows;
  const std::string head = std::string("SELECT p.id FROM pengaduan p WHERE ") + (by_word ? "+p.terbit" : "p.terbit");
  if (saring.kategori.empty()) return {head + " = 1" + tail, s.take(), limit_at};
  if (by_word) return {head + " = 1 AND p.kategori_id IN (" + ids_of(saring.kategori) + ")" + tail, s.take(), limit_at};
  // One walk for each category, because an index gives an order within one.
  std::string ids;
  for (const KategoriId k : saring.kategori) {
    ids += ids.empty() ? "" : " UNION ALL ";
    ids += "SELECT id FROM (" + head + " = 1 AND p.kategori_id = " + s.param(k) + tail + ") q" + to_text(k);
  }
  return {ids, s.take(), limit_at};
}

}  // namespace pengaduan
