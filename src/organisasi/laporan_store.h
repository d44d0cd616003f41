// "Atasan saya salah": an employee says that the recorded rater is wrong, HR answers.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "base/enum_text.h"
#include "db/db.h"

namespace organisasi {

enum class KeadaanLaporan { terbuka, diperbaiki, ditolak };

struct Laporan {
  std::int64_t id = 0;
  PegawaiId pegawai;
  std::string nama, jabatan, unit, penilai;
  std::string isi;
  KeadaanLaporan keadaan = KeadaanLaporan::terbuka;
  std::string jawaban;
  std::int64_t dibuat = 0;
};

// The post a report would be about; nothing when the actor holds none.
struct AtasanTercatat {
  PenugasanId penugasan;
  std::string jabatan, unit;
  std::string penilai;
};
std::optional<AtasanTercatat> find_atasan(db::Reader& reader, const akun::Pelaku& pelaku);
std::vector<Laporan> list_laporan_sendiri(db::Reader& reader, const akun::Pelaku& pelaku);
std::vector<Laporan> list_laporan_terbuka(db::Reader& reader, int limit);  // oldest first

// conflict when one of his is still open.
Result<void> file_laporan(db::Tx& tx, const akun::Pelaku& pelaku, const std::string& isi, std::int64_t now);
// not_found when it is answered already. `keadaan` is diperbaiki or ditolak.
Result<void> answer_laporan(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t id, KeadaanLaporan keadaan,
                            const std::string& jawaban, std::int64_t now);

}  // namespace organisasi

template <>
struct EnumText<organisasi::KeadaanLaporan> {
  using E = organisasi::KeadaanLaporan;
  static constexpr std::array table{
      std::pair{E::terbuka, std::string_view("terbuka")},
      std::pair{E::diperbaiki, std::string_view("diperbaiki")},
      std::pair{E::ditolak, std::string_view("ditolak")},
  };
};
