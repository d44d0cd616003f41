#include "arsip/berkas_job_pages.h"

#include <stdexcept>

#include "akun/sesi_store.h"
#include "arsip/ekspor_job_pages.h"
#include "arsip/paket_job_pages.h"
#include "berkas/draft_file.h"

namespace arsip {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDayMs = 86'400'000;

Siapkan siapkan_of(JenisBerkas jenis) {
  switch (jenis) {
    case JenisBerkas::paket:
      return siapkan_paket;
    case JenisBerkas::ekspor:
      break;
  }
  return siapkan_ekspor;
}

struct Dimuat {
  akun::Pelaku pelaku;
  Tugas tugas;
};

// Nothing when there is nothing to make; an order whose maker lost the right to it is called off.
std::optional<Dimuat> load(const KerjaBerkas& kerja, KunciBerkas kunci) {
  std::optional<Dimuat> out;
  bool lost = false;
  kerja.database.read([&](db::Reader& r) {
    out.reset();
    const auto akun = find_pemesan(r, kunci);
    if (!akun) return;
    auto pelaku = akun::find_pelaku(r, *akun);
    auto tugas = pelaku ? siapkan_of(kunci.jenis)(kerja, r, kunci.nomor, *pelaku) : std::nullopt;
    lost = !tugas;
    if (!lost) out = Dimuat{*std::move(pelaku), *std::move(tugas)};
  });
  if (lost) (void)kerja.database.write_result([&](db::Tx& tx) { return cancel_berkas(tx, kunci); });
  return out;
}

// Thrown through the writing of a file that was called off.
struct Cancelled {};

void check_wanted(db::Database& database, KunciBerkas kunci) {
  bool wanted = false;
  database.read([&](db::Reader& r) { wanted = find_pemesan(r, kunci).has_value(); });
  if (!wanted) throw Cancelled{};
}

// Nothing under the name `path` until it is complete. Nothing answered: it was called off.
std::optional<HasilBerkas> write(const KerjaBerkas& kerja, KunciBerkas kunci, const Tugas& tugas,
                                 const fs::path& path) {
  const fs::path unfinished = berkas_path(kerja.files.folder(), kunci, "baru." + tugas.akhiran);
  if (!berkas::make_folder(path.parent_path())) throw std::runtime_error("there is no folder for the file");
  remove_berkas(kerja.files.folder(), kunci);
  try {
    auto hasil = tugas.tulis(unfinished, [&](std::int64_t done, std::int64_t total) {
      kerja.progress(done, total);
      check_wanted(kerja.database, kunci);
    });
    if (!berkas::move_into_place(unfinished, path)) throw std::runtime_error("the file cannot be kept");
    return hasil;
  } catch (const Cancelled&) {
    return std::nullopt;
  }
}

}  // namespace

std::string run_berkas(const KerjaBerkas& kerja, JenisBerkas jenis, const std::string& argumen) {
  const KunciBerkas kunci = berkas_in(jenis, argumen);
  const auto dimuat = load(kerja, kunci);
  if (!dimuat) return "{}";
  const fs::path path = berkas_path(kerja.files.folder(), kunci, dimuat->tugas.akhiran);
  const auto hasil = write(kerja, kunci, dimuat->tugas, path);
  bool kept = false;
  if (hasil) {
    const auto bytes = static_cast<std::int64_t>(fs::file_size(path));
    kerja.database.write([&](db::Tx& tx) {
      const std::int64_t now = kerja.now();
      const Tanggal today = Tanggal::from_utc_ms(now, kerja.settings.zona_menit);
      kept = finish_berkas(tx, kunci, dimuat->pelaku, *hasil,
                           {bytes, now, now + kerja.settings.paket_hari * kDayMs, today});
      return kept;
    });
  }
  if (kept) return argumen;
  remove_berkas(kerja.files.folder(), kunci);
  return "{}";
}

std::string run_hapus_berkas(const KerjaBerkas& kerja, JenisBerkas jenis, const std::string& argumen) {
  const KunciBerkas kunci = berkas_in(jenis, argumen);
  remove_berkas(kerja.files.folder(), kunci);
  kerja.database.write([&](db::Tx& tx) {
    mark_dihapus(tx, kunci);
    return true;
  });
  return argumen;
}

}  // namespace arsip
