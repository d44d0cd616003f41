#include "berkas/draft_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "msg/berkas.h"

namespace berkas {
namespace {

tl::unexpected<Error> not_saved() {
  return fail(Fault::unavailable, msg::berkas::simpan_gagal);
}

bool flush(const std::filesystem::path& path) {
  const FileDescriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return opened && fsync(opened.get()) == 0;
}

}  // namespace

Result<DraftFile> DraftFile::create(const std::filesystem::path& folder) {
  std::string name = (folder / "XXXXXX").string();
  FileDescriptor file(mkostemp(name.data(), O_CLOEXEC));  // mode 0600
  if (!file) return not_saved();
  return DraftFile(std::move(file), name);
}

DraftFile::~DraftFile() {
  if (!path_.empty()) unlink(path_.c_str());
}

Result<void> DraftFile::write(std::string_view bytes) {
  sum_.update(bytes);
  if (!write_all(file_.get(), bytes)) return not_saved();
  return {};
}

Result<std::string> DraftFile::finish() {
  if (fsync(file_.get()) != 0) return not_saved();
  return sum_.hex();
}

Result<void> DraftFile::move_to(const std::filesystem::path& target) {
  if (!make_folder(target.parent_path()) || std::rename(path_.c_str(), target.c_str()) != 0) return not_saved();
  path_.clear();
  if (!flush(target.parent_path())) return not_saved();
  return {};
}

bool move_into_place(const std::filesystem::path& file, const std::filesystem::path& target) {
  return flush(file) && std::rename(file.c_str(), target.c_str()) == 0 && flush(target.parent_path());
}

bool make_folder(const std::filesystem::path& folder) {
  if (mkdir(folder.c_str(), 0700) == 0) return flush(folder.parent_path());
  if (errno == EEXIST) return std::filesystem::is_directory(folder);
  if (errno != ENOENT || !folder.has_relative_path()) return false;
  return make_folder(folder.parent_path()) && make_folder(folder);
}

}  // namespace berkas
