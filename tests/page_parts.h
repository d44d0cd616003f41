// What the context of a page needs besides a database and files, for tests that call handlers.
#pragma once
#include <filesystem>

#include "berkas/brankas.h"
#include "html/pieces.h"
#include "web/rem.h"

namespace test {

struct PageParts {
  PageParts(const std::filesystem::path& folder, const web::Settings& settings)
      : brankas(berkas::Brankas::open(folder / "kunci", berkas::Brankas::Missing::make).value()),
        rem(settings.batas_warga) {}

  berkas::Brankas brankas;
  html::Pieces pieces{1 << 20};
  web::Rem rem;
};

}  // namespace test
