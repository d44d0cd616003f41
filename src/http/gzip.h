// Compression of answers: which texts, for whom, and the bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace http {

inline constexpr std::size_t kGzipBytesMin = 512;  // below, the saving is smaller than the header

// `coding`: "gzip", "br".
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);
bool is_text_type(std::string_view content_type);
std::string gzip(std::string_view plain);

}  // namespace http
