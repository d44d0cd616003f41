#include "web/look.h"

#include <fmt/format.h>

#include "base/result.h"
#include "berkas/sha256.h"

namespace web {
namespace {

constexpr std::string_view kSvg = "image/svg+xml";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  MUST(text.find(what) != text.npos);
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char ch : text) {
    if (ch == '"' || ch == '\\') out += '\\';
    if (static_cast<unsigned char>(ch) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<int>(ch));
    else
      out += ch;
  }
  return out + '"';
}

std::string manifest_of(const Asset& built_in, std::string_view name, std::string_view emblem_type) {
  std::string body = replaced(std::string(built_in.body), kSvg, emblem_type);
  return name.empty() ? body : replaced(std::move(body), "\"Kinerja\"", json_string(name));
}

}  // namespace

struct Look::File {
  std::string name, path, body;
  Asset asset;
};

const Asset* Look::add(std::string_view name, std::string_view type, std::string body) {
  const std::string hash = berkas::sha256_hex(body).substr(0, 10);
  const auto dot = name.rfind('.');
  auto file = std::make_shared<File>();
  file->name = name;
  file->path = fmt::format("/s/{}.{}{}", name.substr(0, dot), hash, name.substr(dot));
  file->body = std::move(body);
  file->asset = {file->name, file->path, type, file->body, {}, {}};
  files_.push_back(file);
  return &file->asset;
}

Look::Look(const OwnLook& own)
    : emblem_(&built_in_asset("lambang.svg")), manifest_(&built_in_asset("manifest.webmanifest")) {
  if (own.accent) accent_ = add("instansi.css", "text/css; charset=utf-8", accent_css(*own.accent));
  if (own.emblem) {
    const bool is_svg = own.emblem->kind == Emblem::Kind::svg;
    emblem_ = add(is_svg ? "lambang.svg" : "lambang.png", is_svg ? kSvg : "image/png", own.emblem->bytes);
  }
  std::string manifest = manifest_of(*manifest_, own.name, emblem_->type);
  if (manifest != manifest_->body) manifest_ = add("manifest.webmanifest", manifest_->type, std::move(manifest));
}

const Asset* Look::find(std::string_view path) const {
  for (const auto& file : files_)
    if (file->path == path) return &file->asset;
  return nullptr;
}

const Look& built_in_look() {
  static const Look look;
  return look;
}

}  // namespace web
