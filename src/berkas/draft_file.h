// A file on its way into the store: written under a passing name and summed while it is written. Unless it was moved
// away it is removed with this object, so a full disk leaves nothing behind.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "berkas/file_descriptor.h"
#include "berkas/sha256.h"

namespace berkas {

class DraftFile {
 public:
  static Result<DraftFile> create(const std::filesystem::path& folder);
  DraftFile(DraftFile&& other) noexcept = default;
  DraftFile& operator=(DraftFile&&) = delete;
  ~DraftFile();

  Result<void> write(std::string_view bytes);
  // Flushes everything to the disk and answers the hash; no more writing after it.
  Result<std::string> finish();
  // Into place, and the folder's entry flushed.
  Result<void> move_to(const std::filesystem::path& target);

 private:
  DraftFile(FileDescriptor file, std::filesystem::path path) : file_(std::move(file)), path_(std::move(path)) {}
  FileDescriptor file_;
  std::filesystem::path path_;  // empty once moved
  Sha256 sum_;
};

// Onto the disk and into its place, the folder's entry flushed too. False with errno set.
[[nodiscard]] bool move_into_place(const std::filesystem::path& file, const std::filesystem::path& target);

// Makes the folder and those above it that are missing, each flushed into its parent. False with errno set.
[[nodiscard]] bool make_folder(const std::filesystem::path& folder);

}  // namespace berkas
