#include "arsip/ekspor.h"

namespace arsip {

std::string nama_berkas(const PilihanEkspor& pilihan, Tanggal dibuat) {
  return std::string(to_code(pilihan.isi)) + "-" + dibuat.iso() + "." + std::string(to_code(pilihan.bentuk));
}

}  // namespace arsip
