// glibc gives freed memory back to the kernel after nearly every page-sized answer and takes it again for the next; the
// page faults halved the throughput when it was measured. Called once before the threads start.
#pragma once

namespace http {

void tune_allocator();

}  // namespace http
