// Pengaduan of another system on their way in: rows of a sheet or requests of a GeoReport v2 server become records, or
// stay outside with what stops them. Nothing here reads a database.
//
// Our choices, where a source leaves room: no identity comes in, whatever the file holds; a date without a zone is in
// the region's; a report without words is told by its kind; a category nobody knows becomes `bawaan`; a place of the
// region nobody knows is kept as words; a point outside the region is taken with a mark.
#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/enum_text.h"
#include "base/id.h"
#include "base/label.h"
#include "base/result.h"
#include "pengaduan/peta/titik.h"

namespace pengaduan {

enum class KolomImpor {
  nomor,       // our own number: the row names an SP4N number of what is here
  nomor_asal,  // of the system it comes from
  sp4n,
  isi,
  judul,
  kategori,
  nama_kategori,
  keadaan,
  unit,
  distrik,
  kampung,
  alamat,
  lintang,
  bujur,
  diterima,
  selesai,
  catatan,
};
inline constexpr std::size_t kolom_impor_count = 17;
// The heading, and the name that GeoReport v2 gives it ("" for none).
std::string_view nama_kolom(KolomImpor kolom);
std::string_view nama_georeport(KolomImpor kolom);

struct BarisAsal {
  std::int64_t nomor = 0;  // of the row, or of the request in the list from 1
  std::array<std::string, kolom_impor_count> sel;
  std::optional<KolomImpor> salah;  // a value that is neither text nor number
  const std::string& at(KolomImpor kolom) const { return sel[static_cast<std::size_t>(kolom)]; }
  std::string& at(KolomImpor kolom) { return sel[static_cast<std::size_t>(kolom)]; }
};

// CSV, XLSX or JSON, told apart by the first bytes.
Result<std::vector<BarisAsal>> read_impor(const std::filesystem::path& path);
Result<std::vector<BarisAsal>> read_georeport(std::string_view json);

// "2026-03-02T08:15:30Z", "2026-03-02 08:15", "2026-03-02", and dates as people type them. UTC milliseconds.
std::optional<std::int64_t> parse_saat(std::string_view teks, int zona_menit);

enum class SebabTolak {
  tanpa_nomor,
  nomor_ganda,
  nomor_tidak_ada,
  sp4n_dipakai,
  bukan_teks,
  terlalu_panjang,
  tanggal_kosong,
  tanggal_salah,
  tanggal_depan,
  titik_salah,
  keadaan_asing,
  untuk_apip,
  tanpa_isi,
};
const msg::Entry& label(SebabTolak sebab);

enum class HasilImpor { baru, berubah, sama, ditolak };

struct PengaduanImpor {
  std::int64_t baris = 0;
  HasilImpor hasil = HasilImpor::ditolak;
  std::string nomor;  // ours, when the row is about one that is here
  std::string nomor_asal;
  std::string sp4n;
  std::string kategori;
  std::string judul;
  std::string isi;
  std::string dekat;
  std::optional<UnitId> unit;
  std::string distrik, kampung;
  std::optional<Titik> titik;
  bool luar_wilayah = false;
  bool ditutup = false;
  std::int64_t diterima = 0;
  std::int64_t selesai = 0;  // when it was closed
  std::string catatan;       // the last words of who handled it
  // Of a refused row: which cell, what stands there, and why.
  KolomImpor kolom = KolomImpor::nomor_asal;
  std::string sel;
  SebabTolak sebab = SebabTolak::tanpa_nomor;
};

struct KategoriImpor {
  std::string kode, nama, nama_en;
  bool apip = false;
};

// What the rows are compared with.
struct AcuanImpor {
  std::vector<KategoriImpor> kategori;
  std::map<std::string, UnitId> unit;           // by folded code and name
  std::set<std::string> nomor_asal;             // of this source
  std::map<std::string, std::string> sp4n_of;   // our number → its SP4N number, "" for none; WBS is not among them
  std::map<std::string, std::string> nomor_of;  // SP4N number → our number; of WBS ""
};

enum class KeterbukaanAsal { disaring_dulu, sudah_publik };

struct CaraImpor {
  std::string sumber = "impor";             // names the other system: its numbers are unique within
  std::map<std::string, std::string> peta;  // folded code or name there → code here
  std::string bawaan = "lainnya";
  KeterbukaanAsal keterbukaan = KeterbukaanAsal::disaring_dulu;
  std::int64_t now = 0;
  int zona_menit = 540;
};
// "Pothole in Street=jalan_rusak" into `peta`. False when that is no pair or the category is not among them.
bool add_peta(CaraImpor& cara, std::string_view pasangan, std::span<const KategoriImpor> kategori);

// Every row with its outcome, in the order of the file.
std::vector<PengaduanImpor> plan_impor(std::span<const BarisAsal> baris, AcuanImpor acuan, const CaraImpor& cara);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::HasilImpor> {
  using E = pengaduan::HasilImpor;
  static constexpr std::array table{
      std::pair{E::baru, std::string_view("baru")},
      std::pair{E::berubah, std::string_view("berubah")},
      std::pair{E::sama, std::string_view("sama")},
      std::pair{E::ditolak, std::string_view("ditolak")},
  };
};
