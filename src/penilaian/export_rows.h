// The columns of the sheet of all evaluations.
#pragma once
#include <array>

#include "lembar/batches.h"

namespace penilaian {

// The titles are the names of the statement's columns, in the order of the sheet.
inline constexpr std::array ekspor_columns = std::to_array<const char*>({"skp",
                                                                         "tahun",
                                                                         "periode",
                                                                         "periode_ke",
                                                                         "mulai",
                                                                         "selesai",
                                                                         "nip",
                                                                         "nama",
                                                                         "unit",
                                                                         "nama_unit",
                                                                         "jabatan",
                                                                         "nip_penilai",
                                                                         "nama_penilai",
                                                                         "nip_penanda_tangan",
                                                                         "nama_penanda_tangan",
                                                                         "keadaan",
                                                                         "predikat_organisasi",
                                                                         "rating_hasil_kerja",
                                                                         "rating_perilaku_kerja",
                                                                         "predikat",
                                                                         "dinilai",
                                                                         "ditandatangani",
                                                                         "disampaikan",
                                                                         "diterima",
                                                                         "disetujui"});

}  // namespace penilaian
