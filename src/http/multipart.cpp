#include "http/multipart.h"

#include "base/text.h"
#include "http/ascii.h"
#include "http/header_params.h"
#include "http/urlencoded.h"

namespace http {

namespace {

constexpr std::size_t kPartHeadBytesMax = 4096;
constexpr std::size_t kBoundaryCharsMax = 70;  // RFC 2046 section 5.1.1

std::string_view line_value(std::string_view head, std::string_view header) {
  while (!head.empty()) {
    std::string_view line = take_until(head, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (same_letters(take_until(line, ':'), header)) return trimmed(line);
  }
  return {};
}

// Browsers write a quotation mark in a name as %22.
std::string unescaped(std::string name) {
  for (std::size_t at = 0; (at = name.find("%22", at)) != std::string::npos; ++at) name.replace(at, 3, "\"");
  return name;
}

// Some browsers send the whole path; a name that is not text is no name.
std::string file_name(std::string_view claimed) {
  const auto slash = claimed.find_last_of("/\\");
  if (slash != std::string_view::npos) claimed.remove_prefix(slash + 1);
  return text::is_valid_utf8(claimed) ? unescaped(std::string(claimed)) : std::string{};
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  const auto boundary = header_parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > kBoundaryCharsMax) return std::nullopt;
  return boundary;
}

Multipart::Multipart(std::string_view boundary, const BodyLimits& limits, std::string temp_dir, Request& into)
    : delimiter_("\r\n--" + std::string(boundary)), limits_(limits), temp_dir_(std::move(temp_dir)), into_(into) {}

int Multipart::feed(std::string_view bytes) {
  pending_.append(bytes);
  std::string_view rest = pending_;
  while (step(rest)) {
  }
  pending_.erase(0, pending_.size() - rest.size());
  return refused_;
}

int Multipart::finish() {
  return state_ == State::done ? refused_ : 400;
}

bool Multipart::step(std::string_view& rest) {
  switch (state_) {
    case State::before_first_part:
    case State::part_body:
      return read_to_boundary(rest);
    case State::after_boundary:
      return read_after_boundary(rest);
    case State::part_head:
      return read_part_head(rest);
    case State::done:
      rest = {};
      return false;
  }
  return false;
}

bool Multipart::read_to_boundary(std::string_view& rest) {
  const auto at = rest.find(delimiter_);
  const bool found = at != std::string_view::npos;
  // Without a boundary in sight, the last bytes may be the first half of one.
  const std::size_t held_back = delimiter_.size() - 1;
  const std::size_t length = found ? at : rest.size() > held_back ? rest.size() - held_back : 0;
  if (!add_bytes(rest.substr(0, length))) return false;
  rest.remove_prefix(found ? length + delimiter_.size() : length);
  if (!found) return false;
  end_part();
  state_ = State::after_boundary;
  return true;
}

bool Multipart::read_after_boundary(std::string_view& rest) {
  if (rest.size() < 2) return false;
  const std::string_view mark = rest.substr(0, 2);
  if (mark != "\r\n" && mark != "--") return refuse(400);
  state_ = mark == "--" ? State::done : State::part_head;
  rest.remove_prefix(2);
  return true;
}

bool Multipart::read_part_head(std::string_view& rest) {
  const auto end = rest.find("\r\n\r\n");
  if (end == std::string_view::npos) return rest.size() > kPartHeadBytesMax ? refuse(400) : false;
  if (end > kPartHeadBytesMax || !begin_part(rest.substr(0, end))) return refuse(400);
  rest.remove_prefix(end + 4);
  state_ = State::part_body;
  return true;
}

bool Multipart::begin_part(std::string_view head) {
  const std::string_view disposition = line_value(head, "content-disposition");
  auto name = header_parameter(disposition, "name");
  if (!disposition.starts_with("form-data") || !name) return false;
  if (into_.form.size() + into_.uploads.size() == kFieldsMax) return false;
  name_ = unescaped(*std::move(name));
  text_.clear();
  if (const auto claimed = header_parameter(disposition, "filename"))
    upload_ =
        Upload{.field = name_, .name = file_name(*claimed), .type = std::string(line_value(head, "content-type"))};
  return true;
}

bool Multipart::add_bytes(std::string_view bytes) {
  if (state_ == State::before_first_part || bytes.empty()) return true;
  if (upload_) {
    add_file_bytes(bytes);
    return true;
  }
  text_bytes_ += bytes.size();
  if (text_bytes_ > limits_.body_bytes_max) return refuse(413);
  text_.append(bytes);
  return true;
}

void Multipart::add_file_bytes(std::string_view bytes) {
  upload_->bytes += bytes.size();
  if (upload_->too_large) return;
  const bool one_too_many = !file_ && files_ == limits_.files_max;
  if (one_too_many || upload_->bytes > limits_.file_bytes_max) {
    upload_->too_large = true;
    file_.reset();
    return;
  }
  if (!file_) {
    file_ = std::make_shared<TempFile>(temp_dir_);
    ++files_;
  }
  file_->write(bytes);
}

void Multipart::end_part() {
  if (state_ == State::before_first_part) return;
  if (!upload_) {
    into_.form.emplace_back(std::move(name_), std::move(text_));
    return;
  }
  if (file_) {
    file_->finish();
    upload_->path = file_->path();
    upload_->cleanup = std::move(file_);
  }
  into_.uploads.push_back(*std::move(upload_));
  upload_.reset();
}

bool Multipart::refuse(int status) {
  refused_ = status;
  return false;
}

}  // namespace http
