#include "http/allocator.h"

#include <malloc.h>

namespace http {

void tune_allocator() {
  constexpr int mib = 1024 * 1024;
  mallopt(M_TRIM_THRESHOLD, 64 * mib);
  mallopt(M_MMAP_THRESHOLD, 4 * mib);
  mallopt(M_TOP_PAD, 2 * mib);
}

}  // namespace http
