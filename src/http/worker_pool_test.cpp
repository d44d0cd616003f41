#include "http/worker_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <memory>

using namespace http;
using namespace std::chrono_literals;

namespace {

// Jobs wait here until the test lets them go.
struct Gate {
  std::promise<void> promise;
  std::shared_future<void> opened{promise.get_future()};
  std::atomic<int> arrived = 0;

  std::function<void()> job() {
    return [this] {
      ++arrived;
      opened.wait();
    };
  }
  void wait_for(int n) const {
    while (arrived < n) std::this_thread::sleep_for(1ms);
  }
};

}  // namespace

TEST_CASE("every thread works while the others are busy, and no job waits for a thread that sleeps") {
  Gate gate;
  WorkerPool pool(4, 10);
  for (int i = 0; i < 4; ++i) CHECK(pool.try_push(gate.job()));
  gate.wait_for(4);  // would hang when a wake-up were lost
  gate.promise.set_value();
}

TEST_CASE("the queue takes what it may and refuses the next job") {
  Gate gate;
  WorkerPool pool(2, 3);
  for (int i = 0; i < 2; ++i) CHECK(pool.try_push(gate.job()));
  gate.wait_for(2);
  for (int i = 0; i < 3; ++i) CHECK(pool.try_push(gate.job()));
  CHECK_FALSE(pool.try_push(gate.job()));
  gate.promise.set_value();
  gate.wait_for(5);
}

TEST_CASE("a pool without a queue still takes one job for each free thread") {
  Gate gate;
  WorkerPool pool(2, 0);
  CHECK(pool.try_push(gate.job()));
  CHECK(pool.try_push(gate.job()));
  CHECK_FALSE(pool.try_push(gate.job()));
  gate.promise.set_value();
}

TEST_CASE("many short jobs from several threads are all done") {
  std::atomic<int> done = 0;
  {
    WorkerPool pool(3, 100'000);
    std::vector<std::future<void>> pushers;
    for (int i = 0; i < 4; ++i)
      pushers.push_back(std::async(std::launch::async, [&] {
        for (int k = 0; k < 5000; ++k) pool.try_push([&] { ++done; });
      }));
    for (auto& pusher : pushers) pusher.wait();
    while (done < 20'000) std::this_thread::sleep_for(1ms);
  }
  CHECK(done == 20'000);
}

TEST_CASE("the end waits for running jobs and drops the waiting ones") {
  Gate gate;
  auto held = std::make_shared<int>(0);
  std::future<void> ended;
  auto pool = std::make_unique<WorkerPool>(1, 5);
  pool->try_push(gate.job());
  gate.wait_for(1);
  pool->try_push([held] { ++*held; });
  ended = std::async(std::launch::async, [&] { pool.reset(); });
  CHECK(ended.wait_for(50ms) == std::future_status::timeout);
  gate.promise.set_value();
  ended.wait();
  CHECK(*held == 0);
  CHECK(held.use_count() == 1);
}
