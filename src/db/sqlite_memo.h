// What readers of a SQLite database found, until the writer commits.
//
// A reader takes the count of commits before its snapshot begins. So what it found is at least as new as that count
// says, and whoever comes with a later count does not get it.
#pragma once
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace db::sqlite {

class Memo {
 public:
  std::uint64_t commits() const { return commits_.load(std::memory_order_acquire); }
  // After a COMMIT, whether it came through or not, and before anybody is told of it.
  void committed() { commits_.fetch_add(1, std::memory_order_release); }

  std::optional<std::string> find(const std::string& key, std::uint64_t commits) const;
  void keep(const std::string& key, std::uint64_t commits, const std::string& value);

 private:
  std::atomic<std::uint64_t> commits_{0};
  mutable std::mutex mutex_;  // guards the two below
  std::uint64_t kept_at_ = 0;
  std::unordered_map<std::string, std::string> kept_;
};

}  // namespace db::sqlite
