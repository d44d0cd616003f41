#include "app/sweep.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "pelaksanaan/unggahan_store.h"
#include "pengaduan/lindung/retensi_store.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kEveryMs = 24 * 60 * 60 * 1000;
// A file younger than this may belong to a row that is just being written, or to an upload that goes on tomorrow.
constexpr std::chrono::hours kAge{24};

bool is_needed(db::Database& database, std::string_view hash) {
  bool needed = false;
  database.read([&](db::Reader& r) {
    needed = r.number(
                 "SELECT (SELECT COUNT(*) FROM berkas WHERE sha256 = $1) + (SELECT COUNT(*) FROM berkas WHERE "
                 "kecil_sha256 = $1) + (SELECT COUNT(*) FROM dokumen WHERE sha256 = $1) AS n",
                 {hash}) > 0;
  });
  return needed;
}

// The wrong database beside this folder, or one restored without its rows, must not empty it.
bool names_files(db::Database& database) {
  bool any = false;
  database.read([&](db::Reader& r) {
    any = r.number("SELECT (SELECT COUNT(*) FROM berkas) + (SELECT COUNT(*) FROM dokumen) AS n") > 0;
  });
  return any;
}

void forget_evidence_taken_back(db::Database& database, std::int64_t now) {
  database.write([&](db::Tx& tx) {
    return tx.exec(
               "DELETE FROM berkas WHERE dibuat < $1 "
               "AND NOT EXISTS (SELECT 1 FROM bukti WHERE bukti.sha256 = berkas.sha256) "
               "AND NOT EXISTS (SELECT 1 FROM pengaduan_lampiran l WHERE l.sha256 = berkas.sha256) "
               "AND NOT EXISTS (SELECT 1 FROM pengaduan_draf_foto d WHERE d.sha256 = berkas.sha256)",
               {now - kEveryMs}) > 0;
  });
}

// Of pengaduan, when their time is over: before the files, so that photos go the same night.
pengaduan::Terhapus remove_what_is_over(JobContext& job, std::int64_t now) {
  static constexpr int kAtOnce = 1000;
  const auto& s = job.settings;
  return pengaduan::run_retensi(job.database, {s.simpan_identitas_tahun, s.simpan_wbs_tahun, s.simpan_isi_tahun},
                                Tanggal::from_utc_ms(now, s.zona_menit), now, s.zona_menit, kAtOnce);
}

int remove_broken_uploads(JobContext& job) {
  std::vector<std::string> open;
  job.database.write([&](db::Tx& tx) {
    pelaksanaan::forget_all_old(tx, job.clock.now());
    open = pelaksanaan::list_unggahan(tx);
    return true;
  });
  int removed = 0;
  std::error_code ignored;  // no folder yet, or a file that another sweep took first
  for (const auto& entry : fs::directory_iterator(job.files.folder() / "unggah", ignored)) {
    if (std::ranges::find(open, entry.path().filename().string()) != open.end()) continue;
    if (fs::file_time_type::clock::now() - entry.last_write_time(ignored) < kAge) continue;
    if (fs::remove(entry.path(), ignored)) ++removed;
  }
  return removed;
}

}  // namespace

void queue_sweep(db::Tx& tx, std::int64_t now, std::int64_t not_before, PekerjaanId self) {
  tx.exec("DELETE FROM pekerjaan WHERE jenis = $1 AND keadaan IN ('selesai', 'gagal')", {kSweepJob});
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "SELECT $1, '{}', 'antre', 0, CAST($2 AS BIGINT), CAST($3 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM pekerjaan "
      "WHERE jenis = $1 AND keadaan IN ('antre', 'jalan') AND id <> $4)",
      {kSweepJob, now, not_before, self});
}

std::string sweep_files(JobContext& job) {
  const std::int64_t now = job.clock.now();
  job.database.write([&](db::Tx& tx) {  // first: a sweep that fails for good does not end the series
    queue_sweep(tx, now, now + kEveryMs, job.id);
    return true;
  });
  const int uploads = remove_broken_uploads(job);
  const auto over = remove_what_is_over(job, now);
  if (!names_files(job.database))
    return fmt::format(R"({{"berkas":0,"unggahan":{},"identitas":{},"isi":{}}})", uploads, over.identitas, over.isi);
  forget_evidence_taken_back(job.database, now);
  std::int64_t looked_at = 0;
  const auto removed = job.files.sweep(
      [&](std::string_view hash) {
        if (++looked_at % 1000 == 0) job.progress(looked_at, 0);
        return is_needed(job.database, hash);
      },
      kAge);
  if (!removed) throw std::runtime_error("the file store cannot be swept");
  return fmt::format(R"({{"berkas":{},"unggahan":{},"identitas":{},"isi":{}}})", *removed, uploads, over.identitas,
                     over.isi);
}

}  // namespace app
