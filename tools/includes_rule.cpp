#include "includes_rule.h"

#include <algorithm>
#include <array>

#include "viewc_scan.h"

namespace includes {
namespace {

enum class Role { base, part, records, rules, store, web, pages, views, app };

constexpr std::array kParts =
    std::to_array<std::string_view>({"html", "http", "db", "i18n", "berkas", "dokumen", "lembar"});

// Written by every store in the transaction that makes the change: the audit trail and the outbox.
constexpr std::array kRecords = std::to_array<std::string_view>({"jejak", "pemberitahuan"});

struct File {
  std::string_view folder;  // "perencanaan"
  std::string_view name;    // "skp_store.h", "publik/store.h" in a feature with rooms
  Role role;
};

template <class List>
bool is_one_of(std::string_view s, const List& list) {
  return std::find(list.begin(), list.end(), s) != list.end();
}

// The name's last part without its ending. A test plays by the rules of what it tests: a rule's test needs no database
// either.
std::string stem_of(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  std::string stem(name.substr(0, name.rfind('.')));
  if (stem.ends_with("_test")) stem.resize(stem.size() - 5);
  return stem;
}

Role role_of(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == "app") return Role::app;
  if (folder == "base" || folder == "msg") return Role::base;
  if (folder == "web") return Role::web;
  if (is_one_of(folder, kParts)) return Role::part;
  const std::string stem = stem_of(name);
  if (stem == "store" || stem.ends_with("_store")) return Role::store;
  // routes: which page answers which address
  if (stem == "pages" || stem.ends_with("_pages") || stem == "routes" || stem.ends_with("_routes")) return Role::pages;
  if (stem == "views" || stem.ends_with("_views") || name.ends_with(".html")) return Role::views;
  return is_one_of(folder, kRecords) ? Role::records : Role::rules;
}

// "views/<feature>/<name>.h" is generated from that feature's views; those of web/ are for everybody.
File parse(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == path.npos) return {"", path, role_of("", path)};
  const std::string_view folder = path.substr(0, slash);
  const std::string_view name = path.substr(slash + 1);
  if (folder != "views") return {folder, name, role_of(folder, name)};
  const std::string_view feature = name.substr(0, name.find('/'));
  return {feature, name, feature == "web" ? Role::web : Role::views};
}

struct ThirdParty {
  std::string_view begins_with;
  std::string_view only_in;  // a file, a folder or the beginning of a file's name
};
constexpr std::array kThirdParty = std::to_array<ThirdParty>({
    {"boost/", "http/server"},
    {"sqlite3.h", "db/sqlite"},
    {"libpq-fe.h", "db/postgres"},
    {"turbojpeg.h", "berkas/foto"},
    {"spng.h", "berkas/foto"},
    {"webp/", "berkas/foto"},
    {"seccomp.h", "berkas/foto"},
    {"zip.h", "lembar/"},
    {"expat.h", "lembar/"},
    {"xlsxwriter", "lembar/"},
    {"cairo", "dokumen/"},
    {"pango", "dokumen/"},
    {"qrencode.h", "dokumen/"},
});

std::optional<std::string> why_system_refused(const std::string& file, const std::string& target) {
  for (const auto& [begins_with, only_in] : kThirdParty)
    if (target.starts_with(begins_with) && !file.starts_with(only_in))
      return "<" + target + "> is for src/" + std::string(only_in) +
             "* only, so that the library can be replaced in one place; use what those files offer";
  return std::nullopt;
}

bool is_rules_or_base(const File& to) {
  return to.role == Role::base || to.role == Role::rules;
}

bool is_pure_part(const File& to) {
  return to.folder == "i18n" || to.folder == "dokumen" || to.folder == "lembar";
}

