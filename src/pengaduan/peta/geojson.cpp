#include "pengaduan/peta/geojson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace pengaduan {
namespace {

nlohmann::json point(const Titik& t) {
  return {{"type", "Point"},
          {"coordinates", {static_cast<double>(t.bujur) / 1e6, static_cast<double>(t.lintang) / 1e6}}};
}

nlohmann::json properties(const PetaFitur& f) {
  nlohmann::json out{{"jumlah", f.jumlah}};
  if (f.isi.empty()) return out;
  for (const PetaIsi& i : f.isi)
    out["isi"].push_back({{"alamat", i.alamat},
                          {"judul", i.judul},
                          {"keterangan", i.keterangan},
                          {"bentuk", i.bentuk},
                          {"keadaan", i.keadaan}});
  if (f.jumlah > static_cast<std::int64_t>(f.isi.size())) out["lain"] = f.lain;
  return out;
}

}  // namespace

std::vector<PetaFitur> satuan(std::span<const PetaSatu> semua, const std::string& lain) {
  std::vector<PetaFitur> out;
  for (const PetaSatu& s : semua) {
    const auto known = std::ranges::find(out, s.titik, &PetaFitur::titik);
    if (known == out.end()) {
      out.push_back({s.titik, 1, {s.isi}, lain});
      continue;
    }
    ++known->jumlah;
    if (known->isi.size() < isi_maks) known->isi.push_back(s.isi);
  }
  return out;
}

std::vector<PetaFitur> gugusan(std::span<const Gugus> gugus) {
  std::vector<PetaFitur> out;
  for (const Gugus& g : gugus) out.push_back({g.titik, g.jumlah, {}, {}});
  return out;
}

std::string geojson(std::span<const PetaFitur> fitur, Cakupan cakupan) {
  nlohmann::json features = nlohmann::json::array();
  for (const PetaFitur& f : fitur)
    features.push_back({{"type", "Feature"}, {"geometry", point(f.titik)}, {"properties", properties(f)}});
  const nlohmann::json all{
      {"type", "FeatureCollection"}, {"features", std::move(features)}, {"sebagian", cakupan == Cakupan::sebagian}};
  return all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace pengaduan
