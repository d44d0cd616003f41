// Files that a job writes: whatever a try left behind.
#pragma once
#include <filesystem>

namespace arsip {

// Removes the files whose names begin with that of `path`: the file itself and what a try that was cut off left beside
// it.
void remove_files(const std::filesystem::path& path);

}  // namespace arsip
