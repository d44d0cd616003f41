// The walls around the picture decoders: code that reads hostile bytes, in C, can compute and write its answer, and
// nothing else.
#pragma once

namespace berkas {

// From here on the process has no files but the three standard ones, cannot open any, has no network, cannot start
// anything, cannot make memory executable, and is bounded in memory, time and output. Ends the process when a wall
// cannot be put up.
void enter_foto_sandbox();

}  // namespace berkas
