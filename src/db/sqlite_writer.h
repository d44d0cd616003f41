// The one thread that writes to a SQLite database, through the one connection that can.
//
// It takes the closures of all waiting threads into one transaction, a savepoint each when there are several, and
// answers them after the one COMMIT is on the disk: many writers share the price of one fsync.
#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "db/db.h"
#include "db/sqlite_connection.h"
#include "db/sqlite_memo.h"

namespace db::sqlite {

class Writer {
 public:
  Writer(std::string path, Role role, Memo& memo);
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer();  // finishes what waits, then closes the database

  // Database::write.
  void run(const std::function<bool(Tx&)>& work);

 private:
  using Work = std::function<bool(Tx&)>;
  struct Job {
    const Work& work;
    std::promise<void> done;
    std::exception_ptr error;  // what the closure threw
  };
  // Shared by the caller and the thread: the caller may be gone before set_value() has returned.
  using Group = std::vector<std::shared_ptr<Job>>;

  void loop();
  Group next_group();  // empty: time to stop
  Group take_waiting();
  void run_group(const Group& group);
  void commit_group(const Group& group);
  void run_job(Job& job);       // beside others: undone alone
  bool keeps_writes(Job& job);  // throws Unavailable when SQLite undid the whole transaction
  void recover() noexcept;
  void open();
  void checkpoint_if_due() noexcept;
  void checkpoint_quietly() noexcept;
  void close() noexcept;

  const std::string path_;
  const Role role_;
  Memo& memo_;
  std::unique_ptr<Connection> connection_;  // absent between a failed recovery and the next group
  int wal_pages_ = 0;                       // length of the WAL after the last commit, told by SQLite
  int checkpoint_at_;                       // the length at which the next passive checkpoint runs

  std::mutex mutex_;  // guards the two below
  std::condition_variable wake_;
  std::deque<std::shared_ptr<Job>> waiting_;
  bool stopping_ = false;
  std::thread thread_;  // last, so that it starts when everything above is ready
};

}  // namespace db::sqlite
