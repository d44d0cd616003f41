// The jobs behind a package: issuing what is missing, gathering everything in one ZIP, and taking it away again.
#pragma once
#include <functional>
#include <string>

#include "arsip/paket_store.h"
#include "berkas/simpanan.h"
#include "web/settings.h"

namespace arsip {

struct KerjaPaket {
  db::Database& database;
  const berkas::Simpanan& files;
  const web::Settings& settings;
  std::function<std::int64_t()> now;
  std::function<void(std::int64_t done, std::int64_t total)> progress;
};

// Most people in one package; a larger office makes those of its parts.
inline constexpr int kPaketMax = 2000;

// What the maker's page shows and his ZIP holds, taken up anew after a crash: a document that is issued stays as it is.
// Throws when the disk or the database does not answer. Answers the result's JSON.
std::string run_paket(const KerjaPaket& kerja, const std::string& argumen);
std::string run_hapus_paket(const KerjaPaket& kerja, const std::string& argumen);

std::filesystem::path paket_path(const berkas::Simpanan& files, PaketId id);

// Why a part of somebody's documents is not in the package.
const msg::Entry& alasan_of(KeadaanBagian keadaan, const JenisDokumen& jenis);

}  // namespace arsip
