// A zip archive from a stranger: read entry by entry, never written to disk, every unpacked byte counted.
#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "lembar/sheet.h"

struct zip;
struct zip_file;

namespace lembar {

class ZipEntry;

class ZipFile {
 public:
  // Refuses archives with two entries of one name, with names that point outside, or with encrypted entries.
  static Result<std::unique_ptr<ZipFile>> open(const std::filesystem::path& path, const Limits& limits);
  bool has(const std::string& name) const;
  // The entry must not outlive the archive.
  Result<std::unique_ptr<ZipEntry>> entry(const std::string& name);

 private:
  friend class ZipEntry;
  struct Close {
    void operator()(::zip* archive) const;
  };
  ZipFile(::zip* archive, const Limits& limits) : archive_(archive), limits_(limits) {}
  Result<void> check_names() const;

  std::unique_ptr<::zip, Close> archive_;
  Limits limits_;
  std::int64_t unpacked_bytes_ = 0;  // over all entries
};

class ZipEntry {
 public:
  // The next unpacked bytes, valid until the next call; empty at the end, after the checksum has been verified.
  Result<std::string_view> read();

 private:
  friend class ZipFile;
  struct Close {
    void operator()(::zip_file* file) const;
  };
  ZipEntry(ZipFile& owner, ::zip_file* file, std::int64_t packed_bytes)
      : owner_(owner), file_(file), packed_bytes_(packed_bytes) {}

  ZipFile& owner_;
  std::unique_ptr<::zip_file, Close> file_;
  std::int64_t packed_bytes_;
  std::int64_t unpacked_bytes_ = 0;
  std::array<char, 16 * 1024> buffer_;
};

}  // namespace lembar
