#include "lembar/zip_file.h"

#include <zip.h>

#include <set>

#include "msg/lembar.h"

namespace lembar {
namespace {

// The ratio is not judged below this size: see Limits.
constexpr std::int64_t ratio_free_bytes = 1024 * 1024;

// Nothing is unpacked to disk, so such a name could do no harm; but no spreadsheet program writes one.
bool is_outside_name(std::string_view name) {
  return name.starts_with('/') || name.find('\\') != std::string_view::npos ||
         name.find("..") != std::string_view::npos || name.find(':') != std::string_view::npos;
}

}  // namespace

void ZipFile::Close::operator()(::zip* archive) const {
  zip_discard(archive);
}
void ZipEntry::Close::operator()(::zip_file* file) const {
  zip_fclose(file);
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const std::filesystem::path& path, const Limits& limits) {
  int code = 0;
  ::zip* archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
  if (archive == nullptr) return invalid("", msg::lembar::xlsx_rusak);
  std::unique_ptr<ZipFile> file(new ZipFile(archive, limits));
  TRY_VOID(file->check_names());
  return file;
}

Result<void> ZipFile::check_names() const {
  std::set<std::string, std::less<>> seen;
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0 || stat.name == nullptr)
      return invalid("", msg::lembar::xlsx_rusak);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      return invalid("", msg::lembar::terkunci);
    if (is_outside_name(stat.name) || !seen.emplace(stat.name).second) return invalid("", msg::lembar::xlsx_tak_lazim);
  }
  return {};
}

bool ZipFile::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const std::string& name) {
  zip_stat_t stat;
  if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) return invalid("", msg::lembar::xlsx_rusak);
  ::zip_file* file = zip_fopen_index(archive_.get(), stat.index, 0);
  if (file == nullptr) return invalid("", msg::lembar::xlsx_rusak);
  return std::unique_ptr<ZipEntry>(new ZipEntry(*this, file, static_cast<std::int64_t>(stat.comp_size)));
}

// What is counted is what really comes out: the sizes written in the archive may lie.
Result<std::string_view> ZipEntry::read() {
  const zip_int64_t got = zip_fread(file_.get(), buffer_.data(), buffer_.size());
  if (got < 0) return invalid("", msg::lembar::xlsx_rusak);
  unpacked_bytes_ += got;
  owner_.unpacked_bytes_ += got;
  const Limits& limits = owner_.limits_;
  const bool is_bomb = unpacked_bytes_ > ratio_free_bytes && unpacked_bytes_ / limits.unpack_ratio_max > packed_bytes_;
  if (is_bomb || owner_.unpacked_bytes_ > limits.unpacked_bytes_max) return invalid("", msg::lembar::isi_besar);
  return std::string_view(buffer_.data(), static_cast<std::size_t>(got));
}

}  // namespace lembar
