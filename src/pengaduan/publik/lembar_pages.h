// One published pengaduan as a row of a sheet, for whoever downloads a list and for open data. Private to pengaduan.
#pragma once
#include "lembar/writer.h"
#include "pengaduan/publik/store.h"

namespace pengaduan {

std::vector<lembar::OutColumn> kolom_publik();
std::vector<lembar::Cell> baris_publik(const PengaduanPublik& p, int zona_menit);

}  // namespace pengaduan
