#include "pengaduan/tukar/impor_json.h"

#include <nlohmann/json.hpp>

namespace pengaduan {

using nlohmann::json;

std::string to_json(const PengaduanImpor& p) {
  json j{{"baris", p.baris},
         {"hasil", to_code(p.hasil)},
         {"nomor", p.nomor},
         {"nomor_asal", p.nomor_asal},
         {"sp4n", p.sp4n},
         {"kategori", p.kategori},
         {"judul", p.judul},
         {"isi", p.isi},
         {"dekat", p.dekat},
         {"distrik", p.distrik},
         {"kampung", p.kampung},
         {"luar", p.luar_wilayah},
         {"ditutup", p.ditutup},
         {"diterima", p.diterima},
         {"selesai", p.selesai},
         {"catatan", p.catatan},
         {"kolom", static_cast<int>(p.kolom)},
         {"sel", p.sel},
         {"sebab", static_cast<int>(p.sebab)}};
  if (p.unit) j["unit"] = p.unit->value;
  if (p.titik) j["titik"] = {p.titik->lintang, p.titik->bujur};
  return j.dump();
}

PengaduanImpor impor_from_json(std::string_view text) {
  const json j = json::parse(text);
  const auto hasil = from_code<HasilImpor>(j.at("hasil").get<std::string>());
  MUST(hasil);
  PengaduanImpor p{.baris = j.at("baris"),
                   .hasil = *hasil,
                   .nomor = j.at("nomor"),
                   .nomor_asal = j.at("nomor_asal"),
                   .sp4n = j.at("sp4n"),
                   .kategori = j.at("kategori"),
                   .judul = j.at("judul"),
                   .isi = j.at("isi"),
                   .dekat = j.at("dekat"),
                   .distrik = j.at("distrik"),
                   .kampung = j.at("kampung"),
                   .luar_wilayah = j.at("luar"),
                   .ditutup = j.at("ditutup"),
                   .diterima = j.at("diterima"),
                   .selesai = j.at("selesai"),
                   .catatan = j.at("catatan"),
                   .kolom = static_cast<KolomImpor>(j.at("kolom").get<int>()),
                   .sel = j.at("sel"),
                   .sebab = static_cast<SebabTolak>(j.at("sebab").get<int>())};
  if (j.contains("unit")) p.unit = UnitId{j["unit"].get<std::int64_t>()};
  if (j.contains("titik")) p.titik = Titik{j["titik"].at(0), j["titik"].at(1)};
  return p;
}

}  // namespace pengaduan
