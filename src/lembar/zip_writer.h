// A zip archive going out: finished files gathered under the names people shall see.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace lembar {

struct ZipItem {
  std::string name;            // ASCII, no folder; each name once
  std::filesystem::path file;  // read while the archive is written, so its size does not matter for memory
  std::string bytes{};         // instead of `file` when that is empty
};

// Writes `target` anew and onto the disk; until it is complete nothing stands under that name. What is stored is not
// compressed: PDFs are already. `progress` hears the share written, 0…1, a few times.
Result<void> write_zip(const std::filesystem::path& target, const std::vector<ZipItem>& items,
                       const std::function<void(double)>& progress);

}  // namespace lembar
