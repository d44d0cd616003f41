#include "organisasi/import_json.h"

#include <nlohmann/json.hpp>

#include "msg/organisasi.h"

namespace organisasi {
namespace {

using nlohmann::json;

json text_json(const msg::Text& text) {
  json args = json::array();
  for (const auto& a : text.args) {
    if (a.is_number)
      args.push_back(a.number);
    else
      args.push_back(a.text);
  }
  return {{"kunci", text.entry ? text.entry->key : ""}, {"argumen", std::move(args)}};
}

// A key that a later version dropped gives an empty text, never a crash.
msg::Text text_from(const json& j) {
  static const auto index = [] {
    std::unordered_map<std::string, const msg::Entry*> map;
    for (const auto* e : msg::organisasi::all()) map.emplace(e->key, e);
    return map;
  }();
  msg::Text text;
  const auto found = index.find(j.value("kunci", ""));
  if (found == index.end()) return text;
  text.entry = found->second;
  for (const auto& a : j.at("argumen")) {
    if (a.is_number_integer())
      text.args.emplace_back(a.get<long long>());
    else
      text.args.emplace_back(a.get<std::string>());
  }
  return text;
}

json rekam_json(JenisImpor jenis, const Rekam& rekam) {
  json out = json::object();
  const auto columns = columns_of(jenis);
  for (std::size_t i = 0; i < columns.size(); ++i) out[std::string(columns[i].name)] = rekam[i];
  return out;
}

Rekam rekam_of(JenisImpor jenis, const json& j) {
  Rekam out;
  for (const auto& column : columns_of(jenis)) out.push_back(j.value(std::string(column.name), ""));
  return out;
}

json penolakan_json(const std::vector<Penolakan>& penolakan) {
  json out = json::array();
  for (const auto& p : penolakan)
    out.push_back({{"kolom", p.kolom},
                   {"sel", p.sel},
                   {"isi", p.isi},
                   {"sebab", text_json(p.sebab)},
                   {"cara", text_json(p.cara)}});
  return out;
}

std::vector<Penolakan> penolakan_of(const json& j) {
  std::vector<Penolakan> out;
  for (const auto& p : j)
    out.push_back({p.value("kolom", ""), p.value("sel", ""), p.value("isi", ""), text_from(p.at("sebab")),
                   text_from(p.at("cara"))});
  return out;
}

// Cells come from a stranger's file; bytes that are no UTF-8 must not stop the whole file.
std::string written(const json& j) {
  return j.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string rekam_to_json(JenisImpor jenis, const Rekam& rekam) {
  return written(rekam_json(jenis, rekam));
}
Rekam rekam_from_json(JenisImpor jenis, const std::string& text) {
  return rekam_of(jenis, json::parse(text));
}
std::string penolakan_to_json(const std::vector<Penolakan>& penolakan) {
  return written(penolakan_json(penolakan));
}
std::vector<Penolakan> penolakan_from_json(const std::string& text) {
  return penolakan_of(json::parse(text));
}

std::string beda_to_json(const std::vector<Beda>& beda) {
  json out = json::object();
  for (const auto& b : beda) out[b.kolom] = json::array({b.lama, b.baru});
  return written(out);
}

std::string to_json(JenisImpor jenis, const BarisImpor& b) {
  json beda = json::array();
  for (const auto& d : b.beda) beda.push_back({d.kolom, d.lama, d.baru});
  return written({{"rekam", rekam_json(jenis, b.rekam)},
                  {"beda", std::move(beda)},
                  {"penolakan", penolakan_json(b.penolakan)},
                  {"catatan", penolakan_json(b.catatan)}});
}

BarisImpor from_json(JenisImpor jenis, std::int64_t nomor, HasilBaris hasil, const std::string& text) {
  const json j = json::parse(text);
  BarisImpor out{nomor, hasil, rekam_of(jenis, j.at("rekam")), {}, penolakan_of(j.at("penolakan"))};
  out.catatan = penolakan_of(j.value("catatan", json::array()));
  for (const auto& d : j.at("beda")) out.beda.push_back({d[0], d[1], d[2]});
  return out;
}

}  // namespace organisasi
