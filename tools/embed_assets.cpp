#include <brotli/encode.h>
#include <sodium.h>
#include <zlib.h>

#include <array>
#include <map>

#include "embed_css.h"
#include "embed_lib.h"
#include "support.h"

namespace fs = std::filesystem;
using tools::Problem;

namespace embed {
namespace {

std::string_view type_of(const std::string& name) {
  static constexpr std::array kTypes = std::to_array<std::pair<std::string_view, std::string_view>>({
      {".css", "text/css; charset=utf-8"},
      {".ico", "image/x-icon"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".png", "image/png"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
      {".webp", "image/webp"},
  });
  const std::string extension = fs::path(name).extension().string();
  for (const auto& [known, type] : kTypes)
    if (known == extension) return type;
  throw Problem("assets/" + name + ": files of this kind are not served; add their type to tools/embed_assets.cpp");
}

const unsigned char* bytes_of(std::string_view s) {
  return reinterpret_cast<const unsigned char*>(s.data());
}

std::string gzip(std::string_view body) {
  z_stream z{};
  constexpr int kGzipFormat = 15 + 16;
  if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipFormat, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Problem("zlib does not start");
  std::string out(deflateBound(&z, body.size()), '\0');
  z.next_in = const_cast<Bytef*>(bytes_of(body));
  z.avail_in = static_cast<uInt>(body.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const int status = deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  if (status != Z_STREAM_END) throw Problem("zlib cannot compress an asset");
  return out;
}

std::string brotli(std::string_view body) {
  std::size_t size = BrotliEncoderMaxCompressedSize(body.size());
  std::string out(size, '\0');
  if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT, body.size(), bytes_of(body),
                             &size, reinterpret_cast<std::uint8_t*>(out.data())))
    throw Problem("brotli cannot compress an asset");
  out.resize(size);
  return out;
}

std::string if_smaller(std::string compressed, std::string_view body) {
  return compressed.size() < body.size() ? std::move(compressed) : std::string();
}

// A view of a literal with its length: compressed bytes contain NUL.
std::string view_literal(std::string_view bytes) {
  return "std::string_view(" + tools::cpp_bytes(bytes) + ", " + std::to_string(bytes.size()) + ")";
}

std::string asset_literal(const std::string& name, std::string_view body) {
  return "    Asset{" + tools::cpp_string(name) + ", " + tools::cpp_string(hashed_path(name, body)) + ", " +
         tools::cpp_string(type_of(name)) + ",\n    " + view_literal(body) + ",\n    " +
         view_literal(if_smaller(gzip(body), body)) + ",\n    " + view_literal(if_smaller(brotli(body), body)) + "},\n";
}

using Contents = std::map<std::string, std::string>;  // by name

Contents read_folder(const fs::path& folder) {
  Contents contents;
  if (!fs::exists(folder)) return contents;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file()) contents[entry.path().filename().string()] = tools::read_file(entry.path());
  return contents;
}

// A part goes out in the style sheet that imports it and not by itself.
void join_css(Contents& contents) {
  const Contents parts = contents;
  for (const auto& [name, body] : parts) {
    if (!name.ends_with(".css") || !contents.contains(name)) continue;
    contents[name] = inline_imports(body, [&](const std::string& part) {
      const auto it = parts.find(part);
      if (it == parts.end()) throw Problem("assets/" + name + ": there is no " + part);
      contents.erase(part);
      return it->second;
    });
  }
}

// Last of all, because a style sheet contains the hashes of the files it uses.
void finish_css(Contents& contents) {
  const Contents originals = contents;
  for (auto& [name, body] : contents) {
    if (!name.ends_with(".css")) continue;
    body = rewrite_urls(minify_css(body), [&](const std::string& used) {
      const auto it = originals.find(used);
      if (it == originals.end() || used.ends_with(".css"))
        throw Problem("assets/" + name + ": url(" + used + ") is not a picture in this folder");
      return hashed_path(used, it->second);
    });
  }
}

}  // namespace

std::string hashed_path(std::string_view name, std::string_view content) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), bytes_of(content), content.size());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  const std::size_t dot = name.rfind('.');
  return "/s/" + std::string(name.substr(0, dot)) + "." + std::string(hex.data(), 10) + std::string(name.substr(dot));
}

std::string assets(const fs::path& folder) {
  Contents contents = read_folder(folder);
  join_css(contents);
  finish_css(contents);
  std::string rows;
  for (const auto& [name, body] : contents) rows += asset_literal(name, body);
  const std::string list =
      rows.empty() ? "  return {};\n" : "  static constexpr Asset kAssets[] = {\n" + rows + "  };\n  return kAssets;\n";
  return "// Generated by embed from src/web/assets/.\n#include \"web/assets.h\"\n\nnamespace web {\n\n"
         "std::span<const Asset> assets() {\n" +
         list + "}\n\n}  // namespace web\n";
}

}  // namespace embed
