// Wishes to read who reported, and what was decided on them. The pengaduan was found through whoever asks or decides.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "pengaduan/lindung/store.h"
#include "pengaduan/tenggat/jam_store.h"

namespace pengaduan {

// Our choice (docs/decisions/0008): whoever has the role of APIP and leads the Inspektorat today.
bool is_ketua_apip(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);
// Whether the reporter left a name or a way to reach him.
bool has_identitas(db::Reader& reader, PengaduanId id);
// As the koordinator or APIP; never for a unit (keterbukaan.h).
struct Peminta {
  akun::Pelaku pelaku;
  Relasi relasi = Relasi::koordinator;
};

struct Permintaan {
  std::int64_t id = 0;
  PengaduanId pengaduan;
  AkunId akun;
  std::string nama;
  Relasi relasi = Relasi::koordinator;
  Pembukaan syarat = Pembukaan::alasan;
  DasarBuka dasar = DasarBuka::keterangan;
  std::string alasan;
  PutusanBuka putusan;
  std::string nama_pemutus, alasan_putusan;
  int tunda_hari = 0;
  std::string alasan_tunda;
  std::optional<std::int64_t> dibuka;  // first
  int kali = 0;
  std::string tampil_sesi;
  std::int64_t tampil_sampai = 0;
  std::optional<std::int64_t> ditinjau;
  std::string nama_peninjau;
};
// Newest first. unavailable when a reason cannot be opened.
Result<std::vector<Permintaan>> list_permintaan(db::Reader& reader, const berkas::Brankas& brankas,
                                                const BarisPengaduan& p);
// Of all permintaan, `b` with whatever `where` says of it: for the stores of this room.
Result<std::vector<Permintaan>> read_permintaan(db::Reader& reader, const berkas::Brankas& brankas,
                                                std::string_view where, const std::vector<db::Param>& params);

struct Tunda {
  int hari = 0;
  std::string alasan;
};
struct PermintaanBaru {
  DasarBuka dasar = DasarBuka::keterangan;
  std::string alasan;
  Tunda tunda;  // for APIP alone
};
// Agreed to at once where the matrix asks for no second person. forbidden for a class that only the ketua reads,
// invalid while one of his is open or when the reporter left neither name nor contact.
Result<void> minta_buka(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                        const Peminta& peminta, const PermintaanBaru& baru);

enum class Putusan { setuju, tolak };
struct PutusanBaru {
  std::int64_t permintaan = 0;
  Putusan putusan = Putusan::tolak;
  std::string alasan;
  Tunda tunda;
};
// conflict when it waits no more. not_found for his own.
Result<void> putuskan_buka(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                           const Peminta& pemutus, const PutusanBaru& putusan);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::Putusan> {
  using E = pengaduan::Putusan;
  static constexpr std::array table{
      std::pair{E::setuju, std::string_view("setuju")},
      std::pair{E::tolak, std::string_view("tolak")},
  };
};
