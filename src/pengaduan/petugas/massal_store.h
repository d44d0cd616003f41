// One step over many pengaduan: what was confirmed is written down first, then each is done in a transaction of its
// own, through the same scope and table as alone. What was done is done once, however often it is asked for.
#pragma once
#include "pengaduan/perkara/store.h"
#include "pengaduan/petugas/store.h"

namespace pengaduan {

inline constexpr std::size_t massal_max = 50;  // our choice

// As whom he may do it, or why not: WBS is handled one by one, our choice.
Result<Relasi> periksa_massal(db::Reader& reader, const Jam& jam, const PengaduanPetugas& perkara, AkunId akun,
                              const Tindakan& tindakan);
// What the step is for this one: class and kind stay as they are, and APIP needs no unit.
Tindakan tindakan_untuk(const BarisPengaduan& p, Tindakan tindakan);

struct PilihanMassal {
  PengaduanId id;
  std::int64_t versi = 0;  // that was looked at
};
MassalId catat_massal(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const Tindakan& tindakan,
                      std::span<const PilihanMassal> pilihan);

// Does what is still to be done of his.
void kerjakan_massal(db::Database& database, const berkas::Brankas& brankas, const akun::Pelaku& pelaku,
                     std::int64_t now, int zona_menit, MassalId id);

enum class HasilMassal { antre, jadi, berubah, ditolak };
struct BarisMassal {
  PengaduanId id;
  std::string nomor;
  HasilMassal hasil = HasilMassal::antre;
};
struct Massal {
  PeristiwaPengaduan peristiwa;
  std::vector<BarisMassal> baris;
};
// not_found when it is not his.
Result<Massal> find_massal(db::Reader& reader, const akun::Pelaku& pelaku, MassalId id);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::HasilMassal> {
  using E = pengaduan::HasilMassal;
  static constexpr std::array table{
      std::pair{E::antre, std::string_view("antre")},
      std::pair{E::jadi, std::string_view("jadi")},
      std::pair{E::berubah, std::string_view("berubah")},
      std::pair{E::ditolak, std::string_view("ditolak")},
  };
};
