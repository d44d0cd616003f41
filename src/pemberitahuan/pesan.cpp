#include "pemberitahuan/pesan.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "msg/pemberitahuan.h"

namespace pemberitahuan {
namespace {

std::string to_json(const std::vector<msg::Arg>& args) {
  auto list = nlohmann::json::array();
  for (const auto& a : args) {
    if (a.is_number)
      list.push_back(a.number);
    else
      list.push_back(a.text);
  }
  return list.dump();
}

// Only sentences of the catalogue "pemberitahuan" are sent, so only they need to be found again by key.
const msg::Entry* find_entry(const std::string& key) {
  static const auto index = [] {
    std::unordered_map<std::string, const msg::Entry*> map;
    for (const auto* e : msg::pemberitahuan::all()) map.emplace(e->key, e);
    return map;
  }();
  const auto it = index.find(key);
  return it == index.end() ? nullptr : it->second;
}

msg::Text from_row(const db::Row& r) {
  msg::Text text;
  text.entry = find_entry(r.text("kunci"));
  const auto args = nlohmann::json::parse(r.text("argumen"), nullptr, false);
  if (!args.is_array()) return text;
  for (const auto& a : args) {
    if (a.is_number_integer())
      text.args.emplace_back(a.get<long long>());
    else if (a.is_string())
      text.args.emplace_back(a.get<std::string>());
  }
  return text;
}

}  // namespace

void kirim(db::Tx& tx, PegawaiId kepada, std::int64_t now, const msg::Text& text, std::string_view tautan) {
  MUST(text.entry && find_entry(text.entry->key));
  tx.exec("INSERT INTO pesan (pegawai_id, kunci, argumen, tautan, dibuat) VALUES ($1, $2, $3, $4, $5)",
          {kepada, text.entry->key, to_json(text.args), tautan, now});
}

std::vector<Pesan> list_pesan(db::Reader& reader, PegawaiId pegawai, std::int64_t before, int limit) {
  return reader.list(
      "SELECT id, kunci, argumen, tautan, dibuat, dibaca FROM pesan "
      "WHERE pegawai_id = $1 AND ($2 = 0 OR id < $2) ORDER BY id DESC LIMIT $3",
      {pegawai, before, limit}, [](const db::Row& r) {
        return Pesan{r.i64("id"), from_row(r), r.text("tautan"), r.i64("dibuat"), !r.is_null("dibaca")};
      });
}

void mark_read(db::Tx& tx, PegawaiId pegawai, std::int64_t now) {
  tx.exec("UPDATE pesan SET dibaca = $2 WHERE pegawai_id = $1 AND dibaca IS NULL", {pegawai, now});
}

}  // namespace pemberitahuan
