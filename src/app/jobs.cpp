#include "app/jobs.h"

#include "app/log.h"

namespace app {
namespace {

constexpr std::int64_t kClaimMs = 120'000;   // a worker that says nothing for so long is dead
constexpr int kTriesMax = 5;
constexpr std::int64_t kFirstWaitMs = 5'000;  // then 20 s, 80 s, 320 s: a mail server that says "later" means minutes
constexpr std::chrono::seconds kPoll{2};     // how often an idle worker looks

struct Claimed {
  PekerjaanId id;
  std::string kind, argumen;
  AkunId akun;
  int tries = 0;  // with this one
};

std::optional<Claimed> claim(db::Database& database, std::int64_t now) {
  std::optional<Claimed> out;
  database.write([&](db::Tx& tx) {
    out = tx.one(tx.pick("UPDATE pekerjaan SET keadaan = 'jalan', diklaim_sampai = $2, percobaan = percobaan + 1 "
                         "WHERE id = (SELECT id FROM pekerjaan WHERE keadaan IN ('antre', 'jalan') AND "
                         "COALESCE(diklaim_sampai, 0) < $1 ORDER BY COALESCE(diklaim_sampai, 0), id LIMIT 1) RETURNING id, jenis, argumen, akun_id, percobaan",
                         "UPDATE pekerjaan SET keadaan = 'jalan', diklaim_sampai = $2, percobaan = percobaan + 1 "
                         "WHERE id = (SELECT id FROM pekerjaan WHERE keadaan IN ('antre', 'jalan') AND "
                         "COALESCE(diklaim_sampai, 0) < $1 ORDER BY COALESCE(diklaim_sampai, 0), id LIMIT 1 FOR UPDATE SKIP LOCKED) "
                         "RETURNING id, jenis, argumen, akun_id, percobaan"),
                 {now, now + kClaimMs}, [](const db::Row& r) {
                   return Claimed{r.id<PekerjaanId>("id"), r.text("jenis"), r.text("argumen"), r.id<AkunId>("akun_id"),
                                  static_cast<int>(r.i64("percobaan"))};
                 });
    return true;
  });
  return out;
}

bool anything_waiting(db::Database& database, std::int64_t now) {
  bool waiting = false;
  database.read([&](db::Reader& r) {
    waiting = r.number("SELECT COUNT(*) AS n FROM (SELECT 1 FROM pekerjaan WHERE keadaan IN ('antre', 'jalan') "
                       "AND COALESCE(diklaim_sampai, 0) < $1 LIMIT 1) q",
                       {now}) > 0;
  });
  return waiting;
}

const JobKind* find_kind(std::string_view name) {
  for (const auto& k : job_kinds())
    if (k.name == name) return &k;
  return nullptr;
}

void finish(db::Database& database, const Claimed& job, std::int64_t now, const std::string& result) {
  database.write([&](db::Tx& tx) {
    tx.exec("UPDATE pekerjaan SET keadaan = 'selesai', hasil = $2, selesai = $3, kemajuan = total WHERE id = $1",
            {job.id, result, now});
    return true;
  });
}

// A fault of the moment (disk, database, mail server) is tried again after a while; after five tries the person is told.
void give_back(db::Database& database, const Claimed& job, std::int64_t now, const std::string& what) {
  const bool last = job.tries >= kTriesMax;
  const std::int64_t wait = kFirstWaitMs << std::min(2 * (job.tries - 1), 10);
  database.write([&](db::Tx& tx) {
    tx.exec("UPDATE pekerjaan SET keadaan = $3, galat = $2, diklaim_sampai = $4, selesai = $5 WHERE id = $1",
            {job.id, what, last ? "gagal" : "antre", now + wait, last ? std::optional(now) : std::nullopt});
    return true;
  });
}

// The program ends: the try does not count, and whoever starts next takes the job up at once.
void release(db::Database& database, const Claimed& job) {
  database.write([&](db::Tx& tx) {
    tx.exec("UPDATE pekerjaan SET keadaan = 'antre', diklaim_sampai = NULL, percobaan = percobaan - 1 WHERE id = $1",
            {job.id});
    return true;
  });
}

// Thrown through a running job by its next word of progress. Not a std::exception: no handler shall take it for a fault.
struct Stopped {};

}  // namespace

Jobs::Jobs(db::Database& database, berkas::Simpanan& files, const web::Settings& settings, Clock clock)
    : database_(database), files_(files), settings_(settings), clock_(clock) {}

Jobs::~Jobs() { stop(); }

void Jobs::start() {
  thread_ = std::thread([this] { loop(); });
}

void Jobs::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Jobs::loop() {
  for (;;) {
    bool ran = false;
    try {
      ran = anything_waiting(database_, clock_.now()) && run_one();
    } catch (const std::exception& e) {
      log_event("error", e.what());
    }
    std::unique_lock lock(mutex_);
    if (stopping_) return;
    if (!ran) wake_.wait_for(lock, kPoll, [this] { return stopping_; });
    if (stopping_) return;
  }
}

bool Jobs::run_one() {
  const auto job = claim(database_, clock_.now());
  if (!job) return false;
  const JobKind* kind = find_kind(job->kind);
  try {
    if (!kind) throw std::runtime_error("unknown kind of job: " + job->kind);
    JobContext ctx{database_, files_, settings_, clock_, job->id, job->akun, job->argumen, {}};
    ctx.progress = [this, id = job->id](std::int64_t done, std::int64_t total) {
      database_.write([&](db::Tx& tx) {
        tx.exec("UPDATE pekerjaan SET kemajuan = $2, total = $3, diklaim_sampai = $4 WHERE id = $1",
                {id, done, total, clock_.now() + kClaimMs});
        return true;
      });
      const std::lock_guard lock(mutex_);
      if (stopping_) throw Stopped{};
    };
    finish(database_, *job, clock_.now(), kind->handler(ctx));
  } catch (const Stopped&) {
    release(database_, *job);
  } catch (const std::exception& e) {
    log_event("error", e.what());
    give_back(database_, *job, clock_.now(), e.what());
  }
  return true;
}

}  // namespace app
