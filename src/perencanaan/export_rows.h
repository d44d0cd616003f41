// The columns of the sheet of all plans.
#pragma once
#include <array>

#include "lembar/batches.h"

namespace perencanaan {

// The titles are the names of the statement's columns, in the order of the sheet.
inline constexpr std::array ekspor_columns = std::to_array<const char*>({"skp",
                                                                         "tahun",
                                                                         "nip",
                                                                         "nama",
                                                                         "unit",
                                                                         "nama_unit",
                                                                         "jabatan",
                                                                         "nip_penilai",
                                                                         "nama_penilai",
                                                                         "bentuk",
                                                                         "pendekatan",
                                                                         "keadaan",
                                                                         "versi",
                                                                         "hasil_ke",
                                                                         "jenis_hasil",
                                                                         "hasil_kerja",
                                                                         "hasil_kerja_pimpinan",
                                                                         "indikator_ke",
                                                                         "aspek",
                                                                         "perspektif",
                                                                         "indikator",
                                                                         "target",
                                                                         "satuan"});

}  // namespace perencanaan
