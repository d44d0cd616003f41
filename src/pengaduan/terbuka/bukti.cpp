#include "pengaduan/terbuka/bukti.h"

#include <algorithm>
#include <bit>

namespace pengaduan {

std::size_t jumlah_daun(std::size_t kepala) {
  return std::max(daun_min, std::bit_ceil(kepala));
}

std::string garam_of(std::string_view benih, std::size_t urut) {
  return hex_of(leaf_hash(std::string(benih) + ":" + std::to_string(urut)));
}

Sidik daun_of(std::string_view garam, std::string_view kepala) {
  return leaf_hash(std::string(garam) + ":" + std::string(kepala));
}

std::vector<Sidik> semua_daun(std::string_view benih, std::span<const std::string> kepala) {
  std::vector<Sidik> out;
  for (std::size_t i = 0; i < jumlah_daun(kepala.size()); ++i)
    out.push_back(daun_of(garam_of(benih, i), i < kepala.size() ? std::string_view(kepala[i]) : std::string_view()));
  return out;
}

std::string rantai_of(std::string_view sebelum, std::string_view akar) {
  return hex_of(node_hash(sidik_of(sebelum).value_or(Sidik{}), sidik_of(akar).value_or(Sidik{})));
}

std::string pesan_of(const Akar& akar) {
  return "kinerja-bukti-1\n" + std::to_string(akar.nomor) + "\n" + akar.hari + "\n" + std::to_string(akar.daun) + "\n" +
         akar.akar + "\n" + akar.rantai + "\n";
}

}  // namespace pengaduan
