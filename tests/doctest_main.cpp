#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <string_view>

#include "worker_hook.h"

int main(int argc, char** argv) {
  if (worker_main != nullptr && argc > 1 && argv[1] == std::string_view("--worker")) return worker_main();
  return doctest::Context(argc, argv).run();
}
