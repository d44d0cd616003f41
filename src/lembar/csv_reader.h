// CSV as people send it: UTF-8 with or without BOM, comma, semicolon or tab, CRLF or LF, quoted fields with line
// breaks.
#pragma once
#include <filesystem>
#include <memory>

#include "lembar/sheet.h"

namespace lembar {

Result<std::unique_ptr<SheetReader>> open_csv(const std::filesystem::path& path, const Limits& limits);

}  // namespace lembar
