// For tests: what a writer of CSV wrote.
#pragma once
#include "lembar/writer.h"

namespace lembar {

inline std::string written_csv(const std::function<Result<void>(SheetWriter&)>& write) {
  return csv_bytes("uji.csv", write).value();
}

}  // namespace lembar
