// Compression of answers: which texts, for whom, and the bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace http {

inline constexpr std::size_t kGzipBytesMin = 512;  // below, the saving is smaller than the header

bool accepts_gzip(std::string_view accept_encoding);
bool is_text_type(std::string_view content_type);
std::string gzip(std::string_view plain);

}  // namespace http
