// XLSX: the first visible sheet that holds data, row by row, without ever holding the sheet.
#pragma once
#include <filesystem>
#include <memory>

#include "lembar/sheet.h"

namespace lembar {

Result<std::unique_ptr<SheetReader>> open_xlsx(const std::filesystem::path& path, const Limits& limits);

}  // namespace lembar
