// XLSX through libxlsxwriter, in its constant-memory mode: a row is gone from memory when the next one begins.
#pragma once
#include <filesystem>
#include <memory>

#include "lembar/writer.h"

namespace lembar {

Result<std::unique_ptr<SheetWriter>> xlsx_writer(const std::filesystem::path& path);

}  // namespace lembar