std::optional<std::string> why_role_refused(const File& from, const File& to) {
  const bool is_own = from.folder == to.folder;
  switch (from.role) {
    case Role::app:
      return std::nullopt;
    case Role::base:
      if (to.role == Role::base) return std::nullopt;
      return "base/ stands alone: everything else builds on it";
    case Role::part:
      if (is_own || to.role == Role::base || to.folder == "i18n") return std::nullopt;
      return "a part (html, http, db, i18n, berkas, dokumen, lembar) knows base/ and i18n/ only, never a feature";
    case Role::records:
      if (is_own || is_rules_or_base(to) || to.folder == "db" || to.folder == "i18n") return std::nullopt;
      return "the audit trail and the outbox include rules and db/ only, because every store includes them";
    case Role::rules:
      if (is_rules_or_base(to) || is_pure_part(to)) return std::nullopt;
      return "a rule includes base/, other rules and what computes without input or output (i18n, dokumen, lembar), so "
             "that its test needs no database and no server; a file that reads or writes the database is named store.* "
             "or *_store.*, one that answers requests *_pages.*";
    case Role::store:
      if (is_rules_or_base(to) || to.folder == "db" || to.role == Role::records) return std::nullopt;
      if (is_own && to.role == Role::store) return std::nullopt;
      // How a row of a person, a plan or a period is read is said once.
      if (to.name == "baris_store.h") return std::nullopt;
      // A deadline is counted in the transaction that starts it.
      if (to.folder == "kalender" && to.name == "store.h") return std::nullopt;
      if (to.folder == "berkas" && to.name == "brankas.h") return std::nullopt;
      return "a store includes rules, db/, jejak/, pemberitahuan/, the calendar, sealing (berkas/brankas.h), every "
             "baris_store.h and its feature's own stores; HTTP, HTML and the wording of numbers and dates belong to "
             "*_pages.*";
    case Role::web:
      if (is_own || to.role == Role::base || to.role == Role::part) return std::nullopt;
      if (to.folder == "akun" && (to.name == "pelaku.h" || to.name == "izin.h")) return std::nullopt;
      return "web/ includes parts and of the features only akun/pelaku.h and akun/izin.h";
    case Role::pages:
      if (to.role == Role::app) return "nobody includes app/: it puts the others together";
      if (is_own || (to.role != Role::pages && to.role != Role::views)) return std::nullopt;
      return "pages and views of another feature stay its own: share a rule, a store or a view in web/";
    case Role::views:
      if (is_rules_or_base(to) || to.folder == "i18n" || to.folder == "html" || to.folder == "web") return std::nullopt;
      if (is_own && to.role == Role::views) return std::nullopt;
      return "a view sees its own struct, rules, web/, html/ and i18n/: what it shows is loaded by the page";
  }
  return std::nullopt;
}

constexpr std::array kSql =
    std::to_array<std::string_view>({"\"SELECT ", "\"INSERT INTO ", "\"UPDATE ", "\"DELETE FROM ", "\"WITH "});

bool has_sql(std::string_view line) {
  return std::any_of(kSql.begin(), kSql.end(), [&](std::string_view begins) { return line.find(begins) != line.npos; });
}

// The include on this line, if it is one.
std::optional<Include> parse_line(std::string_view text, int line) {
  text = viewc::trim(text);
  if (!text.starts_with('#')) return std::nullopt;
  text = viewc::trim(text.substr(1));
  if (!text.starts_with("include")) return std::nullopt;
  text = viewc::trim(text.substr(7));
  if (text.size() < 2 || (text[0] != '"' && text[0] != '<')) return std::nullopt;
  const bool is_system = text[0] == '<';
  const std::size_t end = text.find(is_system ? '>' : '"', 1);
  if (end == text.npos) return std::nullopt;
  return Include{std::string(text.substr(1, end - 1)), is_system, line};
}

}  // namespace

std::vector<Include> includes_of(std::string_view source) {
  std::vector<Include> found;
  for (int line = 1; !source.empty(); ++line) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    if (const auto include = parse_line(source.substr(0, end), line)) found.push_back(*include);
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  return found;
}

std::vector<Include> includes_of_view(std::string_view html) {
  std::vector<Include> found;
  for (const viewc::Token& token : viewc::scan(html, 1)) {
    std::string_view rest = token.text;
    if (token.kind != viewc::TokenKind::directive) continue;
    const std::string_view directive = viewc::take_word(rest);
    if (directive == "include")
      found.push_back({"views/" + std::string(viewc::take_word(rest)) + ".h", false, token.line});
    else if (const std::size_t quote = rest.find('"'); directive == "view" && quote != rest.npos)
      found.push_back({std::string(rest.substr(quote + 1, rest.rfind('"') - quote - 1)), false, token.line});
  }
  return found;
}

std::vector<int> sql_refused(const std::string& file, std::string_view source) {
  std::vector<int> found;
  if (parse(file).role != Role::pages || file.find("_test.") != file.npos) return found;  // a test looks for itself
  for (int line = 1; !source.empty(); ++line) {
    const std::string_view text = source.substr(0, source.find('\n'));
    if (has_sql(text)) found.push_back(line);
    source.remove_prefix(std::min(text.size() + 1, source.size()));
  }
  return found;
}

std::optional<std::string> why_refused(const std::string& file, const Include& include) {
  if (include.is_system) return why_system_refused(file, include.target);
  if (include.target.starts_with("..")) return "includes are written from src/, such as \"db/db.h\"";
  const File to = parse(include.target);
  if (to.folder.empty()) return std::nullopt;  // the harness of tests/, which app/ and tests see
  return why_role_refused(parse(file), to);
}

}  // namespace includes
