#include "web/rate_limit.h"

#include <algorithm>

namespace web {
namespace {
constexpr std::size_t kBucketsMax = 100'000;  // about 10 MB; past that, buckets that have refilled are forgotten
}

RateLimit::Bucket& RateLimit::fill(const std::string& key, std::int64_t now_ms) {
  if (buckets_.size() >= kBucketsMax) forget_full(now_ms);
  auto& b = buckets_.try_emplace(key, Bucket{burst_, now_ms}).first->second;
  b.tokens = std::min(burst_, b.tokens + static_cast<double>(now_ms - b.at) * per_ms_);
  b.at = now_ms;
  return b;
}

bool RateLimit::take(const std::string& key, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  Bucket& b = fill(key, now_ms);
  if (b.tokens < 1) return false;
  b.tokens -= 1;
  return true;
}

bool RateLimit::left(const std::string& key, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  return fill(key, now_ms).tokens >= 1;
}

void RateLimit::forget_full(std::int64_t now_ms) {
  std::erase_if(buckets_, [&](const auto& entry) {
    return entry.second.tokens + static_cast<double>(now_ms - entry.second.at) * per_ms_ >= burst_;
  });
}

}  // namespace web
