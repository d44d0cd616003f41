// The file store: every file lies under the SHA-256 of its content, ab/cd/<64 digits>, so the same photo is kept once
// and a changed byte is noticed. What put() has answered is on the disk: written, flushed, renamed into place, its
// folder flushed, read again and its sum compared (Fossil's habit).
//
// A row that names a file is written after the file. A file whose row never came is removed by sweep().
#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "berkas/file_descriptor.h"

namespace berkas {

class DraftFile;

struct StoredFile {
  FileDescriptor file;  // at its start, read-only
  std::uint64_t bytes = 0;
};

class Simpanan {
 public:
  // Makes the folder when it is not there. Files in it are readable by this user only.
  static Result<Simpanan> open(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }
  // The hash. Content that is already there is not written again.
  Result<std::string> put(std::string_view bytes) const;
  Result<std::string> put_file(const std::filesystem::path& path) const;

  // For sending; its sum is not checked here.
  Result<StoredFile> open_file(std::string_view hash) const;
  // Where it lies, for somebody who reads it by its path; its sum is not checked here either.
  Result<std::filesystem::path> locate(std::string_view hash) const;
  // The bytes, checked against their sum.
  Result<std::string> read(std::string_view hash) const;
  // Is the file there and unchanged?
  Result<void> verify(std::string_view hash) const;

  // Removes files nobody refers to that were put longer than `older_than` ago: a younger one may belong to a row that
  // is just being written. Answers how many went.
  using IsNeeded = std::function<bool(std::string_view hash)>;
  Result<int> sweep(const IsNeeded& is_needed, std::chrono::seconds older_than) const;

 private:
  explicit Simpanan(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path path_of(std::string_view hash) const;
  std::filesystem::path drafts_folder() const { return folder_ / "baru"; }
  Result<std::string> keep(DraftFile& draft) const;
  FileDescriptor lock(int operation) const;

  std::filesystem::path folder_;
};

}  // namespace berkas
