// Token buckets in memory, per process: they slow floods down, nothing depends on them. Carrier NAT puts thousands of
// phones behind one address, so limits by address stay loose.
#pragma once
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace web {

// Requests per minute, of which half may come at once.
struct RequestRates {
  int per_ip = 1200;      // a school or an office behind one address
  int per_session = 600;  // a person who clicks fast; a script that copies everything is slowed
};

class RateLimit {
 public:
  explicit RateLimit(int per_minute) : burst_(per_minute / 2.0), per_ms_(per_minute / 60'000.0) {}
  // So many within that time, all of which may come at once.
  RateLimit(int count, std::int64_t within_ms)
      : burst_(count), per_ms_(static_cast<double>(count) / static_cast<double>(within_ms)) {}
  // Takes one token of `key`; false when there is none left.
  bool take(const std::string& key, std::int64_t now_ms);
  // Whether there is one, without taking it.
  bool left(const std::string& key, std::int64_t now_ms);

 private:
  struct Bucket {
    double tokens;
    std::int64_t at;
  };
  Bucket& fill(const std::string& key, std::int64_t now_ms);
  void forget_full(std::int64_t now_ms);

  double burst_;
  double per_ms_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace web
