// A disk that becomes full. A small tmpfs when we may mount one (root); otherwise a limit on the size of files, which
// the kernel refuses to exceed in the same place.
#pragma once
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <string>

#include "db_fixture.h"

namespace test {

class SmallDisk {
 public:
  SmallDisk() : mounted_(mount("tmpfs", dir_.path("").c_str(), "tmpfs", 0, "size=2m") == 0) {}
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    make_room();
    if (mounted_) umount2(dir_.path("").c_str(), MNT_DETACH);
  }
  std::string path(const std::string& name) const { return dir_.path(name); }

  void make_full_soon() const {
    if (!mounted_) limit_files(1 << 20);
  }
  void make_room() const {
    if (mounted_) {
      mount("tmpfs", dir_.path("").c_str(), "tmpfs", MS_REMOUNT, "size=20m");
    } else {
      limit_files(RLIM_INFINITY);
    }
  }

 private:
  static void limit_files(rlim_t bytes_max) {
    std::signal(SIGXFSZ, SIG_IGN);  // so that write() answers EFBIG
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes_max, limit.rlim_max);
    setrlimit(RLIMIT_FSIZE, &limit);
  }

  TempDir dir_;
  bool mounted_;
};

}  // namespace test
