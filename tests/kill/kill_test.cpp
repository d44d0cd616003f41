// SIGKILL in the middle of many people's saves, again and again: whatever was acknowledged is there, nothing is half
// there. How often per database says KINERJA_UJI_KILL; docs/benchmarks.md has the figures of a run with 200.
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <latch>
#include <random>
#include <thread>

#include "savers.h"
#include "traces.h"

using harness::Instance;
using kill_test::Saver;

namespace {

constexpr int kKills = 20;                    // keeps bin/test short
constexpr int kVerifyEvery = 20;              // kills
constexpr int kSavesMin = 3, kSavesMax = 60;  // acknowledged before the kill: a moment that no machine is too slow for
constexpr auto kWaitMax = std::chrono::seconds(20);

struct Moment {
  int saves;
  std::chrono::microseconds later;
};

Moment random_moment(std::mt19937& random) {
  return {std::uniform_int_distribution(kSavesMin, kSavesMax)(random),
          std::chrono::microseconds(std::uniform_int_distribution(0, 5000)(random))};
}

int kills() {
  const char* wanted = std::getenv("KINERJA_UJI_KILL");
  return wanted ? std::atoi(wanted) : kKills;
}

// Everybody reads back what he had saved, then all save at once until the program dies under them.
void save_until_killed(Instance& app, const std::vector<std::unique_ptr<Saver>>& savers, Moment moment) {
  std::atomic<int> saves{0};
  std::latch ready(static_cast<std::ptrdiff_t>(savers.size()) + 1);
  std::vector<std::thread> threads;
  for (const auto& saver : savers)
    threads.emplace_back([&ready, &saves, s = saver.get()] {
      s->reopen();
      ready.arrive_and_wait();
      while (s->save()) ++saves;
    });
  ready.arrive_and_wait();
  const auto give_up = std::chrono::steady_clock::now() + kWaitMax;
  while (saves < moment.saves && std::chrono::steady_clock::now() < give_up)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(moment.later);
  app.kill_hard();
  for (auto& t : threads) t.join();
}

void check_whole(const Instance& app, const kill_test::Before& before) {
  const auto [code, output] = app.command({"verify"});
  CHECK_MESSAGE(code == 0, output);
  app.database()->read([&](db::Reader& reader) {
    for (const auto& fault : kill_test::half_written(reader, before)) FAIL_CHECK(fault);
  });
}

kill_test::Tally sum(const std::vector<std::unique_ptr<Saver>>& savers) {
  kill_test::Tally all;
  for (const auto& s : savers) {
    all.acknowledged += s->tally().acknowledged;
    all.unanswered += s->tally().unanswered;
    all.found_after_all += s->tally().found_after_all;
    all.faults.insert(all.faults.end(), s->tally().faults.begin(), s->tally().faults.end());
  }
  return all;
}

}  // namespace

TEST_CASE("no acknowledged save is lost when the program is killed") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres});
    kill_test::Before before;
    app.database()->read([&](db::Reader& reader) { before = kill_test::look(reader); });
    const auto savers = kill_test::make_savers(app);
    REQUIRE(savers.size() >= 8);
    const auto seed = std::random_device{}();
    std::mt19937 random(seed);
    CAPTURE(seed);
    const int count = kills();
    for (int n = 1; n <= count; ++n) {
      save_until_killed(app, savers, random_moment(random));
      app.start();
      if (n % kVerifyEvery == 0 || n == count) check_whole(app, before);
      if (!sum(savers).faults.empty()) break;
    }
    for (const auto& saver : savers) saver->reopen();
    const auto all = sum(savers);
    for (const auto& fault : all.faults) FAIL_CHECK(fault);
    // A kill that meets nobody saving shows nothing.
    CHECK(all.unanswered >= count);
    CHECK(all.acknowledged >= kSavesMin * count);
    MESSAGE(std::string(postgres ? "PostgreSQL: " : "SQLite: ")
            << count << " kills, " << all.acknowledged << " saves acknowledged, " << all.unanswered
            << " in flight, of these " << all.found_after_all << " stored");
  }
}
