// The sheet of an export, row by row.
#pragma once
#include "arsip/berkas_job_pages.h"

namespace arsip {

std::optional<Tugas> siapkan_ekspor(const KerjaBerkas& kerja, db::Reader& reader, std::int64_t nomor,
                                    const akun::Pelaku& pelaku);

}  // namespace arsip
