// Imports of pengaduan in the database: preview, apply, call off. A preview changes nothing but its own rows, which are
// sealed. Applying writes in batches, each pengaduan whole and only when it is not here yet, so an import that was
// broken off is simply applied again, and the same file twice changes nothing.
#pragma once
#include <functional>

#include "akun/pelaku.h"
#include "berkas/brankas.h"
#include "db/db.h"
#include "pengaduan/tukar/impor.h"

namespace pengaduan {

using ImporPengaduanId = Id<struct ImporPengaduanTag>;
inline constexpr std::string_view kImporJob = "impor_pengaduan";

std::vector<KategoriImpor> kategori_impor(db::Reader& reader);
// All that these rows are compared with, and no more of what is stored.
AcuanImpor load_acuan(db::Reader& reader, std::span<const BarisAsal> baris, const CaraImpor& cara);

struct HitunganImpor {
  std::int64_t baru = 0, berubah = 0, sama = 0, ditolak = 0;
  std::int64_t luar_wilayah = 0;  // of the new ones
};
HitunganImpor count_impor(std::span<const PengaduanImpor> baris);

using KemajuanImpor = std::function<void(std::int64_t done, std::int64_t total)>;
// Writes what is new or changes; answers how many did.
std::int64_t tulis_impor(db::Database& database, const berkas::Brankas& brankas, std::span<const PengaduanImpor> baris,
                         const CaraImpor& cara, const akun::Pelaku& pelaku, const KemajuanImpor& told);

enum class KeadaanImporPengaduan { siap, diterapkan, dibatalkan };
struct ImporPengaduan {
  ImporPengaduanId id;
  std::string nama_berkas;
  std::string sumber;
  KeterbukaanAsal keterbukaan = KeterbukaanAsal::disaring_dulu;
  KeadaanImporPengaduan keadaan = KeadaanImporPengaduan::siap;
  HitunganImpor hitungan;
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> diterapkan;
  bool berjalan = false, gagal = false;  // the job that applies it
  std::int64_t kemajuan = 0, total = 0;

  std::int64_t perubahan() const { return hitungan.baru + hitungan.berubah; }
};

ImporPengaduanId simpan_pratinjau(db::Database& database, const berkas::Brankas& brankas,
                                  const std::string& nama_berkas, std::span<const PengaduanImpor> baris,
                                  const CaraImpor& cara, const akun::Pelaku& pelaku);
std::vector<ImporPengaduan> list_impor_pengaduan(db::Reader& reader, int limit);
Result<ImporPengaduan> find_impor_pengaduan(db::Reader& reader, ImporPengaduanId id);
// The first `limit` of each outcome but `sama`, in one statement. unavailable when they cannot be opened.
Result<std::vector<PengaduanImpor>> list_baris_impor(db::Reader& reader, const berkas::Brankas& brankas,
                                                     ImporPengaduanId id, int limit);

// conflict when it does not wait to be applied.
Result<void> queue_impor(db::Tx& tx, ImporPengaduanId id, const akun::Pelaku& pelaku, std::int64_t now);
Result<void> batal_impor(db::Tx& tx, ImporPengaduanId id);
std::string run_impor(db::Database& database, const berkas::Brankas& brankas, const std::string& argumen,
                      std::int64_t now, int zona_menit, const KemajuanImpor& told);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::KeadaanImporPengaduan> {
  using E = pengaduan::KeadaanImporPengaduan;
  static constexpr std::array table{
      std::pair{E::siap, std::string_view("siap")},
      std::pair{E::diterapkan, std::string_view("diterapkan")},
      std::pair{E::dibatalkan, std::string_view("dibatalkan")},
  };
};
