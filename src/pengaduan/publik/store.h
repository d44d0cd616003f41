// What everybody may read of pengaduan, and nothing else: only what is published (`terbit`), every field through
// keterbukaan.h for the channel it is read on. What is not published is not there.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/tanggal.h"
#include "db/db.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/perkara/peristiwa.h"
#include "pengaduan/peta/titik.h"

namespace pengaduan {

struct PengaduanPublik {
  PengaduanId id;  // inside the program only: ids in a row would tell how many are not shown
  std::string nomor;
  std::string judul;  // "" when the screener gave none: the category then stands for it
  std::string isi;
  std::string nama;  // as its reporter lets it stand there; "" for Anonim, and on every channel but the page
  KategoriId kategori;
  std::string kode_kategori, nama_kategori, nama_kategori_en;
  KeadaanPengaduan keadaan = KeadaanPengaduan::terdisposisi;
  std::int64_t keadaan_sejak = 0;
  std::string nama_unit;
  std::string distrik, kampung;  // region codes, "" when not told
  std::optional<Titik> titik;    // as titik_terlihat() lets it be
  int dukungan = 0;
  int foto = 0;         // public photos
  std::string catatan;  // the last words of an officer that are for everybody
  std::int64_t diterima = 0;
  std::optional<Tanggal> tenggat;
  std::optional<Tanggal> rencana_selesai;
  std::optional<std::int64_t> selesai;

  const std::string& kategori_in(msg::Lang lang) const {
    return lang == msg::Lang::en ? nama_kategori_en : nama_kategori;
  }
  const std::string& judul_in(msg::Lang lang) const { return judul.empty() ? kategori_in(lang) : judul; }
};

enum class KelompokKeadaan { berjalan, terlambat, selesai };

struct SaringPublik {
  std::vector<KategoriId> kategori;  // any of these; none: all
  std::string distrik, kampung;      // region codes, "" for all
  std::optional<KelompokKeadaan> keadaan;
  std::string kata;     // beginnings of words, all of them
  std::string setelah;  // the number of the last one of the page before, "" for the first page
};

// ringkas: enough for a mark on a map, with no text but the title and no photos, because those are read row by row.
enum class Rincian { ringkas, penuh };

// The newest first.
std::vector<PengaduanPublik> list_publik(db::Reader& reader, Kanal kanal, const SaringPublik& saring, Tanggal today,
                                         int limit, Rincian rincian = Rincian::penuh);
// Its number while it is published.
std::optional<std::string> nomor_terbit(db::Reader& reader, PengaduanId id);
std::optional<PengaduanPublik> find_publik(db::Reader& reader, Kanal kanal, std::string_view nomor);

struct PeristiwaPublik {
  std::int64_t id = 0;
  PeristiwaPengaduan peristiwa = PeristiwaPengaduan::kirim;
  Relasi pelaku = Relasi::pelapor;
  KeadaanPengaduan dari = KeadaanPengaduan::draf;
  KeadaanPengaduan ke = KeadaanPengaduan::baru;
  std::int64_t waktu = 0;
  std::string nama_unit;  // it went to
  std::string teks;       // what of the words everybody may read
};
// The story as linimasa.h tells it to everybody, oldest first.
std::vector<PeristiwaPublik> riwayat_publik(db::Reader& reader, const PengaduanPublik& p);

struct FotoPublik {
  int nomor = 0;  // 1 … of the public ones
  bool dari_petugas = false;
  std::optional<std::int64_t> peristiwa;  // it came with
  std::string sha256;
  std::string kecil_sha256;
  std::string jenis;
};
std::vector<FotoPublik> list_foto_publik(db::Reader& reader, Kanal kanal, std::string_view nomor);

struct HitunganPublik {
  int berjalan = 0;
  int terlambat = 0;  // of these
};
HitunganPublik count_publik(db::Reader& reader, Tanggal today);

// Days from filing to the first answer, of at most the 500 newest answers since `since`.
std::vector<int> hari_jawaban(db::Reader& reader, std::int64_t since, int zona_menit);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::KelompokKeadaan> {
  using E = pengaduan::KelompokKeadaan;
  static constexpr std::array table{
      std::pair{E::berjalan, std::string_view("berjalan")},
      std::pair{E::terlambat, std::string_view("terlambat")},
      std::pair{E::selesai, std::string_view("selesai")},
  };
};
