// Migrations, assets and data become C++ source, so that the program is one file.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace embed {

// Folders NNNN_name with sqlite.sql and postgres.sql → db::migrations().
std::string migrations(const std::filesystem::path& folder);

// Every file of the folder → web::assets().
std::string assets(const std::filesystem::path& folder);

// One file, byte for byte: wilayah-94.csv → embedded::wilayah_94().
std::string text(const std::filesystem::path& file);

// "/s/app.<first 10 hex digits of the SHA-256>.css"
std::string hashed_path(std::string_view name, std::string_view content);

}  // namespace embed
