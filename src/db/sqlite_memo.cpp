#include "db/sqlite_memo.h"

namespace db::sqlite {
namespace {
constexpr std::size_t kKeysMax = 4096;  // a commit empties it long before
}

std::optional<std::string> Memo::find(const std::string& key, std::uint64_t commits) const {
  const std::lock_guard lock(mutex_);
  if (kept_at_ != commits) return std::nullopt;
  const auto found = kept_.find(key);
  return found == kept_.end() ? std::nullopt : std::optional(found->second);
}

void Memo::keep(const std::string& key, std::uint64_t commits, const std::string& value) {
  const std::lock_guard lock(mutex_);
  if (commits < kept_at_) return;  // somebody who began later was faster
  if (commits > kept_at_ || kept_.size() >= kKeysMax) kept_.clear();
  kept_at_ = commits;
  kept_.insert_or_assign(key, value);
}

}  // namespace db::sqlite
