// viewc feature in.html out.h out.cpp
#include "support.h"
#include "viewc_lib.h"

int main(int argc, char** argv) {
  return tools::run(argc, argv, 4, "viewc feature in.html out.h out.cpp", [](std::span<char*> arg) {
    const viewc::Output out = viewc::compile(arg[0], arg[1], tools::read_file(arg[1]));
    tools::write_if_changed(arg[2], out.header);
    tools::write_if_changed(arg[3], out.source);
  });
}
