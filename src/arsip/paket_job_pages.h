// A package: issuing what is missing, and gathering everything in one ZIP.
#pragma once
#include "arsip/berkas_job_pages.h"
#include "arsip/paket.h"
#include "base/msg.h"

namespace arsip {

// Most people in one package; a larger office makes those of its parts.
inline constexpr int kPaketMax = 2000;

// Taken up anew after a crash: a document that is issued stays as it is.
std::optional<Tugas> siapkan_paket(const KerjaBerkas& kerja, db::Reader& reader, std::int64_t nomor,
                                   const akun::Pelaku& pelaku);

// Why a part of somebody's documents is not in the package.
const msg::Entry& alasan_of(KeadaanBagian keadaan, const JenisDokumen& jenis);

}  // namespace arsip
