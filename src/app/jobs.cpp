#include "app/jobs.h"

#include <algorithm>

#include "app/log.h"
#include "base/result.h"

namespace app {
namespace {

constexpr std::int64_t kClaimMs = 120'000;  // a worker that says nothing for so long is dead
constexpr int kTriesMax = 5;
constexpr std::int64_t kFirstWaitMs = 5'000;  // then 20 s, 80 s, 320 s: a mail server that says "later" means minutes
constexpr std::chrono::seconds kPoll{2};      // how often an idle worker looks

struct Claimed {
  PekerjaanId id;
  std::string kind, argumen;
  AkunId akun;
  int tries = 0;  // with this one
};

// "jenis IN ($3, $4)" with the names behind the first parameters.
struct Query {
  std::string kinds;
  std::vector<db::Param> params;
};
Query of_lane(std::span<const JobKind> kinds, Lane lane, std::vector<db::Param> first) {
  Query q{{}, std::move(first)};
  for (const auto& k : kinds) {
    if (k.lane != lane) continue;
    q.params.emplace_back(k.name);
    q.kinds += (q.kinds.empty() ? "jenis IN ($" : ", $") + std::to_string(q.params.size());
  }
  MUST(!q.kinds.empty());
  q.kinds += ")";
  return q;
}

std::optional<Claimed> claim(db::Database& database, std::span<const JobKind> kinds, Lane lane, std::int64_t now) {
  const Query q = of_lane(kinds, lane, {now, now + kClaimMs});
  std::optional<Claimed> out;
  database.write([&](db::Tx& tx) {
    const std::string sql =
        "UPDATE pekerjaan SET keadaan = 'jalan', diklaim_sampai = $2, percobaan = percobaan + 1 "
        "WHERE id = (SELECT id FROM pekerjaan WHERE keadaan IN ('antre', 'jalan') AND COALESCE(diklaim_sampai, 0) < $1 "
        "AND " +
        q.kinds + " ORDER BY COALESCE(diklaim_sampai, 0), id LIMIT 1" +
        std::string(tx.pick("", " FOR UPDATE SKIP LOCKED")) + ") RETURNING id, jenis, argumen, akun_id, percobaan";
    out = tx.one(sql, q.params, [](const db::Row& r) {
      return Claimed{r.id<PekerjaanId>("id"), r.text("jenis"), r.text("argumen"), r.id<AkunId>("akun_id"),
                     static_cast<int>(r.i64("percobaan"))};
    });
    return true;
  });
  return out;
}

bool anything_waiting(db::Database& database, std::span<const JobKind> kinds, Lane lane, std::int64_t now) {
  const Query q = of_lane(kinds, lane, {now});
  bool waiting = false;
  database.read([&](db::Reader& r) {
    waiting = r.number(
                  "SELECT COUNT(*) AS n FROM (SELECT 1 FROM pekerjaan WHERE keadaan IN ('antre', 'jalan') "
                  "AND COALESCE(diklaim_sampai, 0) < $1 AND " +
                      q.kinds + " LIMIT 1) q",
                  q.params) > 0;
  });
  return waiting;
}

const JobKind& find_kind(std::span<const JobKind> kinds, std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &JobKind::name);
  MUST(found != kinds.end());  // only known kinds are claimed
  return *found;
}

void finish(db::Database& database, const Claimed& job, std::int64_t now, const std::string& result) {
  database.write([&](db::Tx& tx) {
    tx.exec("UPDATE pekerjaan SET keadaan = 'selesai', hasil = $2, selesai = $3, kemajuan = total WHERE id = $1",
            {job.id, result, now});
    return true;
  });
}

// A fault of the moment (disk, database, mail server) is tried again after a while; after five tries the person is
// told.
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

// Thrown through a running job by its next word of progress. Not a std::exception: no handler shall take it for a
// fault.
struct Stopped {};

}  // namespace

Jobs::Jobs(db::Database& database, berkas::Simpanan& files, const berkas::Brankas& brankas,
           const web::Settings& settings, Clock clock, std::span<const JobKind> kinds)
    : database_(database), files_(files), brankas_(brankas), settings_(settings), clock_(clock), kinds_(kinds) {}

Jobs::~Jobs() {
  stop();
}

void Jobs::start() {
  threads_[0] = std::thread([this] { loop(Lane::quick); });
  threads_[1] = std::thread([this] { loop(Lane::slow); });
}

void Jobs::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

void Jobs::loop(Lane lane) {
  for (;;) {
    bool ran = false;
    try {
      ran = anything_waiting(database_, kinds_, lane, clock_.now()) && run_one(lane);
    } catch (const std::exception& e) {
      log_event("error", e.what());
    }
    std::unique_lock lock(mutex_);
    if (stopping_) return;
    if (!ran) wake_.wait_for(lock, kPoll, [this] { return stopping_; });
    if (stopping_) return;
  }
}

bool Jobs::run_one(Lane lane) {
  const auto job = claim(database_, kinds_, lane, clock_.now());
  if (!job) return false;
  const JobKind& kind = find_kind(kinds_, job->kind);
  try {
    JobContext ctx{database_, files_, brankas_, settings_, clock_, job->id, job->akun, job->argumen, {}};
    ctx.progress = [this, id = job->id](std::int64_t done, std::int64_t total) {
      database_.write([&](db::Tx& tx) {
        tx.exec("UPDATE pekerjaan SET kemajuan = $2, total = $3, diklaim_sampai = $4 WHERE id = $1",
                {id, done, total, clock_.now() + kClaimMs});
        return true;
      });
      const std::lock_guard lock(mutex_);
      if (stopping_) throw Stopped{};
    };
    finish(database_, *job, clock_.now(), kind.handler(ctx));
  } catch (const Stopped&) {
    release(database_, *job);
  } catch (const std::exception& e) {
    log_event("error", e.what());
    give_back(database_, *job, clock_.now(), e.what());
  }
  return true;
}

}  // namespace app
