// Threads that run handlers. The queue is bounded: when it is full the caller says 503 at once instead of letting
// everybody wait until they give up.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

class WorkerPool {
 public:
  WorkerPool(int threads, int queue_max);
  ~WorkerPool();  // finishes the running jobs, drops the waiting ones
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False when every thread is busy and the queue is full. A job must not throw.
  bool try_push(std::function<void()> job);

 private:
  void run();
  bool must_wake();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  std::size_t queue_max_;
  std::size_t idle_ = 0;      // threads without a job, asleep or on their way
  std::size_t sleeping_ = 0;  // those of them that only a signal wakes
  bool waking_ = false;       // a signalled thread has not run yet
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace http
