#include "http/body.h"

#include <system_error>

#include "http/ascii.h"
#include "http/urlencoded.h"

namespace http {

BodyReader::BodyReader(Request& into, const BodyLimits& limits, const std::string& temp_dir)
    : into_(into), bytes_max_(limits.body_bytes_max) {
  const std::string_view content_type = into.header("content-type");
  std::string_view rest = content_type;
  const std::string_view type = take_until(rest, ';');
  is_form_ = same_letters(type, "application/x-www-form-urlencoded");
  if (!same_letters(type, "multipart/form-data")) return;
  bytes_max_ += kOversizeFactor * static_cast<std::uint64_t>(limits.files_max) * limits.file_bytes_max;
  if (const auto boundary = multipart_boundary(content_type))
    multipart_.emplace(*boundary, limits, temp_dir, into);
  else
    bad_boundary_ = true;
}

int BodyReader::begin(std::optional<std::uint64_t> content_length) {
  if (bad_boundary_) return 400;
  if (content_length.value_or(0) > bytes_max_) return 413;
  if (!multipart_) into_.body.reserve(content_length.value_or(0));
  return 0;
}

int BodyReader::feed(std::string_view bytes) {
  bytes_ += bytes.size();
  if (bytes_ > bytes_max_) return 413;
  if (!multipart_) {
    into_.body.append(bytes);
    return 0;
  }
  try {
    return multipart_->feed(bytes);
  } catch (const std::system_error&) {
    return 503;  // The disk is full or gone: not the client's fault, and worth trying again later.
  }
}

int BodyReader::finish() {
  if (multipart_) return multipart_->finish();
  if (!is_form_) return 0;
  auto fields = parse_urlencoded(into_.body);
  if (!fields) return 400;
  into_.form = *std::move(fields);
  return 0;
}

}  // namespace http
