// The columns of the list for SP4N, under the names that an import reads.
#pragma once
#include <array>

#include "lembar/batches.h"

namespace pengaduan {

inline constexpr std::array sp4n_columns =
    std::to_array<const char*>({"nomor", "sp4n_tracking_id", "kanal", "klasifikasi", "kategori", "keadaan", "unit",
                                "nama_unit", "distrik", "kampung", "judul", "isi", "diterima", "tenggat", "selesai"});

}  // namespace pengaduan
