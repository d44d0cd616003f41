#include "lembar/zip_writer.h"

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include <exception>
#include <memory>

#include "msg/lembar.h"

namespace lembar {
namespace {

namespace fs = std::filesystem;

constexpr double kProgressStep = 0.05;

struct Discard {
  void operator()(::zip* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<::zip, Discard>;

tl::unexpected<Error> not_written(const fs::path& target) {
  return fail(Fault::unavailable, msg::lembar::tulis_gagal(target.filename().string()));
}

bool add(::zip* archive, const ZipItem& item) {
  zip_source_t* source = item.file.empty() ? zip_source_buffer(archive, item.bytes.data(), item.bytes.size(), 0)
                                           : zip_source_file(archive, item.file.c_str(), 0, 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, item.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0;
}

// What `progress` throws must not pass through the C library: the archive is given up, and it is thrown on after.
struct Listener {
  const std::function<void(double)>& progress;
  std::exception_ptr thrown{};

  static void hear(::zip*, double share, void* self) {
    auto& listener = *static_cast<Listener*>(self);
    try {
      if (!listener.thrown) listener.progress(share);
    } catch (...) {
      listener.thrown = std::current_exception();
    }
  }
  static int is_over(::zip*, void* self) { return static_cast<Listener*>(self)->thrown ? 1 : 0; }
};

bool flush(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool flushed = fd >= 0 && ::fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  return flushed;
}

}  // namespace

Result<void> write_zip(const fs::path& target, const std::vector<ZipItem>& items,
                       const std::function<void(double)>& progress) {
  int code = 0;
  Archive archive(zip_open(target.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
  if (!archive) return not_written(target);
  for (const ZipItem& item : items)
    if (!add(archive.get(), item)) return not_written(target);
  Listener listener{progress};
  zip_register_progress_callback_with_state(archive.get(), kProgressStep, Listener::hear, nullptr, &listener);
  zip_register_cancel_callback_with_state(archive.get(), Listener::is_over, nullptr, &listener);
  const bool closed = zip_close(archive.get()) == 0;
  if (closed) (void)archive.release();
  if (listener.thrown) std::rethrow_exception(listener.thrown);
  if (!closed || !flush(target) || !flush(target.parent_path())) return not_written(target);
  return {};
}

}  // namespace lembar
