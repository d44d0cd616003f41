// How many connections there are, in total and from each address.
#pragma once
#include <string>
#include <unordered_map>

namespace http {

class ConnectionCounts {
 public:
  ConnectionCounts(int total_max, int per_address_max) : total_max_(total_max), per_address_max_(per_address_max) {}

  enum class Limit { total_only, also_per_address };  // every visitor behind a trusted proxy has the proxy's address
  bool admit(const std::string& address, Limit limit) {
    if (total_ == total_max_) return false;
    int& count = counts_[address];
    if (limit == Limit::also_per_address && count == per_address_max_) return false;
    ++count;
    ++total_;
    return true;
  }
  void release(const std::string& address) {
    const auto found = counts_.find(address);
    if (--found->second == 0) counts_.erase(found);
    --total_;
  }

 private:
  int total_max_;
  int per_address_max_;
  int total_ = 0;
  std::unordered_map<std::string, int> counts_;
};

}  // namespace http
