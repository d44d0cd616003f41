#include "app/check.h"

#include <fmt/format.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <filesystem>

#include "app/instance.h"
#include "berkas/simpanan.h"
#include "db/migrate.h"
#include "db/sqlite_tools.h"
#include "jejak/jejak.h"
#include "pengaduan/lindung/store.h"
#include "pengaduan/perkara/riwayat_store.h"
#include "pengaduan/terbuka/bukti_store.h"

namespace app {
namespace {
namespace fs = std::filesystem;

Finding ok(std::string text) {
  return {Health::ok, std::move(text), ""};
}

void check_files(const Config& config, db::Database& database, std::vector<Finding>& out) {
  auto files = berkas::Simpanan::open(files_dir(config));
  if (!files) {
    out.push_back({Health::bad, "folder berkas tidak dapat dibuka", "periksa pemilik dan izin " + files_dir(config)});
    return;
  }
  std::vector<std::string> hashes;
  database.read([&](db::Reader& r) {
    r.query(
        "SELECT sha256 FROM berkas UNION SELECT kecil_sha256 FROM berkas WHERE kecil_sha256 IS NOT NULL "
        "UNION SELECT sha256 FROM dokumen",
        {}, [&](const db::Row& row) { hashes.push_back(row.text("sha256")); });
  });
  std::size_t damaged = 0;
  for (const auto& hash : hashes)
    if (!files->verify(hash)) {
      ++damaged;
      out.push_back({Health::bad, "berkas " + hash + " hilang atau berubah", "pulihkan berkas itu dari cadangan"});
    }
  if (damaged == 0) out.push_back(ok(fmt::format("{} berkas utuh", hashes.size())));
}

void check_lindung(db::Database& database, std::vector<Finding>& out) {
  std::optional<pengaduan::LindungRusak> broken;
  database.read([&](db::Reader& r) { broken = pengaduan::periksa_lindung(r); });
  if (!broken) return out.push_back(ok("catatan pembacaan identitas utuh"));
  out.push_back({Health::bad,
                 fmt::format("catatan pembacaan identitas pengaduan {} putus pada langkah {}", broken->pengaduan.value,
                             broken->nomor),
                 "simpan salinan basis data ini dan laporkan kepada Inspektorat"});
}

void check_riwayat(const berkas::Brankas& brankas, db::Database& database, std::vector<Finding>& out) {
  std::optional<pengaduan::RiwayatRusak> broken;
  database.read([&](db::Reader& r) { broken = pengaduan::periksa_riwayat(r, brankas); });
  if (!broken) {
    out.push_back(ok("riwayat pengaduan utuh"));
    return check_lindung(database, out);
  }
  out.push_back({Health::bad,
                 fmt::format("riwayat pengaduan {} putus pada langkah {}", broken->pengaduan.value, broken->nomor),
                 "simpan salinan basis data ini dan laporkan kepada Inspektorat"});
}

void check_bukti(db::Database& database, std::vector<Finding>& out) {
  std::optional<std::int64_t> broken;
  database.read([&](db::Reader& r) { broken = pengaduan::periksa_bukti(r); });
  if (!broken) return out.push_back(ok("kunci harian riwayat pengaduan cocok"));
  out.push_back({Health::bad,
                 fmt::format("kunci harian riwayat pengaduan ke-{} tidak cocok dengan riwayatnya", *broken),
                 "simpan salinan basis data ini dan laporkan kepada Inspektorat"});
}

// Their loss is found here, and not on the day somebody wants to read a pengaduan.
void check_keys(const Config& config, db::Database& database, std::vector<Finding>& out) {
  std::string expected;
  database.read([&](db::Reader& r) { expected = read_setting(r, kKeysSetting); });
  if (expected.empty()) return;  // never started
  const auto brankas = berkas::Brankas::open(keys_dir(config), berkas::Brankas::Missing::refuse);
  if (brankas && brankas->fingerprint() == expected) {
    out.push_back(ok("kunci segel cocok dengan data"));
    check_riwayat(*brankas, database, out);
    check_bukti(database, out);
  } else
    out.push_back({Health::bad, "kunci segel di " + keys_dir(config) + " hilang atau bukan kunci data ini",
                   "kembalikan folder kunci dari cadangan"});
}

void check_disk(const Config& config, std::vector<Finding>& out) {
  struct statvfs space {};
  if (statvfs(config.data_dir.c_str(), &space) != 0 || space.f_blocks == 0) return;
  const double free = 100.0 * static_cast<double>(space.f_bavail) / static_cast<double>(space.f_blocks);
  if (free < 5)
    out.push_back(
        {Health::bad, fmt::format("ruang cakram tinggal {:.0f} %", free), "hapus berkas lain atau tambah cakram"});
  else if (free < 15)
    out.push_back({Health::warn, fmt::format("ruang cakram tinggal {:.0f} %", free), "rencanakan penambahan cakram"});
  else
    out.push_back(ok(fmt::format("ruang cakram {:.0f} % kosong", free)));
}

// SQLite's locks and fsync are only promises on a local disk.
void check_filesystem(const Config& config, std::vector<Finding>& out) {
  struct statfs kind {};
  if (!config.db_url.empty() || statfs(config.data_dir.c_str(), &kind) != 0) return;
  constexpr long kNfs = 0x6969, kCifs = 0xFF534D42, kSmb2 = 0xFE534D42, kFuse = 0x65735546;
  const long type = static_cast<long>(kind.f_type) & 0xFFFFFFFF;
  if (type == kNfs || type == kCifs || type == kSmb2 || type == kFuse)
    out.push_back(
        {Health::bad, "folder data ada di sistem berkas jaringan", "pindahkan ke cakram lokal atau pakai PostgreSQL"});
  else
    out.push_back(ok("folder data ada di cakram lokal"));
}

}  // namespace

std::vector<Finding> check_data(const Config& config, db::Database& database) {
  std::vector<Finding> out;
  if (config.db_url.empty()) {
    const std::string problem = db::sqlite_integrity(config.data_dir + "/kinerja.db");
    if (problem.empty())
      out.push_back(ok("basis data utuh"));
    else
      out.push_back({Health::bad, "basis data rusak: " + problem, "hentikan server dan pulihkan cadangan terakhir"});
  }
  std::optional<jejak::Kerusakan> broken;
  database.read([&](db::Reader& r) { broken = jejak::periksa(r); });
  if (broken)
    out.push_back({Health::bad,
                   fmt::format("rantai jejak {} putus pada mata {}: {}", broken->rantai, broken->nomor, broken->sebab),
                   "simpan salinan basis data ini dan laporkan kepada Inspektorat"});
  else
    out.push_back(ok("rantai jejak utuh"));
  check_files(config, database, out);
  check_keys(config, database, out);
  return out;
}

std::vector<Finding> check_machine(const Config& config, db::Database& database) {
  std::vector<Finding> out;
  const auto schema = db::migration_state(database);
  if (!schema.problem.empty())
    out.push_back({Health::bad, schema.problem, "pasang program yang sesuai"});
  else if (schema.have < schema.want)
    out.push_back({Health::bad, "skema basis data tertinggal", "kinerja migrate"});
  else
    out.push_back(ok(fmt::format("skema basis data versi {}", schema.have)));
  check_disk(config, out);
  check_filesystem(config, out);
  std::error_code ignored;
  const auto perms = fs::status(config.data_dir, ignored).permissions();
  if ((perms & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none)
    out.push_back({Health::warn, "folder data dapat dibaca pengguna lain", "chmod 700 " + config.data_dir});
  const bool tls = !config.server.tls_cert_file.empty() || !config.server.trusted_proxies.empty();
  if (!tls && !config.server.address.starts_with("127."))
    out.push_back({Health::warn, "server terbuka tanpa TLS",
                   "isi server.tls_sertifikat dan server.tls_kunci, atau pasang proxy"});
  if (config.settings.surel.active() && !config.settings.surel.tls_wajib)
    out.push_back({Health::warn, "surel boleh dikirim tanpa enkripsi", "surel.tls_wajib = ya"});
  return out;
}

Health print_findings(const std::vector<Finding>& findings) {
  Health worst = Health::ok;
  for (const auto& f : findings) {
    const char* mark = f.health == Health::ok ? "baik  " : f.health == Health::warn ? "awas  " : "rusak ";
    fmt::print("{} {}\n", mark, f.text);
    if (!f.remedy.empty()) fmt::print("       cara memperbaiki: {}\n", f.remedy);
    worst = std::max(worst, f.health);
  }
  return worst;
}

}  // namespace app
