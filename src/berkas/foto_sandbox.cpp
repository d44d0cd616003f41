#include "berkas/foto_sandbox.h"

#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>

namespace berkas {
namespace {

constexpr rlim_t mib = 1024 * 1024;

void must_be_zero(int result) {
  if (result != 0) _exit(2);
}

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  must_be_zero(setrlimit(resource, &both));
}

void set_limits() {
  // AddressSanitizer reserves terabytes of addresses for its shadow memory, so under it there is no address limit.
#ifndef __SANITIZE_ADDRESS__
  limit(RLIMIT_AS, 512 * mib);
#endif
  limit(RLIMIT_CPU, 10);
  limit(RLIMIT_FSIZE, 16 * mib);
  limit(RLIMIT_NOFILE, 3);
  limit(RLIMIT_CORE, 0);  // a core file would hold the photo
}

void filter_system_calls() {
  // The default is death: an unexpected call means the decoder no longer runs our program.
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  if (filter == nullptr) _exit(2);
  for (const int call : {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(brk),
                         SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(rt_sigreturn),
                         SCMP_SYS(rt_sigprocmask), SCMP_SYS(clock_gettime), SCMP_SYS(gettid), SCMP_SYS(getpid),
                         SCMP_SYS(tgkill), SCMP_SYS(exit), SCMP_SYS(exit_group)})
    must_be_zero(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0));
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    must_be_zero(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)));
#ifdef __SANITIZE_ADDRESS__
  // AddressSanitizer puts its own signal stack away when the process ends.
  must_be_zero(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sigaltstack), 0));
#endif
  // On ARM libjpeg-turbo looks into /proc/cpuinfo and does without it when it may not.
  must_be_zero(seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 0));
  must_be_zero(seccomp_load(filter));
  seccomp_release(filter);
}

}  // namespace

void enter_foto_sandbox() {
  // A server that dies takes its workers along.
  must_be_zero(prctl(PR_SET_PDEATHSIG, SIGKILL));
  must_be_zero(prctl(PR_SET_DUMPABLE, 0));
  must_be_zero(close_range(3, ~0U, 0));
  set_limits();
  filter_system_calls();
}

}  // namespace berkas
