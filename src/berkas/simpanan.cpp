#include "berkas/simpanan.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

#include "berkas/draft_file.h"
#include "berkas/sha256.h"
#include "msg/berkas.h"

namespace berkas {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t read_bytes_max = 64 * 1024 * 1024;

tl::unexpected<Error> not_saved() {
  return fail(Fault::unavailable, msg::berkas::simpan_gagal);
}
tl::unexpected<Error> not_readable() {
  return fail(Fault::unavailable, msg::berkas::baca_gagal);
}

bool is_older(const fs::path& path, std::chrono::seconds age) {
  std::error_code ec;
  const auto changed = fs::last_write_time(path, ec);
  return !ec && fs::file_time_type::clock::now() - changed > age;
}

}  // namespace

Result<Simpanan> Simpanan::open(fs::path folder) {
  Simpanan store(fs::absolute(std::move(folder)).lexically_normal());
  if (!make_folder(store.drafts_folder())) return not_saved();
  return store;
}

fs::path Simpanan::path_of(std::string_view hash) const {
  MUST(is_sha256_hex(hash));
  return folder_ / hash.substr(0, 2) / hash.substr(2, 2) / hash;
}

// put() shares the store, sweep() has it for itself: otherwise a sweep could remove a file between put() finding it and
// its new date.
FileDescriptor Simpanan::lock(int operation) const {
  FileDescriptor opened(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  while (opened && flock(opened.get(), operation) != 0)
    if (errno != EINTR) return FileDescriptor();
  return opened;
}

Result<std::string> Simpanan::put(std::string_view bytes) const {
  DraftFile draft = TRY(DraftFile::create(drafts_folder()));
  TRY_VOID(draft.write(bytes));
  return keep(draft);
}

Result<std::string> Simpanan::put_file(const fs::path& path) const {
  const FileDescriptor source(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!source) return fail(Fault::not_found, msg::berkas::tidak_ada);
  DraftFile draft = TRY(DraftFile::create(drafts_folder()));
  const bool is_copied =
      for_each_piece(source.get(), [&](std::string_view piece) { return draft.write(piece).has_value(); });
  if (!is_copied) return not_saved();
  return keep(draft);
}

Result<std::string> Simpanan::keep(DraftFile& draft) const {
  std::string hash = TRY(draft.finish());
  const fs::path target = path_of(hash);
  const FileDescriptor shared = lock(LOCK_SH);
  if (!shared) return not_saved();
  // A new date tells sweep() that somebody needs the file again.
  if (verify(hash) && utimensat(AT_FDCWD, target.c_str(), nullptr, 0) == 0) return hash;
  TRY_VOID(draft.move_to(target));
  if (!verify(hash)) return not_saved();
  return hash;
}

Result<StoredFile> Simpanan::open_file(std::string_view hash) const {
  if (!is_sha256_hex(hash)) return fail(Fault::not_found, msg::berkas::tidak_ada);
  FileDescriptor file(::open(path_of(hash).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file && errno == ENOENT) return fail(Fault::not_found, msg::berkas::tidak_ada);
  struct stat about {};
  if (!file || fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode)) return not_readable();
  return StoredFile{std::move(file), static_cast<std::uint64_t>(about.st_size)};
}

Result<fs::path> Simpanan::locate(std::string_view hash) const {
  TRY_VOID(open_file(hash));
  return path_of(hash);
}

Result<std::string> Simpanan::read(std::string_view hash) const {
  const StoredFile stored = TRY(open_file(hash));
  auto bytes = read_all(stored.file.get(), read_bytes_max);
  if (!bytes || sha256_hex(*bytes) != hash) return not_readable();
  return *std::move(bytes);
}

Result<void> Simpanan::verify(std::string_view hash) const {
  const StoredFile stored = TRY(open_file(hash));
  Sha256 sum;
  const bool is_read = for_each_piece(stored.file.get(), [&](std::string_view piece) {
    sum.update(piece);
    return true;
  });
  if (!is_read || sum.hex() != hash) return not_readable();
  return {};
}

Result<int> Simpanan::sweep(const IsNeeded& is_needed, std::chrono::seconds older_than) const {
  int removed = 0;
  std::error_code ec;
  for (auto it = fs::recursive_directory_iterator(folder_, ec); !ec && it != fs::end(it); it.increment(ec)) {
    const std::string name = it->path().filename().string();
    const bool is_draft = it->path().parent_path() == drafts_folder();
    std::error_code gone;  // a draft may move into place while we look: that is no fault
    if (!it->is_regular_file(gone) || !(is_draft || is_sha256_hex(name))) continue;
    const FileDescriptor alone = lock(LOCK_EX);
    if (!alone) return not_readable();
    if (!is_older(it->path(), older_than) || (!is_draft && is_needed(name))) continue;
    if (fs::remove(it->path(), ec)) ++removed;
  }
  if (ec) return not_readable();
  return removed;
}

}  // namespace berkas
