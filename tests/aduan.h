// What flows about pengaduan do before their own story: report as a citizen, and take a step as an officer.
#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "steps.h"

namespace harness {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct Laporan {
  std::string kategori = "puskesmas";
  std::string cerita = "Puskesmas tutup sebelum siang sejak hari Senin.";
  Fields kontak{};
  std::string foto{};  // bytes
};
struct KartuPelapor {
  std::string kode, pin;
};

// From the first page to the receipt, whose two lines it answers.
inline KartuPelapor lapor(Visitor& warga, const Laporan& l) {
  const std::string baru = "/pengaduan/baru";
  if (!l.foto.empty()) warga.submit(baru, baru + "/foto", {}, {{"foto_1", "IMG_1.jpg", "image/jpeg", l.foto}});
  warga.submit(baru + "/apa", baru + "/apa", {{"kategori", l.kategori}});
  warga.submit(baru + "/dimana", baru + "/dimana", {{"distrik", "94.01.05"}, {"aksi", "lanjut"}});
  warga.submit(baru + "/cerita", baru + "/cerita", {{"cerita", l.cerita}});
  warga.submit(baru + "/kontak", baru + "/kontak", l.kontak);
  warga.submit(baru + "/periksa", baru + "/periksa", {});
  const Page page = warga.get("/pengaduan/terkirim");
  const std::string mark = "<p class=\"code\">";
  const auto line_after = [&](std::size_t from) {
    const std::size_t at = page.body.find(mark, from) + mark.size();
    return std::pair{page.body.substr(at, page.body.find('<', at) - at), at};
  };
  const auto [kode, at] = line_after(0);
  return {kode, line_after(at).first};
}

inline Page buka_milik(Visitor& warga, const KartuPelapor& kartu) {
  warga.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}});
  return warga.get("/pengaduan/saya");
}

// The officers' address of the newest.
inline std::string newest_aduan(const Instance& app) {
  return "/petugas/pengaduan/" + std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan"));
}

inline std::string text_of(const Instance& app, std::string_view sql) {
  std::string out;
  app.database()->read([&](db::Reader& r) { r.query(sql, {}, [&](const db::Row& row) { out = row.text("t"); }); });
  return out;
}

inline Page langkah(Visitor& who, const std::string& path, const Fields& fields, const std::vector<File>& files = {}) {
  return who.submit(path, path, fields, files);
}

}  // namespace harness
