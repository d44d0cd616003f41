#include "berkas/foto_sandbox.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <string>

using namespace berkas;

namespace {

// Runs `act` behind the walls, in a process of its own; how that process ended.
int status_of(const std::function<int()>& act) {
  const pid_t pid = fork();
  if (pid == 0) {
    enter_foto_sandbox();
    _exit(act());
  }
  int status = 0;
  waitpid(pid, &status, 0);
  return status;
}

bool is_killed(const std::function<int()>& act) {
  const int status = status_of(act);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
}

}  // namespace

TEST_CASE("behind the walls a process can compute and end") {
  const int status = status_of([] { return std::string(100'000, 'x').size() == 100'000 ? 7 : 1; });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 7);
}

TEST_CASE("behind the walls network, new processes and executable memory are deadly") {
  CHECK(is_killed([] { return socket(AF_INET, SOCK_STREAM, 0); }));
  CHECK(is_killed([] { return static_cast<int>(fork()); }));
  CHECK(is_killed([] { return execl("/bin/true", "true", nullptr); }));
  CHECK(is_killed([] { return kill(getppid(), 0); }));
  CHECK(is_killed(
      [] { return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == nullptr; }));
}

TEST_CASE("behind the walls no file can be opened, and those open before are closed") {
  const int before = open("/dev/null", O_RDWR | O_CLOEXEC);
  const int status = status_of([&] {
    const bool is_open = open("/dev/null", O_RDONLY) >= 0;
    return is_open || write(before, "x", 1) == 1 ? 1 : 0;
  });
  close(before);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
