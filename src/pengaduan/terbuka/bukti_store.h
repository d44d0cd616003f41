// The roots of bukti.h in the database: made by a job, read by everybody, walked again by `kinerja verify`.
#pragma once
#include <optional>
#include <vector>

#include "berkas/brankas.h"
#include "db/db.h"
#include "pengaduan/terbuka/bukti.h"

namespace pengaduan {

inline constexpr std::string_view kBuktiJob = "pengaduan_bukti";

struct AkarBertanda {
  Akar akar;
  std::string sebelum;  // the chain of the one before, "" for the first
  std::string kunci_publik;
  std::string tanda;
  std::int64_t dibuat = 0;
};

// A new root over the logs that grew since the last one, at most `limit` of them. Nothing when none did and the day has
// its root. unavailable when the stamp cannot be read.
Result<std::optional<Akar>> catat_akar(db::Database& database, const berkas::Brankas& brankas, std::int64_t now,
                                       int zona_menit, int limit);

// The newest first, those before `sebelum` (0 for all).
std::vector<AkarBertanda> list_akar(db::Reader& reader, std::int64_t sebelum, int limit);

struct BuktiPengaduan {
  AkarBertanda akar;
  std::size_t urut = 0;
  std::string garam;
  std::string kepala;
  std::vector<Sidik> jalur;
};
// The newest that is noted of this pengaduan; nothing before its first night.
std::optional<BuktiPengaduan> find_bukti(db::Reader& reader, PengaduanId id);

// Walks all roots again. The number of the first that is not what its leaves, chain and stamp say.
std::optional<std::int64_t> periksa_bukti(db::Reader& reader);

}  // namespace pengaduan
