// POST /unggah, HEAD and PATCH /unggah/{id}: files in pieces over a bad line, tus 1.0 core and creation. The row is
// moved on after the bytes are in the file, so a piece that was cut off is sent again from where the row stands.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "base/text.h"
#include "berkas/file_descriptor.h"
#include "berkas/jenis.h"
#include "berkas/simpanan.h"
#include "http/random.h"
#include "pelaksanaan/berkas_masuk_pages.h"
#include "pelaksanaan/route_list_pages.h"
#include "pelaksanaan/unggahan_store.h"

namespace pelaksanaan {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kPieceBytesMax = 1024 * 1024;

http::Response tus_answer(int status, http::Pairs headers = {}) {
  http::Response r{.status = status, .headers = std::move(headers), .type = "text/plain; charset=utf-8"};
  r.headers.emplace_back("Tus-Resumable", "1.0.0");
  r.headers.emplace_back("Cache-Control", "no-store");
  r.compress = false;
  return r;
}

std::optional<std::int64_t> number_of(std::string_view digits) {
  std::int64_t n = 0;
  const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (ec != std::errc{} || end != digits.data() + digits.size() || n < 0) return std::nullopt;
  return n;
}

std::string from_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto value = kAlphabet.find(c);
    if (value == kAlphabet.npos) break;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out.push_back(static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU));
  }
  return out;
}

// "filename <base64>,filetype <base64>"
std::string name_in(std::string_view metadata) {
  const std::size_t at = metadata.find("filename ");
  if (at == metadata.npos) return "bukti";
  std::string name = from_base64(metadata.substr(at + 9, metadata.find(',', at) - at - 9));
  return text::is_valid_utf8(name) && name.find('\0') == name.npos ? name : "bukti";
}

bool write_at(const fs::path& path, std::string_view bytes, std::int64_t offset) {
  const berkas::FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  while (file && !bytes.empty()) {
    const auto n = ::pwrite(file.get(), bytes.data(), bytes.size(), offset);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
    offset += n;
  }
  return file && bytes.empty();
}

Result<http::Response> post_unggah(const http::Request& req, web::WriteContext& ctx) {
  if (req.header("tus-resumable") != "1.0.0") return tus_answer(412, {{"Tus-Version", "1.0.0"}});
  const auto length = number_of(req.header("upload-length"));
  if (!length || *length == 0) return tus_answer(400);
  if (static_cast<std::size_t>(*length) > berkas::foto_bytes_max) return tus_answer(413);
  const Unggahan baru{http::random_hex(16), *length, 0, name_in(req.header("upload-metadata"))};
  std::vector<std::string> old;
  const auto made = ctx.database.write_result([&](db::Tx& tx) -> Result<void> {
    old = forget_old(tx, ctx.pelaku, ctx.now);
    return create_unggahan(tx, ctx.pelaku, baru, ctx.now);
  });
  if (!made) return tus_answer(413);
  std::error_code ignored;  // a file that will not go is found by the next sweep of the disk
  for (const auto& id : old) fs::remove(unggahan_path(ctx, id), ignored);
  fs::create_directories(unggahan_path(ctx, baru.id).parent_path(), ignored);
  return tus_answer(201, {{"Location", "/unggah/" + baru.id}});
}

Result<http::Response> head_unggah(const http::Request& req, web::ReadContext& ctx) {
  const Unggahan u = TRY(find_unggahan(ctx.reader, ctx.pelaku, req.path_args.at(0)));
  return tus_answer(200, {{"Upload-Offset", std::to_string(u.diterima)}, {"Upload-Length", std::to_string(u.panjang)}});
}

Result<http::Response> patch_unggah(const http::Request& req, web::WriteContext& ctx) {
  if (req.header("tus-resumable") != "1.0.0") return tus_answer(412, {{"Tus-Version", "1.0.0"}});
  if (req.header("content-type") != "application/offset+octet-stream") return tus_answer(415);
  const std::string& id = req.path_args.at(0);
  const Unggahan u = TRY(ctx.database.read_result([&](db::Reader& r) { return find_unggahan(r, ctx.pelaku, id); }));
  if (number_of(req.header("upload-offset")) != u.diterima) return tus_answer(409);
  const auto reached = u.diterima + static_cast<std::int64_t>(req.body.size());
  if (reached > u.panjang) return tus_answer(413);
  if (!write_at(unggahan_path(ctx, u.id), req.body, u.diterima)) return tus_answer(503, {{"Retry-After", "5"}});
  const auto moved = ctx.database.write_result(
      [&](db::Tx& tx) { return advance_unggahan(tx, ctx.pelaku, u.id, u.diterima, reached); });
  if (!moved) return tus_answer(409);
  return tus_answer(204, {{"Upload-Offset", std::to_string(reached)}});
}

}  // namespace

std::vector<web::Route> unggahan_routes() {
  return {
      web::post("/unggah", web::masuk(), web::form_body(), post_unggah),
      web::get("/unggah/{id}", web::masuk(), head_unggah),
      web::patch("/unggah/{id}", web::masuk(), web::Body{kPieceBytesMax, 0, 0}, patch_unggah),
  };
}

}  // namespace pelaksanaan
