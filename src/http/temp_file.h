// A new file under a random name that is removed with its object. Nobody else on the machine can read it or guess it.
#pragma once
#include <string>
#include <string_view>

#include "http/fd.h"

namespace http {

class TempFile {
 public:
  // Throws std::system_error when the directory does not take a new file.
  explicit TempFile(const std::string& dir);
  ~TempFile();
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;

  // Throws std::system_error when the disk is full or gone.
  void write(std::string_view bytes);
  void finish() { fd_ = Fd{}; }  // no more bytes; the file stays
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  Fd fd_;
};

}  // namespace http
