// msgc id.json en.json out.h out.cpp
#include "msgc_lib.h"
#include "support.h"

int main(int argc, char** argv) {
  return tools::run(argc, argv, 4, "msgc id.json en.json out.h out.cpp", [](std::span<char*> arg) {
    const std::string catalogue = std::filesystem::path(arg[0]).stem().string();
    const msgc::Output out =
        msgc::compile(catalogue, {arg[0], tools::read_file(arg[0])}, {arg[1], tools::read_file(arg[1])});
    tools::write_if_changed(arg[2], out.header);
    tools::write_if_changed(arg[3], out.source);
  });
}
