// Photo and answer travel in two memory files rather than pipes: neither side can block on the other, a worker that
// dies early raises no SIGPIPE here, and the answer is read only after the worker is gone.
#include "berkas/foto_process.h"

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "berkas/file_descriptor.h"
#include "msg/berkas.h"

namespace berkas {
namespace {

constexpr std::size_t answer_bytes_max = 16 * 1024 * 1024;

tl::unexpected<Error> busy() {
  return fail(Fault::unavailable, msg::berkas::foto_sibuk);
}

// Nothing of the server's environment, open files or signal settings reaches the worker; every descriptor of ours is
// opened with CLOEXEC, and the worker closes what may be left.
std::optional<pid_t> start(const std::vector<std::string>& argv_texts, int input, int output) {
  std::vector<char*> argv;
  for (const std::string& text : argv_texts) argv.push_back(const_cast<char*>(text.c_str()));
  argv.push_back(nullptr);
  char* environment[] = {nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t pid = 0;
  const int error = posix_spawn(&pid, argv[0], &actions, &attributes, argv.data(), environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return std::nullopt;
  return pid;
}

enum class End { answered, crashed, too_slow };

End wait_for(pid_t pid, std::chrono::milliseconds deadline) {
  const auto stop = std::chrono::steady_clock::now() + deadline;
  // By number, because the C library's own declaration cannot be linked from C++ in Debian 12 (glibc 2.36).
  const FileDescriptor process(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
  pollfd ended{process.get(), POLLIN, 0};
  int ready = -1;
  while (process && ready < 0) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(stop - std::chrono::steady_clock::now());
    ready = poll(&ended, 1, static_cast<int>(std::max<long long>(left.count(), 0)));
    if (ready < 0 && errno != EINTR) break;
  }
  if (ready <= 0) kill(pid, SIGKILL);
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return End::crashed;
  if (ready <= 0) return End::too_slow;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? End::answered : End::crashed;
}

}  // namespace

Result<std::string> run_foto_worker(std::string_view photo, const FotoOptions& options) {
  MUST(!options.worker_argv.empty());
  const FileDescriptor input(memfd_create("foto-masuk", MFD_CLOEXEC));
  const FileDescriptor output(memfd_create("foto-keluar", MFD_CLOEXEC));
  if (!input || !output || !write_all(input.get(), photo) || lseek(input.get(), 0, SEEK_SET) != 0) return busy();
  const auto pid = start(options.worker_argv, input.get(), output.get());
  if (!pid) return busy();
  const End end = wait_for(*pid, options.deadline);
  if (end == End::too_slow) return busy();
  if (end == End::crashed || lseek(output.get(), 0, SEEK_SET) != 0) return invalid("", msg::berkas::foto_rusak);
  auto answer = read_all(output.get(), answer_bytes_max);
  if (!answer) return invalid("", msg::berkas::foto_rusak);
  return *std::move(answer);
}

}  // namespace berkas
