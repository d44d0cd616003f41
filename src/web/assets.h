// Style sheets, scripts and pictures inside the binary. The address carries a hash of the content, so a browser may
// keep a file for ever and a new version has a new address.
#pragma once
#include <span>
#include <string_view>

#include "html/out.h"

namespace web {

struct Asset {
  std::string_view name;  // "app.css"
  std::string_view path;  // "/s/app.1f2e3d4c5b.css"
  std::string_view type;  // "text/css; charset=utf-8"
  std::string_view body;
  std::string_view gzip;    // empty when compressing does not make it smaller
  std::string_view brotli;  // likewise
};

std::span<const Asset> assets();  // generated from src/web/assets/, sorted by name

const Asset* find_asset(std::string_view path);  // nullptr when there is none

// A Bug when no asset has this name.
const Asset& built_in_asset(std::string_view name);
// Likewise. `fragment` names a symbol of a sprite: asset_url("ikon.svg", "cari").
html::Url asset_url(std::string_view name, std::string_view fragment = {});

}  // namespace web
