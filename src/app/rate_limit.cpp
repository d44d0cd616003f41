#include "app/rate_limit.h"

#include <algorithm>

namespace app {
namespace {
constexpr std::size_t kBucketsMax = 100'000;  // about 10 MB; past that, buckets that have refilled are forgotten
}

bool RateLimit::take(const std::string& key, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= kBucketsMax) forget_full(now_ms);
  auto [it, is_new] = buckets_.try_emplace(key, Bucket{burst_, now_ms});
  auto& b = it->second;
  b.tokens = std::min(burst_, b.tokens + static_cast<double>(now_ms - b.at) * per_ms_);
  b.at = now_ms;
  if (b.tokens < 1) return false;
  b.tokens -= 1;
  return true;
}

void RateLimit::forget_full(std::int64_t now_ms) {
  std::erase_if(buckets_, [&](const auto& entry) {
    return entry.second.tokens + static_cast<double>(now_ms - entry.second.at) * per_ms_ >= burst_;
  });
}

}  // namespace app
