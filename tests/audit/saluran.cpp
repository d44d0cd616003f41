#include "saluran.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace audit {
namespace {

using harness::Page;
using harness::Visitor;

// Around all points of the cases (kasus.cpp).
constexpr std::string_view kBbox = "bbox=135.38,-3.35,135.42,-3.29";

// The answer whole: what stands in a header comes out too.
std::string whole(const Page& page) {
  std::string out;
  for (const auto& [name, value] : page.headers) out += name + ": " + value + "\n";
  return out + page.body;
}

// What a browser asks for when the map is as near as it can be.
std::string nearest(const Kasus& k) {
  const double lintang = -3.300007 - 0.000110 * k.no;
  return fmt::format("z=18&bbox=135.3995,{:.6f},135.4005,{:.6f}", lintang - 0.0005, lintang + 0.0005);
}

std::string petugas(const Kasus& k) {
  return "/petugas/pengaduan/" + std::to_string(k.id);
}

// Every address the page links to.
std::vector<std::string> links(const Page& page) {
  std::vector<std::string> out;
  for (auto at = page.body.find("href=\""); at != std::string::npos; at = page.body.find("href=\"", at)) {
    at += 6;
    std::string href = page.body.substr(at, page.body.find('"', at) - at);
    for (auto amp = href.find("&amp;"); amp != std::string::npos; amp = href.find("&amp;")) href.replace(amp, 5, "&");
    out.push_back(std::move(href));
  }
  return out;
}

// All pages of a list, by the links to the next one.
std::string walk(Visitor& v, const std::string& path) {
  std::string out;
  std::vector<std::string> pages{path};
  for (std::size_t n = 0; n < pages.size(); ++n) {
    const Page page = v.get(pages[n]);
    out += whole(page);
    for (const std::string& href : links(page))
      if (href.find("setelah=") != std::string::npos && href.starts_with(path.substr(0, path.find('?'))) &&
          std::ranges::find(pages, href) == pages.end())
        pages.push_back(href);
  }
  return out;
}

// In capitals, so that what was asked for is not taken for an answer where the page repeats it.
std::string kata(const Kasus& k, Bidang bidang) {
  std::string out = tanda(k, bidang);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

// What somebody is shown who writes about the same, with the photos beside it.
std::string suggestion(Visitor& v, const Kasus& k) {
  v.set_cookie("aduan", k.draf);
  const Page page = v.get("/pengaduan/baru/serupa");
  std::string out = whole(page);
  for (auto at = page.body.find("src=\"/pengaduan/"); at != std::string::npos;
       at = page.body.find("src=\"/pengaduan/", at)) {
    at += 5;
    out += whole(v.get(page.body.substr(at, page.body.find('"', at) - at)));
  }
  return out;
}

}  // namespace

std::vector<SaluranKasus> saluran_umum() {
  return {
      {"halaman", "halaman", [](Visitor& v, const Kasus& k) { return whole(v.get("/pengaduan/" + k.nomor)); }},
      {"foto", "foto", [](Visitor& v, const Kasus& k) { return whole(v.get("/pengaduan/" + k.nomor + "/foto/1")); }},
      {"Open311, satu", "open311",
       [](Visitor& v, const Kasus& k) { return whole(v.get("/open311/v2/requests/" + k.nomor + ".json")); }},
      {"peta, dekat", "peta",
       [](Visitor& v, const Kasus& k) { return whole(v.get("/pengaduan/peta.json?" + nearest(k))); }},
      {"alamat di bawahnya", "tiada",
       [](Visitor& v, const Kasus& k) { return whole(v.get("/pengaduan/" + k.nomor + "/data")); }},
  };
}

std::vector<SaluranKasus> saluran_cari() {
  const auto search = [](const char* path, Bidang bidang) {
    return [at = std::string(path), bidang](Visitor& v, const Kasus& k) {
      return whole(v.get(at + "?kata=" + kata(k, bidang)));
    };
  };
  return {
      {"cari", "daftar", search("/pengaduan", Bidang::isi)},
      {"cari yang disembunyikan", "tiada", search("/pengaduan", Bidang::cerita)},
      {"cari nama", "tiada", search("/pengaduan", Bidang::nama)},
      {"Atom, dicari", "umpan", search("/pengaduan.atom", Bidang::judul)},
      {"CSV, dicari", "csv", search("/pengaduan.csv", Bidang::isi)},
      {"peta, dicari", "peta_cari",
       [](Visitor& v, const Kasus& k) {
         return whole(v.get("/pengaduan/peta.json?" + nearest(k) + "&kata=" + kata(k, Bidang::judul)));
       }},
      {"usul serupa", "serupa", suggestion},
      {"halaman galat", "tiada",
       [](Visitor& v, const Kasus& k) {
         return whole(v.post("/pengaduan/" + k.nomor, {{"a", "b"}}));
       }},
      {"sesudah", "tiada",
       [](Visitor& v, const Kasus& k) { return whole(v.get("/pengaduan?kata=ZZZZ&setelah=" + k.nomor)); }},
  };
}

std::vector<SaluranSemua> saluran_daftar() {
  return {
      {"daftar", "daftar", [](Visitor& v) { return walk(v, "/pengaduan"); }},
      {"daftar berjalan", "berjalan", [](Visitor& v) { return walk(v, "/pengaduan?keadaan=berjalan"); }},
      {"Atom", "umpan", [](Visitor& v) { return whole(v.get("/pengaduan.atom")); }},
      {"CSV", "csv", [](Visitor& v) { return whole(v.get("/pengaduan.csv")); }},
      {"Open311", "open311",
       [](Visitor& v) { return whole(v.get("/open311/v2/requests.json?page_size=500&extensions=true")); }},
      {"Open311, XML", "open311", [](Visitor& v) { return whole(v.get("/open311/v2/requests.xml?page_size=500")); }},
      {"peta", "peta", [](Visitor& v) { return whole(v.get("/pengaduan/peta.json?z=17&" + std::string(kBbox))); }},
      {"data terbuka, CSV", "csv", [](Visitor& v) { return whole(v.get("/data/pengaduan.csv")); }},
      {"data terbuka, JSON", "csv", [](Visitor& v) { return whole(v.get("/data/pengaduan.json")); }},
      {"data terbuka, ringkasan", "tiada", [](Visitor& v) { return whole(v.get("/data/ringkasan.csv")); }},
      {"sitemap", "tiada", [](Visitor& v) { return whole(v.get("/sitemap/1")); }},
      {"kunci harian", "tiada", [](Visitor& v) { return whole(v.get("/data/bukti")); }},
      {"angka", "tiada", [](Visitor& v) { return whole(v.get("/pengaduan/angka")); }},
      {"halaman peta", "tiada", [](Visitor& v) { return whole(v.get("/pengaduan/peta")); }},
  };
}

std::vector<SaluranKasus> saluran_petugas() {
  return {
      {"perkara", "perkara", [](Visitor& v, const Kasus& k) { return whole(v.get(petugas(k))); }},
      {"foto perkara", "foto_perkara",
       [](Visitor& v, const Kasus& k) { return whole(v.get(petugas(k) + "/foto/" + std::to_string(k.foto))); }},
      {"kotak, dicari", "kotak",
       [](Visitor& v, const Kasus& k) {
         std::string out;
         for (const char* part : {"berjalan", "selesai"})
           out += whole(v.get("/petugas/pengaduan?bagian=" + std::string(part) + "&nomor=" + k.nomor));
         return out;
       }},
      {"peta petugas, dicari", "peta_cari",
       [](Visitor& v, const Kasus& k) {
         std::string out;
         for (const char* part : {"berjalan", "selesai"})
           out += whole(v.get("/petugas/pengaduan/peta.json?" + nearest(k) + "&bagian=" + std::string(part) +
                              "&nomor=" + k.nomor));
         return out;
       }},
      {"langkah", "langkah",
       [](Visitor& v, const Kasus& k) {
         std::string out;
         for (const char* step : {"/saring", "/disposisi", "/pesan", "/tanya"}) out += whole(v.get(petugas(k) + step));
         return out;
       }},
  };
}

std::vector<SaluranSemua> kotak_petugas() {
  return {{"kotak", "kotak",
           [](Visitor& v) {
             return walk(v, "/petugas/pengaduan?bagian=berjalan") + walk(v, "/petugas/pengaduan?bagian=selesai");
           }},
          {"pesan petugas", "tiada", [](Visitor& v) { return walk(v, "/pemberitahuan"); }},
          {"peta petugas", "peta",
           [](Visitor& v) { return whole(v.get("/petugas/pengaduan/peta.json?z=17&" + std::string(kBbox))); }}};
}

std::vector<SaluranKasus> saluran_pelapor() {
  return {
      {"pengaduan saya", "saya", [](Visitor& v, const Kasus&) { return whole(v.get("/pengaduan/saya")); }},
      {"data saya", "data", [](Visitor& v, const Kasus&) { return whole(v.get("/pengaduan/saya/data")); }},
      {"foto saya", "foto_saya",
       [](Visitor& v, const Kasus& k) { return whole(v.get("/pengaduan/saya/foto/" + std::to_string(k.foto))); }},
  };
}

}  // namespace audit
