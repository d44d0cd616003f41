// The two jobs behind every file that is made for one person: making it, and taking it away again. A kind adds its row
// to the table of berkas_job_pages.cpp.
#pragma once
#include <functional>
#include <string>

#include "arsip/berkas_kerja_store.h"
#include "berkas/simpanan.h"
#include "web/settings.h"

namespace arsip {

// Says how far a job is.
using Kabari = std::function<void(std::int64_t done, std::int64_t total)>;

struct KerjaBerkas {
  db::Database& database;
  const berkas::Simpanan& files;
  const web::Settings& settings;
  std::function<std::int64_t()> now;
  Kabari progress;
};

// What is to be made, loaded with the rights its maker has now.
struct Tugas {
  std::string akhiran;  // of the file: "zip"
  // Writes the file under a passing name. What `kabari` throws goes through: the file was called off, or the program
  // ends. Throws when the disk or the database does not answer.
  std::function<HasilBerkas(const std::filesystem::path& path, const Kabari& kabari)> tulis;
};
// Nothing when its maker may not have it any more.
using Siapkan = std::optional<Tugas> (*)(const KerjaBerkas&, db::Reader&, std::int64_t nomor, const akun::Pelaku&);

// Made anew from the start after a crash. Throws what `tulis` throws. Answers the result's JSON.
std::string run_berkas(const KerjaBerkas& kerja, JenisBerkas jenis, const std::string& argumen);
std::string run_hapus_berkas(const KerjaBerkas& kerja, JenisBerkas jenis, const std::string& argumen);

}  // namespace arsip
