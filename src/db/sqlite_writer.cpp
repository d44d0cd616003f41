#include "db/sqlite_writer.h"

#include <algorithm>
#include <chrono>

#include "db/sqlite_session.h"

namespace db::sqlite {
namespace {

constexpr std::size_t kGroupMax = 256;     // closures that share one COMMIT
constexpr int kCheckpointPages = 1000;     // about 4 MB of WAL; a longer one slows readers down
constexpr std::chrono::seconds kQuiet{2};  // no writer for this long: time to empty the WAL

}  // namespace

Writer::Writer(std::string path, Role role, Memo& memo)
    : path_(std::move(path)), role_(role), memo_(memo), checkpoint_at_(kCheckpointPages) {
  open();
  thread_ = std::thread([this] { loop(); });
}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
  close();
}

void Writer::run(const Work& work) {
  if (std::this_thread::get_id() == thread_.get_id()) throw Bug("a write closure must not call write() again");
  const auto job = std::make_shared<Job>(Job{work, {}, {}});
  auto done = job->done.get_future();
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(job);
  }
  wake_.notify_one();
  done.get();
}

void Writer::loop() {
  for (auto group = next_group(); !group.empty(); group = next_group()) {
    run_group(group);
    checkpoint_if_due();
  }
}

Writer::Group Writer::next_group() {
  const auto due = [this] { return stopping_ || !waiting_.empty(); };
  std::unique_lock lock(mutex_);
  while (!due()) {
    if (wal_pages_ == 0) {
      wake_.wait(lock, due);
    } else if (!wake_.wait_for(lock, kQuiet, due)) {
      lock.unlock();
      checkpoint_quietly();
      lock.lock();
    }
  }
  return take_waiting();
}

Writer::Group Writer::take_waiting() {
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), kGroupMax));
  Group group(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
  waiting_.erase(waiting_.begin(), end);
  return group;
}

// When the COMMIT fails, everybody in the group is told Unavailable, also who undid their own writes: they decided on
// what they saw of the others, and that never was.
void Writer::run_group(const Group& group) {
  std::exception_ptr lost;
  try {
    commit_group(group);
  } catch (...) {
    lost = std::current_exception();
    recover();
  }
  memo_.committed();
  for (const auto& job : group) {
    if (const auto& error = lost ? lost : job->error) {
      job->done.set_exception(error);
    } else {
      job->done.set_value();
    }
  }
}

// Who is alone needs no savepoint: the transaction itself is undone. Under a savepoint SQLite keeps the journal of
// every statement until its end, and a large batch would write that into a temporary file.
void Writer::commit_group(const Group& group) {
  if (!connection_) open();
  connection_->run("BEGIN IMMEDIATE");
  if (group.size() == 1) {
    connection_->run(keeps_writes(*group.front()) ? "COMMIT" : "ROLLBACK");
    return;
  }
  for (const auto& job : group) run_job(*job);
  connection_->run("COMMIT");
}

void Writer::run_job(Job& job) {
  connection_->run("SAVEPOINT one");
  if (!keeps_writes(job)) connection_->run("ROLLBACK TO one");
  connection_->run("RELEASE one");
}

bool Writer::keeps_writes(Job& job) {
  bool keep = false;
  try {
    Session session(*connection_);
    keep = job.work(session);
  } catch (...) {
    job.error = std::current_exception();
  }
  if (!connection_->in_transaction()) throw Unavailable("the database undid the transaction: disk full or failing");
  return keep;
}

// Leaves no transaction open. The checkpoint helps after "disk full": it lets the next group write over the WAL from
// its beginning instead of making it longer.
void Writer::recover() noexcept {
  if (!connection_) return;
  connection_->rollback_quietly();
  if (connection_->in_transaction()) {
    connection_.reset();
  } else {
    sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  }
}

void Writer::open() {
  connection_ = std::make_unique<Connection>(path_, role_);
  const auto remember = [](void* pages, sqlite3*, const char*, int count) {
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(connection_->handle(), remember, &wal_pages_);
}

// Copies pages from the WAL into the database without waiting for anybody. A failure loses nothing: the pages stay in
// the WAL, and the next attempt comes when it has grown as much again.
void Writer::checkpoint_if_due() noexcept {
  if (wal_pages_ < checkpoint_at_) {
    if (wal_pages_ < kCheckpointPages) checkpoint_at_ = kCheckpointPages;  // the WAL began anew
    return;
  }
  checkpoint_at_ = wal_pages_ + kCheckpointPages;
  if (connection_)
    sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

// Empties the WAL file. It does not wait for readers, because a writer may come meanwhile; the next quiet time tries
// again.
void Writer::checkpoint_quietly() noexcept {
  if (!connection_) return;
  sqlite3_busy_timeout(connection_->handle(), 0);
  if (sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) ==
      SQLITE_OK)
    wal_pages_ = 0;
  sqlite3_busy_timeout(connection_->handle(), kBusyMilliseconds);
}

// The last connection to close moves the WAL into the database file; after a bulk load that is what makes it durable.
void Writer::close() noexcept {
  if (connection_) sqlite3_exec(connection_->handle(), "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
  connection_.reset();
}

}  // namespace db::sqlite
