// An open file, closed with its owner, and reads and writes that do not stop half way.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace berkas {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd = -1) : fd_(fd) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept;
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

// False with errno set.
[[nodiscard]] bool write_all(int fd, std::string_view bytes);
// Hands on what follows the current place piece by piece; false on an error or as soon as `take` answers false.
bool for_each_piece(int fd, const std::function<bool(std::string_view)>& take);
// From the current place to the end; nothing on an error or when there are more than `bytes_max`.
std::optional<std::string> read_all(int fd, std::size_t bytes_max);

}  // namespace berkas
