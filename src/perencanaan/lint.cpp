#include "perencanaan/lint.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"
#include "msg/perencanaan.h"

namespace perencanaan {
namespace {

using Words = std::span<const std::string_view>;

// Active verbs carry the prefix me- in one of these forms.
constexpr std::array<std::string_view, 6> active_prefixes{"mem", "men", "mel", "mer", "mew", "mey"};
// Words that only look like it, and verbs of becoming, which state a result.
constexpr std::array<std::string_view, 17> not_active{
    "menteri", "menu",       "mentor", "mentoring", "mental", "menengah",    "meningkat", "menurun", "membaik",
    "merata",  "meningitis", "memo",   "merek",     "merit",  "meritokrasi", "mereka",    "melek"};
// Activities written as nouns or with another prefix.
constexpr std::array<std::string_view, 8> activity_words{"asistensi", "pendampingan",  "fasilitasi",    "ikut", "turut",
                                                         "bekerja",   "berkoordinasi", "berpartisipasi"};
constexpr std::array<std::string_view, 20> category_words{
    "layanan",         "pelayanan",  "monitoring", "pemantauan",   "evaluasi",   "supervisi",   "sosialisasi",
    "pengawasan",      "pembinaan",  "hubungan",   "administrasi", "koordinasi", "pengelolaan", "pelaksanaan",
    "penyelenggaraan", "penyusunan", "pelatihan",  "bimbingan",    "penyuluhan", "pengendalian"};

// Words that state a result wherever they stand.
constexpr std::array<std::string_view, 22> result_words{
    "tepat",     "cepat",     "akurat",  "sesuai", "tuntas",   "selesai", "siap",  "lengkap",
    "puas",      "memuaskan", "baik",    "aman",   "berhasil", "tanpa",   "bebas", "mudah",
    "berfungsi", "meningkat", "menurun", "lebih",  "valid",    "optimal"};
// Verbs in di- and ter- report what was done; these words begin alike and do not.
constexpr std::array<std::string_view, 24> not_passive{
    "dinas",      "dini",     "digital",   "digitalisasi", "disiplin", "distrik",  "direktur", "direktorat",
    "direktif",   "diagnosa", "diagnosis", "dialog",       "diklat",   "divisi",   "dimensi",  "diri",
    "distribusi", "dialisis", "terhadap",  "terkait",      "tertentu", "tersebut", "terpadu",  "ternak"};

constexpr std::array<std::string_view, 4> absolute_words{"semua", "selalu", "tidak pernah", "setiap"};  // l.2123-2125

bool contains(Words list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool starts_with_any(std::string_view word, Words prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view p) { return word.starts_with(p); });
}

// "Meningkatnya" is a noun of result; the suffix tells it from "Meningkatkan".
bool is_active_verb(std::string_view word) {
  return starts_with_any(word, active_prefixes) && !word.ends_with("nya") && !contains(not_active, word);
}

bool states_result(std::string_view word) {
  if (contains(result_words, word)) return true;
  return (word.starts_with("di") || word.starts_with("ter")) && word.size() > 4 && !contains(not_passive, word);
}

// Whole words only: "semuanya" is another word.
std::string padded(std::string_view teks) {
  std::string out = " ";
  for (const std::string& word : text::split_words(text::to_lower(teks))) out += word + " ";
  return out;
}

}  // namespace

std::vector<Temuan> lint_rhk(std::string_view teks) {
  const auto words = text::split_words(teks);
  if (words.empty()) return {};
  const std::string first = text::to_lower(words.front());
  if (is_active_verb(first))
    return {{JenisTemuan::aktivitas, words.front(), msg::perencanaan::lint_aktivitas(words.front())}};
  const bool has_result = std::any_of(words.begin(), words.end(),
                                      [](const std::string& word) { return states_result(text::to_lower(word)); });
  if (has_result) return {};
  if (contains(activity_words, first))
    return {{JenisTemuan::aktivitas, words.front(), msg::perencanaan::lint_aktivitas(words.front())}};
  if (contains(category_words, first))
    return {{JenisTemuan::kategori, words.front(), msg::perencanaan::lint_kategori(words.front())}};
  return {};
}

std::vector<Temuan> lint_mutlak(std::string_view teks, Bentuk bentuk) {
  if (bentuk == Bentuk::jpt_ukm) return {};
  std::vector<Temuan> found;
  const std::string haystack = padded(teks);
  for (const std::string_view word : absolute_words)
    if (haystack.find(" " + std::string(word) + " ") != std::string::npos)
      found.push_back({JenisTemuan::mutlak, std::string(word), msg::perencanaan::lint_mutlak(word)});
  return found;
}

}  // namespace perencanaan
