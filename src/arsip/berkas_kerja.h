// A file that a job makes for one person: a package of documents, an export. The kinds, how far one is, where it lies.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/enum_text.h"
#include "base/id.h"

namespace arsip {

// The code names the kind's table, its address, its folder and its job; "hapus_" before it, the job that takes the file
// away.
enum class JenisBerkas { paket, ekspor };
enum class KeadaanBerkas { dibuat, siap, dibatalkan, gagal, dihapus };

struct KunciBerkas {
  JenisBerkas jenis;
  std::int64_t nomor;

  KunciBerkas(JenisBerkas j, std::int64_t n) : jenis(j), nomor(n) {}
  KunciBerkas(PaketId id) : KunciBerkas(JenisBerkas::paket, id.value) {}
  KunciBerkas(EksporId id) : KunciBerkas(JenisBerkas::ekspor, id.value) {}
};

// "/paket/17".
std::string path_of(KunciBerkas kunci);
// The argument of both jobs.
std::string argumen_of(KunciBerkas kunci);
KunciBerkas berkas_in(JenisBerkas jenis, const std::string& argumen);

// "<folder>/paket/17.zip" below the folder of the file store.
std::filesystem::path berkas_path(const std::filesystem::path& folder, KunciBerkas kunci, std::string_view akhiran);
// The file with whatever ending, and what a try that was cut off left beside it.
void remove_berkas(const std::filesystem::path& folder, KunciBerkas kunci);

}  // namespace arsip

template <>
struct EnumText<arsip::JenisBerkas> {
  static constexpr std::array table{
      std::pair{arsip::JenisBerkas::paket, std::string_view("paket")},
      std::pair{arsip::JenisBerkas::ekspor, std::string_view("ekspor")},
  };
};

template <>
struct EnumText<arsip::KeadaanBerkas> {
  using K = arsip::KeadaanBerkas;
  static constexpr std::array table{
      std::pair{K::dibuat, std::string_view("dibuat")},         std::pair{K::siap, std::string_view("siap")},
      std::pair{K::dibatalkan, std::string_view("dibatalkan")}, std::pair{K::gagal, std::string_view("gagal")},
      std::pair{K::dihapus, std::string_view("dihapus")},
  };
};
