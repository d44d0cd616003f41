#include "arsip/berkas_kerja.h"

#include <nlohmann/json.hpp>
#include <system_error>

namespace arsip {

namespace fs = std::filesystem;

std::string path_of(KunciBerkas kunci) {
  return "/" + std::string(to_code(kunci.jenis)) + "/" + std::to_string(kunci.nomor);
}

std::string argumen_of(KunciBerkas kunci) {
  return nlohmann::json{{to_code(kunci.jenis), kunci.nomor}}.dump();
}

KunciBerkas berkas_in(JenisBerkas jenis, const std::string& argumen) {
  return {jenis, nlohmann::json::parse(argumen).at(std::string(to_code(jenis))).get<std::int64_t>()};
}

fs::path berkas_path(const fs::path& folder, KunciBerkas kunci, std::string_view akhiran) {
  return folder / to_code(kunci.jenis) / (std::to_string(kunci.nomor) + "." + std::string(akhiran));
}

void remove_berkas(const fs::path& folder, KunciBerkas kunci) {
  const fs::path stem = berkas_path(folder, kunci, "");
  std::error_code ignored;  // what is not there need not go
  for (const auto& entry : fs::directory_iterator(stem.parent_path(), ignored))
    if (entry.path().filename().string().starts_with(stem.filename().string())) fs::remove(entry.path(), ignored);
}

}  // namespace arsip
