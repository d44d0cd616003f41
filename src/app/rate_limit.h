// Token buckets in memory, per process: they slow floods down, nothing depends on them. Carrier NAT puts thousands of
// phones behind one address, so limits by address stay loose.
#pragma once
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace app {

class RateLimit {
 public:
  // `burst` at once, refilled at `per_minute`.
  RateLimit(double burst, double per_minute) : burst_(burst), per_ms_(per_minute / 60'000.0) {}
  // Takes one token of `key`; false when there is none left.
  bool take(const std::string& key, std::int64_t now_ms);

 private:
  struct Bucket {
    double tokens;
    std::int64_t at;
  };
  void forget_full(std::int64_t now_ms);

  double burst_;
  double per_ms_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace app
