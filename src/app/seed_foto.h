// The demo's photos of pengaduan in the file store, each drawn and kept once.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "app/seed_gambar.h"
#include "berkas/simpanan.h"
#include "pengaduan/perkara/lampiran_store.h"

namespace app {

class SeedFoto {
 public:
  explicit SeedFoto(const berkas::Simpanan& files) : files_(files) {}
  // nullptr for a kind without one.
  const pengaduan::FotoDraf* find(std::string_view kategori, Sesudah sesudah, unsigned ragam);

 private:
  const berkas::Simpanan& files_;
  std::map<std::tuple<std::string, Sesudah, unsigned>, pengaduan::FotoDraf> made_;
};

}  // namespace app
