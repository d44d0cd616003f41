#include "http/temp_file.h"

#include <fcntl.h>

#include <cerrno>
#include <system_error>

#include "http/random.h"

namespace http {

namespace {

[[noreturn]] void fail_with_errno(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

TempFile::TempFile(const std::string& dir)
    : path_(dir + "/unggahan-" + random_hex(8)),
      fd_(::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600)) {
  if (!fd_) fail_with_errno("cannot create a temporary file");
}

TempFile::~TempFile() {
  ::unlink(path_.c_str());
}  // gone already when the store moved it away

void TempFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail_with_errno("cannot write a temporary file");
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

}  // namespace http
