#include "http/worker_pool.h"

#include <utility>

namespace http {

WorkerPool::WorkerPool(int threads, int queue_max) : queue_max_(static_cast<std::size_t>(queue_max)) {
  idle_ = static_cast<std::size_t>(threads);
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool WorkerPool::try_push(std::function<void()> job) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    if (jobs_.size() >= queue_max_ + idle_) return false;
    jobs_.push_back(std::move(job));
    wake = must_wake();
  }
  if (wake) wake_.notify_one();
  return true;
}

// Waking a thread costs as much as answering a short request. So only one is woken at a time; when it takes its job it
// wakes the next if there is more to do, and no job waits behind a slow one while a thread sleeps.
bool WorkerPool::must_wake() {
  if (jobs_.empty() || sleeping_ == 0 || waking_) return false;
  waking_ = true;
  return true;
}

void WorkerPool::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (jobs_.empty()) {
      ++sleeping_;
      wake_.wait(lock);
      --sleeping_;
      waking_ = false;
      continue;
    }
    const std::function<void()> job = std::exchange(jobs_.front(), nullptr);
    jobs_.pop_front();
    --idle_;
    const bool wake = must_wake();
    lock.unlock();
    if (wake) wake_.notify_one();
    job();
    lock.lock();
    ++idle_;
  }
}

}  // namespace http
