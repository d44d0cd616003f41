// For tests: what a writer of CSV wrote.
#pragma once
#include <cstdlib>
#include <functional>
#include <string>

#include "lembar/writer.h"

namespace lembar {

inline std::string written_csv(const std::function<Result<void>(SheetWriter&)>& write) {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* stream = open_memstream(&bytes, &size);
  MUST(stream);
  const auto sheet = csv_writer(stream, "uji.csv");
  const auto done = write(*sheet);
  std::fclose(stream);
  std::string out(bytes, size);
  std::free(bytes);
  MUST(done);
  return out;
}

}  // namespace lembar
