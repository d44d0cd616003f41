// Pengaduan as an officer may see them: every load goes through him. A koordinator sees all but WBS, APIP all, a
// pejabat penghubung and the head what lies with their unit, a pelaksana what he was given. Nobody sees what is about
// him, about somebody he rates or who rates him, or about his unit: for him it is not there.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "pengaduan/baris_store.h"

namespace pengaduan {

struct PengaduanPetugas {
  BarisPengaduan baris;
  std::vector<Relasi> relasi;  // as whom he may act; never empty
};
// not_found for everybody else.
Result<PengaduanPetugas> find_untuk_petugas(db::Reader& reader, PengaduanId id, const akun::Pelaku& pelaku,
                                            Tanggal today);

// Whether the inbox is anything to him: a role of pengaduan, a unit he leads, or work he was given.
bool is_petugas(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

}  // namespace pengaduan
