// THE table of background jobs.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "akun/lupa_store.h"
#include "app/sweep.h"
#include "arsip/berkas_job_pages.h"
#include "open311/kiriman_store.h"
#include "organisasi/import_store.h"
#include "organisasi/penugasan_store.h"
#include "pelaksanaan/lewat_minta_store.h"
#include "pelaksanaan/tautan_store.h"
#include "pengaduan/angka/store.h"
#include "pengaduan/lindung/dampak_store.h"
#include "pengaduan/pelapor/draf_store.h"
#include "pengaduan/surat/kirim_store.h"
#include "pengaduan/surat/store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/tenggat/waktu_store.h"
#include "pengaduan/terbuka/bukti_store.h"
#include "pengaduan/terbuka/job_pages.h"
#include "pengaduan/terbuka/store.h"
#include "pengaduan/tukar/impor_store.h"
#include "penilaian/lewat_waktu_store.h"
#include "perencanaan/akhir_penugasan_store.h"

namespace app {
namespace {

using arsip::JenisBerkas;

std::string apply_import(JobContext& job) {
  return organisasi::run_import_job(job.database, job.argumen, job.clock.now(), job.progress);
}

std::string check_link(JobContext& job) {
  return pelaksanaan::run_periksa_tautan(job.database, job.argumen, job.clock.now());
}

pemberitahuan::ServerSurel mail_server(const web::Settings& s) {
  if (!s.surel.active()) throw std::runtime_error("surel.server kosong");  // it was not when the letter was queued
  return {s.surel.server,   s.surel.dari,  s.nama_aplikasi + " " + s.nama_instansi,
          s.surel.pengguna, s.surel.sandi, s.surel.tls_wajib ? pemberitahuan::Tls::wajib : pemberitahuan::Tls::tidak};
}

std::string send_code(JobContext& job) {
  return akun::run_kode_surel(job.database, job.argumen, job.settings.base_url, mail_server(job.settings),
                              job.clock.now());
}

std::string send_surat(JobContext& job) {
  const auto& s = job.settings;
  return pengaduan::run_surat(
      job.database, job.brankas, job.argumen,
      {mail_server(s), s.base_url, {s.surel.tenang_mulai, s.surel.tenang_selesai}, s.zona_menit}, job.clock.now());
}

arsip::KerjaBerkas kerja_of(JobContext& job) {
  return {job.database, job.files, job.settings, [clock = job.clock] { return clock.now(); }, job.progress};
}
template <arsip::JenisBerkas jenis>
std::string make_berkas(JobContext& job) {
  return arsip::run_berkas(kerja_of(job), jenis, job.argumen);
}
template <arsip::JenisBerkas jenis>
std::string remove_berkas(JobContext& job) {
  return arsip::run_hapus_berkas(kerja_of(job), jenis, job.argumen);
}

std::string end_jawab(JobContext& job) {
  const int zona = job.settings.zona_menit;
  const std::int64_t now = job.clock.now();
  return penilaian::run_lewat_waktu(job.database, job.argumen, job.akun, {now, Tanggal::from_utc_ms(now, zona), zona});
}

std::string end_minta(JobContext& job) {
  const std::int64_t now = job.clock.now();
  return pelaksanaan::run_lewat_minta(job.database, job.argumen, now,
                                      Tanggal::from_utc_ms(now, job.settings.zona_menit));
}

std::int64_t id_in(const JobContext& job, const char* name) {
  return nlohmann::json::parse(job.argumen).at(name).get<std::int64_t>();
}

std::string end_post(JobContext& job) {
  const auto now = job.clock.now();
  job.database.write([&](db::Tx& tx) {
    if (const auto pegawai = perencanaan::apply_akhir_penugasan(tx, PenugasanId{id_in(job, "penugasan")}, job.akun, now,
                                                                job.settings.zona_menit))
      organisasi::sync_skp(tx, *pegawai, {job.akun, now});
    return true;
  });
  return job.argumen;
}

std::string change_rater(JobContext& job) {
  job.database.write([&](db::Tx& tx) {
    perencanaan::apply_penilai_berganti(tx, SkpId{id_in(job, "skp")}, job.clock.now(), job.settings.zona_menit);
    return true;
  });
  return job.argumen;
}

// The clocks of pengaduan: a look every quarter of an hour, and at once again while there is more than one look takes.
std::string look_at_pengaduan(JobContext& job) {
  static constexpr int kAtOnce = 500;
  const std::int64_t now = job.clock.now();
  const auto seen = pengaduan::run_waktu(job.database, job.brankas, now, job.settings.zona_menit, kAtOnce);
  job.database.write([&](db::Tx& tx) {
    pengaduan::purge_draf(tx, now);
    open311::purge_kiriman(tx, now);
    pengaduan::purge_langganan(tx, now);
    pengaduan::purge_surat(tx);
    pengaduan::surati_pembacaan(tx, now);
    pengaduan::tanyakan_dampak(tx, now, kAtOnce);
    pengaduan::queue_waktu(tx, now, seen.dilihat == kAtOnce ? now : now + pengaduan::kWaktuEveryMs, job.id);
    return true;
  });
  return nlohmann::json{{"dilihat", seen.dilihat}, {"bergerak", seen.bergerak}, {"diingatkan", seen.diingatkan}}.dump();
}

// The numbers about pengaduan, every hour.
std::string count_pengaduan(JobContext& job) {
  const std::int64_t now = job.clock.now();
  const int counted = pengaduan::run_angka(job.database, now, job.settings.zona_menit);
  job.database.write([&](db::Tx& tx) {
    pengaduan::queue_angka(tx, now, now + pengaduan::kAngkaEveryMs, job.id);
    return true;
  });
  return nlohmann::json{{"bulan", counted}}.dump();
}

std::string import_pengaduan(JobContext& job) {
  return pengaduan::run_impor(job.database, job.brankas, job.argumen, job.clock.now(), job.settings.zona_menit,
                              job.progress);
}

// What is done once a night: first, so that a run that fails for good does not end the series.
void again_tomorrow(JobContext& job, std::string_view kind) {
  const int zona = job.settings.zona_menit;
  const std::int64_t now = job.clock.now();
  job.database.write([&](db::Tx& tx) {
    pengaduan::queue_jadwal(tx, kind, now, pengaduan::next_night(now, zona), job.id);
    return true;
  });
}

std::string lock_stories(JobContext& job) {
  static constexpr int kAtOnce = 20'000;  // leaves of one tree: one proof is made in a moment
  again_tomorrow(job, pengaduan::kBuktiJob);
  int roots = 0;
  for (;; ++roots) {
    const auto made =
        pengaduan::catat_akar(job.database, job.brankas, job.clock.now(), job.settings.zona_menit, kAtOnce);
    if (!made) throw std::runtime_error("the stamp cannot be read");
    if (!*made) break;
    job.progress(roots, 0);
  }
  return nlohmann::json{{"akar", roots}}.dump();
}

std::string publish_data(JobContext& job) {
  again_tomorrow(job, pengaduan::kTerbukaJob);
  const auto isi = pengaduan::tulis_terbuka(job.database, pengaduan::folder_terbuka(job.files.folder()),
                                            {job.clock.now(), job.settings.zona_menit, job.settings.nama_instansi},
                                            [&](std::int64_t rows) { job.progress(rows, 0); });
  return nlohmann::json{{"pengaduan", isi.pengaduan}}.dump();
}

}  // namespace

std::span<const JobKind> job_kinds() {
  static constexpr JobKind kKinds[] = {
      {"kirim_kode", send_code, Lane::quick},
      {"periksa_tautan", check_link, Lane::quick},
      {"lewat_waktu", end_jawab, Lane::quick},
      {pelaksanaan::kLewatMintaJob, end_minta, Lane::quick},
      {organisasi::kAkhirPenugasanJob, end_post, Lane::quick},
      {organisasi::kPenilaiBergantiJob, change_rater, Lane::quick},
      {"hapus_paket", remove_berkas<JenisBerkas::paket>, Lane::quick},
      {"hapus_ekspor", remove_berkas<JenisBerkas::ekspor>, Lane::quick},
      {pengaduan::kWaktuJob, look_at_pengaduan, Lane::quick},
      {pengaduan::kSuratJob, send_surat, Lane::quick},
      {"impor_terapkan", apply_import, Lane::slow},
      {"paket", make_berkas<JenisBerkas::paket>, Lane::slow},
      {"ekspor", make_berkas<JenisBerkas::ekspor>, Lane::slow},
      {pengaduan::kAngkaJob, count_pengaduan, Lane::slow},
      {pengaduan::kImporJob, import_pengaduan, Lane::slow},
      {pengaduan::kBuktiJob, lock_stories, Lane::slow},
      {pengaduan::kTerbukaJob, publish_data, Lane::slow},
      {kSweepJob, sweep_files, Lane::slow},
  };
  return kKinds;
}

}  // namespace app
