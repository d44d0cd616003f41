#include "lembar/zip_writer.h"

#include <doctest/doctest.h>

#include <fstream>

#include "lembar/zip_file.h"
#include "temp_folder.h"

using namespace lembar;

namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& archive, const std::string& name) {
  const auto zip = ZipFile::open(archive, {}).value();
  const auto entry = zip->entry(name).value();
  std::string out;
  for (;;) {
    const auto piece = entry->read().value();
    if (piece.empty()) return out;
    out += piece;
  }
}

}  // namespace

TEST_CASE("files and texts stand in the archive under their names, unchanged") {
  const TempFolder folder;
  std::string bytes(300'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 % 251);
  std::ofstream(folder.path() / "a.pdf", std::ios::binary) << bytes;
  const auto target = folder.path() / "paket.zip";
  int heard = 0;
  REQUIRE(write_zip(target, {{"satu.pdf", folder.path() / "a.pdf"}, {"daftar.csv", {}, "a,b\r\n"}},
                    [&](double) { ++heard; }));
  CHECK(heard > 0);
  CHECK(content(target, "satu.pdf") == bytes);
  CHECK(content(target, "daftar.csv") == "a,b\r\n");
  // Once more over the old one.
  REQUIRE(write_zip(target, {{"daftar.csv", {}, "c\r\n"}}, [](double) {}));
  CHECK(content(target, "daftar.csv") == "c\r\n");
  CHECK_FALSE(ZipFile::open(target, {}).value()->has("satu.pdf"));
}

TEST_CASE("an archive that is given up or cannot be written leaves nothing under its name") {
  const TempFolder folder;
  const auto target = folder.path() / "paket.zip";
  struct Enough {};
  CHECK_THROWS_AS((void)write_zip(target, {{"a", {}, "x"}}, [](double) { throw Enough{}; }), Enough);
  CHECK_FALSE(write_zip(target, {{"a", folder.path() / "tidak-ada"}}, [](double) {}));
  CHECK_FALSE(write_zip(folder.path() / "tidak-ada" / "p.zip", {{"a", {}, "x"}}, [](double) {}));
  CHECK_FALSE(write_zip(target, {{"a", {}, "x"}, {"a", {}, "y"}}, [](double) {}));
  CHECK(fs::is_empty(folder.path()));
}
