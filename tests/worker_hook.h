// Our program starts itself again with `--worker` for work that needs its own process. So does a test program: the test
// that needs a worker puts the worker's main function here before main() begins.
#pragma once

inline int (*worker_main)() = nullptr;
