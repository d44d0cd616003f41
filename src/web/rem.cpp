#include "web/rem.h"

namespace web {
namespace {
constexpr std::int64_t kWindowMs = 3'600'000;
constexpr int kOneIn = 100;
}  // namespace

void TebakanKode::note(Hasil hasil, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  if (now_ms - since_ >= kWindowMs) {
    since_ = now_ms;
    tries_ = misses_ = 0;
    alarm_ = Alarm::belum;
  }
  ++tries_;
  misses_ += hasil == Hasil::meleset ? 1 : 0;
  if (alarm_ == Alarm::belum && misses_ >= miss_min && misses_ * kOneIn >= tries_) alarm_ = Alarm::perlu;
}

bool TebakanKode::take_alarm() {
  const std::lock_guard lock(mutex_);
  if (alarm_ != Alarm::perlu) return false;
  alarm_ = Alarm::sudah;
  return true;
}

}  // namespace web
