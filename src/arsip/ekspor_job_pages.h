// The jobs behind an export: writing the sheet, and taking it away again.
#pragma once
#include <filesystem>
#include <string>

#include "arsip/ekspor_store.h"
#include "arsip/paket_job_pages.h"

namespace arsip {

// Written anew from the start after a crash. Throws when the disk or the database does not answer. Answers the result's
// JSON.
std::string run_ekspor(const KerjaPaket& kerja, const std::string& argumen);
std::string run_hapus_ekspor(const KerjaPaket& kerja, const std::string& argumen);

std::filesystem::path ekspor_path(const berkas::Simpanan& files, EksporId id, BentukEkspor bentuk);

}  // namespace arsip
