#include "db/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "db/db.h"

namespace db {

LockFile::LockFile(const std::string& path) : fd_(open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (fd_ < 0) throw Unavailable("the lock file " + path + ".lock cannot be opened: " + std::strerror(errno));
  if (flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  close(fd_);
  if (error == EWOULDBLOCK)
    throw Unavailable("the database " + path + " is in use by another process: stop that one first");
  throw Unavailable("the database " + path + " cannot be locked: " + std::strerror(error));
}

// The file itself stays: removing it would let two processes lock two different files of one name.
LockFile::~LockFile() {
  close(fd_);
}

}  // namespace db
