// Keeps a second process from writing to the same database: SQLite 3.40 is only safe with one writing connection.
#pragma once
#include <string>

namespace db {

class LockFile {
 public:
  // Takes the lock `path`.lock or throws Unavailable at once. The kernel frees it when the process ends, however it
  // ends.
  explicit LockFile(const std::string& path);
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;
  ~LockFile();

 private:
  int fd_;
};

}  // namespace db
