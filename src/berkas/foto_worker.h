// The worker process's main function: reads one photo from standard input, writes one answer to standard output.
#pragma once

namespace berkas {

// For `--worker gambar`. Call it before anything else is set up: it keeps no file open and never returns to a caller
// that goes on working.
[[noreturn]] int foto_worker_main();

}  // namespace berkas
