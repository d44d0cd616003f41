// Evidence of an indicator in a period: files by their hash and links (PermenPANRB 6/2022 Lampiran III.A.7). Evidence
// is never erased, only taken off: whoever looked at it earlier can still be told what was there.
#pragma once
#include "pelaksanaan/akses_store.h"

namespace pelaksanaan {

inline constexpr int bukti_max = 10;  // per indicator and period

enum class JenisBukti { berkas, tautan };
enum class KeadaanTautan { belum, terbuka, terkunci, gagal };
const msg::Entry& label(KeadaanTautan keadaan);

// A file that lies in the store already.
struct BerkasBukti {
  std::string sha256;
  std::int64_t bytes = 0;
  std::string jenis;  // media type: "image/jpeg", "application/pdf"
  std::optional<int> lebar, tinggi;
  std::string kecil_sha256;  // its thumbnail, "" for a PDF
};

struct Bukti {
  BuktiId id;
  SkpId skp;
  PegawaiId pegawai;
  int indikator_kunci = 0;
  std::string nama;
  std::optional<BerkasBukti> berkas;
  std::string tautan;  // "" for a file
  KeadaanTautan tautan_keadaan = KeadaanTautan::belum;
  std::optional<std::int64_t> diperiksa;
};

struct TempatBukti {
  SkpId skp;
  PeriodeId periode;
  int indikator_kunci = 0;
};

// The same file or link for the same indicator is one piece of evidence however often it is sent.
Result<void> add_berkas(db::Tx& tx, const akun::Pelaku& pelaku, const TempatBukti& tempat, const std::string& nama,
                        const BerkasBukti& berkas, std::int64_t now, Tanggal today);
// Also asks for the check of the link, a background job. `tautan` has passed check_tautan.
Result<void> add_tautan(db::Tx& tx, const akun::Pelaku& pelaku, const TempatBukti& tempat, const std::string& tautan,
                        std::int64_t now, Tanggal today);
Result<void> remove_bukti(db::Tx& tx, const akun::Pelaku& pelaku, BuktiId id, std::int64_t now, Tanggal today);

// Of one period, oldest first. Only for a plan that find_skp_kerja gave.
std::vector<Bukti> list_bukti(db::Reader& reader, const SkpKerja& skp, PeriodeId periode);
// For whoever may read the plan's realisasi. Those who only give umpan balik see no evidence.
Result<Bukti> find_bukti(db::Reader& reader, BuktiId id, const akun::Pelaku& pelaku);

}  // namespace pelaksanaan

template <>
struct EnumText<pelaksanaan::JenisBukti> {
  static constexpr std::array table{
      std::pair{pelaksanaan::JenisBukti::berkas, std::string_view("berkas")},
      std::pair{pelaksanaan::JenisBukti::tautan, std::string_view("tautan")},
  };
};
template <>
struct EnumText<pelaksanaan::KeadaanTautan> {
  using K = pelaksanaan::KeadaanTautan;
  static constexpr std::array table{
      std::pair{K::belum, std::string_view("belum")},
      std::pair{K::terbuka, std::string_view("terbuka")},
      std::pair{K::terkunci, std::string_view("terkunci")},
      std::pair{K::gagal, std::string_view("gagal")},
  };
};
