// Which published pengaduan a list shows, as a statement that answers their ids. Private to the room.
#pragma once
#include "pengaduan/publik/store.h"

namespace pengaduan {

struct PilihanPublik {
  std::string ids;  // a SELECT of the column id, the newest of each way in
  std::vector<db::Param> params;
  int limit = 0;  // its place among the parameters: $n
};

// `reader` tells how common the words are, on which the way to the rows depends.
PilihanPublik select_publik(db::Reader& reader, const SaringPublik& saring, Tanggal today, int limit);

// Their rows as that channel shows them, the newest first.
std::vector<PengaduanPublik> list_terpilih(db::Reader& reader, Kanal kanal, const PilihanPublik& chosen,
                                           Rincian rincian);

constexpr bool is_selesai(KeadaanPengaduan keadaan) {
  return keadaan == KeadaanPengaduan::selesai_dikonfirmasi || keadaan == KeadaanPengaduan::selesai_otomatis;
}
// "'diproses', 'menunggu_pelapor'": the published states of a group, as SQL takes a list.
std::string states_of(KelompokKeadaan kelompok);

}  // namespace pengaduan
