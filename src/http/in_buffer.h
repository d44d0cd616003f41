// Bytes read from a connection and not yet understood. What is left over belongs to the next pipelined request.
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

class InBuffer {
 public:
  std::string_view view() const { return {data_.data() + begin_, end_ - begin_}; }
  bool empty() const { return begin_ == end_; }
  void consume(std::size_t n) {
    begin_ += n;
    if (begin_ == end_) begin_ = end_ = 0;
  }

  // Room for the next read. The buffer doubles up to `capacity_max`; an empty span means it is full.
  std::span<char> room(std::size_t capacity_max) {
    if (begin_ > 0) {
      std::copy(data_.begin() + offset(begin_), data_.begin() + offset(end_), data_.begin());
      end_ -= std::exchange(begin_, 0);
    }
    if (end_ == data_.size()) data_.resize(std::max(data_.size(), std::min(capacity_max, data_.size() * 2)));
    return std::span(data_).subspan(end_);
  }
  void filled(std::size_t n) { end_ += n; }

  // After an upload the large buffer goes back, so that an idle connection costs little.
  void shrink() {
    if (!empty() || data_.size() <= 4 * kBytesMin) return;
    data_.resize(kBytesMin);
    data_.shrink_to_fit();
  }

 private:
  static constexpr std::size_t kBytesMin = 4096;  // the head of a usual request
  static std::ptrdiff_t offset(std::size_t n) { return static_cast<std::ptrdiff_t>(n); }
  std::vector<char> data_ = std::vector<char>(kBytesMin);
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace http
