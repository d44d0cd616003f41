// Starts the worker process for one photo and waits for its answer.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "berkas/foto.h"

namespace berkas {

// The text the worker wrote. A worker that crashed or was stopped for breaking its bounds means a refused photo; one
// that could not be started or was too slow means "try again".
Result<std::string> run_foto_worker(std::string_view photo, const FotoOptions& options);

}  // namespace berkas
