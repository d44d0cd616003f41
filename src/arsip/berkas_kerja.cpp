#include "arsip/berkas_kerja.h"

#include <string>
#include <system_error>

namespace arsip {

void remove_files(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  std::error_code ignored;  // what is not there need not go
  for (const auto& entry : std::filesystem::directory_iterator(path.parent_path(), ignored))
    if (entry.path().filename().string().starts_with(name)) std::filesystem::remove(entry.path(), ignored);
}

}  // namespace arsip
