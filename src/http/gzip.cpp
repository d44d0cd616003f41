#include "http/gzip.h"

#include <zlib.h>

#include "base/result.h"
#include "http/ascii.h"

namespace http {

namespace {

// Allocating deflate's 256 KB of state costs more than compressing a page, so each worker thread keeps its own.
class Deflater {
 public:
  Deflater() {
    constexpr int level = 5;              // level 6 and above take half as long again for one per cent
    constexpr int window_bits = 15 + 16;  // with the gzip wrapper
    constexpr int memory_level = 8;
    MUST(deflateInit2(&stream_, level, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY) == Z_OK);
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string run(std::string_view plain) {
    deflateReset(&stream_);
    std::string packed(deflateBound(&stream_, static_cast<uLong>(plain.size())), '\0');
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));  // zlib's old signature; it only reads
    stream_.avail_in = static_cast<uInt>(plain.size());
    stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream_.avail_out = static_cast<uInt>(packed.size());
    MUST(deflate(&stream_, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream_.total_out);
    return packed;
  }

 private:
  z_stream stream_{};
};

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
  while (!accept_encoding.empty()) {
    std::string_view quality = take_until(accept_encoding, ',');
    if (!same_letters(take_until(quality, ';'), coding)) continue;
    quality = trimmed(quality);
    if (quality.empty()) return true;
    const bool names_q = quality.size() > 2 && lower(quality[0]) == 'q' && quality[1] == '=';
    return names_q && quality.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

bool is_text_type(std::string_view content_type) {
  const std::string_view type = take_until(content_type, ';');
  return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") || type == "application/json" ||
         type == "application/javascript" || type == "application/xml";
}

std::string gzip(std::string_view plain) {
  thread_local Deflater deflater;
  return deflater.run(plain);
}

}  // namespace http
