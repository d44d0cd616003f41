#include "pengaduan/pelapor/draf.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace pengaduan {

std::string to_json(const Draf& d) {
  nlohmann::json j{{"kategori", d.kategori},
                   {"tempat_diisi", d.tempat_diisi},
                   {"distrik", d.distrik},
                   {"kampung", d.kampung},
                   {"dekat", d.dekat},
                   {"cerita", d.cerita},
                   {"kontak_diisi", d.kontak_diisi},
                   {"anonim", d.privasi.anonim},
                   {"rahasia", d.privasi.rahasia},
                   {"nama_penuh", d.nama_penuh},
                   {"nama", d.nama},
                   {"telepon", d.telepon},
                   {"surel", d.surel},
                   {"kabari", d.kabari}};
  if (d.titik) j["titik"] = {d.titik->lintang, d.titik->bujur};
  return j.dump();
}

std::optional<Draf> draf_from_json(std::string_view json) {
  const auto j = nlohmann::json::parse(json, nullptr, false);
  if (!j.is_object()) return std::nullopt;
  try {
    Draf d{.kategori = j.at("kategori"),
           .tempat_diisi = j.at("tempat_diisi"),
           .distrik = j.at("distrik"),
           .kampung = j.at("kampung"),
           .dekat = j.at("dekat"),
           .cerita = j.at("cerita"),
           .kontak_diisi = j.at("kontak_diisi"),
           .privasi = {j.at("anonim"), j.at("rahasia")},
           .nama_penuh = j.at("nama_penuh"),
           .nama = j.at("nama"),
           .telepon = j.at("telepon"),
           .surel = j.at("surel"),
           .kabari = j.value("kabari", false)};  // a draft begun before letters were offered has none
    if (j.contains("titik")) d.titik = Titik{j.at("titik").at(0), j.at("titik").at(1)};
    return d;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

LangkahDraf next_langkah(const Draf& d) {
  if (d.kategori.empty()) return LangkahDraf::apa;
  if (!d.tempat_diisi) return LangkahDraf::dimana;
  if (text::length(d.cerita) < cerita_min) return LangkahDraf::cerita;
  if (!d.kontak_diisi) return LangkahDraf::kontak;
  return LangkahDraf::periksa;
}

std::string inisial(std::string_view nama) {
  std::string out;
  int words = 0;
  for (std::size_t at = 0; at < nama.size() && words < 3;) {
    const auto end = std::min(nama.find(' ', at), nama.size());
    const std::string_view word = nama.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    // The first character, however many bytes it takes.
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) ++length;
    out += (out.empty() ? "" : " ") + std::string(word.substr(0, length)) + ".";
    ++words;
  }
  return out;
}

}  // namespace pengaduan
