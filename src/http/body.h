// One request's body as it arrives, and where it ends up in the Request: raw, as form fields, or as files.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"
#include "http/multipart.h"

namespace http {

class BodyReader {
 public:
  BodyReader(Request& into, const BodyLimits& limits, const std::string& temp_dir);

  // Each gives 0, or the status to refuse the request with.
  int begin(std::optional<std::uint64_t> content_length);
  int feed(std::string_view bytes);
  int finish();

 private:
  Request& into_;
  std::uint64_t bytes_max_;
  std::uint64_t bytes_ = 0;
  bool is_form_ = false;
  bool bad_boundary_ = false;
  std::optional<Multipart> multipart_;
};

}  // namespace http
