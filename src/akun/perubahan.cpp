#include "akun/perubahan.h"

#include <array>
#include <utility>

#include "msg/akun.h"

namespace akun {

const msg::Entry& label_perubahan(std::string_view aksi) {
  using Row = std::pair<std::string_view, const msg::Entry*>;
  static constexpr auto rows = std::to_array<Row>({
      {"skp.atur_ekspektasi", &msg::akun::ubah_skp_atur_ekspektasi},
      {"skp.kembalikan", &msg::akun::ubah_skp_kembalikan},
      {"skp.tetapkan", &msg::akun::ubah_skp_tetapkan},
      {"skp.usul_ubah", &msg::akun::ubah_skp_usul_ubah},
      {"skp.batal_ubah", &msg::akun::ubah_skp_batal_ubah},
      {"skp.tutup", &msg::akun::ubah_skp_tutup},
      {"umpan_balik.diberikan", &msg::akun::ubah_umpan_balik_diberikan},
      {"umpan_balik.diminta", &msg::akun::ubah_umpan_balik_diminta},
      {"umpan_balik.lewat_waktu", &msg::akun::ubah_umpan_balik_lewat_waktu},
      {"evaluasi.dinilai", &msg::akun::ubah_evaluasi_dinilai},
      {"evaluasi.ditetapkan", &msg::akun::ubah_evaluasi_ditetapkan},
      {"evaluasi.disampaikan", &msg::akun::ubah_evaluasi_disampaikan},
      {"evaluasi.lewat_waktu", &msg::akun::ubah_evaluasi_lewat_waktu},
      {"dokumen.diterbitkan", &msg::akun::ubah_dokumen_diterbitkan},
      {"pegawai.ditambah", &msg::akun::ubah_pegawai_ditambah},
      {"pegawai.diubah", &msg::akun::ubah_pegawai_diubah},
      {"pegawai.keluar", &msg::akun::ubah_pegawai_keluar},
      {"penugasan.ditambah", &msg::akun::ubah_penugasan_ditambah},
      {"akun.kode_dibuat", &msg::akun::ubah_akun_kode_dibuat},
      {"akun.totp_dimatikan", &msg::akun::ubah_akun_totp_dimatikan},
  });
  for (const auto& [name, label] : rows)
    if (name == aksi) return *label;
  return msg::akun::ubah_lain;
}

}  // namespace akun
