// embed migrations|assets|text FOLDER|FILE out.cpp
#include "embed_lib.h"
#include "support.h"

int main(int argc, char** argv) {
  return tools::run(argc, argv, 3, "embed migrations|assets|text FOLDER|FILE out.cpp", [](std::span<char*> arg) {
    const std::string_view kind = arg[0];
    if (kind == "migrations")
      tools::write_if_changed(arg[2], embed::migrations(arg[1]));
    else if (kind == "assets")
      tools::write_if_changed(arg[2], embed::assets(arg[1]));
    else if (kind == "text")
      tools::write_if_changed(arg[2], embed::text(arg[1]));
    else
      throw tools::Problem("embed: the first word is \"migrations\", \"assets\" or \"text\"");
  });
}
