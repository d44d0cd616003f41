// embed migrations|assets FOLDER out.cpp
#include "embed_lib.h"
#include "support.h"

int main(int argc, char** argv) {
  return tools::run(argc, argv, 3, "embed migrations|assets FOLDER out.cpp", [](std::span<char*> arg) {
    const std::string_view kind = arg[0];
    if (kind == "migrations")
      tools::write_if_changed(arg[2], embed::migrations(arg[1]));
    else if (kind == "assets")
      tools::write_if_changed(arg[2], embed::assets(arg[1]));
    else
      throw tools::Problem("embed: the first word is \"migrations\" or \"assets\"");
  });
}
