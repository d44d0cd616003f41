// multipart/form-data, read while it arrives: text parts become form fields, file parts become temporary files.
//
// A file over the limit, or one file too many, does not end the request: its bytes are thrown away and the Upload is
// marked too_large, so that the same page can come back with the message at the field.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"
#include "http/temp_file.h"

namespace http {

class Multipart {
 public:
  Multipart(std::string_view boundary, const BodyLimits& limits, std::string temp_dir, Request& into);

  // 0, or the status to refuse the request with. Throws std::system_error when the disk does not take a file.
  int feed(std::string_view bytes);
  int finish();  // 400 when the closing boundary never came

 private:
  enum class State { before_first_part, after_boundary, part_head, part_body, done };

  // Each takes what it understands off `rest`; false when it needs more bytes or has set refused_.
  bool step(std::string_view& rest);
  bool read_to_boundary(std::string_view& rest);
  bool read_after_boundary(std::string_view& rest);
  bool read_part_head(std::string_view& rest);

  bool begin_part(std::string_view head);
  bool add_bytes(std::string_view bytes);
  void add_file_bytes(std::string_view bytes);
  void end_part();
  bool refuse(int status);

  std::string delimiter_;
  BodyLimits limits_;
  std::string temp_dir_;
  Request& into_;
  State state_ = State::before_first_part;
  std::string pending_ = "\r\n";  // so that the first boundary looks like every other
  int refused_ = 0;

  std::string name_, text_;
  std::optional<Upload> upload_;  // the current part, when it is a file
  std::shared_ptr<TempFile> file_;
  std::uint64_t text_bytes_ = 0;
  int files_ = 0;
};

// The boundary of a Content-Type; nothing when it has none that RFC 2046 allows.
std::optional<std::string> multipart_boundary(std::string_view content_type);

}  // namespace http
