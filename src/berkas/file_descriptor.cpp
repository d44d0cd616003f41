#include "berkas/file_descriptor.h"

#include <unistd.h>

#include <cerrno>
#include <utility>
#include <vector>

namespace berkas {

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) close(fd_);
}
FileDescriptor::FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool for_each_piece(int fd, const std::function<bool(std::string_view)>& take) {
  std::vector<char> buffer(64 * 1024);
  for (;;) {
    const ssize_t got = read(fd, buffer.data(), buffer.size());
    if (got == 0) return true;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || !take({buffer.data(), static_cast<std::size_t>(got)})) return false;
  }
}

std::optional<std::string> read_all(int fd, std::size_t bytes_max) {
  std::string bytes;
  const bool is_read = for_each_piece(fd, [&](std::string_view piece) {
    bytes += piece;
    return bytes.size() <= bytes_max;
  });
  if (!is_read) return std::nullopt;
  return bytes;
}

}  // namespace berkas
